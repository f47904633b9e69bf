import { Mistake } from "../../engine/declare/mistake.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Table } from "../../analysis/table/table.ts";
import { TableColumns } from "../../analysis/table/table-columns.ts";
import type { SlotColumns } from "../run/given.ts";
import { columnSlots, type Slots } from "../declare/slots.ts";
import { givenRoles } from "../run/remarks.ts";
import { divisions } from "./divisions.ts";
import { proposedDivision } from "./proposed-division.ts";
import { stepTable } from "./step-table.ts";

/** The divisions of the provinces, by id: those that need nothing but the names of the units. */
export const mapDivisions = divisions.filter(({ map }) => map !== null);

/** A table as a run takes it: its own, or with the groups of a division as a column more. */
export interface Divided {
  readonly table: Table;
  readonly columns: SlotColumns;
  readonly notes: readonly Note[];
}

/** The division that is proposed for a run: it needs groups, was given none, and its units are provinces; null elsewhere. */
export function divisionFor(table: Table, takes: Slots, columns: SlotColumns): string | null {
  const group = columnSlots(takes).find(([slot]) => slot === "group")?.[1];
  const [unit] = columns["unit"] ?? [];
  if (group === undefined || group.min === 0 || (columns["group"] ?? []).length > 0 || !table.header.includes(unit)) return null;
  return proposedDivision(new TableColumns(table).labels(table.header.indexOf(unit)));
}

/**
 * The table of a run that names a division in place of a column of groups. Its groups are called in Chinese where units are.
 * Throws a `Mistake` where the division says nothing of some units.
 */
export function divided(table: Table, takes: Slots, columns: SlotColumns, id: string): Divided {
  const division = mapDivisions.find((one) => one.id === id);
  if (division === undefined) throw new Mistake("option-value", { option: "division", expected: mapDivisions.map((one) => one.id), got: id });
  const roles = givenRoles(table, takes, columns);
  const unit = roles.indexOf("dmu");
  const isChinese = unit >= 0 && new TableColumns(table).labels(unit).some((label) => /\p{Script=Han}/u.test(label));
  const { table: wide, group, notes } = stepTable(table, roles, { totals: "keep", division }, isChinese || unit < 0 ? "zh-CN" : "en");
  return group === null ? { table, columns, notes: [] } : { table: wide, columns: { ...columns, group: [group] }, notes };
}
