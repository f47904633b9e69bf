import { findTable } from "../../analysis/table/find-table.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { WorkbookHost } from "../../workbook/host.ts";

/** A table with the decimals that its sheet, or a range of it, shows. */
export async function withDecimals(host: WorkbookHost, table: Table, sheet: string, address: string | null): Promise<Table> {
  const decimals = await host.decimals(address === null ? await host.usedRange(sheet) : { sheet, address });
  return decimals.size === 0 ? table : { ...table, decimals };
}

/** Reads the table of a sheet, or of a range of it. */
export async function readTable(host: WorkbookHost, sheet: string, address: string | null): Promise<Table> {
  const range = address === null ? await host.usedRange(sheet) : { sheet, address };
  const { cells, row, column } = await host.read(range);
  return findTable(cells, { name: sheet, row, column }, false);
}
