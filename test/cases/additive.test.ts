import { describe, expect, it } from "vitest";
import type { Dataset, Variable } from "../../src/engine/data/dataset.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { Highs } from "../oracle/highs.ts";
import { readCase, readExpected, type CaseName } from "./cases.ts";

const plain = (name: CaseName): Dataset => ({ ...readCase(name), undesirables: [], unscored: [] });

function scores(data: Dataset, rts: string, weights = "none", solver?: LpSolver): readonly ScoreRow[] {
  return run({ model: "additive", index: null, options: { rts, weights }, reference: "global", data }, solver).scores;
}

const keyOf = ({ dmu, period }: { readonly dmu?: string; readonly period?: string | null }) => `${dmu}@${period ?? ""}`;

describe.each(["tone2001", "power-plants", "tone2003", "hotels", "departments", "grifell-lovell"] as const)("deaR's additive scores: %s", (name) => {
  const rows = readExpected(`${name}-radial`);

  it.each(["crs", "vrs"])("are reproduced at 1e-8, zeros included: %s", (rts) => {
    const ours = new Map(scores(plain(name), rts).map((row) => [keyOf(row), row]));
    expect(ours.size).toBe(rows.length);
    for (const row of rows) {
      const theirs = Number(row[`additive_${rts}`]);
      const { status, row: at } = ours.get(keyOf(row))!;
      if (name === "hotels" && status === "efficient" && theirs !== 0) {
        // Exact arithmetic proves 0; deaR's sum is rounding beside revenues of 1e7 to 1e9.
        const largest = Math.max(...[...plain(name).inputs, ...plain(name).outputs].map(({ values }) => values[at]));
        expect(theirs / largest, row.dmu).toBeLessThan(1e-12);
        continue;
      }
      expect(Math.abs(ours.get(keyOf(row))!.score! - theirs) / Math.max(1, theirs), keyOf(row)).toBeLessThan(1e-8);
    }
  });

  it.each(["crs", "vrs", "nirs", "ndrs"])("are those of HiGHS, for every weight: %s", (rts) => {
    for (const weights of name === "departments" ? ["none", "ram", "bam"] : ["none", "mip", "ram", "bam"]) {
      const theirs = scores(plain(name), rts, weights, new Highs());
      scores(plain(name), rts, weights).forEach(({ dmu, score }, k) => {
        expect(Math.abs(score! - theirs[k].score!) / Math.max(1, score!), `${weights} ${dmu}`).toBeLessThan(1e-8);
      });
    }
  });
});

describe("the eleven units of Färe, Lovell & Zieschang (1983)", () => {
  const expected = readExpected("fls-additive");
  it.each(Object.keys(expected[0]).slice(1))("have the scores of DataEnvelopmentAnalysis.jl, to its ten digits: %s", (column) => {
    const [weights, rts] = column.split("_");
    scores(readCase("fls"), rts, weights).forEach(({ dmu, score, extras }, k) => {
      expect(expected[k].dmu).toBe(dmu);
      expect(Math.abs(score! - Number(expected[k][column])) / Math.max(1, score!), dmu).toBeLessThan(1e-9);
      if (weights === "ram" || weights === "bam") expect(extras!.efficiency).toBeCloseTo(1 - score!, 12);
      else expect(extras).toBeUndefined();
    });
  });
});

describe("negative data under variable returns", () => {
  const minus = (data: Dataset, by: number): Dataset => {
    const shift = ({ name, values }: Variable) => ({ name, values: values.map((value) => value - by) });
    return { ...data, inputs: data.inputs.map(shift), outputs: data.outputs.map(shift) };
  };

  it.each(["none", "ram", "bam"])("score as the same data above zero: %s", (weights) => {
    const data = plain("tone2001");
    const below = scores(minus(data, 20), "vrs", weights);
    scores(data, "vrs", weights).forEach(({ status, score, dmu }, k) => {
      expect(below[k].status, dmu).toBe(status);
      expect(below[k].score, dmu).toBeCloseTo(score!, 10);
    });
    expect(Math.max(...variablesBelow(minus(data, 20)))).toBeLessThan(0);
  });
});

const variablesBelow = (data: Dataset) => [...data.inputs, ...data.outputs].flatMap(({ values }) => [...values]);
