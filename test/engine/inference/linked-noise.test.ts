import { expect, it } from "vitest";
import { LinkedNoise } from "../../../src/engine/inference/linked-noise.ts";
import { seeded } from "../../../src/engine/lp/random.ts";
import { correlation } from "../../oracle/bootstrap.ts";

/** Twenty thousand draws, by period. */
function drawn(efficiencies: readonly (readonly (number | null)[])[]): readonly (readonly number[])[] {
  const noise = new LinkedNoise(efficiencies);
  const random = seeded(5);
  const draws = Array.from({ length: 20_000 }, () => noise.draw(random));
  return efficiencies.map((_, t) => draws.map((draw) => draw[t]));
}

const variance = (values: readonly number[]) => values.reduce((sum, value) => sum + value ** 2, 0) / values.length;
const [a, b] = [
  [0.5, 0.9, 0.7, 1, 0.6],
  [0.6, 0.8, 0.9, 1, 0.4],
];

it("is standard normal in every period and linked as the efficiencies are", () => {
  const [x, y] = drawn([a, b]);
  for (const values of [x, y]) expect(Math.abs(variance(values) - 1)).toBeLessThan(0.04);
  expect(correlation(a, b)).toBeGreaterThan(0.7);
  expect(Math.abs(correlation(x, y) - correlation(a, b))).toBeLessThan(0.02);
});

it("gives a period that another determines the same noise, and the opposite one where they go against each other", () => {
  const [x, y, z] = drawn([a, a.map((value) => value / 2), a.map((value) => 1.5 - value)]);
  x.slice(0, 100).forEach((value, k) => {
    expect(y[k]).toBeCloseTo(value, 6);
    expect(z[k]).toBeCloseTo(-value, 6);
  });
});

it("leaves a period of its own that has no spread, no number, or no DMU in common with the others", () => {
  const apart = drawn([a, [1, 1, 1, 1, 1], [null, null, null, null, null], [0.4, 0.8, null, null, null], [null, null, 0.3, 0.9, null]]);
  for (const values of apart) expect(Math.abs(variance(values) - 1)).toBeLessThan(0.04);
  for (const values of [apart[1], apart[2]]) expect(Math.abs(correlation(values, apart[0]))).toBeLessThan(0.02);
  expect(Math.abs(correlation(apart[3], apart[4]))).toBeLessThan(0.02);
});
