import { Mistake } from "../../engine/declare/mistake.ts";
import type { Cell } from "../table/table.ts";

/** The order of the periods as a list of labels; null where none was given. Throws a `Mistake`. */
export function readPeriodOrder(given: unknown, column: string | null): readonly string[] | null {
  if (given === undefined || given === null) return null;
  if (!Array.isArray(given) || !given.every((label) => typeof label === "string"))
    throw new Mistake("option-value", { option: "periodOrder", expected: ["[…]"], got: JSON.stringify(given) });
  if (column === null) throw new Mistake("period-order-without-column", {});
  return given.map((label) => label.trim());
}

/**
 * The order of the periods that are in the data, out of the order that was given. Throws a `Mistake` unless every label
 * stands in it once.
 * @param labels of every row of the table, those of rows that are left out among them
 */
export function fittingOrder(given: readonly string[], labels: readonly string[], column: string): readonly string[] {
  const known = new Set(labels.filter((label) => label !== ""));
  const missing = [...known].filter((label) => !given.includes(label));
  const unknown = given.filter((label) => !known.has(label));
  const twice = given.filter((label, k) => given.indexOf(label) !== k);
  if (missing.length + unknown.length + twice.length > 0)
    throw new Mistake("period-order", { column, missing, unknown: [...new Set(unknown)], twice: [...new Set(twice)] });
  return given;
}

/** Whether a period's cell is a number such as 2014.1, which 2014.10 becomes when it is stored as one. */
export const mayBeOctober = (cell: Cell): boolean => typeof cell === "number" && /^\d{4}\.1$/.test(String(cell));
