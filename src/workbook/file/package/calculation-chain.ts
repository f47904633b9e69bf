import { removeTypes } from "./content-types.ts";
import type { BookPart } from "./book-part.ts";
import { partOfKind } from "./grafted-sheets.ts";
import { removeRelations } from "./relations.ts";
import { attribute, Edits, elementsIn, withAttribute } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** What goes from the order of calculation: cells of a sheet by address, or all of the sheet. */
export type Gone = ReadonlyMap<number, ReadonlySet<string> | "all">;

/** Takes cells out of the order in which the workbook is calculated: Excel refuses one that names cells without formulas. */
export async function withoutCells(parts: XlsxPackage, book: BookPart, gone: Gone): Promise<void> {
  const path = await partOfKind(parts, book, "calcChain");
  if (path === null || gone.size === 0) return;
  const xml = await parts.text(path);
  const edits = new Edits();
  let sheet = 0;
  let left = 0;
  let written = 0;
  for (const { tag, from, to } of elementsIn(xml, "c")) {
    const stated = attribute(tag, "i");
    sheet = stated === undefined ? sheet : Number(stated);
    const cells = gone.get(sheet);
    if (cells === "all" || cells?.has(attribute(tag, "r") ?? "")) {
      edits.put(from, to, "");
      continue;
    }
    left++;
    // A cell that does not say its sheet is on that of the one before.
    if (stated === undefined && written !== sheet) edits.put(from, from + tag.length, withAttribute(tag, "i", String(sheet)));
    written = sheet;
  }
  if (left > 0) return parts.putText(path, edits.applied(xml));
  parts.remove(path);
  await removeRelations(parts, book.path, ({ kind }) => kind === "calcChain");
  await removeTypes(parts, [path]);
}
