import { addressOf, isCellError, type Cell, type Table } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import { headerNamed } from "./column-list.ts";
import { CliProblem } from "../terminal/problem.ts";

/** Rows from the top in which a header is looked for. */
const depth = 20;

/**
 * Refuses a table whose header is not one row at its top: a title above the header, often merged over its width, or
 * a header of two rows. Where the named columns are nowhere, the data check says so.
 */
export function checkHeaderPlace(table: Table, cells: readonly (readonly Cell[])[], named: readonly string[]): void {
  const inRow = (row: readonly Cell[]) => {
    const texts = row.map(textOf);
    return (name: string) => texts.includes(headerNamed(name, texts));
  };
  const top = table.place.row - 1;
  const missing = named.filter((name) => !inRow(cells[top])(name));
  if (missing.length === 0) return;
  const below = cells.slice(top + 1, top + depth);
  const whole = below.findIndex((row) => named.every(inRow(row)));
  const first = table.place.row;
  if (whole >= 0) throw new CliProblem("header-lower", { row: first + 1 + whole, first, title: table.header.find((text) => text !== "") ?? "" });
  if (missing.length === named.length) return;
  for (const [k, row] of below.slice(0, 3).entries()) {
    const column = missing.find(inRow(row));
    if (column === undefined) continue;
    const place = row.findIndex((cell) => textOf(cell) === headerNamed(column, row.map(textOf)));
    throw new CliProblem("header-split", { column, address: addressOf(first + 1 + k, place + 1), first });
  }
}

/** Refuses cells that are merged over several rows of a named column: only the first of those rows holds the value. */
export function checkMerges(table: Table, merges: readonly CellRange[], named: readonly string[]): void {
  for (const { fromRow, toRow, fromColumn, toColumn } of merges) {
    if (toRow === fromRow || toRow <= table.place.row) continue;
    const column = table.header.slice(fromColumn - 1, toColumn).find((name) => named.includes(name));
    if (column !== undefined) throw new CliProblem("cells-merged", { column, range: `${addressOf(fromRow, fromColumn)}:${addressOf(toRow, toColumn)}` });
  }
}

const textOf = (cell: Cell) => (cell === null || isCellError(cell) ? "" : String(cell).trim());
