import type { CellLink } from "../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import type { AnalysisPane } from "../state/use-analysis.ts";

/**
 * Selects a cell of a report in the workbook.
 * @param written the names that the report's sheets got, in their order
 */
export const cellOf =
  ({ select }: Pick<AnalysisPane, "select">, sheets: readonly ReportSheet[], written: readonly string[]) =>
  ({ sheet, address }: CellLink): void => {
    const name = written[sheets.findIndex((one) => one.name === sheet)];
    if (name !== undefined) select({ sheet: name, address });
  };
