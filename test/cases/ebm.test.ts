import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { affinityOf } from "../../src/engine/models/epsilon/affinity.ts";
import { run } from "../../src/engine/run/run.ts";
import { solveLinear, type Row } from "../oracle/linear.ts";
import { readCase } from "./cases.ts";

const scores = (data: Dataset, options: Readonly<Record<string, string>>, model = "ebm") =>
  run({ model, index: null, options, reference: "global", data }).scores;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** D of Tone & Tsutsui between two columns, written out. */
function diversity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  const c = Array.from(a, (value, j) => Math.log(b[j] / value));
  const mean = sum(c) / c.length;
  return sum(c.map((value) => Math.abs(value - mean))) / (c.length * (Math.max(...c) - Math.min(...c)));
}

/** EBM of one unit as a program of its own, with the weights given. */
function byProgram(data: Dataset, row: number, rts: string, orientation: string, x: Weights, y: Weights): number {
  const fractional = orientation === "none";
  const λ = (values: Float64Array) => Object.fromEntries(Array.from(values, (value, j) => [`l${j}`, value / values[row]]));
  const one = fractional ? "t" : null;
  const rows: Row[] = [
    ...data.inputs.map(({ values }, i): Row => ({ terms: { ...λ(values), [`a${i}`]: 1, theta: -1 }, sense: "=", rhs: 0 })),
    ...data.outputs.map(({ values }, r): Row => ({ terms: { ...λ(values), [`c${r}`]: -1, eta: -1 }, sense: "=", rhs: 0 })),
  ];
  if (rts === "vrs") {
    const all = Object.fromEntries(data.dmus.map((_, j) => [`l${j}`, 1]));
    rows.push({ terms: one ? { ...all, t: -1 } : all, sense: "=", rhs: one ? 0 : 1 });
  }
  const numerator = { theta: 1, ...Object.fromEntries(x.weights.map((w, i) => [`a${i}`, -x.epsilon * w])) };
  const denominator = { eta: 1, ...Object.fromEntries(y.weights.map((w, r) => [`c${r}`, y.epsilon * w])) };
  if (fractional)
    rows.push(
      { terms: denominator, sense: "=", rhs: 1 },
      { terms: { theta: 1, t: -1 }, sense: "<=", rhs: 0 },
      { terms: { eta: 1, t: -1 }, sense: ">=", rhs: 0 },
    );
  else rows.push({ terms: { [orientation === "input" ? "eta" : "theta"]: 1 }, sense: "=", rhs: 1 });
  const minimise = orientation === "output" ? Object.fromEntries(Object.entries(denominator).map(([name, value]) => [name, -value])) : numerator;
  const { objective } = solveLinear({ minimise, rows });
  return orientation === "output" ? -1 / objective : objective;
}

interface Weights {
  readonly epsilon: number;
  readonly weights: readonly number[];
}

describe("the affinity of two columns", () => {
  it("gives both the weight 1/2 and ε = 2D", () => {
    const [a, b] = readCase("tone2001").inputs.map(({ values }) => [...values]);
    const { epsilon, weights } = affinityOf([a, b]);
    expect(epsilon).toBeCloseTo(2 * diversity(a, b), 12);
    expect(weights[0]).toBeCloseTo(0.5, 12);
    expect(weights[1]).toBeCloseTo(0.5, 12);
  });

  it("is ε = 0 where one is a multiple of the other, in any unit of measure", () => {
    expect(
      affinityOf([
        [1, 2, 5],
        [3, 6, 15],
      ]).epsilon,
    ).toBeCloseTo(0, 12);
    const { epsilon } = affinityOf([
      [1, 2, 5],
      [3, 1, 4],
    ]);
    expect(
      affinityOf([
        [1000, 2000, 5000],
        [3, 1, 4],
      ]).epsilon,
    ).toBeCloseTo(epsilon, 12);
  });
});

describe("the affinity of three and four columns", () => {
  it.each(["cn30", "hotels", "power-plants"] as const)("has the principal eigenvector of S as weights and ε = (m − ρ)/(m − 1): %s", (name) => {
    const columns = readCase(name).inputs.map(({ values }) => [...values]);
    const { epsilon, weights } = affinityOf(columns);
    const m = columns.length;
    const S = columns.map((a, i) => columns.map((b, k) => (i === k ? 1 : 1 - 2 * diversity(a, b))));
    const image = S.map((row) => sum(row.map((value, k) => value * weights[k])));
    const eigenvalue = sum(image) / sum(weights);
    image.forEach((value, k) => expect(value).toBeCloseTo(eigenvalue * weights[k], 11));
    expect(weights.every((weight) => weight > 0)).toBe(true);
    expect(sum(weights)).toBeCloseTo(1, 12);
    expect(epsilon).toBeCloseTo((m - eigenvalue) / (m - 1), 11);
  });
});

describe.each(["tone2001", "power-plants", "hotels"] as const)("EBM of %s", (name) => {
  const data = readCase(name);
  const settings = ["crs", "vrs"].flatMap((rts) => ["none", "input", "output"].map((orientation) => ({ rts, orientation })));

  it.each(settings)("is the optimum that HiGHS finds for the program of its own: $rts $orientation", ({ rts, orientation }) => {
    const x = affinityOf(data.inputs.map(({ values }) => [...values]));
    const y = affinityOf(data.outputs.map(({ values }) => [...values]));
    for (const { row, dmu, score, extras } of scores(data, { rts, orientation, affinity: "observed" })) {
      expect(extras!.epsilonX).toBeCloseTo(x.epsilon, 12);
      expect(extras!.epsilonY).toBeCloseTo(y.epsilon, 12);
      expect(Math.abs(score! - byProgram(data, row, rts, orientation, x, y)), dmu).toBeLessThan(1e-8);
    }
  });

  it("lies between SBM and the radial score, or at one of them", () => {
    const ofEbm = scores(data, { orientation: "input" });
    const ofRadial = scores(data, { orientation: "input" }, "radial");
    ofEbm.forEach(({ score, dmu }, k) => expect(score, dmu).toBeLessThanOrEqual(ofRadial[k].score! + 1e-9));
  });
});

it("EBM with one input is the radial score: ε = 0", () => {
  const data = readCase("grifell-lovell");
  const ofRadial = scores(data, { orientation: "input", rts: "vrs" }, "radial");
  scores(data, { orientation: "input", rts: "vrs" }).forEach(({ score, extras }, k) => {
    expect(extras).toMatchObject({ epsilonX: 0, epsilonY: 0 });
    expect(Math.abs(score! - ofRadial[k].score!)).toBeLessThan(1e-12);
  });
});
