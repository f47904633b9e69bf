import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import type { Results, ScoreRow } from "../../src/engine/run/results.ts";
import { run } from "../../src/engine/run/run.ts";
import { numberIn, readCase, readExpected } from "./cases.ts";

const cn30 = readCase("cn30");
/** Stata's examples leave energy out. */
const withoutEnergy: Dataset = { ...cn30, inputs: cn30.inputs.filter(({ name }) => name !== "E") };
const runs = (model: string, options: OptionSettings, index: string | null = null, data = cn30): Results =>
  run({ model, index, options, reference: "period", data });
const keyed = (rows: readonly ScoreRow[]) => new Map(rows.map((row) => [`${row.dmu} ${row.period}`, row]));

const close = (ours: number | null | undefined, theirs: number | null, where: string, tolerance = 1e-8) => {
  if (theirs === null) expect(ours ?? null, where).toBeNull();
  else expect(Math.abs((ours ?? NaN) - theirs) / Math.max(1, Math.abs(theirs)), where).toBeLessThan(tolerance);
};
/** Stata keeps single precision, and its solver stops at about 1e-8. */
const single = 1e-6;

describe.each(["weak", "strong"])("30 Chinese provinces with CO₂, %s disposability, direction (0, y, −b), constant returns", (disposability) => {
  const expected = readExpected("cn30-gml").filter((row) => row.disposability === disposability);
  const gml = runs("ddf", { disposability }, "gml");
  const ml = runs("ddf", { disposability }, "ml");

  it("has the distances of an independent implementation, to the period's technology and to the global one", () => {
    const ours = keyed(gml.scores);
    expect(expected).toHaveLength(60);
    for (const row of expected) {
      const found = ours.get(`${row.dmu} ${row.period}`);
      close(found?.score, numberIn(row.beta_t), `${row.dmu} ${row.period} D^t`);
      close(found?.ownScore, numberIn(row.beta_t), `${row.dmu} ${row.period} D^t`);
      close(found?.globalScore, numberIn(row.beta_G), `${row.dmu} ${row.period} D^G`);
    }
  });

  it("has its GML and its ML with their factors; where a distance between periods is infeasible there is no ML", () => {
    const infeasible = expected.filter((row) => row.ML === "");
    expect(infeasible.length).toBe(disposability === "weak" ? 3 : 0);
    for (const row of expected) {
      const at = (results: Results) => results.index.find(({ dmu, to }) => dmu === row.dmu && to === row.period);
      const [global, adjacent] = [at(gml), at(ml)];
      close(global?.factors.TFP, numberIn(row.GML), `${row.dmu} ${row.period} GML`);
      close(global?.factors.EC, numberIn(row.GML_EC), `${row.dmu} ${row.period} GML's EC`);
      close(global?.factors.BPC, numberIn(row.BPC), `${row.dmu} ${row.period} BPC`);
      close(adjacent?.factors.TFP, numberIn(row.ML), `${row.dmu} ${row.period} ML`);
      close(adjacent?.factors.EC, numberIn(row.EC), `${row.dmu} ${row.period} ML's EC`);
      close(adjacent?.factors.TC, numberIn(row.TC), `${row.dmu} ${row.period} TC`);
      expect(adjacent?.status, `${row.dmu} ${row.period}`).toBe(row.ML === "" ? "infeasible" : "computed");
    }
  });
});

describe("Stata's teddf and gtfpch on the same panel", () => {
  const expected = readExpected("cn30-teddf");

  it.each([
    { name: "(0, y, −b)", direction: "outputs", column: "D_0yb" },
    { name: "(−x, y, −b)", direction: "own", column: "D_xyb" },
  ])("give the radial distance along $name", ({ direction, column }) => {
    const ours = keyed(runs("ddf", { direction }, null, withoutEnergy).scores);
    expect(expected).toHaveLength(90);
    for (const row of expected) close(ours.get(`${row.dmu} ${row.period}`)?.score, numberIn(row[column]), `${row.dmu} ${row.period}`, single);
  });

  it.each([
    { column: "N_1111", weights: [1, 1, 1, 1] },
    { column: "N_half", weights: [0.5, 0.5, 1, 1] },
  ])("give the non-radial distance and the β of each variable, weights $weights", ({ column, weights }) => {
    const ours = keyed(runs("nddf", { weights }, null, withoutEnergy).scores);
    for (const row of expected) {
      const where = `${row.dmu} ${row.period}`;
      const found = ours.get(where);
      close(found?.score, numberIn(row[column]), where, single);
      const values = [...withoutEnergy.inputs, ...withoutEnergy.outputs, ...withoutEnergy.undesirables];
      values.forEach(({ name, values }, k) =>
        close(found!.slacks![k] / values[found!.row], numberIn(row[`${column}_${name}`]), `${where} β of ${name}`, single),
      );
    }
  });

  it("give the GML index and the global Luenberger indicator on the non-radial distance", () => {
    const gml = runs("ddf", {}, "gml", withoutEnergy).index;
    const sums = runs("nddf", { base: "global", direction: "outputs", weights: [1, 1, 1, 1] }, "luenberger", withoutEnergy).index;
    const published = readExpected("cn30-gtfpch");
    expect(published).toHaveLength(60);
    for (const row of published) {
      const at = (rows: Results["index"]) => rows.find(({ dmu, to }) => dmu === row.dmu && to === row.to)?.factors;
      for (const [factor, column] of [
        ["TFP", "GML"],
        ["EC", "GML_EC"],
        ["BPC", "GML_BPC"],
      ] as const)
        close(at(gml)?.[factor], numberIn(row[column]), `${row.dmu} ${row.to} ${column}`, single);
      for (const factor of ["TFP", "EC", "BPC"]) close(at(sums)?.[factor], numberIn(row[factor]), `${row.dmu} ${row.to} Luenberger ${factor}`, single);
    }
  });
});

describe("the 11 firms of DataEnvelopmentAnalysis.jl", () => {
  const data = readCase("fls");
  it.each(["own", "unit", "inputs", "outputs", "mean"].flatMap((direction) => ["crs", "vrs"].map((rts) => ({ direction, rts }))))(
    "have its distances, and its slacks after the step: $direction, $rts",
    ({ direction, rts }) => {
      const { scores } = runs("ddf", { direction, rts }, null, data);
      const expected = readExpected("fls").filter((row) => row.direction === direction && row.rts === rts);
      expect(expected).toHaveLength(11);
      expected.forEach((row, k) => {
        const { score, slacks, dmu } = scores[k];
        close(score, numberIn(row.beta), dmu);
        if (row.slack_y === "") return;
        const own = [...data.inputs, ...data.outputs].map(({ values }, v) => {
          const step = direction === "unit" ? 1 : values[k];
          return (direction === "inputs" && v === 2) || (direction === "outputs" && v < 2) ? 0 : step;
        });
        ["slack_x1", "slack_x2", "slack_y"].forEach((column, v) => close(slacks![v] - score! * own[v], numberIn(row[column]), `${dmu} ${column}`));
      });
    },
  );
});

describe("the 5 × 2 example of the DEA Toolbox", () => {
  const data = readCase("five-dmus");

  it("has the Malmquist–Luenberger index of DataEnvelopmentAnalysis.jl, whose undesirable outputs are strongly disposable", () => {
    const { index } = runs("ddf", { disposability: "strong" }, "ml", data);
    readExpected("five-dmus-ml").forEach((row, k) => {
      for (const [factor, column] of [
        ["TFP", "ML"],
        ["EC", "EC"],
        ["TC", "TC"],
      ] as const)
        close(index[k].factors[factor], numberIn(row[column]), `${row.dmu} ${column}`);
    });
  });

  it("differs under weak disposability, as Stata's: A has 1.246, and B's comparison is infeasible and said to be", () => {
    const { index, notes } = runs("ddf", { disposability: "weak" }, "ml", data);
    expect(index[0].factors.TFP!.toFixed(3)).toBe("1.246");
    expect(index[1]).toMatchObject({ dmu: "B", status: "infeasible", factors: { TFP: null, EC: 1, TC: null } });
    expect(notes).toContainEqual({ code: "infeasible-interval", dmu: "B", from: "1", to: "2" });
  });
});
