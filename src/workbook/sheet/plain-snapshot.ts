import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData, type LocaleType } from "@univerjs/core";
import { addressOf, isCellError, type Cell } from "../../analysis/table.ts";
import type { CellRange } from "../../report/report-cell.ts";
import type { ReportMark } from "../report-mark.ts";
import { pixelsOf, shownWidth } from "./column-width.ts";
import { dataOf } from "./grid-cell.ts";
import { namesSnapshot, type OpenedName } from "./named-ranges.ts";
import { font, overNumbers, styles } from "./looks.ts";

/** A person's own sheet, as cells from A1. */
export interface GridSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Formulas, `=` first, by A1 address. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** What formulas fill in the file: left out of the cells, for the grid fills them again. The formulas' own values are among them. */
  readonly filled?: { readonly values: ReadonlyMap<string, Cell>; readonly ranges: ReadonlyMap<string, string> };
  /** What a sheet of a report remembers of itself. */
  readonly mark?: ReportMark;
  readonly merges?: readonly CellRange[];
  readonly hidden?: boolean;
  /** The first row is a header that stays in sight. */
  readonly headed?: boolean;
}

/** Room below and beside the data, and at least this much. */
const spare = { rows: 100, columns: 12 } as const;
const least = { rows: 200, columns: 26 } as const;

/** The id that the grid has of a sheet that is opened, by its place among them. */
export const sheetId = (place: number) => `sheet-${place + 1}`;

/** A whole workbook as the grid loads it in one step. */
export function workbookSnapshot(
  id: string,
  name: string,
  sheets: readonly GridSheet[],
  names: readonly OpenedName[],
  locale: LocaleType,
): Partial<IWorkbookData> {
  const ids = sheets.map((_, k) => sheetId(k));
  return {
    id,
    name,
    locale,
    sheetOrder: ids,
    resources: [namesSnapshot(names, (sheet) => ids[sheets.findIndex((one) => one.name === sheet)])],
    sheets: Object.fromEntries(sheets.map((sheet, k) => [ids[k], { id: ids[k], ...sheetSnapshot(sheet) }])),
  };
}

function sheetSnapshot({ name, cells, formulas, merges, hidden, headed, mark }: GridSheet): Partial<IWorksheetData> {
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const cellData: Record<number, Record<number, ICellData>> = {};
  cells.forEach((row, r) => {
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const formula = formulas?.get(addressOf(r + 1, c + 1));
      if (formula !== undefined) line[c] = { ...(isCellError(cell) ? {} : dataOf(cell)), f: formula };
      else if (cell !== null) line[c] = dataOf(cell);
    });
    if (headed && r === 0)
      for (const [c, data] of Object.entries(line)) data.s = { ...styles.header, ...(typeof cells[1]?.[Number(c)] === "number" ? overNumbers : {}) };
    cellData[r] = line;
  });
  const rowCount = Math.max(least.rows, cells.length + spare.rows);
  const columnCount = Math.max(least.columns, columns + spare.columns);
  return {
    name,
    cellData,
    defaultStyle: font,
    rowCount,
    columnCount,
    columnData: Object.fromEntries(Array.from({ length: columns }, (_, c) => [c, { w: widthOf(cells, c, headed ?? false) }])),
    mergeData: (merges ?? []).flatMap(({ fromRow, fromColumn, ...to }) => {
      // A merge may reach to the end of Excel's sheet, where the grid has no cells.
      const [toRow, toColumn] = [Math.min(to.toRow, rowCount), Math.min(to.toColumn, columnCount)];
      if (fromRow > toRow || fromColumn > toColumn) return [];
      return [{ startRow: fromRow - 1, startColumn: fromColumn - 1, endRow: toRow - 1, endColumn: toColumn - 1 }];
    }),
    ...(hidden ? { hidden: BooleanNumber.TRUE } : {}),
    ...(mark ? { custom: { report: mark } } : {}),
    ...(headed ? { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } } : {}),
  };
}

/** Wide enough for the header and the first rows. */
function widthOf(cells: readonly (readonly Cell[])[], column: number, headed: boolean): number {
  const shown = cells.slice(0, 40).map((row, r) => {
    const cell = row[column] ?? null;
    if (cell === null || isCellError(cell)) return 0;
    // A header in bold type needs more room.
    return Math.min(32, shownWidth(String(cell)) * (headed && r === 0 ? 1.12 : 1));
  });
  return pixelsOf(Math.max(9, ...shown) + 1);
}
