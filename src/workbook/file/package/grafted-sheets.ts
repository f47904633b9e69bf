import { partPath } from "../archive/package-parts.ts";
import { BookPart, type BookTab } from "./book-part.ts";
import { addTypes, typesOf } from "./content-types.ts";
import { mergedStyles } from "./merged-styles.ts";
import { addPart } from "./new-part.ts";
import { addRelation, relationsOf, relationsPath, withLast } from "./relations.ts";
import { attribute, elementIn, elementsIn, textOf, withAttribute } from "./xml-text.ts";
import { XlsxPackage } from "./xlsx-package.ts";

const main = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Where the numbers of what a sheet names begin in the workbook that it is put into. */
interface Shifts {
  readonly texts: number;
  readonly styles: number;
  readonly differences: number;
}

/**
 * Puts the sheets of a workbook that was written by this product into another one, with their tables, drawings, charts, styles,
 * texts and names, behind what is there. Names of sheets, of tables and defined names must be free.
 * @returns the tabs, which are not yet among those of the book
 */
export async function graftedSheets(parts: XlsxPackage, book: BookPart, made: Uint8Array): Promise<readonly BookTab[]> {
  const from = await XlsxPackage.open(made);
  const other = await BookPart.read(from);
  const shifts: Shifts = { texts: await graftTexts(parts, book, from, other), ...(await graftStyles(parts, book, from, other)) };
  const grafting = new Grafting(parts, from, await typesOf(from), shifts, await lastTableId(parts));
  const tabs = new Map<BookTab, BookTab>();
  for (const tab of other.tabs) {
    const path = await grafting.copied(tab.path!);
    const relation = await addRelation(parts, book.path, `${book.relationTypes}/worksheet`, path);
    tabs.set(tab, book.newTab(tab.name, path, relation));
    const state = attribute(tab.tag, "state");
    if (state !== undefined) book.setState(tabs.get(tab)!, state as "hidden");
    // Ids of tabs are counted from those that are there.
    book.tabs.push(tabs.get(tab)!);
  }
  await addTypes(parts, grafting.types);
  const added = [...tabs.values()];
  book.tabs.splice(book.tabs.length - added.length, added.length);
  for (const { name, text, comment, scope } of other.names) book.addName({ name, text, comment, scope: scope === null ? null : tabs.get(scope)! });
  return added;
}

/** Puts the texts that cells share behind those of the workbook; gives how many were there. */
async function graftTexts(parts: XlsxPackage, book: BookPart, from: XlsxPackage, other: BookPart): Promise<number> {
  const source = await partOfKind(from, other, "sharedStrings");
  if (source === null) return 0;
  const xml = await from.text(source);
  const known = await partOfKind(parts, book, "sharedStrings");
  if (known === null) {
    const path = parts.free("xl/sharedStrings.xml");
    await addPart(parts, book.path, `${book.relationTypes}/sharedStrings`, { path, xml, kind: `${main}.sharedStrings+xml` });
    return 0;
  }
  const own = await parts.text(known);
  const count = [...elementsIn(own, "si")].length;
  const added = [...elementsIn(xml, "si")].map((element) => textOf(xml, element));
  const merged = withLast(own, "sst", added.join(""));
  const root = elementIn(merged, "sst")!;
  // What the part says of its own length is left out where it was.
  let tag = root.tag;
  for (const name of ["count", "uniqueCount"]) {
    const before = attribute(tag, name);
    if (before !== undefined) tag = withAttribute(tag, name, String(Number(before) + added.length));
  }
  await parts.putText(known, merged.slice(0, root.from) + tag + merged.slice(root.from + root.tag.length));
  return count;
}

async function graftStyles(parts: XlsxPackage, book: BookPart, from: XlsxPackage, other: BookPart): Promise<{ styles: number; differences: number }> {
  const source = await from.text((await partOfKind(from, other, "styles"))!);
  const known = await partOfKind(parts, book, "styles");
  if (known === null) {
    const path = parts.free("xl/styles.xml");
    await addPart(parts, book.path, `${book.relationTypes}/styles`, { path, xml: source, kind: `${main}.styles+xml` });
    return { styles: 0, differences: 0 };
  }
  const merged = mergedStyles(await parts.text(known), source);
  await parts.putText(known, merged.xml);
  return { styles: merged.cells, differences: merged.differences };
}

/** The part that the workbook points at as one of a kind. */
export async function partOfKind(parts: XlsxPackage, book: BookPart, wanted: string): Promise<string | null> {
  const found = (await relationsOf(parts, book.path)).find(({ kind, path }) => kind === wanted && path !== null && parts.has(path));
  return found?.path ?? null;
}

const lastTableId = async (parts: XlsxPackage) => Math.max(0, ...(await tableTags(parts)).map((tag) => Number(attribute(tag, "id") ?? 0)));

/** What the tables of a workbook are called. */
export const tableNames = async (parts: XlsxPackage): Promise<readonly string[]> =>
  (await tableTags(parts)).flatMap((tag) => attribute(tag, "displayName") ?? attribute(tag, "name") ?? []);

async function tableTags(parts: XlsxPackage): Promise<readonly string[]> {
  const tags: string[] = [];
  for (const path of parts.paths()) if (/(^|\/)tables\/[^/]+\.xml$/i.test(path)) tags.push(elementIn(await parts.text(path), "table")?.tag ?? "");
  return tags;
}

/** Copies parts with all that they point at, each once, under paths that are free. */
class Grafting {
  readonly types: [path: string, type: string][] = [];
  readonly #paths = new Map<string, string>();

  constructor(
    private readonly parts: XlsxPackage,
    private readonly from: XlsxPackage,
    private readonly known: ReadonlyMap<string, string>,
    private readonly shifts: Shifts,
    private tableId: number,
  ) {}

  async copied(path: string): Promise<string> {
    const key = partPath(path);
    const before = this.#paths.get(key);
    if (before !== undefined) return before;
    const name = this.from.paths().find((one) => partPath(one) === key)!;
    const copy = this.parts.free(name);
    this.#paths.set(key, copy);
    const kind = this.known.get(key);
    if (kind !== undefined) this.types.push([copy, kind]);
    if (/\.(xml|vml)$/i.test(name)) await this.parts.putText(copy, this.#changed(await this.from.text(name), kind ?? ""));
    else this.parts.put(copy, await this.from.bytesOf(name));
    const relations = await relationsOf(this.from, name);
    if (relations.length > 0) {
      let lines = await this.from.text(relationsPath(name));
      for (const { text, path: target } of relations)
        if (target !== null) lines = lines.replace(text, withAttribute(text, "Target", `/${await this.copied(target)}`));
      await this.parts.putText(relationsPath(copy), lines);
    }
    return copy;
  }

  #changed(xml: string, kind: string): string {
    if (kind.includes("worksheet")) return withShifts(xml, this.shifts);
    if (!kind.includes("table")) return xml;
    const table = elementIn(xml, "table")!;
    return shiftedNumber(xml.slice(0, table.from) + withAttribute(table.tag, "id", String(++this.tableId)) + xml.slice(table.innerFrom), this.shifts);
  }
}

const shiftedNumber = (xml: string, { differences }: Shifts) =>
  differences === 0 ? xml : xml.replace(/(\s(?:dxfId|\w+DxfId)=")(\d+)(?=")/g, (_, before: string, id: string) => before + (Number(id) + differences));

/** A sheet as this product writes it, with the numbers that its styles and texts have in the other workbook. */
function withShifts(xml: string, shifts: Shifts): string {
  const { texts, styles } = shifts;
  const placed =
    texts === 0 && styles === 0
      ? xml
      : xml.replace(/<(?:c|row|col) [^>]*>(?:<v>\d+<\/v>)?/g, (cell) => {
          const style = cell.startsWith("<col") ? /(\sstyle=")(\d+)/ : /(\ss=")(\d+)/;
          const styled = styles === 0 ? cell : cell.replace(style, (_, before: string, id: string) => before + (Number(id) + styles));
          if (texts === 0 || !/\st="s"/.test(styled)) return styled;
          return styled.replace(/<v>(\d+)<\/v>$/, (_, place: string) => `<v>${Number(place) + texts}</v>`);
        });
  return shiftedNumber(placed, shifts);
}
