import { type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { rangeOf } from "../../cells/address.ts";
import type { KeptSheet } from "./opened-file.ts";
import type { SheetHost } from "../sheet-host.ts";

/** Rows of a sheet as the grid holds them, by their numbers from 0. */
export type CellBlock = Readonly<Record<string, Readonly<Record<string, ICellData>>>>;

/** A workbook of the grid as plain data, without its cells: small enough to be taken at once. */
export interface GridFrame {
  readonly workbook: Partial<IWorkbookData>;
  /** In the order of the grid's own list, which is not that of the tabs. */
  readonly sheets: readonly { readonly id: string; readonly config: Partial<IWorksheetData> }[];
  /** What tells the sheets of the file that was opened from what has changed in them; empty where there is none. */
  readonly ofFile: readonly KeptSheet[];
}

/** Takes the frame of a workbook. What is handed on is the grid's own: copy it before anything changes. */
export function gridFrame(host: SheetHost, ofFile: readonly KeptSheet[]): GridFrame {
  const workbook = host.workbook.getWorkbook();
  const { sheets, ...rest } = workbook.getSnapshot();
  return {
    workbook: { ...rest, resources: [...host.resources()] },
    sheets: Object.entries(sheets).map(([id, { cellData: _cells, ...config }]) => ({ id, config })),
    ofFile,
  };
}

/** Cells that are copied without a pause. */
const cellsAtOnce = 8_000;

/**
 * The cells of a sheet in blocks, as they are when each is asked for. A formula that fills other cells is without its
 * value: the grid keeps no value of those, and computes a formula that has none.
 */
export function* gridCells(host: SheetHost, sheetId: string): Generator<CellBlock> {
  const sheet = host.workbook.getSheetBySheetId(sheetId);
  if (sheet === null) return;
  const filling = new Set(
    [...host.spillsOf(sheet).keys()].map((address) => {
      const { fromRow, fromColumn } = rangeOf(address)!;
      return `${fromRow - 1} ${fromColumn - 1}`;
    }),
  );
  const rows = (sheet.getSheet().getSnapshot().cellData ?? {}) as Readonly<Record<string, Readonly<Record<string, ICellData>>>>;
  let block: Record<string, Readonly<Record<string, ICellData>>> = {};
  let count = 0;
  for (const row of Object.keys(rows)) {
    const line = rows[row] ?? {};
    const cells = Object.entries(line);
    block[row] =
      filling.size === 0 ? line : Object.fromEntries(cells.map(([column, cell]) => [column, filling.has(`${row} ${column}`) ? withoutValue(cell) : cell]));
    count += cells.length;
    if (count < cellsAtOnce) continue;
    yield block;
    [block, count] = [{}, 0];
  }
  if (Object.keys(block).length > 0) yield block;
}

function withoutValue(cell: ICellData): ICellData {
  const bare = { ...cell };
  delete bare.v;
  delete bare.t;
  return bare;
}

/** The workbook that was kept, as the grid opens it. */
export const keptSnapshot = ({ workbook, sheets }: GridFrame, cellsOf: (sheetId: string) => readonly CellBlock[]): Partial<IWorkbookData> => ({
  ...workbook,
  sheets: Object.fromEntries(sheets.map(({ id, config }) => [id, { ...config, cellData: Object.assign({}, ...cellsOf(id)) as IWorksheetData["cellData"] }])),
});
