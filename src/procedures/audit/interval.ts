/** All values that a number can have had before it was rounded. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A number as it was printed, with the values that round to it: half a unit of its last digit on either side. */
export interface Printed extends Interval {
  readonly value: number;
  /** Digits behind the mark; what is finer than doubles is taken as a number that was not rounded. */
  readonly decimals: number;
  /** Whether it is printed as a percentage: 12.3% has three decimals. */
  readonly percent: boolean;
}

/** Decimals from which a number counts as not rounded: doubles carry no more of numbers about 1. */
const unrounded = 12;
/** The rounding of a few dozen operations on doubles, relative to the numbers. */
const slack = 1e-12;

export function printed(value: number, decimals: number, percent = false): Printed {
  const half = decimals >= unrounded ? 1e-10 * Math.abs(value) : 0.5 * 10 ** -decimals;
  return { value, decimals, percent, low: value - half, high: value + half };
}

export const exactly = (value: number): Interval => ({ low: value, high: value });
export const add = (a: Interval, b: Interval): Interval => ({ low: a.low + b.low, high: a.high + b.high });
export const subtract = (a: Interval, b: Interval): Interval => ({ low: a.low - b.high, high: a.high - b.low });
export const scale = ({ low, high }: Interval, by: number): Interval => (by < 0 ? { low: high * by, high: low * by } : { low: low * by, high: high * by });
export const sum = (all: readonly Interval[]): Interval => all.reduce(add, exactly(0));

export function multiply(a: Interval, b: Interval): Interval {
  const products = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  return { low: Math.min(...products), high: Math.max(...products) };
}

/** Null where the divisor may be 0. */
export const divide = (a: Interval, b: Interval): Interval | null => (b.low <= 0 && b.high >= 0 ? null : multiply(a, { low: 1 / b.high, high: 1 / b.low }));

/** Value by value, of what grows with every number: a mean, a median, an extreme. */
export const monotone = (all: readonly Interval[], of: (values: readonly number[]) => number): Interval => ({
  low: of(all.map(({ low }) => low)),
  high: of(all.map(({ high }) => high)),
});

export const width = ({ low, high }: Interval): number => high - low;

/** How far two intervals lie apart; 0 where they meet, to the rounding of doubles. */
export function apart(a: Interval, b: Interval): number {
  const gap = Math.max(a.low - b.high, b.low - a.high);
  return gap > slack * Math.max(1e-300, Math.abs(a.low), Math.abs(a.high), Math.abs(b.low), Math.abs(b.high)) ? gap : 0;
}
