import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../src/engine/data/dataset.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import type { OptionSettings } from "../../../src/engine/declare/options.ts";
import { Panel } from "../../../src/engine/data/panel.ts";
import { run } from "../../../src/engine/run/run.ts";
import { numberIn, readCase, readExpected } from "../../cases/cases.ts";

const economy = readCase("economy");
const measured = (data: Dataset, options: OptionSettings, index = "hicks-moorsteen") =>
  run({ model: "radial", index, options, reference: "period", data }, new Simplex()).index;

describe("the Hicks–Moorsteen index", () => {
  it.each(["crs", "vrs"])("with one input and one output is output growth over input growth: %s", (rts) => {
    const data = readCase("grifell-lovell");
    const panel = new Panel(data);
    const [x, y] = [data.inputs[0].values, data.outputs[0].values];
    let computed = 0;
    for (const { dmu, factors } of measured(data, { rts })) {
      const [before, after] = [panel.rowOf(dmu, "1")!, panel.rowOf(dmu, "2")!];
      if (factors.QO !== null) expect(factors.QO).toBeCloseTo(y[after] / y[before], 10);
      if (factors.QI !== null) expect(factors.QI).toBeCloseTo(x[after] / x[before], 10);
      if (factors.TFP !== null) computed++;
    }
    expect(computed).toBe(8);
  });

  it("does not depend on the orientation of the measure", () => {
    expect(measured(economy, { orientation: "input" })).toEqual(measured(economy, { orientation: "output" }));
  });

  it("under CRS with one output is the Malmquist index (Färe, Grosskopf & Roos 1996 give the conditions)", () => {
    const malmquist = measured(economy, {}, "malmquist");
    measured(economy, {}).forEach(({ factors }, k) => expect(factors.TFP).toBeCloseTo(malmquist[k].factors.TFP!, 10));
  });

  it("turned round in time is its own reciprocal", () => {
    const back: Dataset = { ...economy, periods: economy.periods!.map((period) => String(4014 - Number(period))) };
    const turned = new Map(measured(back, { rts: "vrs" }).map((row) => [`${row.dmu} ${4014 - Number(row.from)}`, row.factors]));
    for (const { dmu, to, factors } of measured(economy, { rts: "vrs" })) {
      for (const factor of ["TFP", "QO", "QI"]) {
        const other = turned.get(`${dmu} ${to}`)![factor];
        if (factors[factor] === null) expect(other).toBeNull();
        else expect(factors[factor] * other!).toBeCloseTo(1, 10);
      }
    }
  });

  it("has the output quantity index of the R package productivity, which sums inputs by shadow prices instead", () => {
    const found = new Map(measured(economy, {}).map((row) => [`${row.dmu} ${row.to}`, row.factors]));
    let apart = 0;
    const rows = readExpected("economy-productivity");
    expect(rows).toHaveLength(124);
    for (const row of rows) {
      const { TFP, QO, QI } = found.get(`${row.dmu} ${row.period}`)!;
      expect(Math.abs(QO! - numberIn(row.dAO)!), row.dmu).toBeLessThan(1e-8);
      // There dAI is the ratio of input costs at the multipliers of the mixed observations, not of distances: where the
      // multipliers of the two ends differ it is another number. dTFP is dAO / dAI.
      expect(numberIn(row.dAO)! / numberIn(row.dAI)!).toBeCloseTo(numberIn(row.dTFP)!, 10);
      apart = Math.max(apart, Math.abs(QI! / numberIn(row.dAI)! - 1));
      expect(TFP! * QI!).toBeCloseTo(QO!, 12);
    }
    expect(apart).toBeGreaterThan(0.01);
    expect(apart).toBeLessThan(0.1);
  });

  // u4 of 2020 with the outputs of 2019 lies 3e-9 outside of what 2020 spans: 3e-9 of u3 would fill that, and break the inputs by 2e-17.
  it.each([true, false])("has no comparison that only a hair of a hair makes feasible, proven throughout: %s", (prove) => {
    const data: Dataset = {
      dmus: ["u3", "u4", "u4"],
      periods: ["2020", "2019", "2020"],
      inputs: [{ name: "x", values: Float64Array.of(4, 4, 3.999999992) }],
      outputs: [{ name: "y", values: Float64Array.of(3, 4, 4) }],
      undesirables: [{ name: "b", values: Float64Array.of(2, 3, 3.0000000030000002) }],
      unscored: [],
    };
    const { index, notes } = run({ model: "radial", index: "hicks-moorsteen", options: { rts: "vrs" }, reference: "period", data, prove });
    expect(index.find(({ dmu }) => dmu === "u4")?.factors).toMatchObject({ TFP: null, QO: null });
    expect(notes.map(({ code }) => code)).not.toContain("ill-posed");
  });
});
