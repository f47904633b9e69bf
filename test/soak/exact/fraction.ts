/** A rational number. Nothing of the engine's own arithmetic takes part. */
export class Fraction {
  private constructor(
    readonly n: bigint,
    /** Above 0. */
    readonly d: bigint,
  ) {}

  static of(n: bigint, d = 1n): Fraction {
    if (d === 0n) throw new RangeError("a fraction of 0");
    if (d < 0n) [n, d] = [-n, -d];
    const common = d === 1n ? 1n : gcd(n < 0n ? -n : n, d);
    return common === 1n ? new Fraction(n, d) : new Fraction(n / common, d / common);
  }

  /** The number that was typed: the shortest decimal that reads back as the double. */
  static from(value: number): Fraction {
    if (Number.isSafeInteger(value)) return new Fraction(BigInt(value), 1n);
    const [, sign, whole, part = "", power = "0"] = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value))!;
    const exponent = Number(power) - part.length;
    const digits = BigInt(`${sign}${whole}${part}`);
    return exponent >= 0 ? new Fraction(digits * 10n ** BigInt(exponent), 1n) : Fraction.of(digits, 10n ** BigInt(-exponent));
  }

  plus(other: Fraction): Fraction {
    if (this.d === other.d) return Fraction.of(this.n + other.n, this.d);
    return Fraction.of(this.n * other.d + other.n * this.d, this.d * other.d);
  }

  minus(other: Fraction): Fraction {
    return this.plus(other.negative());
  }

  times(other: Fraction): Fraction {
    return Fraction.of(this.n * other.n, this.d * other.d);
  }

  over(other: Fraction): Fraction {
    return Fraction.of(this.n * other.d, this.d * other.n);
  }

  negative(): Fraction {
    return new Fraction(-this.n, this.d);
  }

  absolute(): Fraction {
    return this.n < 0n ? this.negative() : this;
  }

  /** −1, 0 or 1. */
  get sign(): number {
    return this.n > 0n ? 1 : this.n < 0n ? -1 : 0;
  }

  compare(other: Fraction): number {
    const [a, b] = [this.n * other.d, other.n * this.d];
    return a < b ? -1 : a > b ? 1 : 0;
  }

  equals(other: Fraction): boolean {
    return this.n === other.n && this.d === other.d;
  }

  /** The nearest double but for its last bit; infinite or 0 where it lies beyond them. */
  toNumber(): number {
    if (this.n === 0n) return 0;
    const [size, negative] = this.n < 0n ? [-this.n, true] : [this.n, false];
    const shift = bits(this.d) - bits(size) + 64;
    const quotient = shift >= 0 ? (size << BigInt(shift)) / this.d : size / (this.d << BigInt(-shift));
    const value = scaled(Number(quotient), -shift);
    return negative ? -value : value;
  }
}

export const zero = Fraction.of(0n);
export const one = Fraction.of(1n);

export const total = (values: readonly Fraction[]): Fraction => values.reduce((sum, value) => sum.plus(value), zero);
export const mean = (values: readonly Fraction[]): Fraction => total(values).over(Fraction.from(values.length));
export const largest = (values: readonly Fraction[]): Fraction => values.reduce((most, value) => (value.compare(most) > 0 ? value : most));
export const least = (values: readonly Fraction[]): Fraction => values.reduce((few, value) => (value.compare(few) < 0 ? value : few));

/** The fraction with the smallest denominator between two numbers, the lower of which is 0 or more. */
export function simplestBetween(low: Fraction, high: Fraction): Fraction {
  const whole = Fraction.of(low.n / low.d);
  if (whole.equals(low)) return low;
  const next = whole.plus(one);
  if (next.compare(high) <= 0) return next;
  return whole.plus(one.over(simplestBetween(one.over(high.minus(whole)), one.over(low.minus(whole)))));
}

export function gcd(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Binary digits of a number above 0, within three. */
export const bits = (value: bigint): number => value.toString(16).length * 4;

/** A number times a power of two, which alone may lie beyond the doubles. */
export function scaled(value: number, exponent: number): number {
  let [result, rest] = [value, exponent];
  for (; rest > 1000; rest -= 1000) result *= 2 ** 1000;
  // Down to the smallest doubles in one step, so that it is rounded once.
  for (; rest < -1000 && Math.abs(result) > 2 ** 40; rest += 900) result *= 2 ** -900;
  for (; rest < -1000; rest += 900) result *= 2 ** -900;
  return result * 2 ** rest;
}
