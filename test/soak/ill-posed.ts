import { isMadeOf } from "./by-parts.ts";
import { pointsOf } from "./exact-panel.ts";
import type { Options, Point } from "./formulations/question.ts";
import { Judge, type Expected, type Item } from "./judge.ts";
import { between, perturbedTables, roundedAway, simplest } from "./last-digits.ts";
import type { SoakCase } from "./soak-case.ts";
import type { Given } from "./verdict.ts";

type Judged = Exclude<Item, { readonly kind: "note" }>;
type Settled = Exclude<Expected, { readonly open: string }>;

/** How many times as far as a perturbed result the given one may lie: the trials are few of many. */
const reach = 4;

/**
 * Whether a result that is not the exact one is one of data that differ in their last digit: every number is moved by one
 * in its sixteenth digit, or left, and solved exactly again. A given number must lie as far from the exact one as that of
 * a perturbed table, and on the same side; a missing one, or another status, must be that of a perturbed table.
 */
export function isShownIllPosed(one: SoakCase, options: Options, item: Judged, given: Given, expected: Settled): boolean {
  const error = given.value === null || expected.value === null ? null : given.value - expected.value;
  const isStatus = error === null || Math.abs(error) <= expected.tolerance;
  const settledAt = (points: readonly Point[]) => {
    const near = new Judge(one, options, points).expected(item);
    return "open" in near ? null : near;
  };
  const tied = settledAt(simplest(one.data));
  if (tied !== null && isStatus && tied.status === given.status && isSameNumber(tied, given)) return true;
  const tables = perturbedTables(one.data, item);
  for (const table of tables) {
    const near = settledAt(pointsOf(table));
    if (near === null) continue;
    if (isStatus) {
      if (near.status === given.status && isSameNumber(near, given)) return true;
      continue;
    }
    if (near.value === null || !Number.isFinite(near.value)) continue;
    const moved = near.value - expected.value!;
    if (Math.sign(moved) !== Math.sign(error)) continue;
    if (isOfOneSize(error, moved)) return true;
    // Further than the error: a part of the same perturbation must do. A score that jumps does not come back.
    const less = Math.abs(error) < Math.abs(moved) ? settledAt(between(one.data, table, error / moved)) : null;
    if (less !== null && less.value !== null && isOfOneSize(error, less.value - expected.value!)) return true;
  }
  const few = [simplest(one.data), pointsOf(roundedAway(one.data))];
  return isMadeOf(one, options, item, given, few) || isMadeOf(one, options, item, given, [...few, ...tables.map(pointsOf)]);
}

/**
 * Why the papers leave a number open on the table whose sixteenth digits are rounded away, if they do: what is read there
 * off ties may be any of several numbers, which no perturbed table need have.
 */
export function openWhenRounded(one: SoakCase, options: Options, item: Judged): string | null {
  const found = new Judge(one, options, pointsOf(roundedAway(one.data))).expected(item);
  return "open" in found ? found.open : null;
}

/** Whether an error is that of a perturbation, but for the luck of the trial. */
const isOfOneSize = (error: number, moved: number) => error / moved >= 0.5 && error / moved <= reach;

/** Whether a perturbed table has the given number, or as little a number as it. */
function isSameNumber({ value, tolerance }: Settled, given: Given): boolean {
  if (value === null || given.value === null) return value === given.value;
  return Math.abs(value - given.value) <= Math.max(100 * tolerance, 1e-6 * Math.abs(value));
}

/** Whether one of these numbers, or the status of a row, is materially another on data that differ in their last digit. */
export function hangsOnLastDigit(one: SoakCase, options: Options, judge: Judge, items: readonly Judged[]): boolean {
  return items.some((item) => {
    const exact = judge.expected(item);
    return perturbedTables(one.data, item).some((table) => {
      const near = new Judge(one, options, pointsOf(table)).expected(item);
      return "open" in exact || "open" in near || isMaterial(exact, near);
    });
  });
}

function isMaterial(exact: Settled, near: Settled): boolean {
  if (near.status !== exact.status || near.value === null || exact.value === null) return near.status !== exact.status || near.value !== exact.value;
  return Math.abs(near.value - exact.value) > exact.tolerance;
}
