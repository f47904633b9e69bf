import { pointsOf } from "./exact-panel.ts";
import { Fraction, simplestBetween } from "./exact/fraction.ts";
import type { Point } from "./formulations/question.ts";
import type { Item } from "./judge.ts";
import { randomOf } from "./seeded.ts";
import type { SoakData } from "./soak-case.ts";

// Tables that differ from a given one in the last digits of its numbers.

/** Whether a number lies beyond 1e±100. */
export const isExtreme = ({ x, y, b }: SoakData): boolean => [x, y, b].flat(2).some((value) => value !== 0 && Math.abs(Math.log10(Math.abs(value))) > 100);

/** Tables in which every number is moved at random, and those in which it is moved, left or rounded. */
const [moved, mixed] = [10, 40];
/** Sets of columns in which the sixteenth digits are rounded away: all there are of seven columns. */
const mostSets = 126;

/** What stands in the place of a number. */
type Change = (value: number, row: number, column: number) => number;

/**
 * The tables with their sixteenth digits moved: the judged row to the better or the worse, then rounded away, then at random;
 * rounded away in some columns, which makes numbers equal that differ there and keeps what the digits of the others decide;
 * and any of these at random. Fewer where the numbers have hundreds of digits.
 */
export function perturbedTables(data: SoakData, item: Exclude<Item, { readonly kind: "note" }>): readonly SoakData[] {
  const isOwn = (row: number) => (item.kind === "factor" ? data.dmus[row] === item.dmu : row === item.row);
  const better = [...data.x[0].map(() => -1), ...data.y[0].map(() => 1), ...data.b[0].map(() => -1)];
  const towards =
    (side: number, whose: boolean): Change =>
    (value, row, column) =>
      isOwn(row) === whose ? neighbour(value, side * better[column]) : value;
  const atRandom = (seed: number, kinds: number): Change => {
    const random = randomOf(seed);
    return (value) => {
      const side = Math.floor(random() * kinds) - 1;
      return side === 2 ? rounded(value) : neighbour(value, side);
    };
  };
  const changes: readonly Change[] = [
    ...[true, false].flatMap((whose) => [towards(1, whose), towards(-1, whose)]),
    rounded,
    (value, row) => (isOwn(row) ? rounded(value) : value),
    ...Array.from({ length: moved }, (_, k) => atRandom(1006 + k, 3)),
    ...setsOf(data).map(
      (set): Change =>
        (value, _, column) =>
          set.includes(column) ? rounded(value) : value,
    ),
    ...Array.from({ length: mixed }, (_, k) => atRandom(2000 + k, 4)),
  ];
  return (isExtreme(data) ? changes.slice(0, 7) : changes).map((change) => changed(data, change));
}

/** The table whose sixteenth digits are all rounded away. */
export const roundedAway = (data: SoakData): SoakData => changed(data, rounded);

const rounded = (value: number) => Number(value.toPrecision(15));

function changed(data: SoakData, change: Change): SoakData {
  const all = (list: SoakData["x"], first: number) => list.map((values, row) => values.map((value, k) => change(value, row, first + k)));
  const [m, s] = [data.x[0].length, data.y[0].length];
  return { ...data, x: all(data.x, 0), y: all(data.y, m), b: all(data.b, m + s) };
}

/** Some of the columns that have sixteenth digits, not all: first the sets of one and of all but one, and so on. */
function setsOf({ x, y, b }: SoakData): readonly (readonly number[])[] {
  const columns = [x, y, b].flatMap((list) => list[0].map((_, k) => list.map((values) => values[k])));
  const fine = columns.flatMap((values, column) => (values.some((value) => rounded(value) !== value) ? [column] : []));
  const sets = Array.from({ length: 2 ** fine.length }, (_, bits) => fine.filter((__, k) => (bits >> k) % 2 === 1)).slice(1, -1);
  const few = ({ length }: readonly number[]) => Math.min(length, fine.length - length);
  return sets.sort((one, other) => few(one) - few(other)).slice(0, mostSets);
}

/**
 * The points whose computed numbers are the simplest fractions that they may be the rounding of, 1/3 for 0.3333333333333333:
 * ties that were lost to the sixteenth digit, which no other decimals have.
 */
export function simplest(data: SoakData): readonly Point[] {
  const simpler = (value: number): Fraction => {
    const exact = Fraction.from(value);
    const step = Fraction.from(Math.abs(neighbour(value, 1) - value)).absolute();
    if (rounded(value) === value || exact.absolute().compare(step) <= 0) return exact;
    const found = simplestBetween(exact.absolute().minus(step), exact.absolute().plus(step));
    return value < 0 ? found.negative() : found;
  };
  const all = (values: readonly number[]) => values.map(simpler);
  return data.x.map((values, row) => ({ x: all(values), y: all(data.y[row]), b: all(data.b[row]) }));
}

/** The points on the way from one table to another. */
export function between(from: SoakData, to: SoakData, part: number): readonly Point[] {
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
