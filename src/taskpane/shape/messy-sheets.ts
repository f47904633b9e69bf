import type { BookSheet } from "../../analysis/shape/book.ts";
import { isShapedName } from "../../analysis/shape/shaped-names.ts";
import { locales } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { furtherTexts } from "../../locale/sheets/further.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { rangeOf } from "../../workbook/cells/address.ts";
import type { WorkbookHost } from "../../workbook/host.ts";

/** A sheet with more cells than this is a data base, not a table that somebody laid out by hand. */
const mostCells = 100_000;
const mostSheets = 40;

/** What the sheets of our own reports are called: they hold results, not indicators. */
const ownNames = new Set(
  locales.flatMap((locale) => {
    const words = reportTexts(locale);
    return [
      words.findingsSheet,
      words.efficiencySheet,
      words.productivitySheet,
      words.levelsSheet,
      words.improvementSheet,
      words.peersSheet,
      words.chartsSheet,
      furtherTexts(locale).sheet,
      words.methodSheet,
      resultTexts(locale).formulaSheet,
    ];
  }),
);
const isOwn = (name: string) => ownNames.has(name.replace(/ \(\d+\)$/, "")) || isShapedName(name);

/** The cells of a sheet, then those of the others of its workbook, which may hold further indicators. */
export async function messySheets(host: WorkbookHost, name: string): Promise<readonly BookSheet[]> {
  if (isOwn(name)) return [];
  const own = await cellsOf(host, name);
  if (own === null) return [];
  const others = (await host.sheets()).filter((other) => other !== name && !isOwn(other)).slice(0, mostSheets);
  const read: BookSheet[] = [own];
  for (const other of others) {
    const sheet = await cellsOf(host, other);
    if (sheet !== null) read.push(sheet);
  }
  return read;
}

async function cellsOf(host: WorkbookHost, name: string): Promise<BookSheet | null> {
  const used = await host.usedRange(name);
  const range = rangeOf(used.address);
  if (range === null || range.toRow * range.toColumn > mostCells) return null;
  const { cells } = await host.read({ sheet: name, address: used.address.replace(/^[^:]+/, "A1") });
  return { name, cells };
}
