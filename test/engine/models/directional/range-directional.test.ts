import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/engine/data/dataset.ts";
import { run } from "../../../../src/engine/run/run.ts";

const variable = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
const data = (x: number[], y: number[], periods?: string[]): Dataset => ({
  dmus: x.map((_, k) => `U${k + 1}`),
  ...(periods ? { periods } : {}),
  inputs: [variable("x", ...x)],
  outputs: [variable("y", ...y)],
  undesirables: [],
  unscored: [],
});
const rdm = (set: Dataset, options = {}, reference: "global" | "period" = "global") =>
  run({ model: "range-directional", index: null, options, reference, data: set }).scores;

describe("the range directional model", () => {
  // The frontier runs from (2, −3) to (4, 5); U3 = (5, −2) has the ranges 3 and 7.
  const losses = data([2, 4, 5], [-3, 5, -2]);

  it("has, on negative data, the scores worked out by hand", () => {
    // 5 − 3β = 2 + t, −2 + 7β = −3 + 4t: 7β + 1 = 4 (3 − 3β), β = 11/19.
    const [a, b, c] = rdm(losses);
    expect([a.score, b.score]).toEqual([1, 1]);
    expect(c.score).toBeCloseTo(1 - 11 / 19, 12);
    expect(c.extras!.beta).toBeCloseTo(11 / 19, 12);
    expect(c.targets![0]).toBeCloseTo(5 - 33 / 19, 12);
    expect(c.targets![1]).toBeCloseTo(-2 + 77 / 19, 12);
  });

  it("moves one side alone where it is oriented, and finds the rest as a slack", () => {
    // Inputs: to x = 2.25 at y = −2, 2.75 of the way of 3. Outputs: to y = 5 at once, all of the way.
    expect(rdm(losses, { orientation: "input" })[2].score).toBeCloseTo(1 - 2.75 / 3, 12);
    const output = rdm(losses, { orientation: "output" })[2];
    expect(output.score).toBeCloseTo(0, 12);
    expect(output.slacks![0]).toBeCloseTo(1, 12);
  });

  it("keeps its scores when a constant is added, and in other units when the ranges are direct", () => {
    const moved = data([102, 104, 105], [-3000, 5000, -2000]);
    const [before, after] = [rdm(losses), rdm(moved)];
    after.forEach(({ score }, k) => expect(score).toBeCloseTo(before[k].score!, 12));
  });

  it("has 1 for a unit with the best of everything, and tells what only ties with it", () => {
    const [best, tied] = rdm(data([1, 1, 3], [9, 4, 2]));
    expect([best.status, best.score]).toEqual(["efficient", 1]);
    expect(tied.status).toBe("inefficient");
    const oriented = rdm(data([1, 1, 3], [9, 4, 2]), { orientation: "input" });
    expect(oriented.map(({ status }) => status)).toEqual(["efficient", "weakly-efficient", "inefficient"]);
    expect(oriented[1].slacks).toEqual([0, 5]);
  });

  it("can score a unit better by inverse ranges against a larger technology, as it says", () => {
    // In period 1 U1 has the least input, so that only its output may move; a hair less input in period 2 makes the input move first.
    const panel = data([1, 2, 0.99, 2], [1, 9, 0.5, 9], ["1", "1", "2", "2"]);
    panel.dmus.forEach((_, k) => ((panel.dmus as string[])[k] = ["U1", "U2", "U1", "U2"][k]));
    const more = { ...panel, inputs: [variable("x", 1, 1, 0.99, 2)], outputs: [variable("y", 1, 9, 0.5, 9)] };
    const [own, global] = (["period", "global"] as const).map((reference) => rdm(more, { ranges: "inverse" }, reference)[0].score!);
    expect(global).toBeGreaterThan(own + 1e-6);
  });
});
