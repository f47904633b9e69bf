import type { Locale } from "../../engine/declare/text.ts";
import { tableNames, type NamedPart } from "../../locale/sheets/names.ts";
import type { PlacedTable } from "./placed-table.ts";
import type { CellRange } from "./report-cell.ts";
import type { ReportName, ReportTable } from "./sheet.ts";

const joined = (...words: readonly string[]) =>
  words
    .filter((word) => word !== "")
    .join("_")
    .replace(/[^\p{L}\p{N}_.]+/gu, "_");

/** Names a part of a sheet: `效率_得分`, `Efficiency_scores`. What Excel refuses in a name becomes `_`. */
export const named = (sheet: string, { ending, title }: NamedPart, range: CellRange): ReportName => ({
  name: joined(sheet, ending),
  title,
  range,
});

/**
 * A block of a sheet as a table of the workbook, `效率_得分_表`, `Efficiency_scores_table`: its row of headers, made with
 * `headers`, to its last row. None where no row stands below the headers.
 */
export function tabled(
  sheet: string,
  ending: string,
  { top, bottom, columns }: Pick<PlacedTable, "top" | "bottom" | "columns">,
  locale: Locale,
): readonly ReportTable[] {
  const range = { fromRow: top, fromColumn: 1, toRow: bottom, toColumn: columns };
  return bottom > top ? [{ name: joined(sheet, ending, tableNames(locale).table), range }] : [];
}
