import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { run } from "../../src/engine/run/run.ts";
import { readCase } from "./cases.ts";
import { dataOf, type Observed } from "./observations.ts";

const scores = (model: string, data: Dataset, options: OptionSettings) => run({ model, index: null, options, reference: "period", data }).scores;
const changes = (model: string, index: string, data: Dataset, options: OptionSettings) => run({ model, index, options, reference: "period", data }).index;
const close = (ours: number | null | undefined, theirs: number, where: string, tolerance = 1e-10) =>
  expect(Math.abs((ours ?? NaN) - theirs), where).toBeLessThan(tolerance);

describe("FDH of five units, enumerated by hand (DEAPack, commit c981e87, specs/oracles/fdh-analytical.md)", () => {
  const data = dataOf([
    ["A", "1", [1, 4], [4, 1]],
    ["B", "1", [4, 1], [1, 4]],
    ["C", "1", [2, 2], [3, 3]],
    ["D", "1", [4, 4], [2, 2]],
    ["E", "1", [3, 3], [1, 1]],
  ]);

  it.each([
    { orientation: "input", expected: [1, 1, 1, 1 / 2, 2 / 3] },
    { orientation: "output", expected: [1, 1, 1, 2 / 3, 1 / 3] },
  ])("has these scores, C being the peer of D and E: $orientation", ({ orientation, expected }) => {
    const found = scores("fdh", data, { orientation });
    found.forEach(({ score, dmu }, k) => close(score, expected[k], dmu));
    for (const { peers, targets } of found.slice(3)) {
      expect(peers.map(({ dmu }) => dmu)).toEqual(["C"]);
      expect(targets).toEqual([2, 2, 3, 3]);
    }
  });
});

describe("the non-radial distances of Zhou, Ang & Wang (2012) on three systems, derived by hand (DEAPack, commit c981e87)", () => {
  const data = dataOf([
    ["A", "1", [1], [1], [1]],
    ["D", "1", [1.5], [1], [4]],
    ["O", "1", [2], [1], [4]],
  ]);

  it.each([
    { title: "energy", direction: [2, 1, 0], weights: [1 / 2, 1 / 2, 0], score: 3 / 10, target: [2, 8 / 5, 4] },
    { title: "carbon", direction: [0, 1, 4], weights: [0, 1 / 2, 1 / 2], score: 3 / 4, target: [2, 2, 2] },
    { title: "both", direction: [2, 1, 4], weights: [1 / 3, 1 / 3, 1 / 3], score: 1 / 2, target: [2, 2, 2] },
  ])("are exact for the third: $title", ({ direction, weights, score, target }) => {
    const found = scores("nddf", data, { direction: "chosen", "direction-vector": direction, weights, rts: "crs" })[2];
    close(found.score, score, "D");
    found.targets!.forEach((value, k) => close(value, target[k], `target ${k}`));
  });
});

describe("the examples in the tests of DataEnvelopmentAnalysis.jl (Barbero & Zofío)", () => {
  it("have the enhanced Russell graph measure (deaerg, commit 02fca36), which is SBM", () => {
    const x = [2, 4, 8, 12, 6, 14, 14, 9.412];
    const y = [1, 5, 8, 9, 3, 7, 9, 2.353];
    const data = dataOf(x.map((value, k) => [String(k + 1), "1", [value], [y[k]]]));
    const expected = { crs: [0.4, 1, 0.8, 0.6, 0.4, 0.4, 18 / 35, 0.2], vrs: [1, 1, 1, 1, 0.4, 10 / 21, 6 / 7, 0.2] };
    for (const model of ["russell", "sbm"])
      for (const rts of ["crs", "vrs"] as const)
        scores(model, data, { rts }).forEach(({ score, dmu }, k) => close(score, expected[rts][k], `${model} ${rts} ${dmu}`));
  });

  it.each([
    { direction: "outputs", expected: [0, 0.4, 19 / 23, 5 / 9, 3 / 11] },
    { direction: "own", expected: [0, 1 / 6, 3 / 4, 2 / 5, 3 / 11] },
    { direction: "unit", expected: [0, 1 / 4, 3 / 4, 1 / 2, 3 / 8] },
    { direction: "mean", expected: [0, 2 / 11, 6 / 11, 4 / 11, 6 / 29] },
  ])("have the environmental directional distance under strong disposability (deaenv, commit d6bf60b): $direction", ({ direction, expected }) => {
    const data = readCase("five-dmus");
    const first = [...data.dmus.keys()].filter((row) => data.periods![row] === "1");
    const pick = <V extends { readonly values: Float64Array }>(column: V) => ({ ...column, values: Float64Array.from(first, (row) => column.values[row]) });
    const one: Dataset = {
      dmus: first.map((row) => data.dmus[row]),
      inputs: data.inputs.map(pick),
      outputs: data.outputs.map(pick),
      undesirables: data.undesirables.map(pick),
      unscored: [],
    };
    scores("ddf", one, { direction, disposability: "strong" }).forEach(({ score, dmu }, k) => close(score, expected[k], dmu));
  });

  it("have the Malmquist index over three periods (malmquist, commit 290feb4), to its seven digits", () => {
    const periods = [
      { x: [2, 3, 5, 4, 4], y: [1, 4, 6, 3, 5] },
      { x: [1, 2, 4, 3, 4], y: [1, 4, 6, 3, 3] },
      { x: [0.5, 1.5, 3, 2, 4], y: [2, 4, 6, 3, 1] },
    ];
    const data = dataOf(periods.flatMap(({ x, y }, t) => x.map((value, k): Observed => [String(k + 1), String(t + 1), [value], [y[k]]])));
    const TFP = [2, 4, 1.5, 1.3333333, 1.25, 1.3333333, 1.3333333, 1.5, 0.6, 0.3333333];
    const EC = [1.3333333, 2, 1, 0.6666667, 0.8333333, 0.6666667, 0.8888889, 0.75, 0.4, 0.1666667];
    for (const orientation of ["input", "output"]) {
      const found = changes("radial", "malmquist", data, { orientation });
      found.forEach(({ dmu, to, factors }) => {
        const place = (Number(dmu) - 1) * 2 + Number(to) - 2;
        close(factors.TFP, TFP[place], `${dmu} ${to} TFP`, 1e-7);
        close(factors.EC, EC[place], `${dmu} ${to} EC`, 1e-7);
        close(factors.TC, to === "2" ? 1.5 : 2, `${dmu} ${to} TC`, 1e-7);
      });
      expect(found).toHaveLength(10);
    }
  });

  it("have the Malmquist–Luenberger index over three periods under strong disposability (malmluen, commit 23b9d68), to its five decimals", () => {
    const periods = [
      { y: [7, 5, 1, 3, 4], b: [2, 5, 3, 3, 2] },
      { y: [8, 5.5, 2, 2, 4], b: [1, 3, 2, 4, 1] },
      { y: [8, 5.5, 2, 2, 4], b: [0.5, 2, 0.5, 3, 0.5] },
    ];
    const data = dataOf(periods.flatMap(({ y, b }, t) => y.map((value, k): Observed => [String(k + 1), String(t + 1), [1], [value], [b[k]]])));
    const expected = [
      [1.37024, 1.0, 1.37024],
      [1.22474, 1.0, 1.22474],
      [1.1, 0.9625, 1.14286],
      [1.0, 1.0, 1.0],
      [1.12598, 1.02717, 1.09619],
      [1.25245, 1.11111, 1.1272],
      [0.916246, 0.826389, 1.10873],
      [1.01484, 0.980392, 1.03514],
      [1.2792, 0.954545, 1.34012],
      [1.26491, 1.0, 1.26491],
    ];
    const found = changes("ddf", "ml", data, { disposability: "strong" });
    expect(found).toHaveLength(10);
    found.forEach(({ dmu, to, factors }) => {
      const [TFP, EC, TC] = expected[(Number(dmu) - 1) * 2 + Number(to) - 2];
      close(factors.TFP, TFP, `${dmu} ${to} ML`, 1e-5);
      close(factors.EC, EC, `${dmu} ${to} EC`, 1e-5);
      close(factors.TC, TC, `${dmu} ${to} TC`, 1e-5);
    });
  });
});
