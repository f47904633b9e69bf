import { findTable } from "../../analysis/table/find-table.ts";
import type { Cell, Table } from "../../analysis/table/table.ts";
import { addressOfRange, rangeOf } from "../../workbook/cells/address.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { TablePlace } from "./saved-analysis.ts";

/** The table of an analysis as it stands now; a table that has grown downwards is read to its new end. */
export interface CurrentTable {
  readonly table: Table;
  readonly place: TablePlace;
}

/** Throws what the host throws: a sheet that is gone is a `Mistake`. */
export async function currentTable(host: WorkbookHost, { sheet, address }: TablePlace): Promise<CurrentTable> {
  const used = await host.usedRange(sheet);
  const range = address === null ? null : rangeOf(address);
  if (address === null || range === null) {
    const { cells, row, column } = await host.read(used);
    return { table: findTable(cells, { name: sheet, row, column }, false), place: { sheet, address: null } };
  }
  const bottom = Math.max(range.toRow, rangeOf(used.address)?.toRow ?? range.toRow);
  const { cells } = await host.read({ sheet, address: addressOfRange({ ...range, toRow: bottom }) });
  const rows = Math.max(Math.min(cells.length, range.toRow - range.fromRow + 1), endOfTable(cells, range.toRow - range.fromRow + 1));
  const toRow = Math.max(range.toRow, range.fromRow + rows - 1);
  return {
    table: findTable(cells.slice(0, rows), { name: sheet, row: range.fromRow, column: range.fromColumn }, false),
    place: { sheet, address: addressOfRange({ ...range, toRow }) },
  };
}

const isBlankRow = (row: readonly Cell[]) => row.every((cell) => cell === null || (typeof cell === "string" && cell.trim() === ""));

/** How many rows the table has when those that follow it without a gap belong to it. */
function endOfTable(cells: readonly (readonly Cell[])[], rows: number): number {
  let end = rows;
  while (end < cells.length && !isBlankRow(cells[end])) end++;
  return end;
}

/** The columns that an analysis names and a header does not have. */
export const missingColumns = (named: readonly string[], header: readonly string[]): readonly string[] => named.filter((name) => !header.includes(name));
