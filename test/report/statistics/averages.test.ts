import fc from "fast-check";
import { expect, it } from "vitest";
import { places, ranks } from "../../../src/report/statistics/averages.ts";

const values = fc.array(fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }))), { maxLength: 30 });

it("ranks as RANK.EQ does, from either end, and tells ties apart by their order", () => {
  fc.assert(
    fc.property(values, fc.boolean(), (list, ascending) => {
      const before = (a: number, b: number) => (ascending ? a < b : a > b);
      const rankOf = (value: number) => 1 + list.filter((other) => other !== null && before(other, value)).length;
      const equalBefore = (k: number) => list.slice(0, k).filter((other) => other !== null && other === list[k]).length;
      expect(ranks(list, ascending)).toEqual(list.map((value) => (value === null ? null : rankOf(value))));
      expect(places(list, ascending)).toEqual(list.map((value, k) => (value === null ? null : rankOf(value) + equalBefore(k))));
    }),
  );
});
