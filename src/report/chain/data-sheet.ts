import { isCellError, type Cell, type Table } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { ColumnBack } from "../../procedures/declare/gives.ts";
import { chainReportTexts } from "../../locale/sheets/chain.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { liveCells, type LiveCell } from "./live-columns.ts";

/**
 * The data with the columns that the steps of a chain gave, to be read as a table again: its header in the first row, the
 * cells as they are, those of the columns as formulas of others where they follow from them, and nothing else.
 * @param first where the table of the first step stands: the sheet of one table never takes the place of another's
 * @param columns those that the steps gave
 */
export function dataSheet(
  table: Table,
  first: { readonly sheet: string; readonly address: string | null },
  columns: readonly ColumnBack[],
  locale: Locale,
): ReportSheet {
  const { header, rows } = table;
  const live = liveCells(table, columns);
  const corner = first.address === null ? "" : `!${first.address.split(":")[0]}`;
  return {
    name: chainReportTexts(locale).dataSheet,
    stamp: `qianyan:chain:${first.sheet}${corner}`,
    rows: [
      header.map((name): ReportCell => ({ value: name, style: "header" })),
      ...rows.map((cells, row) => header.map((_, k) => withLive(asItIs(cells[k] ?? null), live(row, k)))),
    ],
    columnWidths: header.map(() => 14),
    freeze: { rows: 1, columns: 0 },
    colourScales: [],
  };
}

const withLive = (cell: ReportCell, { changed, ...live }: LiveCell): ReportCell => ({
  ...cell,
  ...live,
  ...(changed === undefined ? {} : { style: "changed" }),
});

/** A sheet of ours holds numbers and texts: what else a cell holds is its text. */
function asItIs(cell: Cell): ReportCell {
  if (isCellError(cell)) return { value: cell.error };
  return { value: typeof cell === "boolean" ? String(cell).toUpperCase() : cell };
}
