import type { VariableRole } from "../../engine/data/dataset.ts";
import type { DataRule } from "../../engine/method/model.ts";

/** Columns that a procedure takes. Slot names are public and shared by all: `unit`, `period`, `group`, `value`, `values` … */
export interface Slot {
  /** `printed`: numbers with the decimals that they are printed with. */
  readonly holds: "numbers" | "labels" | "printed";
  /** How many columns it takes; `many` from `min` on. */
  readonly min: 0 | 1;
  readonly many?: true;
  /** What its numbers must be, `fraction` being from 0 to 1 and `binary` either of both; absent: any number. */
  readonly rule?: DataRule | "fraction" | "binary";
  /** A blank cell is no number (NaN), or no name, and keeps its row; absent: a blank cell leaves its row out. */
  readonly blank?: "kept";
  /**
   * Of numbers, what a form proposes columns from: those with a role of a method, or those whose header speaks of scores.
   * Absent: one of `many` takes every column of numbers that no other slot takes.
   */
  readonly like?: VariableRole | "score";
}

/** A second table that a procedure takes beside the data; its form says how it is read. */
export interface TableSlot {
  readonly holds: "table";
  /**
   * `neighbours`: pairs of names with or without a weight, or a square of weights between names. `unit-period`: a number for
   * each unit and period, units down and periods across, or a row for each. `square`: numbers between the same names across
   * and down. `claims`: a statement in each row.
   */
  readonly form: "neighbours" | "unit-period" | "square" | "claims";
  /** With 0, the procedure can do without it, or has one of its own for units that it knows. */
  readonly min: 0 | 1;
}
export type Slots = Readonly<Record<string, Slot | TableSlot>>;

/** Whether a slot takes columns of numbers, as they are or as they are printed. */
export const takesNumbers = ({ holds }: Pick<Slot | TableSlot, "holds">): boolean => holds === "numbers" || holds === "printed";

const isTable = (slot: Slot | TableSlot): slot is TableSlot => slot.holds === "table";

/** The slots that take columns of the data, by name, in their order. */
export const columnSlots = (takes: Slots): readonly (readonly [name: string, slot: Slot])[] =>
  Object.entries(takes).flatMap(([name, slot]) => (isTable(slot) ? [] : [[name, slot] as const]));

/** The slots that take a second table, by name, in their order. */
export const tableSlots = (takes: Slots): readonly (readonly [name: string, slot: TableSlot])[] =>
  Object.entries(takes).flatMap(([name, slot]) => (isTable(slot) ? [[name, slot] as const] : []));
