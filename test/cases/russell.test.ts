import { describe, expect, it } from "vitest";
import { run } from "../../src/engine/run/run.ts";
import { solveLinear, type Row } from "../oracle/linear.ts";
import { samples, settingsOf } from "../contracts/samples.ts";
import { modelById } from "../../src/engine/catalog.ts";
import { readCase, type CaseName } from "./cases.ts";

const scores = (model: string, name: CaseName, options: Readonly<Record<string, string>>) =>
  run({ model, index: null, options, reference: "global", data: readCase(name) }).scores;

describe("the examples of DataEnvelopmentAnalysis.jl", () => {
  it.each(["crs", "vrs"])("have its input scores: %s", (rts) => {
    const theirs = [1, 1, 1, 7 / 12, 0.4, 5 / 6, 0.65, 0.5625];
    scores("russell", "russell-in", { rts, orientation: "input" }).forEach(({ score }, k) => expect(Math.abs(score! - theirs[k])).toBeLessThan(1e-12));
  });

  it.each(["crs", "vrs"])("have, as 1 over the score, its output scores: %s", (rts) => {
    const theirs = [1, 1, 1, 28 / 15, 7 / 3, 1.5, 35 / 24, 55 / 18];
    scores("russell", "russell-out", { rts, orientation: "output" }).forEach(({ score }, k) => expect(Math.abs(1 / score! - theirs[k])).toBeLessThan(1e-12));
  });
});

describe("the measure of Färe & Lovell (1978), written with θ and solved by HiGHS", () => {
  it.each(["tone2001", "power-plants", "grifell-lovell"] as const)("is the score: %s", (name) => {
    const data = readCase(name);
    const ours = scores("russell", name, { rts: "vrs", orientation: "input" });
    for (const { row, dmu, score } of ours) {
      const λ = (values: Float64Array) => Object.fromEntries(Array.from(values, (value, j) => [`l${j}`, value]));
      const m = data.inputs.length;
      const rows: Row[] = [
        ...data.inputs.map(({ values }, i): Row => ({ terms: { ...λ(values), [`t${i}`]: -values[row] }, sense: "<=", rhs: 0 })),
        ...data.outputs.map(({ values }): Row => ({ terms: λ(values), sense: ">=", rhs: values[row] })),
        { terms: λ(new Float64Array(data.dmus.length).fill(1)), sense: "=", rhs: 1 },
      ];
      const bounds = Object.fromEntries(data.inputs.map((_, i) => [`t${i}`, [0, 1] as const]));
      const { objective } = solveLinear({ minimise: Object.fromEntries(data.inputs.map((_, i) => [`t${i}`, 1 / m])), rows, bounds });
      expect(Math.abs(score! - objective), dmu).toBeLessThan(1e-8);
    }
  });
});

describe("SBM", () => {
  it("is the same measure under every setting", () => {
    for (const settings of settingsOf(modelById("russell"))) {
      for (const { name, data } of samples) {
        const [a, b] = ["russell", "sbm"].map((model) => run({ model, index: null, options: settings, reference: "global", data }).scores);
        expect(a, name).toEqual(b);
      }
    }
  });
});
