import { describe, expect, it } from "vitest";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { Panel } from "../../src/engine/data/panel.ts";
import type { IntervalRow } from "../../src/engine/run/results.ts";
import { evaluate, run, type Request } from "../../src/engine/run/run.ts";
import { ofPeriod } from "../../src/engine/technology/technology-key.ts";
import { numberIn, readCase, readExpected, type CaseName, type Row } from "./cases.ts";

const request = (index: string, name: CaseName, options: OptionSettings, model = "radial"): Request => ({
  model,
  index,
  options,
  reference: "period",
  // The independent implementation took the good outputs alone.
  data: { ...readCase(name), undesirables: [] },
});

/** The intervals of an index by DMU and later period. */
function intervals(index: string, name: CaseName, options: OptionSettings, model = "radial"): ReadonlyMap<string, IntervalRow> {
  return new Map(run(request(index, name, options, model), new Simplex()).index.map((row) => [`${row.dmu}@${row.to}`, row]));
}

const at = (found: ReadonlyMap<string, IntervalRow>, { dmu, period }: Row) => found.get(`${dmu}@${period}`)!.factors;

function close(ours: number | null, theirs: number | null, where: string): void {
  if (theirs === null) expect(ours, where).toBeNull();
  else expect(Math.abs((ours ?? NaN) - theirs) / Math.max(1, Math.abs(theirs)), where).toBeLessThan(1e-8);
}

const sides = ["input", "output"] as const;
const bases = ["adjacent", "sequential"] as const;

describe.each(["economy", "cn30"] as const)("the radial Malmquist indices of %s", (name) => {
  const expected = readExpected("malmquist-radial").filter((row) => row.panel === name);

  it.each(sides)("adjacent, sequential and global, are those of an independent implementation, in either orientation: %s", (orientation) => {
    const adjacent = intervals("malmquist", name, { orientation });
    const sequential = intervals("malmquist", name, { orientation, base: "sequential" });
    const global = intervals("gm", name, { orientation });
    expect(expected.length).toBe(adjacent.size);
    for (const row of expected) {
      const where = `${row.dmu} ${row.period}`;
      for (const [theirs, ours] of Object.entries({ mi: "TFP", ec: "EC", tc: "TC" })) {
        close(at(adjacent, row)[ours], numberIn(row[theirs]), `${where} ${theirs}`);
        close(at(sequential, row)[ours], numberIn(row[`${theirs}_seq`]), `${where} ${theirs}, sequential`);
      }
      for (const [theirs, ours] of Object.entries({ mi_global: "TFP", ec_global: "EC", bpc: "BPC" })) {
        close(at(global, row)[ours], numberIn(row[theirs]), `${where} ${theirs}`);
      }
    }
  });
});

describe.each(sides)("deaR's tables of Wang & Lan's panel, %s orientation", (orientation) => {
  it.each(bases)("FGNZ and the bias of technical change are the same numbers: %s", (base) => {
    const fgnz = intervals("malmquist", "economy", { orientation, base, decomposition: "fgnz" });
    const bias = intervals("malmquist", "economy", { orientation, base, decomposition: "bias" });
    for (const row of tables(orientation, base, "fgnz")) {
      for (const [theirs, ours] of Object.entries({ mi: "TFP", tc: "TC", pech: "PEC", sech: "SEC" })) {
        close(at(fgnz, row)[ours], numberIn(row[theirs]), `${row.dmu} ${row.period} ${theirs}`);
      }
    }
    for (const row of tables(orientation, base, "bias")) {
      for (const [theirs, ours] of Object.entries({ mi: "TFP", ec: "EC", tc: "TC", obtech: "OBTC", ibtech: "IBTC", matech: "MATC" })) {
        close(at(bias, row)[ours], numberIn(row[theirs]), `${row.dmu} ${row.period} ${theirs}`);
      }
    }
  });

  it.each(bases)("its Ray–Desli index is the one of the earlier period's frontier alone: %s", (base) => {
    const ours = intervals("malmquist", "economy", { orientation, base, decomposition: "ray-desli", average: "earlier" });
    const paper = intervals("malmquist", "economy", { orientation, base, decomposition: "ray-desli" });
    let apart = 0;
    for (const row of tables(orientation, base, "rd")) {
      const where = `${row.dmu} ${row.period}`;
      const found = at(ours, row);
      for (const [theirs, factor] of Object.entries({ tc: "TC", pech: "PEC", sech: "SCH" })) close(found[factor], numberIn(row[theirs]), `${where} ${theirs}`);
      // Where VRS is infeasible across periods deaR has no index; its CRS index, which needs no VRS, exists all the same.
      if (row.mi === "") expect([found.SCH, typeof found.TFP, ours.get(`${row.dmu}@${row.period}`)!.status], where).toEqual([null, "number", "infeasible"]);
      else close(found.TFP, numberIn(row.mi), `${where} mi`);
      const mean = at(paper, row).TC;
      if (mean !== null) apart = Math.max(apart, Math.abs(mean / found.TC! - 1));
    }
    // Ray & Desli (1997) take the geometric mean over the frontiers of both periods.
    expect(apart).toBeGreaterThan(0.01);
  });

  it.each(bases)("its Grifell–Lovell index is that of the paper in output orientation; in input orientation it moves the inputs too: %s", (base) => {
    const ours = intervals("malmquist", "economy", { orientation, base, decomposition: "grifell-lovell", average: "earlier" });
    let apart = 0;
    for (const row of tables(orientation, base, "gl")) {
      const where = `${row.dmu} ${row.period}`;
      const found = at(ours, row);
      for (const [theirs, factor] of Object.entries({ tc: "TC", pech: "PEC" })) close(found[factor], numberIn(row[theirs]), `${where} ${theirs}`);
      if (orientation === "output")
        for (const [theirs, factor] of Object.entries({ mi: "TFP", sech: "SCH" })) close(found[factor], numberIn(row[theirs]), `${where} ${theirs}`);
      else if (found.SCH !== null && row.sech !== "") apart = Math.max(apart, Math.abs(found.SCH / Number(row.sech) - 1));
    }
    if (orientation === "input") expect(apart).toBeGreaterThan(0.01);
  });
});

const tables = (orientation: string, base: string, type: string) => {
  const rows = readExpected("economy-malmquist-dear").filter((row) => row.orientation === orientation && row.base === base && row.type === type);
  expect(rows).toHaveLength(124);
  return rows;
};

describe("the generalized index of Grifell-Tatjé & Lovell", () => {
  it("with one input and one output is output growth over input growth, in both orientations", () => {
    const data = readCase("grifell-lovell");
    const [x, y] = [data.inputs[0].values, data.outputs[0].values];
    const panel = new Panel(data);
    for (const orientation of sides) {
      const ours = intervals("malmquist", "grifell-lovell", { orientation, decomposition: "grifell-lovell", average: "earlier" });
      for (const dmu of panel.dmus) {
        const [before, after] = [panel.rowOf(dmu, "1")!, panel.rowOf(dmu, "2")!];
        const { TFP } = ours.get(`${dmu}@2`)!.factors;
        if (TFP !== null) expect(TFP).toBeCloseTo(y[after] / y[before] / (x[after] / x[before]), 10);
      }
      expect([...ours.values()].filter(({ factors }) => factors.TFP !== null).length).toBeGreaterThan(3);
    }
  });

  it("as deaR computes it in input orientation takes the scale at (x of t+1, y of t), where it cannot change with one input", () => {
    const asked = request("malmquist", "economy", { orientation: "input" });
    const panel = new Panel(asked.data);
    const rows = tables("input", "adjacent", "gl").slice(0, 31);
    for (const row of rows) {
      const [before, after] = [panel.rowOf(row.dmu, "2005")!, panel.rowOf(row.dmu, "2006")!];
      const points = [{ row: after, outputsOf: before }, { row: before }];
      const tasks = points.flatMap((point) => ["crs", "vrs"].map((rts) => ({ ...point, technology: ofPeriod("2005"), options: { rts } })));
      const [mixedCrs, mixedVrs, crs, vrs] = [...evaluate(asked, tasks, new Simplex())].map(({ score }) => score);
      const scale = mixedCrs === null || mixedVrs === null ? null : mixedCrs / mixedVrs / (crs! / vrs!);
      close(scale, numberIn(row.sech), row.dmu);
    }
  });
});

describe("deaR's global index", () => {
  it.each(sides)("agrees under CRS; under VRS it carries a scale term, so that its years do not chain: %s", (orientation) => {
    for (const rts of ["crs", "vrs"]) {
      const ours = intervals("gm", "economy", { orientation, rts });
      const rows = readExpected("economy-global-dear").filter((row) => row.orientation === orientation && row.rts === rts);
      expect(rows).toHaveLength(124);
      for (const row of rows) {
        const { TFP, EC, BPC } = at(ours, row);
        close(BPC, numberIn(row.tc), `${row.dmu} ${row.period} tc`);
        close(EC, numberIn(rts === "crs" ? row.ec : row.pech), `${row.dmu} ${row.period} ec`);
        if (rts === "crs") close(TFP, numberIn(row.mi), `${row.dmu} ${row.period} mi`);
        else if (row.mi !== "") close(TFP! * Number(row.sech), numberIn(row.mi), `${row.dmu} ${row.period} mi`);
      }
    }
  });

  it("chains for Tianjin to 1.317 under VRS, and ours to the direct comparison", () => {
    const chain = (values: readonly number[]) => values.reduce((product, value) => product * value, 1);
    const theirs = readExpected("economy-global-dear").filter(({ orientation, rts, dmu }) => orientation === "input" && rts === "vrs" && dmu === "Tianjin");
    expect(chain(theirs.map(({ mi }) => Number(mi)))).toBeCloseTo(1.317, 3);
    const { index, scores } = run(request("gm", "economy", { orientation: "input", rts: "vrs" }), new Simplex());
    const global = (period: string) => scores.find((row) => row.dmu === "Tianjin" && row.period === period)!.globalScore!;
    const ours = index.filter(({ dmu }) => dmu === "Tianjin").map(({ factors }) => factors.TFP!);
    expect(chain(ours)).toBeCloseTo(global("2009") / global("2005"), 12);
  });
});

describe("other R packages", () => {
  it.each(sides)("Benchmarking has the same index, in output orientation its reciprocal: %s", (orientation) => {
    for (const rts of ["crs", "vrs"]) {
      const ours = intervals("malmquist", "economy", { orientation, rts });
      for (const row of readExpected("economy-malmquist-benchmarking").filter((one) => one.orientation === orientation && one.rts === rts)) {
        for (const [theirs, factor] of Object.entries({ mi: "TFP", ec: "EC", tc: "TC" })) {
          const value = at(ours, row)[factor];
          // An infeasible program across periods is −∞ there, and makes an index of 0.
          if (Number(row[theirs]) === 0) expect(value).toBeNull();
          else close(orientation === "input" ? value : 1 / value!, numberIn(row[theirs]), `${row.dmu} ${row.period} ${theirs}`);
        }
      }
    }
  });

  it("productivity has the same input-oriented index with its biases", () => {
    const ours = intervals("malmquist", "economy", { orientation: "input", decomposition: "bias" });
    for (const row of readExpected("economy-productivity")) {
      for (const [theirs, factor] of Object.entries({ malmquist: "TFP", effch: "EC", tech: "TC", obtech: "OBTC", ibtech: "IBTC", matech: "MATC" })) {
        close(at(ours, row)[factor], numberIn(row[theirs]), `${row.dmu} ${row.period} ${theirs}`);
      }
    }
  });

  it("DJL has the same adjacent index on SBM, beyond the other period's frontier by super-SBM (Tone 2004)", () => {
    const ours = intervals("malmquist", "economy", {}, "sbm");
    const rows = readExpected("economy-malmquist-djl");
    expect(rows).toHaveLength(31);
    for (const row of rows) {
      const { TFP, EC, TC } = at(ours, { ...row, period: "2006" });
      close(EC, numberIn(row.cu), `${row.dmu} cu`);
      close(TC, numberIn(row.fs), `${row.dmu} fs`);
      close(TFP, numberIn(row.mi), `${row.dmu} mi`);
    }
  });
});
