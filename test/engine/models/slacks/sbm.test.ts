import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../../../src/engine/declare/options.ts";
import type { LpSolver } from "../../../../src/engine/lp/solution.ts";
import { run } from "../../../../src/engine/run/run.ts";
import { modelById } from "../../../../src/engine/catalog.ts";
import { nameOf, samples, scoresOf, settingsOf } from "../../../contracts/samples.ts";

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sbm = modelById("sbm");
const superSbm = modelById("super-sbm");

/**
 * Tone's fraction of the printed slacks: [1 − mean s⁻/x] / [1 + mean (s⁺/y, sᵇ/b)]; a surplus of a super-efficient unit
 * is a negative slack, which turns the same fraction into that of the super-efficiency model.
 */
function scoreFrom(data: Dataset, row: number, slacks: readonly number[], { orientation, formula }: OptionSettings, beyond: boolean): number {
  const [m, s] = [data.inputs.length, data.outputs.length];
  const relative = [...data.inputs, ...data.outputs, ...data.undesirables].map(({ values }, k) => slacks[k] / values[row]);
  const [x, y, b] = [relative.slice(0, m), relative.slice(m, m + s), relative.slice(m + s)];
  const numerator = 1 - mean(formula === "b" && beyond ? [...x, ...b] : x);
  const denominator = 1 + mean(formula === "b" && beyond ? y : [...y, ...b]);
  return orientation === "input" ? numerator : orientation === "output" ? 1 / denominator : numerator / denominator;
}

describe.each([sbm, superSbm].flatMap((model) => settingsOf(model).map((settings) => ({ name: `${model.id}, ${nameOf(settings)}`, model, settings }))))(
  "$name",
  ({ model, settings }) => {
    it("prints slacks from which its score follows", () => {
      let checked = 0;
      for (const { name, data } of samples) {
        for (const { row, dmu, status, score, slacks, extras } of scoresOf(model, settings, data)) {
          if (score === null || slacks === null) continue;
          // The composite score is that of the slacks times the SBM score of the projection.
          const printed = (extras?.delta as number | undefined) ?? score;
          expect(Math.abs(scoreFrom(data, row, slacks, settings, status === "super-efficient") / printed - 1), `${name} ${dmu}`).toBeLessThan(1e-8);
          checked++;
        }
      }
      expect(checked).toBeGreaterThan(50);
    });

    it("prints slacks that are never negative below the frontier and never positive beyond it", () => {
      for (const { name, data } of samples) {
        for (const { row, dmu, status, slacks } of scoresOf(model, settings, data)) {
          const worst = [...data.inputs, ...data.outputs, ...data.undesirables].map(({ values }, k) => (slacks ? slacks[k] / values[row] : 0));
          if (status === "inefficient") expect(Math.min(...worst), `${name} ${dmu}`).toBeGreaterThan(-1e-9);
          if (status === "super-efficient") expect(Math.max(...worst), `${name} ${dmu}`).toBeLessThan(1e-9);
        }
      }
    });
  },
);

describe("an efficient unit", () => {
  it("of Tone (2001) has no slack, and is its own peer with λ = 1", () => {
    const scores = scoresOf(sbm, { rts: "crs", orientation: "none" }, samples[0].data);
    const efficient = scores.filter(({ status }) => status === "efficient");
    expect(efficient.length).toBeGreaterThan(0);
    for (const { dmu, slacks, peers } of efficient) {
      for (const slack of slacks!) expect(Math.abs(slack)).toBeLessThan(1e-9);
      expect(peers.map((peer) => peer.dmu)).toContain(dmu);
    }
  });
});

const variable = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });

describe("a weakly efficient unit", () => {
  it("scores below 1 and gets no super-efficiency", () => {
    const data: Dataset = {
      dmus: ["A", "B"],
      inputs: [variable("x1", 1, 1), variable("x2", 1, 2)],
      outputs: [variable("y", 1, 1)],
      undesirables: [],
      unscored: [],
    };
    const [, weak] = scoresOf(superSbm, { rts: "crs", orientation: "none" }, data);
    expect(weak.status).toBe("inefficient");
    expect(weak.score).toBeCloseTo(0.75, 12);
  });
});

describe("a unit that is no member of its technology", () => {
  it("is scored by super-efficiency when it lies beyond, by SBM when it lies inside", () => {
    const data: Dataset = {
      dmus: ["A", "A", "B"],
      periods: ["1", "2", "1"],
      inputs: [variable("x", 2, 1, 4)],
      outputs: [variable("y", 2, 2, 2)],
      undesirables: [],
      unscored: [],
    };
    const { scores } = run({ model: "super-sbm", index: "gm", options: {}, reference: "global", data }, new Simplex());
    expect(scores.map(({ score }) => score)).toEqual([0.5, 2, 0.25]);
    expect(scores.map(({ ownScore }) => ownScore)).toEqual([2, null, 0.5]);
  });
});

describe("a score that does not exist", () => {
  const freeLunch: Dataset = { dmus: ["A", "B", "C"], inputs: [variable("x", 1, 0, 2)], outputs: [variable("y", 1, 1, 1)], undesirables: [], unscored: [1] };

  it.each([sbm, superSbm].flatMap((model) => settingsOf(model).map((settings) => ({ name: `${model.id}, ${nameOf(settings)}`, model, settings }))))(
    "never becomes a number that is not finite, against a unit that produces from nothing: $name",
    ({ model, settings }) => {
      for (const { dmu, score, slacks, targets, peers } of scoresOf(model, settings, freeLunch)) {
        const numbers = [score ?? 0, ...(slacks ?? []), ...(targets ?? []), ...peers.map(({ lambda }) => lambda)];
        expect(numbers.every(Number.isFinite), `${dmu}: ${numbers.join(" ")}`).toBe(true);
      }
    },
  );

  it("is null and called unsolved when the solver stops, and the other units have theirs", () => {
    const simplex = new Simplex();
    let call = 0;
    const stopsOnce: LpSolver = {
      name: "stops at the second program",
      solve: (program) => (++call === 2 ? { ...simplex.solve(program), status: "stopped" } : simplex.solve(program)),
    };
    const { data } = samples[0];
    const { scores, notes } = run({ model: "sbm", index: null, options: {}, reference: "global", data }, stopsOnce);
    expect(scores.map(({ status }) => status === "unsolved")).toEqual([false, true, false, false, false]);
    expect(scores[1]).toMatchObject({ score: null, slacks: null, targets: null, peers: [] });
    expect(scores.filter(({ score }) => score !== null)).toHaveLength(4);
    expect(notes).toContainEqual({ code: "unsolved", dmu: "DMU_B", period: null });
  });

  it("is null and called infeasible where an oriented super-efficiency program has no point", () => {
    const data: Dataset = { dmus: ["small", "large"], inputs: [variable("x", 1, 2)], outputs: [variable("y", 1, 9)], undesirables: [], unscored: [] };
    const { scores, notes } = run({ model: "super-sbm", index: null, options: { rts: "vrs", orientation: "input" }, reference: "global", data }, new Simplex());
    expect(scores[1]).toMatchObject({ status: "infeasible", score: null });
    expect(notes).toContainEqual({ code: "infeasible", dmu: "large", period: null });
  });

  it("is bad data above the frontier alone where formula B leaves the output side without a term", () => {
    // u2 makes nothing but b. Formula A has a term for that on the output side, and no point: b would have to grow by three times
    // itself. Formula B has x and b on the other side, and nothing left on this one.
    const data: Dataset = {
      dmus: ["u1", "u2"],
      inputs: [variable("x", 5, 1)],
      outputs: [variable("y", 4, 0)],
      undesirables: [variable("b", 4, 1)],
      unscored: [],
    };
    const statusUnder = (formula: string) =>
      run({ model: "super-sbm", index: null, options: { rts: "ndrs", formula, zeros: "drop" }, reference: "global", data }, new Simplex()).scores[1].status;
    expect([statusUnder("a"), statusUnder("b")]).toEqual(["infeasible", "bad data"]);
  });
});
