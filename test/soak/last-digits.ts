import { pointsOf } from "./exact-panel.ts";
import { Fraction, simplestBetween } from "./exact/fraction.ts";
import type { Point } from "./formulations/question.ts";
import type { Item } from "./judge.ts";
import { randomOf } from "./seeded.ts";
import type { SoakData } from "./soak-case.ts";

// Tables that differ from a given one in the last digits of its numbers.

/** Whether a number lies beyond 1e±100. */
export const isExtreme = ({ x, y, b }: SoakData): boolean => [x, y, b].flat(2).some((value) => value !== 0 && Math.abs(Math.log10(Math.abs(value))) > 100);

/** The first trials move every number in one way or at random; further ones settle some of the ties; the last do either at random. */
const [plain, mixed] = [16, 40];
/** The trial that rounds every number. */
export const roundedAway = 4;
const columnsOf = ({ x, y, b }: SoakData) => x[0].length + y[0].length + b[0].length;
/** Perturbed tables that are tried: fewer where the numbers have hundreds of digits. */
export const trialsOf = (data: SoakData) => (isExtreme(data) ? 7 : plain + 2 * columnsOf(data) + mixed);

/**
 * The table with its sixteenth digits moved: the judged row to the better or the worse, then rounded away, then at random;
 * rounded away in one column or in all but one, which makes numbers equal that differ there; and any of these at random.
 */
export function perturbed(data: SoakData, trial: number, item: Exclude<Item, { readonly kind: "note" }>): SoakData {
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
export function simplest(data: SoakData): readonly Point[] {
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
