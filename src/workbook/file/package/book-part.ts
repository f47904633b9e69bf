import { unescaped } from "../archive/xml-reader.ts";
import { relationsOf } from "./relations.ts";
import { attribute, elementIn, elementsIn, escapedXml, innerOf, meantText, prefixOf, withAttribute, type Element } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** A tab of the workbook. */
export interface BookTab {
  name: string;
  /** The number by which the chain of calculation calls it. */
  readonly sheetId: number;
  /** Null of a tab without a part of its own. */
  readonly path: string | null;
  /** The last word of the type of its relation. */
  readonly kind: string;
  readonly relation: string;
  /** How it is listed. */
  tag: string;
}

/** A defined name of the workbook. */
export interface BookName {
  readonly name: string;
  text: string;
  comment: string;
  /** The tab in which alone it holds. */
  readonly scope: BookTab | null;
  /** Its start tag, which says more than is known here. */
  readonly tag: string;
}

/** What is said of a name that is added. */
export interface NewName extends Pick<BookName, "name" | "text" | "scope"> {
  readonly comment?: string;
  /** Whether only programs are to see it. */
  readonly hidden?: boolean;
}

/** What the workbook says of itself, to be changed: tabs and names. Everything else of its text stays as it is. */
export class BookPart {
  readonly tabs: BookTab[];
  names: BookName[];
  /** Whether whoever opens the file is to calculate it: some formula stands in it without its value. */
  calculatedLater = false;
  readonly #before: string;

  private constructor(
    private readonly xml: string,
    /** The part's path. */
    readonly path: string,
    tabs: readonly BookTab[],
    /** How the types of relations begin in this package. */
    readonly relationTypes: string,
  ) {
    this.tabs = [...tabs];
    this.names = namesIn(xml, tabs);
    this.#before = this.#state();
  }

  static async read(parts: XlsxPackage): Promise<BookPart> {
    const whole = await relationsOf(parts, "");
    const path = whole.find(({ kind, path: target }) => kind === "officeDocument" && target !== null)?.path ?? "xl/workbook.xml";
    const xml = await parts.text(path);
    const related = await relationsOf(parts, path);
    const listed = elementIn(xml, "sheets");
    const tabs = listed === undefined ? [] : [...elementsIn(xml, "sheet", listed.innerFrom, listed.innerTo)];
    const sheet = related.find(({ kind }) => kind === "worksheet");
    const types = sheet?.type.slice(0, -"/worksheet".length) ?? "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return new BookPart(
      xml,
      path,
      tabs.map(({ tag }): BookTab => {
        const relation = attribute(tag, String.raw`[\w.-]+:id`) ?? "";
        const { kind = "worksheet", path: target = null } = related.find(({ id }) => id === relation) ?? {};
        return { name: unescaped(attribute(tag, "name") ?? ""), sheetId: Number(attribute(tag, "sheetId") ?? 0), path: target, kind, relation, tag };
      }),
      types,
    );
  }

  /** What stands before the names of the part's elements, with the colon. */
  get prefix(): string {
    return prefixOf(elementIn(this.xml, "sheets")?.tag ?? "<sheets>");
  }

  tab(name: string): BookTab | undefined {
    return this.tabs.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  /** A tab for a part that was added under a relation; to be put among the others. */
  newTab(name: string, path: string, relation: string): BookTab {
    const sheetId = Math.max(0, ...this.tabs.map((one) => one.sheetId)) + 1;
    const { prefix } = this;
    // The prefix of relations differs between writers.
    const space = `xmlns:r="${this.relationTypes}"`;
    const bare = `<${prefix}sheet ${this.xml.includes(space) ? "" : `${space} `}sheetId="${sheetId}" r:id="${relation}"/>`;
    return { name, sheetId, path, kind: "worksheet", relation, tag: withAttribute(bare, "name", name) };
  }

  /** Adds a name that the workbook does not have yet. */
  addName({ name, text, comment = "", scope, hidden = false }: NewName): void {
    const named = withAttribute(`<${this.prefix}definedName>`, "name", name);
    const tag = hidden ? withAttribute(named, "hidden", "1") : named;
    this.names.push({ name, text, comment, scope, tag: comment === "" ? tag : withAttribute(tag, "comment", comment) });
  }

  /** Whether a tab is shown, hidden, or hidden so that only a program can show it. */
  setState(tab: BookTab, state: "visible" | "hidden" | "veryHidden"): void {
    tab.tag = withAttribute(tab.tag, "state", state === "visible" ? null : state);
  }

  /** The part as it is now. */
  text(): string {
    if (this.#state() === this.#before) return this.xml;
    let xml = this.xml;
    const listed = elementIn(xml, "sheets")!;
    const tabs = this.tabs.map(({ tag, name }) => (unescaped(attribute(tag, "name") ?? "") === name ? tag : withAttribute(tag, "name", name)));
    xml = replaced(xml, listed, `${listed.tag.replace(/\s*\/>$/, ">")}${tabs.map(wholeElement).join("")}</${prefixOf(listed.tag)}sheets>`);
    const named = this.#withActive(this.#withNames(xml));
    return this.calculatedLater ? withCalculation(named) : named;
  }

  #state(): string {
    return JSON.stringify([
      this.calculatedLater,
      this.tabs.map(({ name, tag }) => [name, tag]),
      this.names.map(({ name, text, comment, scope }) => [name, text, comment, scope?.relation]),
    ]);
  }

  #withNames(xml: string): string {
    const { prefix } = this;
    const lines = this.names.map(({ tag, text, scope, comment }) => {
      const placed = withAttribute(tag, "localSheetId", scope === null ? null : String(this.tabs.indexOf(scope)));
      const told = (attribute(placed, "comment") ?? "") === comment ? placed : withAttribute(placed, "comment", comment);
      return `${told.replace(/\s*\/>$/, ">")}${escapedXml(text)}</${prefix}definedName>`;
    });
    const whole = lines.length === 0 ? "" : `<${prefix}definedNames>${lines.join("")}</${prefix}definedNames>`;
    const known = elementIn(xml, "definedNames");
    if (known !== undefined) return replaced(xml, known, whole);
    // The schema has an order: names stand behind these.
    const at = ["externalReferences", "functionGroups", "sheets"].map((name) => elementIn(xml, name)).find((one) => one !== undefined)!;
    return xml.slice(0, at.to) + whole + xml.slice(at.to);
  }

  /** The tab on the screen stays that tab; where it is gone or hidden, the first that is to be seen takes its place. */
  #withActive(xml: string): string {
    const view = elementIn(xml, "workbookView");
    if (view === undefined) return xml;
    const before = relationsListed(this.xml);
    const of = (name: string) => before[Number(attribute(view.tag, name) ?? 0)];
    const placeOf = (relation: string | undefined) => this.tabs.findIndex((tab) => tab.relation === relation && !isHidden(tab));
    const active = placeOf(of("activeTab"));
    const seen =
      active >= 0
        ? active
        : Math.max(
            0,
            this.tabs.findIndex((tab) => !isHidden(tab)),
          );
    let tag = view.tag;
    if (seen !== Number(attribute(tag, "activeTab") ?? 0)) tag = withAttribute(tag, "activeTab", String(seen));
    if (attribute(tag, "firstSheet") !== undefined && Number(attribute(tag, "firstSheet")) >= this.tabs.length) tag = withAttribute(tag, "firstSheet", null);
    return xml.slice(0, view.from) + tag + xml.slice(view.from + view.tag.length);
  }
}

/** The workbook, to be calculated when it is opened. */
function withCalculation(xml: string): string {
  const known = elementIn(xml, "calcPr");
  if (known !== undefined) return xml.slice(0, known.from) + withAttribute(known.tag, "fullCalcOnLoad", "1") + xml.slice(known.from + known.tag.length);
  const at = ["definedNames", "externalReferences", "functionGroups", "sheets"].map((name) => elementIn(xml, name)).find((one) => one !== undefined)!;
  return `${xml.slice(0, at.to)}<${prefixOf(at.tag)}calcPr fullCalcOnLoad="1"/>${xml.slice(at.to)}`;
}

const isHidden = ({ tag }: BookTab) => /hidden/i.test(attribute(tag, "state") ?? "");

const wholeElement = (tag: string) => (tag.endsWith("/>") ? tag : tag.replace(/>$/, "/>"));

const replaced = (xml: string, { from, to }: Element, text: string) => xml.slice(0, from) + text + xml.slice(to);

const relationsListed = (xml: string) => {
  const listed = elementIn(xml, "sheets")!;
  return [...elementsIn(xml, "sheet", listed.innerFrom, listed.innerTo)].map(({ tag }) => attribute(tag, String.raw`[\w.-]+:id`));
};

function namesIn(xml: string, tabs: readonly BookTab[]): BookName[] {
  return [...elementsIn(xml, "definedName")].map((element) => {
    const local = attribute(element.tag, "localSheetId");
    return {
      name: attribute(element.tag, "name") ?? "",
      text: meantText(innerOf(xml, element)),
      comment: attribute(element.tag, "comment") ?? "",
      scope: local === undefined ? null : (tabs[Number(local)] ?? null),
      tag: element.tag,
    };
  });
}
