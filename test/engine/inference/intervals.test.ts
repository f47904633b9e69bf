import { describe, expect, it } from "vitest";
import { intervalOf, quantile } from "../../../src/engine/inference/intervals.ts";
import { normal } from "../../../src/engine/inference/linked-noise.ts";
import { SmoothedDraws } from "../../../src/engine/inference/smoothing.ts";
import { seeded } from "../../../src/engine/lp/random.ts";

describe("a bootstrap interval", () => {
  const replicates = Array.from({ length: 101 }, (_, k) => 0.5 * Math.exp(0.001 * k));

  it("lies as far on the other side of the estimate as the replicates lie on this one, in logarithms", () => {
    const { low, high, corrected } = intervalOf(0.5, replicates, 0.9, "ratio")!;
    expect(low).toBeCloseTo(0.5 * Math.exp(-0.095), 12);
    expect(high).toBeCloseTo(0.5 * Math.exp(-0.005), 12);
    expect(corrected).toBeCloseTo(0.5 * Math.exp(-0.05), 12);
  });

  it("is the same for a score and for its reciprocal", () => {
    const one = intervalOf(0.5, replicates, 0.95, "ratio")!;
    const other = intervalOf(
      2,
      replicates.map((value) => 1 / value),
      0.95,
      "ratio",
    )!;
    expect(1 / other.low).toBeCloseTo(one.high, 12);
    expect(1 / other.high).toBeCloseTo(one.low, 12);
  });

  it("does not exist without an estimate, or where a tenth of the replicates and more have no number", () => {
    expect(intervalOf(null, replicates, 0.95, "ratio")).toBeNull();
    expect(intervalOf(0, replicates, 0.95, "ratio")).toBeNull();
    expect(intervalOf(0, [-0.1, 0, 0.1], 0.95, "difference")).not.toBeNull();
    const missing = (count: number) => replicates.map((value, k) => (k < count ? null : value));
    expect(intervalOf(0.5, missing(10), 0.95, "ratio")!.replicates).toBe(91);
    expect(intervalOf(0.5, missing(11), 0.95, "ratio")).toBeNull();
  });

  it("takes quantiles linearly between neighbours", () => {
    expect([0, 0.25, 0.5, 1].map((p) => quantile([1, 2, 4], p))).toEqual([1, 1.5, 2, 4]);
  });
});

describe("smoothed draws", () => {
  const random = seeded(3);
  const sample = Array.from({ length: 400 }, () => Math.min(1, 0.55 + 0.5 * random()));
  const draws = new SmoothedDraws(sample);
  const drawn = Array.from({ length: 20_000 }, () => draws.around(sample[Math.floor(random() * sample.length)], normal(random), random));
  const aboutOne = (values: readonly number[]) => values.reduce((sum, value) => sum + (1 - value) ** 2, 0) / values.length;

  it("are efficiencies, and hardly ever exactly 1", () => {
    expect(draws.informative).toBe(true);
    expect(drawn.every((value) => value > 0 && value <= 1)).toBe(true);
    expect(drawn.filter((value) => value === 1).length).toBe(0);
    expect(sample.filter((value) => value === 1).length).toBeGreaterThan(10);
  });

  it("keep the sample's spread about the frontier", () => {
    expect(Math.abs(Math.sqrt(aboutOne(drawn) / aboutOne(sample)) - 1)).toBeLessThan(0.02);
  });

  it("reach the frontier: their best comes as near to 1 as their number lets it", () => {
    expect(Math.max(...drawn)).toBeGreaterThan(0.999);
  });

  it("have nothing to draw from where every unit is on the frontier", () => {
    expect(new SmoothedDraws([1, 1, 1]).informative).toBe(false);
  });
});
