import type { Cell } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import { WorkbookProblem } from "../problem.ts";
import { batch, type BatchOptions } from "./batch.ts";
import { dateOf, isDateFormat } from "./date-cells.ts";

/** A block of cells with their types stays far below the 5 MB that Excel on the web sends at once. */
const cellsPerBlock = 60_000;
const rowsPerBlock = 20_000;

/** Rows that are looked at to tell the columns of dates. */
const rowsForFormats = 50;

/**
 * The cells of a rectangle of a sheet, in blocks, each in a request of its own because the limit holds for each. A
 * block that is refused, or comes back as null, is asked for in halves.
 */
export async function readBlocks(sheet: string, { fromRow, fromColumn, toRow, toColumn }: CellRange, options: BatchOptions): Promise<Cell[][]> {
  const columns = toColumn - fromColumn + 1;
  const dates = await dateColumns(sheet, { fromRow, fromColumn, toRow: Math.min(toRow, fromRow + rowsForFormats - 1), toColumn }, options);
  const cells: Cell[][] = [];
  let rows = Math.max(1, Math.min(rowsPerBlock, Math.floor(cellsPerBlock / columns)));
  while (cells.length <= toRow - fromRow) {
    const count = Math.min(rows, toRow - fromRow + 1 - cells.length);
    const block = await readBlock(sheet, { row: fromRow + cells.length, column: fromColumn, rows: count, columns }, options);
    if (block !== null) {
      for (const row of block) cells.push(row);
    } else if (count > 1) rows = Math.ceil(count / 2);
    else throw new WorkbookProblem("too-large", { sheet });
  }
  for (const [column, format] of dates) {
    for (const row of cells) if (typeof row[column] === "number") row[column] = dateOf(row[column], format);
  }
  return cells;
}

/** A rectangle by its first cell, counted from 1, and its size. */
interface PartOfSheet {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Null where Excel refuses to hand over so much at once. */
async function readBlock(sheet: string, { row, column, rows, columns }: PartOfSheet, options: BatchOptions): Promise<Cell[][] | null> {
  try {
    return await batch(
      async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column - 1, rows, columns);
        range.load(["values", "valueTypes"]);
        await context.sync();
        const { values, valueTypes } = range as { values: unknown[][] | null; valueTypes: Excel.RangeValueType[][] | null };
        return values && valueTypes && values.map((cells, r) => cells.map((value, c) => cellOf(value, valueTypes[r][c])));
      },
      { ...options, on: { sheet } },
    );
  } catch (error) {
    if (error instanceof WorkbookProblem && error.code === "too-large") return null;
    throw error;
  }
}

function cellOf(value: unknown, type: string): Cell {
  if (type === "Empty") return null;
  if (type === "Error") return { error: String(value) };
  return typeof value === "number" || typeof value === "boolean" ? value : String(value);
}

/** The columns (from 0) whose numbers are shown as dates, with the format of the first of them. */
async function dateColumns(sheet: string, { fromRow, fromColumn, toRow, toColumn }: CellRange, options: BatchOptions): Promise<ReadonlyMap<number, string>> {
  const formats = await batch(
    async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(fromRow - 1, fromColumn - 1, toRow - fromRow + 1, toColumn - fromColumn + 1);
      range.load("numberFormat");
      await context.sync();
      return range.numberFormat as string[][];
    },
    { ...options, on: { sheet } },
  );
  const columns = formats[0].map((_, column): [number, string | undefined] => [column, formats.map((row) => row[column]).find(isDateFormat)]);
  return new Map(columns.filter((entry): entry is [number, string] => entry[1] !== undefined));
}
