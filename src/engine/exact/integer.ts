import type { Fraction } from "../lp/fraction.ts";

/**
 * Exact integers from doubles. A number is taken as the decimal that it was typed as: the shortest one that reads back
 * as the stored double. So 0.1 is one tenth, and a column that is the sum of two others is their sum exactly; as binary
 * fractions the stored doubles would miss such an identity by their last bit.
 */

/** `value = digits · 10^exponent`, exactly; the last digit is not 0, or the value is. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

export function decimal(value: number): Decimal {
  if (value === 0) return { digits: 0n, exponent: 0 };
  const { digits, exponent } = written(value);
  return { digits: BigInt(digits), exponent };
}

/** The shortest decimal of a number that is not 0, in writing. */
function written(value: number): { readonly digits: string; readonly exponent: number } {
  const [mantissa, power] = value.toExponential().split("e");
  const [whole, fraction = ""] = mantissa.split(".");
  return { digits: whole + fraction, exponent: Number(power) - fraction.length };
}

/** An exponent at which a number is whole, at most 0 or that of its last decimal digit; Infinity of 0. */
export function lowestExponent(value: number): number {
  if (value === 0) return Infinity;
  const decimals = decimalsOf(value, 0);
  return decimals === null ? written(value).exponent : 0 - decimals;
}

/** Decimals that are looked for by multiplying: 10^22 is the last power of ten that a double holds exactly. */
const mostDecimals = 15;

/**
 * An exponent at which many numbers are whole, not above the lowest of any and at most 0; Infinity where all are 0.
 * A whole number below 2^53 over an exact power of ten is rounded once: where it gives the number back, the shortest
 * decimal of the number has no more decimals. To write out every number takes a hundred times as long.
 */
export function commonExponent(count: number, at: (k: number) => number): number {
  let decimals = 0;
  let lowest = Infinity;
  for (let k = 0; k < count; k++) {
    const value = at(k);
    if (value === 0) continue;
    const enough = decimalsOf(value, decimals);
    if (enough !== null) decimals = enough;
    lowest = Math.min(lowest, enough === null ? written(value).exponent : 0 - enough);
  }
  return lowest;
}

/** As many decimals as make a number whole, `least` or more; null where fifteen do not. */
function decimalsOf(value: number, least: number): number | null {
  for (let decimals = least; decimals <= mostDecimals; decimals++) if (isWhole(value, decimals)) return decimals;
  return null;
}

function isWhole(value: number, decimals: number): boolean {
  const power = 10 ** decimals;
  const whole = Math.round(value * power);
  return Math.abs(whole) <= Number.MAX_SAFE_INTEGER && whole / power === value;
}

const powers: bigint[] = [1n];
/** 10^exponent. */
export function powerOfTen(exponent: number): bigint {
  for (let k = powers.length; k <= exponent; k++) powers.push(powers[k - 1] * 10n);
  return powers[exponent];
}

/** A decimal of so many digits is the only one that reads back as its double. */
const certain = 1e15;

/** `value / 10^exponent` as an integer; `exponent` must not exceed the value's lowest. */
export function integerAt(value: number, exponent: number): bigint {
  if (value === 0) return 0n;
  if (exponent <= 0 && exponent >= -mostDecimals && isWhole(value, -exponent)) {
    const whole = Math.round(value * 10 ** -exponent);
    if (Math.abs(whole) < certain) return BigInt(whole);
  }
  const { digits, exponent: own } = decimal(value);
  return digits * powerOfTen(own - exponent);
}

/** A difference smaller than this part of its terms loses digits that the decimals have. */
const cancelling = 1e-3;

/** a − b, of numbers that are nearly the same as the difference of the decimals that they were typed as. */
export function difference(a: number, b: number): number {
  const rough = a - b;
  if (!(Math.abs(rough) < cancelling * Math.max(Math.abs(a), Math.abs(b)))) return rough;
  const exponent = Math.min(lowestExponent(a), lowestExponent(b), 0);
  return quotient(integerAt(a, exponent) - integerAt(b, exponent), powerOfTen(-exponent));
}

/** Digits of a double that every decimal with as many has to itself. */
const certainDigits = 15;
/** Significant digits that are kept of a number that no decimal is. */
const keptDigits = 60;
/** Where a part would be below the normal doubles it is left out. */
const leastExponent = -290;

/**
 * Numbers that have together, as decimals, the digits of `numerator / denominator`: all of a decimal with up to sixty,
 * the first sixty of any other. So a program in doubles can have a coefficient with more digits than one of them has.
 */
export function partsOf({ numerator, denominator }: Fraction): readonly number[] {
  if (numerator === 0n) return [];
  const size = absolute(numerator);
  const shift = keptDigits - size.toString().length + denominator.toString().length;
  const digits = (shift >= 0 ? (size * powerOfTen(shift)) / denominator : size / (denominator * powerOfTen(-shift))).toString();
  const parts: number[] = [];
  for (let at = 0; at < digits.length; at += certainDigits) {
    const part = digits.slice(at, at + certainDigits);
    const exponent = digits.length - at - part.length - shift;
    const value = exponent < leastExponent && parts.length > 0 ? 0 : Number(`${part}e${exponent}`);
    if (value !== 0) parts.push(numerator < 0n ? -value : value);
  }
  return parts;
}

/** Whether `partsOf` keeps every digit of a decimal. */
export const hasFewDigits = ({ numerator }: Fraction): boolean => !/^-?\d{60}\d*[1-9]/.test(numerator.toString());

/** A number as the decimal that it was typed as, over a power of ten. */
export function fractionOf(value: number): Fraction {
  const { digits, exponent } = decimal(value);
  return exponent >= 0 ? { numerator: digits * powerOfTen(exponent), denominator: 1n } : { numerator: digits, denominator: powerOfTen(-exponent) };
}

export const absolute = (value: bigint) => (value < 0n ? -value : value);

/** The double nearest to `numerator / denominator` but for one unit in the last place. */
export function quotient(numerator: bigint, denominator: bigint): number {
  if (numerator === 0n) return 0;
  const negative = numerator < 0n !== denominator < 0n;
  const a = absolute(numerator);
  const b = absolute(denominator);
  const shift = b.toString(16).length * 4 - a.toString(16).length * 4 + 64;
  const scaled = shift >= 0 ? (a << BigInt(shift)) / b : a / (b << BigInt(-shift));
  return (negative ? -1 : 1) * scaleByPowerOfTwo(Number(scaled), -shift);
}

/** value · 2^exponent without an intermediate under- or overflow. */
function scaleByPowerOfTwo(value: number, exponent: number): number {
  let result = value;
  let rest = exponent;
  while (rest > 1000) [result, rest] = [result * 2 ** 1000, rest - 1000];
  while (rest < -1000) [result, rest] = [result * 2 ** -1000, rest + 1000];
  return result * 2 ** rest;
}
