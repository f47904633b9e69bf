import { pick, whole, type Random } from "./seeded.ts";

/** Numbers of `rows` observations in `columns` variables, the first `inputs` of which are inputs. */
type Numbers = number[][];
type Entry = (random: Random) => number;

const rounded = (value: number, digits: number) => Number(value.toPrecision(digits));
const smooth: Entry = (random) => rounded(0.2 + 2 * random(), 5);
const small: Entry = (random) => whole(random, 1, 4);
const zeros: Entry = (random) => (random() < 0.3 ? 0 : whole(random, 1, 9));
const tenths: Entry = (random) => whole(random, 1, 30) / 10;
const signed: Entry = (random) => whole(random, -5, 6);
const decades: Entry = (random) => rounded((1 + 9 * random()) * 10 ** (12 * random() - 6), pick(random, [1, 3, 16]));
/** Ten digits: round numbers and their neighbours, or any. */
const tenDigits: Entry = (random) => (random() < 0.7 ? whole(random, 1, 6) * 1e9 + whole(random, 0, 3) : whole(random, 1e9, 9999999999));
/** Of any size that a double can have, side by side. */
const extreme: Entry = (random) => rounded((1 + random()) * 10 ** pick(random, [0, 0, 0, -310, -320, -300, 300, 307, -150, 150]), 3);
/** Now and then below the least normal double. */
const subnormal: Entry = (random) => (random() < 0.1 ? rounded((1 + random()) * 10 ** whole(random, -320, -309), 3) : smooth(random));
/** Neighbouring doubles. */
const lastDigit: Entry = (random) => whole(random, 1, 2) * (1 + whole(random, 0, 2) * 2 ** -52);

const table = (random: Random, rows: number, columns: number, entry: Entry): Numbers =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, () => entry(random)));

/** Rows that are other rows, each changed by the same rule. */
function copied(random: Random, numbers: Numbers, share: number, change: (value: number) => number): Numbers {
  for (let r = 1; r < numbers.length; r++) if (random() < share) numbers[r] = numbers[whole(random, 0, r - 1)].map(change);
  return numbers;
}

/** Each column in a unit of its own. */
function inUnits(numbers: Numbers, unit: () => number): Numbers {
  const sizes = numbers[0].map(unit);
  return numbers.map((row) => row.map((value, k) => rounded(value * sizes[k], 12)));
}

/** How many observations and columns a kind of table has; absent: what tables have in general. */
export interface Kind {
  readonly name: string;
  readonly numbers: (random: Random, rows: number, columns: number) => Numbers;
  /** Few observations and many columns; one DMU in several periods; more observations than a frame is looked for in. */
  readonly shape?: "wide" | "one DMU" | "many";
  /** Negative numbers: for analyses that take any. */
  readonly negative?: true;
}

/** Kinds of tables that take turns. */
export const kinds: readonly Kind[] = [
  { name: "smooth", numbers: (random, n, k) => table(random, n, k, smooth) },
  { name: "ties", numbers: (random, n, k) => table(random, n, k, small) },
  { name: "duplicates", numbers: (random, n, k) => copied(random, table(random, n, k, pick(random, [small, smooth])), 0.5, (value) => value) },
  {
    name: "proportional rows",
    numbers: (random, n, k) => {
      const factor = pick(random, [2, 3, 10, 0.5, 0.1, 1 / 3]);
      return copied(random, table(random, n, k, pick(random, [small, smooth, tenths])), 0.5, (value) => value * factor);
    },
  },
  { name: "ten digits", numbers: (random, n, k) => table(random, n, k, tenDigits) },
  {
    name: "a column over 12 decades",
    numbers: (random, n, k) => {
      const wide = whole(random, 0, k - 1);
      const rest = pick(random, [smooth, small]);
      return table(random, n, k, rest).map((row) => row.map((value, c) => (c === wide ? decades(random) : value)));
    },
  },
  { name: "12 decades", numbers: (random, n, k) => table(random, n, k, decades) },
  {
    name: "near-duplicates",
    numbers: (random, n, k) => copied(random, table(random, n, k, pick(random, [small, smooth])), 0.5, (value) => value * (1 + whole(random, -2, 2) * 1e-9)),
  },
  { name: "last digit", numbers: (random, n, k) => table(random, n, k, lastDigit) },
  { name: "zeros", numbers: (random, n, k) => table(random, n, k, zeros) },
  { name: "tenths", numbers: (random, n, k) => table(random, n, k, tenths) },
  { name: "units of measure", numbers: (random, n, k) => inUnits(table(random, n, k, pick(random, [smooth, small])), () => 10 ** whole(random, -6, 12)) },
  {
    name: "sums of columns",
    numbers: (random, n, k) =>
      table(random, n, k, pick(random, [smooth, tenths])).map((row) => (row.length < 3 ? row : [...row.slice(0, -1), rounded(row[0] + row[1], 12)])),
  },
  { name: "one DMU", shape: "one DMU", numbers: (random, n, k) => table(random, n, k, pick(random, [smooth, small])) },
  { name: "more variables than DMUs", shape: "wide", numbers: (random, n, k) => table(random, n, k, pick(random, [smooth, small, decades])) },
  { name: "many", shape: "many", numbers: (random, n, k) => table(random, n, k, pick(random, [smooth, (any: Random) => whole(any, 1, 12)])) },
  { name: "negative", negative: true, numbers: (random, n, k) => table(random, n, k, pick(random, [signed, (any: Random) => rounded(4 * any() - 2, 4)])) },
];

/** Numbers of hundreds of digits: to judge them takes long, so that they take turns in the place of one kind. */
export const extremeKinds: readonly Kind[] = [
  { name: "subnormal numbers", numbers: (random, n, k) => table(random, n, k, subnormal) },
  {
    name: "extreme units of measure",
    numbers: (random, n, k) => inUnits(table(random, n, k, pick(random, [smooth, small])), () => 10 ** pick(random, [0, 300, -300, 200, -200, 307, -305])),
  },
  { name: "extreme sizes", numbers: (random, n, k) => table(random, n, k, extreme) },
];
