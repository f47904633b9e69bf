import { partsIn, withChangedParts } from "./zip-parts.ts";

const isTable = (path: string) => /^xl\/tables\/table[^/]*\.xml$/.test(path);
const nameIn = (xml: string) => /<table\b[^>]*\sdisplayName="([^"]*)"/.exec(xml)?.[1].toLowerCase() ?? "";
const idPattern = /(<table\b[^>]*\sid=")(\d+)(")/;

/**
 * Gives the tables of a changed workbook that were in it before what the library that writes the file does not know of
 * them: a filter, an order, formulas of whole columns, whether they show headers. Tables by these names are new, and so
 * left as they are.
 */
export async function withLastingTables(before: Uint8Array, after: Uint8Array, made: readonly string[]): Promise<Uint8Array> {
  const known = await partsIn(before, (path) => path.startsWith("xl/tables/"));
  const newNames = new Set(made.map((name) => name.toLowerCase()));
  const texts = Array.from(known).flatMap(([path, xml]): [string, string][] => {
    // A table that is fed by a query has parts of its own below it.
    if (!isTable(path) || known.has(path.replace("tables/", "tables/_rels/").concat(".rels"))) return [];
    return newNames.has(nameIn(xml)) ? [] : [[nameIn(xml), xml]];
  });
  if (texts.length === 0) return after;
  const lasting = new Map(texts);
  return withChangedParts(after, isTable, (xml) => {
    const own = lasting.get(nameIn(xml));
    return own === undefined ? xml : withoutLooks(own).replace(idPattern, `$1${idPattern.exec(xml)?.[2] ?? ""}$3`);
  });
}

/** The looks of single cells have other numbers in the changed workbook; the style of the whole table has a name. */
const withoutLooks = (xml: string) => xml.replace(/\s\w*[dD]xfId="\d+"/g, "");
