import { referenceOf } from "../cells/address.ts";
import type { RangeAddress } from "../host.ts";

/** A table of the workbook: its headers and rows, and its row of totals where it has one. */
export interface PresentTable {
  readonly id: string;
  readonly name: string;
  readonly range: RangeAddress;
  readonly showTotals: boolean;
}

/** Asks for what is used of each table; `askForRanges` follows after the next `sync`. */
export const loadTables = (workbook: Excel.Workbook): Excel.TableCollection => workbook.tables.load(["id", "name", "showTotals"]);

/** Asks for the place of each table; `presentTables` reads it after the next `sync`. */
export const askForRanges = ({ items }: Excel.TableCollection): readonly Excel.Range[] => items.map((table) => table.getRange().load("address"));

export const presentTables = ({ items }: Excel.TableCollection, ranges: readonly Excel.Range[]): readonly PresentTable[] =>
  items.flatMap(({ id, name, showTotals }, k) => {
    const range = referenceOf(ranges[k].address);
    return range === null ? [] : [{ id, name, showTotals, range }];
  });
