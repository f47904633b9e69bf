import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commonExponent, fractionOf, hasFewDigits, integerAt, lowestExponent, partsOf } from "../../../src/engine/exact/integer.ts";

const least = (values: readonly number[]) => Math.min(...values.map(lowestExponent));

describe("the exponent at which numbers are whole", () => {
  it("is that of the number with most decimals, as it is written", () => {
    expect(commonExponent(3, (k) => [12.5, 0.125, 7][k])).toBe(-3);
    expect(commonExponent(2, (k) => [0.1 + 0.2, 0.5][k])).toBe(-17);
    expect(commonExponent(2, (k) => [1e300, 250][k])).toBe(0);
    expect(commonExponent(2, () => 0)).toBe(Infinity);
  });

  it("is not above the lowest of any, and 0 at most", () => {
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 14 })).map(([digits, decimals]) => digits / 10 ** decimals),
    );
    fc.assert(
      fc.property(fc.array(numbers, { minLength: 1, maxLength: 8 }), (values) => {
        const exponent = commonExponent(values.length, (k) => values[k]);
        const lowest = least(values);
        expect(exponent).toBeLessThanOrEqual(lowest);
        expect(exponent === Infinity).toBe(lowest === Infinity);
        for (const value of values) expect(typeof integerAt(value, exponent)).toBe("bigint");
      }),
      { numRuns: 2000, seed: 11, examples: [[[0]], [[0, -0]]] },
    );
  });
});

describe("the parts of a number with more digits than a double", () => {
  const total = (parts: readonly number[]) =>
    parts.map(fractionOf).reduce(
      (sum, { numerator, denominator }) => ({
        numerator: sum.numerator * denominator + numerator * sum.denominator,
        denominator: sum.denominator * denominator,
      }),
      {
        numerator: 0n,
        denominator: 1n,
      },
    );

  it("have all digits of a decimal together", () => {
    const decimals = fc.tuple(fc.bigInt({ min: -(10n ** 58n), max: 10n ** 58n }), fc.integer({ min: 0, max: 80 }));
    fc.assert(
      fc.property(decimals, ([digits, places]) => {
        const number = { numerator: digits, denominator: 10n ** BigInt(places) };
        const sum = total(partsOf(number));
        expect(sum.numerator * number.denominator).toBe(number.numerator * sum.denominator);
        expect(hasFewDigits(number)).toBe(true);
      }),
      { numRuns: 1000, seed: 5 },
    );
  });

  it("are the first sixty digits of any other", () => {
    const sum = total(partsOf({ numerator: -1n, denominator: 3n }));
    const missing = sum.denominator + 3n * sum.numerator;
    expect(missing > 0n && missing * 10n ** 58n < sum.denominator).toBe(true);
    expect(hasFewDigits({ numerator: 10n ** 300n + 1n, denominator: 1n })).toBe(false);
  });
});
