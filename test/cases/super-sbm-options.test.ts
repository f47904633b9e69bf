import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { LpSolver } from "../../src/engine/lp/solution.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import type { Results, ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { Highs } from "../oracle/highs.ts";
import { numberIn, readCase, readExpected } from "./cases.ts";

const close = (ours: number | null | undefined, theirs: number | null, where: string) => {
  if (theirs === null) expect(ours ?? null, where).toBeNull();
  else expect(Math.abs((ours ?? NaN) - theirs) / Math.max(1, Math.abs(theirs)), where).toBeLessThan(1e-8);
};

const indexed = (data: Dataset, model: string, rts: string): Results =>
  run({ model, index: "gm", options: model === "sbm" ? { rts } : { rts, formula: "b" }, reference: "period", data });

const scored = (data: Dataset, options: OptionSettings, solver?: LpSolver): readonly ScoreRow[] =>
  run({ model: "super-sbm", index: null, options, reference: "global", data }, solver).scores;

const byObservation = ({ scores, index }: Results) => {
  const factors = new Map(index.map((row) => [`${row.dmu}@${row.to}`, row.factors]));
  return new Map(scores.map((row) => [`${row.dmu}@${row.period}`, { ...row, factors: factors.get(`${row.dmu}@${row.period}`) }]));
};

describe("formula B, an undesirable output treated as an input in the super-efficiency stage", () => {
  it.each(["crs", "vrs"])("gives the scores and the index of an independent implementation: 30 provinces with CO₂, %s", (rts) => {
    const [ours, plain] = ["super-sbm", "sbm"].map((model) => byObservation(indexed(readCase("cn30"), model, rts)));
    const expected = readExpected("cn30-gm-b").filter((row) => row.rts === rts);
    expect(expected.length).toBe(ours.size);
    for (const row of expected) {
      const key = `${row.dmu}@${row.period}`;
      close(ours.get(key)?.ownScore, numberIn(row.score_t), `${key} score_t`);
      close(ours.get(key)?.globalScore, numberIn(row.score_G), `${key} score_G`);
      close(plain.get(key)?.ownScore, numberIn(row.sbm_t), `${key} sbm_t`);
      close(plain.get(key)?.globalScore, numberIn(row.sbm_G), `${key} sbm_G`);
      for (const factor of ["TFP", "EC", "BPC"]) close(ours.get(key)?.factors?.[factor], numberIn(row[factor]), `${key} ${factor}`);
    }
  });

  it.each(["crs", "vrs"])("gives them on the panel of the program Dearun: %s", (rts) => {
    const data = readCase("dearun");
    const [x1, x2, y1] = data.inputs;
    const ours = byObservation(indexed({ ...data, inputs: [x1, x2], outputs: [y1, ...data.outputs] }, "super-sbm", rts));
    const expected = readExpected("dearun-b").filter((row) => row.rts === rts);
    expect(expected).toHaveLength(36);
    for (const row of expected) {
      close(ours.get(`${row.dmu}@${row.period}`)?.ownScore, numberIn(row.score_t), `${row.dmu} ${row.period} score_t`);
      close(ours.get(`${row.dmu}@${row.period}`)?.globalScore, numberIn(row.score_G), `${row.dmu} ${row.period} score_G`);
    }
  });

  it("is formula A where there is no undesirable output, and another score where there is", () => {
    const plain = readCase("tone2001");
    expect(scored(plain, { formula: "b" })).toEqual(scored(plain, { formula: "a" }));
    const [a, b] = ["a", "b"].map((formula) => scored(readCase("dearun"), { formula }));
    const differ = a.filter(({ score }, k) => Math.abs(score! - b[k].score!) > 1e-3);
    expect(differ.length).toBeGreaterThan(3);
    expect(differ.every(({ status }) => status === "super-efficient")).toBe(true);
  });
});

describe("the composite score", () => {
  it("takes back what Tone's δ = 1.4545 of unit E of Tone (2001) owes to a projection that is only weakly efficient", () => {
    const row = scored(readCase("tone2001"), { remedy: "composite" }).find(({ dmu }) => dmu === "DMU_E")!;
    expect(row.extras!.delta).toBeCloseTo(16 / 11, 10);
    expect(row.extras!.rho).toBeCloseTo(11 / 16, 10);
    expect([row.status, row.score]).toEqual(["efficient", 1]);
  });

  it("is δ itself where the projection is efficient, and below it nowhere else", () => {
    let [kept, lowered] = [0, 0];
    for (const name of ["tone2001", "power-plants", "hotels", "dearun", "economy"] as const) {
      const plain = scored(readCase(name), {});
      scored(readCase(name), { remedy: "composite" }).forEach(({ score, extras }, k) => {
        if (extras === undefined) return expect(score).toBe(plain[k].score);
        expect(extras.delta).toBe(plain[k].score);
        if (extras.rho === 1) kept++;
        else {
          lowered++;
          expect(score).toBeLessThan(extras.delta as number);
        }
        expect(Math.abs(score! - (extras.delta as number) * (extras.rho as number))).toBeLessThan(1e-9);
      });
    }
    expect(Math.min(kept, lowered)).toBeGreaterThan(0);
  });
});

describe("two stages", () => {
  const cases = (["tone2001", "hotels", "grifell-lovell", "economy"] as const)
    .flatMap((name) => ["input", "output"].map((orientation) => ({ name, options: { rts: "vrs", orientation } })))
    .filter(({ name, options }) => name !== "grifell-lovell" || options.orientation === "input");

  it.each(cases)("give every infeasible unit a score of 1 or more and leave every other alone: $name $options.orientation", ({ name, options }) => {
    const plain = scored(readCase(name), options);
    const remedied = scored(readCase(name), { ...options, remedy: "two-stage" });
    const theirs = scored(readCase(name), { ...options, remedy: "two-stage" }, new Highs());
    expect(plain.some(({ status }) => status === "infeasible")).toBe(true);
    remedied.forEach((row, k) => {
      if (plain[k].status !== "infeasible") return expect(row).toEqual(plain[k]);
      expect(row.extras).toEqual({ remedy: "two-stage" });
      expect(row.score, row.dmu).toBeGreaterThanOrEqual(1);
      expect(Math.abs(row.score! - theirs[k].score!) / row.score!, row.dmu).toBeLessThan(1e-8);
    });
  });
});

describe("zeros of the evaluated unit", () => {
  const departments = readCase("departments");

  it("are evaluated when their terms are dropped, and the two units without zeros keep their scores", () => {
    for (const orientation of ["none", "input", "output"]) {
      const plain = scored(departments, { orientation });
      const dropped = scored({ ...departments, unscored: [] }, { orientation, zeros: "drop" });
      const theirs = scored({ ...departments, unscored: [] }, { orientation, zeros: "drop" }, new Highs());
      dropped.forEach((row, k) => {
        expect(row.status === "infeasible" || row.score! > 0, row.dmu).toBe(true);
        expect(row.status).toBe(theirs[k].status);
        if (row.score !== null) expect(Math.abs(row.score - theirs[k].score!) / Math.max(1, row.score), row.dmu).toBeLessThan(1e-8);
        if (plain[k].score !== null) expect([row.status, row.score]).toEqual([plain[k].status, plain[k].score]);
      });
      expect(dropped.filter(({ score }) => score !== null).length).toBeGreaterThan(plain.filter(({ score }) => score !== null).length);
    }
  });

  it("leave a unit without any term as bad data", () => {
    const variable = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
    const data: Dataset = { dmus: ["A", "B", "C"], inputs: [variable("x", 1, 2, 2)], outputs: [variable("y", 1, 0, 3)], undesirables: [], unscored: [] };
    expect(scored(data, { zeros: "drop" }).map(({ status }) => status)).toEqual(["inefficient", "bad data", "super-efficient"]);
  });
});
