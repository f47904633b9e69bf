import { BooleanNumber, type CustomData, type ICellData, type IRange, type IWorksheetData } from "@univerjs/core";
import { CFRuleType, CFValueType, type IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { ReportChart } from "../../../report/figures/chart.ts";
import type { CellRange, ReportCell } from "../../../report/layout/report-cell.ts";
import { OverNumbers } from "../../../report/layout/over-numbers.ts";
import type { ReportSheet } from "../../../report/layout/sheet.ts";
import { lineCounter } from "../../../report/layout/lines.ts";
import { pixelsOf } from "../cells/column-width.ts";
import { dataOf } from "../cells/grid-cell.ts";
import { coloursOf } from "../../look/look.ts";
import { markOf, type ReportMark } from "../../report/report-mark.ts";
import { keptCellMark } from "./cell-mark.ts";
import { CellStyles, type StyleId } from "../cells/cell-styles.ts";
import { font } from "./looks.ts";
import { SharedFormulas } from "../calculation/shared-formulas.ts";

/** What a report sheet in the grid remembers of itself, so that it can be replaced, and saved to a file as it was written. */
export interface GridReportMark
  extends ReportMark, Partial<Pick<ReportSheet, "freeze" | "charts" | "lowIsGood" | "partsFrom" | "printed" | "ruled" | "locale">> {
  /** The same for all sheets that were written together: a link, a chart leads to one of them. Absent from a sheet of an earlier version. */
  readonly set?: string;
  /** Of a sheet that came with a file its charts, whose ranges name the grid's ids of the sheets. */
  readonly drawn?: readonly ReportChart[];
}

/** The mark among what a sheet of the grid keeps; null on a person's own sheet. */
export const keptMark = (custom: CustomData): GridReportMark | null => (custom?.["report"] as GridReportMark | undefined) ?? null;

/** Rows of a sheet that are put together without a pause. */
const rowsAtOnce = 1000;

/** A report sheet as the grid inserts it in one step, made in parts between which the page can go on. */
export function* reportSnapshot(sheet: ReportSheet, id: string, set: string, styleId: StyleId): Generator<void, Partial<IWorksheetData>> {
  const { rows, columnWidths, freeze } = sheet;
  const columns = rows.reduce((most, row) => Math.max(most, row.length), columnWidths.length);
  const formulas = new SharedFormulas();
  const styleOf = reportStyles(sheet, styleId);
  const linesIn = lineCounter(sheet);
  const lines: number[] = [];
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [r, row] of rows.entries()) {
    if (r % rowsAtOnce === rowsAtOnce - 1) yield;
    lines.push(linesIn(r));
    const cells: Record<number, ICellData> = (cellData[r] = {});
    row.forEach((cell, c) => {
      cells[c] = { ...dataOf(cell.value), s: styleOf(cell, r, c, lines[r]), ...keptCellMark(cell) };
      if (cell.formula !== undefined) formulas.put(cell.formula, r, c, cells[c]);
    });
  }
  const mark: GridReportMark = {
    ...markOf(sheet),
    set,
    freeze,
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts }),
    ...(sheet.lowIsGood === undefined ? {} : { lowIsGood: sheet.lowIsGood }),
    ...(sheet.partsFrom === undefined ? {} : { partsFrom: sheet.partsFrom }),
    ...(sheet.printed === undefined ? {} : { printed: sheet.printed }),
    ...(sheet.locale === undefined ? {} : { locale: sheet.locale }),
    ...(sheet.ruled === undefined ? {} : { ruled: sheet.ruled }),
  };
  return {
    id,
    name: sheet.name,
    cellData,
    defaultStyle: font,
    showGridlines: BooleanNumber.FALSE,
    rowCount: rows.length + 50,
    columnCount: Math.max(26, columns + 6),
    columnData: Object.fromEntries(columnWidths.map((width, c) => [c, { w: pixelsOf(width) }])),
    rowData: Object.fromEntries(lines.map((count, r) => [r, { h: rowHeight + lineHeight * (count - 1) }])),
    freeze: { xSplit: freeze.columns, ySplit: freeze.rows, startRow: freeze.rows || -1, startColumn: freeze.columns || -1 },
    custom: { report: mark },
  };
}

/** The styles of the cells of a report, by their places from 0 and the lines of text of their rows. */
export function reportStyles({ rows }: Pick<ReportSheet, "rows">, styleId: StyleId): (cell: ReportCell, row: number, column: number, lines: number) => string {
  const overNumbers = new OverNumbers();
  rows.forEach((row, r) => overNumbers.add(row, r));
  const styled = new CellStyles(styleId);
  // A header over numbers, or a mark among them.
  return (cell, row, column, lines) => styled.of(cell, lines > 1, (cell.style === "header" || cell.style === "status") && overNumbers.at(row, column));
}

/** Pixels of a row with one line of text, and of each further line. */
const rowHeight = 24;
const lineHeight = 16;

const scaleId = "scale-";
/** Whether a conditional format of the grid is a colour scale of a report. */
export const isScale = (id: string): boolean => id.startsWith(scaleId);

/** The colour scales of a report sheet as rules of the grid. */
export function colourRules(scales: readonly CellRange[], lowIsGood = false): IConditionFormattingRule[] {
  const at = [{ type: CFValueType.min }, { type: CFValueType.percentile, value: 50 }, { type: CFValueType.max }];
  return scales.map((range, k) => ({
    cfId: `${scaleId}${k + 1}`,
    ranges: [gridRange(range)],
    stopIfTrue: false,
    rule: { type: CFRuleType.colorScale, config: coloursOf(lowIsGood).map((color, index) => ({ index, color, value: at[index] })) },
  }));
}

export const gridRange = ({ fromRow, fromColumn, toRow, toColumn }: CellRange): IRange => ({
  startRow: fromRow - 1,
  startColumn: fromColumn - 1,
  endRow: toRow - 1,
  endColumn: toColumn - 1,
});

export const cellRange = ({ startRow, startColumn, endRow, endColumn }: IRange): CellRange => ({
  fromRow: startRow + 1,
  fromColumn: startColumn + 1,
  toRow: endRow + 1,
  toColumn: endColumn + 1,
});
