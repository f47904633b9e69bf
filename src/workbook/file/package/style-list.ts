import type { LookChange } from "../../look/sheet-look.ts";
import { numberOfFormat } from "../reading/number-formats.ts";
import { changedAlignment, changedBorder, changedFont, plainFill } from "./look-text.ts";
import { appended, listed } from "./merged-styles.ts";
import { attribute, withAttribute } from "./xml-text.ts";

/** One of the lists of the part, and what comes behind it. */
class GrowingList {
  readonly #places = new Map<string, number>();
  readonly known: readonly string[];
  readonly added: string[] = [];

  constructor(
    xml: string,
    readonly name: string,
    readonly element: string,
  ) {
    this.known = listed(xml, name, element);
    this.known.forEach((one, k) => this.#places.has(one) || this.#places.set(one, k));
  }

  at(place: number): string {
    return this.known[place] ?? this.added[place - this.known.length] ?? `<${this.element}/>`;
  }

  /** The place of an element that is there, or comes behind the others. */
  placeOf(element: string): number {
    let place = this.#places.get(element);
    if (place === undefined) this.#places.set(element, (place = this.known.length + this.added.push(element) - 1));
    return place;
  }
}

/**
 * The styles of a workbook, to which new ones are added behind those that are there: these keep their numbers and every word
 * of theirs.
 */
export class StyleList {
  readonly #styles: GrowingList;
  readonly #fonts: GrowingList;
  readonly #fills: GrowingList;
  readonly #borders: GrowingList;
  readonly #rules: GrowingList;
  readonly #formats: Map<string, string>;
  readonly #newFormats: string[] = [];
  readonly #made = new Map<string, number>();
  #nextFormat: number;

  /** @param xml the part that lists them */
  constructor(private readonly xml: string) {
    this.#styles = new GrowingList(xml, "cellXfs", "xf");
    this.#fonts = new GrowingList(xml, "fonts", "font");
    this.#fills = new GrowingList(xml, "fills", "fill");
    this.#borders = new GrowingList(xml, "borders", "border");
    this.#rules = new GrowingList(xml, "dxfs", "dxf");
    const formats = listed(xml, "numFmts", "numFmt").map((tag) => [attribute(tag, "formatCode") ?? "", attribute(tag, "numFmtId") ?? "0"] as const);
    this.#formats = new Map(formats);
    this.#nextFormat = Math.max(163, ...formats.map(([, id]) => Number(id))) + 1;
  }

  /** The number of a style that is the one of this number but for what a change says. */
  changed(base: number, change: LookChange): number {
    const key = `${base} ${JSON.stringify(change)}`;
    let number = this.#made.get(key);
    if (number === undefined) this.#made.set(key, (number = Object.keys(change).length === 0 ? base : this.#styles.placeOf(this.#style(base, change))));
    return number;
  }

  /** The number of the style of a conditional format, `<dxf>…</dxf>` without prefixes. */
  rule(style: string): number {
    return this.#rules.placeOf(style);
  }

  /** The part with the styles that were asked for. */
  text(): string {
    return [this.#fonts, this.#fills, this.#borders, this.#styles, this.#rules].reduce(
      (xml, { name, added }) => appended(xml, name, added),
      appended(this.xml, "numFmts", this.#newFormats),
    );
  }

  #style(base: number, { font, size, bold, italic, underline, struck, raised, colour, format, fill, lines, ...alignment }: LookChange): string {
    const before = this.#styles.at(base);
    const [start] = /^<[^>]*>/.exec(before)!;
    let tag = start.replace(/\s*\/>$/, ">");
    const put = (name: string, place: number, applied: string) => void (tag = withAttribute(withAttribute(tag, name, String(place)), applied, "1"));
    const placeIn = (name: string) => Number(attribute(tag, name) ?? 0);
    const letters = without({ font, size, bold, italic, underline, struck, raised, colour });
    if (Object.keys(letters).length > 0) put("fontId", this.#fonts.placeOf(changedFont(this.#fonts.at(placeIn("fontId")), letters)), "applyFont");
    if (format !== undefined) put("numFmtId", format === null ? 0 : this.#format(format), "applyNumberFormat");
    if (fill !== undefined) put("fillId", fill === null ? 0 : this.#fills.placeOf(plainFill(fill)), "applyFill");
    if (lines !== undefined) put("borderId", this.#borders.placeOf(changedBorder(this.#borders.at(placeIn("borderId")), lines)), "applyBorder");
    const inner = before.slice(start.length).replace(/<\/xf>$/, "");
    if (Object.keys(alignment).length === 0) return inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</xf>`;
    const [known = ""] = /<alignment\b[^>]*>(?:<\/alignment>)?/.exec(inner) ?? [];
    const made = changedAlignment(known.replace(/\s*\/?>(?:<\/alignment>)?$/, "/>"), alignment);
    return `${withAttribute(tag, "applyAlignment", "1")}${made}${inner.replace(known, "")}</xf>`;
  }

  #format(pattern: string): number {
    const builtIn = numberOfFormat(pattern);
    if (builtIn !== undefined) return builtIn;
    let id = this.#formats.get(pattern);
    if (id === undefined) {
      id = String(this.#nextFormat++);
      this.#formats.set(pattern, id);
      this.#newFormats.push(withAttribute(`<numFmt numFmtId="${id}"/>`, "formatCode", pattern));
    }
    return Number(id);
  }
}

/** Without the members that are undefined. */
const without = <T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as T;
