import { mixedUnit, unitAt, type Dataset, type Unit } from "./dataset.ts";
import type { Task } from "./method.ts";

/** What sets a task apart from the plain evaluation of its row against its technology. */
export function variantOf({ outputsOf, options }: Task): string {
  if (outputsOf === undefined && options === undefined) return "";
  const settings = Object.entries(options ?? {}).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return outputsOf === undefined && settings.length === 0 ? "" : JSON.stringify([outputsOf ?? null, settings]);
}

/** The point that a task evaluates. */
export function unitOf(data: Dataset, { row, outputsOf, twin }: Task): Unit {
  if (twin !== undefined) return { ...unitAt(data, row), row: -1, twin };
  return outputsOf === undefined ? unitAt(data, row) : mixedUnit(data, row, outputsOf);
}
