import { checkSpellings, spelledIn, type Spellings } from "../analysis/check-spellings.ts";
import { checkTotals, type TotalRows } from "../analysis/check-totals.ts";
import { TableColumns, type ColumnRoles } from "../analysis/table-columns.ts";
import type { Table } from "../analysis/table.ts";
import type { SlotColumns } from "./given.ts";
import type { Slots } from "./procedure.ts";

/** What the checks of the data say of the names that a procedure takes: one thing in several spellings, totals among the units. */
export function remarksOn(table: Table, takes: Slots, columns: SlotColumns): readonly (Spellings | TotalRows)[] {
  const roles: ColumnRoles = table.header.map((name) => {
    const slot = Object.keys(takes).find((one) => (columns[one] ?? []).includes(name));
    if (slot === undefined) return null;
    if (slot === "period" || slot === "group") return slot;
    return slot === "unit" ? "dmu" : takes[slot].holds === "numbers" ? "input" : null;
  });
  const read = new TableColumns(table);
  return [...checkSpellings(table, spelledIn(read, roles), "apart"), ...checkTotals(read, roles)];
}
