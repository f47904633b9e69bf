import type { CellLink } from "../report/report-cell.ts";
import type { ReportSheet } from "../report/sheet.ts";

/** What a link says where it says where it leads: `效率!B38`. */
const textOf = ({ sheet, address }: CellLink) => `${sheet}!${address}`;

/**
 * A report whose cells say where their links lead, by the names that its sheets have in the workbook: beside an earlier
 * report of the same kind `效率 (2)!B38`. The links themselves keep the names by which the report knows its sheets.
 * @param names of the sheets, in the order of the reports
 */
export function withBasisTexts(reports: readonly ReportSheet[], names: readonly string[]): readonly ReportSheet[] {
  const placed = new Map(reports.map(({ name }, k) => [name, names[k]]));
  if (reports.every(({ name }) => placed.get(name) === name)) return reports;
  return reports.map((report) => ({
    ...report,
    rows: report.rows.map((row) =>
      row.some(({ link, value }) => link !== undefined && value === textOf(link))
        ? row.map((cell) =>
            cell.link !== undefined && cell.value === textOf(cell.link)
              ? { ...cell, value: textOf({ ...cell.link, sheet: placed.get(cell.link.sheet) ?? cell.link.sheet }) }
              : cell,
          )
        : row,
    ),
  }));
}
