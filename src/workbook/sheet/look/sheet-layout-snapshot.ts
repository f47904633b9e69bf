import { BooleanNumber, type IColumnData, type IFreeze, type IRowData, type IWorksheetData } from "@univerjs/core";
import type { Cell } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import type { LineLook, SheetLook } from "../../look/sheet-look.ts";
import { filteredRows } from "./grid-filter.ts";
import type { GridStyles } from "./grid-style.ts";
import { heightForText, widthForNumbers } from "./line-sizes.ts";

/** Rows and columns that a look may add beyond the cells that hold something: whole sheets are seldom meant. */
const mostBeyond = { rows: 1000, columns: 60 } as const;

/** How far the looks of a sheet reach, in rows and columns from the first. */
export function lookedAt({ cells }: SheetLook, rows: number, columns: number): { readonly rows: number; readonly columns: number } {
  let [lastRow, lastColumn] = [rows, columns];
  const [mostRows, mostColumns] = [rows + mostBeyond.rows, columns + mostBeyond.columns];
  cells.forEach((row, r) => {
    if (row === undefined || r >= mostRows) return;
    lastRow = Math.max(lastRow, r + 1);
    lastColumn = Math.max(lastColumn, Math.min(row.length, mostColumns));
  });
  return { rows: lastRow, columns: lastColumn };
}

/** A sheet of a file whose rows and columns are to be laid out. */
export interface SheetToLayOut {
  readonly look: SheetLook;
  readonly cells: readonly (readonly Cell[])[];
  readonly merges: readonly CellRange[];
  /** How far it reaches, and how many columns hold anything. */
  readonly size: { readonly rows: number; readonly columns: number; readonly filled: number };
}

/**
 * Everything of a sheet's look but its cells: rows, columns, what stays in sight, how it is shown.
 * @param ownWidth how wide a column is that nobody laid out
 */
export function layoutSnapshot(
  { look, cells, merges, size }: SheetToLayOut,
  styles: GridStyles,
  ownWidth: (column: number) => number,
): Partial<IWorksheetData> {
  const dressed = { cells, look, looks: (number: number) => styles.look(number) };
  const columnData: Record<number, Partial<IColumnData>> = {};
  const merged = mergedCells(merges, size.rows);
  for (const { from, to, ...line } of look.columns)
    for (let column = from; column <= Math.min(to, size.columns - 1); column++)
      columnData[column] = { ...(line.size === undefined ? {} : { w: line.size }), ...lineOf(line, styles) };
  // What nobody laid out is made wide enough to be read; else a column of which the file says nothing is as its program has it.
  const laidOut = look.columns.length > 0 || merges.length > 0;
  for (let column = 0; column < size.filled; column++) {
    const given = columnData[column]?.w;
    const alone = (row: number) => merged(row, column) === undefined;
    columnData[column] = { ...columnData[column], w: laidOut ? widthForNumbers(dressed, column, given, alone) : ownWidth(column) };
  }
  const widthOf = (column: number) => columnData[column]?.w ?? look.columnWidth;
  const rowData: Record<number, Partial<IRowData>> = {};
  const filtered = filteredRows(look);
  const pieced = new Map((look.texts ?? []).map(({ row, column, runs }) => [`${row} ${column}`, Math.max(...runs.map((run) => run.look.size ?? 11))]));
  for (let row = 0; row < size.rows; row++) {
    const line = look.rows.get(row);
    const { size: height = heightOf(row), fixed } = line ?? {};
    const data = { ...heightData(height, look, fixed ?? false), ...(line ? lineOf(filtered.has(row) ? { ...line, hidden: false } : line, styles) : {}) };
    if (Object.keys(data).length > 0) rowData[row] = data;
  }
  function heightOf(row: number): number | undefined {
    return heightForText(
      dressed,
      row,
      (column) => pieced.get(`${row} ${column}`),
      (column) => {
        const range = merged(row, column);
        if (range === undefined) return widthOf(column);
        if (range.toRow > range.fromRow) return null;
        let room = 0;
        for (let k = range.fromColumn - 1; k < Math.min(range.toColumn, size.columns); k++) room += widthOf(k);
        return room;
      },
    );
  }
  return {
    defaultRowHeight: look.rowHeight,
    defaultColumnWidth: look.columnWidth,
    columnData,
    rowData,
    defaultStyle: styles.id(0),
    showGridlines: look.gridlines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    zoomRatio: look.zoom,
    ...(look.rightToLeft ? { rightToLeft: BooleanNumber.TRUE } : {}),
    ...(look.tabColour === null ? {} : { tabColor: look.tabColour }),
    ...(look.freeze === null ? {} : { freeze: freezeOf(look.freeze) }),
  };
}

const lineOf = ({ hidden, look }: LineLook, styles: GridStyles) => ({
  ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
  ...(look === undefined ? {} : { s: styles.id(look) }),
});

/** A height that nobody chose follows what the row holds, as the grid's own do. */
function heightData(height: number | undefined, look: SheetLook, fixed: boolean): Partial<IRowData> {
  if (height === undefined || (height === look.rowHeight && !fixed)) return {};
  return fixed ? { h: height, ia: BooleanNumber.FALSE } : { h: height, ah: height, ia: BooleanNumber.TRUE };
}

const freezeOf = ({ rows, columns, row, column }: NonNullable<SheetLook["freeze"]>): IFreeze => ({
  xSplit: columns,
  ySplit: rows,
  startRow: row,
  startColumn: column,
});

/** Finds the merge that a cell belongs to. A merge of whole columns covers no more rows than there are. */
function mergedCells(merges: readonly CellRange[], rows: number): (row: number, column: number) => CellRange | undefined {
  const byRow = new Map<number, CellRange[]>();
  for (const range of merges)
    for (let row = range.fromRow; row <= Math.min(range.toRow, rows); row++) {
      const others = byRow.get(row);
      if (others) others.push(range);
      else byRow.set(row, [range]);
    }
  return (row, column) => byRow.get(row + 1)?.find(({ fromColumn, toColumn }) => column + 1 >= fromColumn && column < toColumn);
}
