import fc from "fast-check";
import { expect, it } from "vitest";
import { ascendingOrder } from "../../../src/analysis/table/ascending-order.ts";
import { ranksOf } from "../../../src/analysis/table/column-ranks.ts";

const numbers = fc.array(fc.oneof(fc.double(), fc.integer({ min: -3, max: 3 }), fc.constantFrom(0, -0, NaN, Infinity, -Infinity)), { maxLength: 60 });

it("puts the places of numbers in order, equal ones as they stand, and leaves out what is none", () => {
  fc.assert(
    fc.property(numbers, (values) => {
      const places = [...values.keys()].filter((place) => !Number.isNaN(values[place]));
      expect([...ascendingOrder(Float64Array.from(values))]).toEqual(places.sort((a, b) => (values[a] < values[b] ? -1 : values[a] > values[b] ? 1 : a - b)));
    }),
  );
});

it("ranks numbers from 1, ties by the mean of their ranks", () => {
  expect([...ranksOf(Float64Array.of(3, NaN, -1, 3, 0, -0, 7))]).toEqual([4.5, NaN, 1, 4.5, 2.5, 2.5, 6]);
});
