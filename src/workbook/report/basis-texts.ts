import { withBasisIn } from "../../report/layout/basis.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";

/**
 * A report whose cells say where their links lead, by the names that its sheets have in the workbook: beside an earlier
 * report of the same kind `效率 (2)!B38`. The links themselves keep the names by which the report knows its sheets.
 * @param names of the sheets, in the order of the reports
 */
export function withBasisTexts(reports: readonly ReportSheet[], names: readonly string[]): readonly ReportSheet[] {
  const placed = new Map(reports.map(({ name }, k) => [name, names[k]]));
  if (reports.every(({ name }) => placed.get(name) === name)) return reports;
  return reports.map((report) => withBasisIn(report, (sheet) => placed.get(sheet) ?? sheet));
}
