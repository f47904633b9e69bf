import { badCellsOf, missingCellsOf, type BadCells, type MissingCells } from "../../analysis/checks/check-cells.ts";
import { checkPanel } from "../../analysis/checks/check-panel.ts";
import { checkSpellings, spelledIn } from "../../analysis/checks/check-spellings.ts";
import { checkTotals } from "../../analysis/checks/check-totals.ts";
import type { Remark } from "../../analysis/checks/data-checks.ts";
import { badCell } from "../../analysis/run/read-dataset.ts";
import { TableColumns, type ColumnRoles } from "../../analysis/table/table-columns.ts";
import type { Table } from "../../analysis/table/table.ts";
import type { BadCell } from "../../analysis/mistakes.ts";
import { faultOf, type SlotColumns } from "./given.ts";
import { columnSlots, takesNumbers, type Slots } from "../declare/slots.ts";

/** What the checks of the data say of the names that a procedure takes: one thing in several spellings, totals among the units. */
export function remarksOn(table: Table, takes: Slots, columns: SlotColumns): readonly Remark[] {
  const roles = givenRoles(table, takes, columns);
  const read = new TableColumns(table);
  return [...checkSpellings(table, spelledIn(read, roles), "apart"), ...(printsTotals(takes) ? [] : checkTotals(read, roles))];
}

/** The roles of the columns of a table, as the checks know them, by the slots that take them. */
export const givenRoles = ({ header }: Table, takes: Slots, columns: SlotColumns): ColumnRoles =>
  rolesOf(
    takes,
    header.map((name) => Object.keys(takes).find((one) => (columns[one] ?? []).includes(name)) ?? null),
  );

/**
 * Every check of the data that a procedure takes, one at a time, for a form that is being filled.
 * @param given the slot of each column of the table; null where the procedure does not use it
 */
export function* procedureChecks(columns: TableColumns, takes: Slots, given: readonly (string | null)[]): Generator<readonly Remark[]> {
  const roles = rolesOf(takes, given);
  yield checkSpellings(columns.table, spelledIn(columns, roles), "apart");
  yield checkPanel(columns, roles, null);
  yield checkCells(columns.table, takes, given);
  if (!printsTotals(takes)) yield checkTotals(columns, roles);
}

/** A printed table has its rows of totals and means: they are what is looked at. */
const printsTotals = (takes: Slots): boolean => Object.values(takes).some(({ holds }) => holds === "printed");

/** The slots of the columns as the checks of a method's data know them. */
const rolesOf = (takes: Slots, given: readonly (string | null)[]): ColumnRoles =>
  given.map((slot) => {
    if (slot === null) return null;
    if (slot === "period" || slot === "group") return slot;
    return slot === "unit" ? "dmu" : takesNumbers(takes[slot]) ? "input" : null;
  });

/** The cells that stop a run, and those that leave their rows out of it, as the run will find them. */
function checkCells(table: Table, takes: Slots, given: readonly (string | null)[]): readonly (BadCells | MissingCells)[] {
  const slots = new Map(columnSlots(takes));
  const used = given.flatMap((name, column) => (name !== null && slots.has(name) ? [{ column, slot: slots.get(name)! }] : []));
  const bad: BadCell[] = [];
  const missing: BadCell[] = [];
  const leftOut = new Set<number>();
  for (const row of table.rows.keys())
    for (const { column, slot } of used) {
      const fault = faultOf(table, row, column, slot);
      if (fault === "missing") {
        if (slot.blank === "kept") continue;
        leftOut.add(row);
        missing.push(badCell(table, row, column, slot.holds === "labels" ? "label-blank" : "blank"));
      } else if (fault !== null) bad.push(badCell(table, row, column, fault));
    }
  return [...(bad.length === 0 ? [] : [badCellsOf(bad)]), ...(missing.length === 0 ? [] : [missingCellsOf(missing, leftOut.size)])];
}
