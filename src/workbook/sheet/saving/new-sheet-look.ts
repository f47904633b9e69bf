import { BooleanNumber, type IColumnData, type IRowData } from "@univerjs/core";
import { lineCounter } from "../../../report/layout/lines.ts";
import type { ReportCell } from "../../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../../report/layout/sheet.ts";
import { reportValue, type PackedCells } from "../../cells/packed-cells.ts";
import type { ChangedLine, ChangedSheetLook } from "../../workbook-changes.ts";
import type { StyleId } from "../cells/cell-styles.ts";
import { looksBeside, ownLooks, type CellStyle } from "./changed-looks.ts";
import { changedExtras, noExtras } from "./changed-extras.ts";
import { charactersIn } from "../cells/column-width.ts";
import type { FWorksheet } from "../facade.ts";
import type { SheetExtras } from "../cells/grid-resources.ts";
import { LineMoves } from "../../cells/line-moves.ts";
import type { Reading } from "../reading.ts";
import { cellRange, isScale, reportStyles } from "../report/report-snapshot.ts";
import { changedView, pointsOf } from "../cells/sheet-layout.ts";

/** How a sheet that no file has yet looks, where that is otherwise than it would be written. */
export interface NewLook extends ChangedSheetLook {
  readonly hidden: boolean;
}

/**
 * A person's own sheet, which would be written without any look.
 * @param digit pixels of a digit in the ordinary font of the file
 */
export function* plainLook(sheet: FWorksheet, extras: SheetExtras, digit: number): Reading<NewLook> {
  const { defaultRowHeight, defaultColumnWidth } = sheet.getSheet().getConfig();
  return {
    hidden: sheet.isSheetHidden(),
    layout: {
      ...linesNow(sheet, extras, (pixels) => charactersIn(pixels, digit), true),
      ...changedView(sheet, { freeze: null, gridlines: true, zoom: 1, tabColour: null }),
      usual: { rowHeight: pointsOf(defaultRowHeight), columnWidth: charactersIn(defaultColumnWidth, digit) },
    },
    looks: yield* ownLooks(sheet),
    extras: newExtras(sheet, extras),
  };
}

/** What a person has given a sheet of a report beside the look of reports; null where that is nothing. */
export function* reportLook(
  sheet: FWorksheet,
  held: SheetExtras,
  { sheet: report, cells }: { readonly sheet: Omit<ReportSheet, "rows">; readonly cells: PackedCells },
  styleId: StyleId,
): Reading<NewLook | null> {
  const written = { ...report, rows: yield* lookedRows(cells) };
  const styleOf = reportStyles(written, styleId);
  const linesIn = lineCounter(written);
  const lines: number[] = [];
  const meant = (row: number, column: number): CellStyle => {
    const cell = written.rows[row]?.[column];
    return cell === undefined ? undefined : styleOf(cell, row, column, (lines[row] ??= linesIn(row)));
  };
  const { rows, columns } = report.freeze;
  const freeze = rows + columns > 0 ? { rows, columns, row: rows || -1, column: columns || -1 } : null;
  const laidOut = linesNow(sheet, held, null, false);
  const view = changedView(sheet, { freeze, gridlines: false, zoom: 1, tabColour: null });
  const [hidden, looks] = [sheet.isSheetHidden(), yield* looksBeside(sheet, meant)];
  // Its colour scales are written with it.
  const extras = newExtras(sheet, { ...held, rules: held.rules.filter(({ cfId }) => !isScale(cfId)) });
  const changes = Object.keys(extras).length + laidOut.columns.size + laidOut.rows.size + laidOut.merged.length + Object.keys(view).length + looks.length;
  return hidden || changes > 0 ? { hidden, layout: { ...laidOut, ...view }, looks, extras } : null;
}

const newExtras = (sheet: FWorksheet, extras: SheetExtras) => changedExtras(sheet, noExtras, extras, { rows: new LineMoves(), columns: new LineMoves() });

/** The cells of a report with what their looks follow from: of a formula, that there is one. */
function* lookedRows({ width, blocks, marks }: PackedCells): Reading<ReportCell[][]> {
  const rows: ReportCell[][] = [];
  let place = 0;
  for (const { values, formulas, marks: own } of blocks) {
    for (let k = 0; k < values.length; k++, place++) {
      const cell = { value: reportValue(values[k]), ...marks[own[k]], ...(formulas[k] === null ? {} : { formula: "" }) };
      (rows[Math.floor(place / width)] ??= [])[place % width] = cell;
    }
    yield;
  }
  return rows;
}

/**
 * The rows, columns and merges of a sheet as they are.
 * @param sizeIn the width of a column in characters by its pixels; null where widths are written anyway
 * @param found whether heights are told that nobody chose
 */
function linesNow(sheet: FWorksheet, { filter }: SheetExtras, sizeIn: ((pixels: number) => number) | null, found: boolean) {
  const { columnData = {}, rowData = {}, mergeData = [], defaultRowHeight } = sheet.getSheet().getConfig();
  const columns = new Map<number, ChangedLine>();
  const rows = new Map<number, ChangedLine>();
  for (const [place, { w, hd }] of Object.entries<Partial<IColumnData>>(columnData as LinesOf<IColumnData>)) {
    const size = w === undefined || sizeIn === null ? undefined : sizeIn(w);
    put(columns, place, { ...(size === undefined ? {} : { size }), ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}) });
  }
  for (const [place, { h = defaultRowHeight, ah, ia, hd }] of Object.entries<Partial<IRowData>>(rowData as LinesOf<IRowData>)) {
    const isChosen = ia === BooleanNumber.FALSE;
    const height = isChosen ? h : (ah ?? h);
    const size = isChosen || (found && height !== defaultRowHeight) ? pointsOf(height) : undefined;
    put(rows, place, { ...(size === undefined ? {} : { size, ...(isChosen ? {} : { found: true }) }), ...(hd === BooleanNumber.TRUE ? { hidden: true } : {}) });
  }
  for (const row of filter?.cachedFilteredOut ?? []) rows.set(row + 1, { ...rows.get(row + 1), hidden: true });
  return { columns, rows, merged: mergeData.map(cellRange), unmerged: [] };
}

type LinesOf<T> = Readonly<Record<string, Partial<T>>>;

function put(lines: Map<number, ChangedLine>, place: string, line: ChangedLine): void {
  if (Object.keys(line).length > 0) lines.set(Number(place) + 1, line);
}
