import { isMadeOf } from "./by-parts.ts";
import { pointsOf } from "./exact-panel.ts";
import { Fraction, simplestBetween } from "./exact/fraction.ts";
import type { Options, Point } from "./formulations/question.ts";
import { Judge, type Expected, type Item } from "./judge.ts";
import { randomOf } from "./seeded.ts";
import type { SoakCase, SoakData } from "./soak-case.ts";
import type { Given } from "./verdict.ts";

type Judged = Exclude<Item, { readonly kind: "note" }>;
type Settled = Exclude<Expected, { readonly open: string }>;

/** Whether a number lies beyond 1e±100. */
export const isExtreme = ({ x, y, b }: SoakData): boolean => [x, y, b].flat(2).some((value) => value !== 0 && Math.abs(Math.log10(Math.abs(value))) > 100);

/** The first trials move every number in one way or at random; further ones settle some of the ties; the last do either at random. */
const [plain, mixed] = [16, 40];
/** The trial that rounds every number. */
const roundedAway = 4;
const columnsOf = ({ x, y, b }: SoakData) => x[0].length + y[0].length + b[0].length;
/** Perturbed tables that are tried: fewer where the numbers have hundreds of digits. */
const trialsOf = (data: SoakData) => (isExtreme(data) ? 7 : plain + 2 * columnsOf(data) + mixed);
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
  const perturbedAt = (trial: number, part = 1) => settledAt(between(one.data, perturbed(one.data, trial, item), part));
  const tied = settledAt(simplest(one.data));
  if (tied !== null && isStatus && tied.status === given.status && isSameNumber(tied, given)) return true;
  for (let trial = 0, trials = trialsOf(one.data); trial < trials; trial++) {
    const near = perturbedAt(trial);
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
    const less = Math.abs(error) < Math.abs(moved) ? perturbedAt(trial, error / moved) : null;
    if (less !== null && less.value !== null && isOfOneSize(error, less.value - expected.value!)) return true;
  }
  const tables = Array.from({ length: trialsOf(one.data) }, (_, trial) => pointsOf(perturbed(one.data, trial, item)));
  const few = [simplest(one.data), tables[roundedAway]];
  return isMadeOf(one, options, item, given, few) || isMadeOf(one, options, item, given, [...few, ...tables]);
}

/**
 * Why the papers leave a number open on the table whose sixteenth digits are rounded away, if they do: what is read there
 * off ties may be any of several numbers, which no perturbed table need have.
 */
export function openWhenRounded(one: SoakCase, options: Options, item: Judged): string | null {
  const found = new Judge(one, options, pointsOf(perturbed(one.data, roundedAway, item))).expected(item);
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
    return Array.from({ length: trialsOf(one.data) }).some((_, trial) => {
      const near = new Judge(one, options, pointsOf(perturbed(one.data, trial, item))).expected(item);
      return "open" in exact || "open" in near || isMaterial(exact, near);
    });
  });
}

function isMaterial(exact: Settled, near: Settled): boolean {
  if (near.status !== exact.status || near.value === null || exact.value === null) return near.status !== exact.status || near.value !== exact.value;
  return Math.abs(near.value - exact.value) > exact.tolerance;
}

/**
 * The table with its sixteenth digits moved: the judged row to the better or the worse, then rounded away, then at random;
 * rounded away in one column or in all but one, which makes numbers equal that differ there; and any of these at random.
 */
function perturbed(data: SoakData, trial: number, item: Judged): SoakData {
  const random = randomOf(1000 + trial);
  const columns = columnsOf(data);
  const isOwn = (row: number) => (item.kind === "factor" ? data.dmus[row] === item.dmu : row === item.row);
  const change = (value: number, row: number, column: number, better: number) => {
    if (trial < 4) return isOwn(row) === trial < 2 ? neighbour(value, trial % 2 === 0 ? better : -better) : value;
    if (trial < 6) return trial === roundedAway || isOwn(row) ? Number(value.toPrecision(15)) : value;
    if (trial < plain) return neighbour(value, Math.floor(random() * 3) - 1);
    const which = trial - plain;
    if (which < 2 * columns) return (which % columns === column) === which < columns ? Number(value.toPrecision(15)) : value;
    const side = Math.floor(random() * 4) - 1;
    return side === 2 ? Number(value.toPrecision(15)) : neighbour(value, side);
  };
  const moved = (list: SoakData["x"], first: number, better: number) =>
    list.map((values, row) => values.map((value, k) => change(value, row, first + k, better)));
  const [m, s] = [data.x[0].length, data.y[0].length];
  return { ...data, x: moved(data.x, 0, -1), y: moved(data.y, m, 1), b: moved(data.b, m + s, -1) };
}

/**
 * The points whose computed numbers are the simplest fractions that they may be the rounding of, 1/3 for 0.3333333333333333:
 * ties that were lost to the sixteenth digit, which no other decimals have.
 */
function simplest(data: SoakData): readonly Point[] {
  const simpler = (value: number): Fraction => {
    const exact = Fraction.from(value);
    const step = Fraction.from(Math.abs(neighbour(value, 1) - value)).absolute();
    if (Number(value.toPrecision(15)) === value || exact.absolute().compare(step) <= 0) return exact;
    const found = simplestBetween(exact.absolute().minus(step), exact.absolute().plus(step));
    return value < 0 ? found.negative() : found;
  };
  const all = (values: readonly number[]) => values.map(simpler);
  return data.x.map((values, row) => ({ x: all(values), y: all(data.y[row]), b: all(data.b[row]) }));
}

/** The points on the way from one table to another. */
function between(from: SoakData, to: SoakData, part: number): readonly Point[] {
  const [start, end] = [pointsOf(from), pointsOf(to)];
  if (part === 1) return end;
  const share = Fraction.from(part);
  const along = (a: readonly Fraction[], b: readonly Fraction[]) => a.map((value, k) => value.plus(b[k].minus(value).times(share)));
  return start.map(({ x, y, b }, row) => ({ x: along(x, end[row].x), y: along(y, end[row].y), b: along(b, end[row].b) }));
}

/** The number with its sixteenth digit one up or down; a 0 is no measurement and stays. */
export function neighbour(value: number, side: number): number {
  if (value === 0 || side === 0) return value;
  // Of a number below the least normal double the last digit is the last one that it has.
  const near = value + side * Math.max(10 ** (Math.floor(Math.log10(Math.abs(value))) - 15), Number.MIN_VALUE);
  return Number.isFinite(near) && Math.sign(near) === Math.sign(value) ? near : value;
}
