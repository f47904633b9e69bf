import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/engine/data/dataset.ts";
import { run } from "../../src/engine/run/run.ts";
import { solveLinear, type Row } from "../oracle/linear.ts";
import { readCase, type CaseName } from "./cases.ts";

const scores = (data: Dataset, options: Readonly<Record<string, string>>, model = "fdh") =>
  run({ model, index: null, options, reference: "global", data }).scores;
const plain = (name: CaseName): Dataset => ({ ...readCase(name), undesirables: [], unscored: [] });

/**
 * FDH as a linear program (Agrell & Tind 2001): every reference unit scaled on its own, θ = Σ θ_j over shares μ of the unit.
 * A unit j that does not produce y_o has no share.
 */
function byProgram(data: Dataset, row: number): number {
  const units = [...data.dmus.keys()].filter((j) => data.outputs.every(({ values }) => values[j] >= values[row]));
  const rows: Row[] = [
    { terms: Object.fromEntries(units.map((j) => [`m${j}`, 1])), sense: "=", rhs: 1 },
    ...units.flatMap((j) => data.inputs.map(({ values }): Row => ({ terms: { [`m${j}`]: values[j], [`t${j}`]: -values[row] }, sense: "<=", rhs: 0 }))),
  ];
  return solveLinear({ minimise: Object.fromEntries(units.map((j) => [`t${j}`, 1])), rows }).objective;
}

describe("FDH", () => {
  it.each(["tone2001", "power-plants", "hotels", "grifell-lovell", "fls", "departments"] as const)(
    "is the optimum of its linear program, as HiGHS finds it: %s",
    (name) => {
      const data = plain(name);
      for (const { row, dmu, score } of scores(data, { orientation: "input" })) expect(Math.abs(score! - byProgram(data, row)), dmu).toBeLessThan(1e-8);
    },
  );

  it("is never below BCC, whose technology is larger, and differs from it", () => {
    let above = 0;
    for (const orientation of ["input", "output"]) {
      for (const name of ["hotels", "economy", "departments"] as const) {
        const convex = scores(plain(name), { rts: "vrs", orientation }, "radial");
        scores(plain(name), { orientation }).forEach(({ score, dmu }, k) => {
          if (score === null) return expect(convex[k].score, dmu).toBeNull();
          expect(score - convex[k].score!, dmu).toBeGreaterThan(-1e-9);
          if (score - convex[k].score! > 1e-6) above++;
        });
      }
    }
    expect(above).toBeGreaterThan(20);
  });

  it("names one observed unit as peer, whose numbers are the target", () => {
    const data = plain("economy");
    for (const { peers, targets, status, row } of scores(data, { orientation: "output" })) {
      expect(peers).toHaveLength(1);
      const at = data.dmus.findIndex((dmu, k) => dmu === peers[0].dmu && data.periods![k] === peers[0].period);
      expect(targets).toEqual([...data.inputs, ...data.outputs].map(({ values }) => values[at]));
      if (status === "efficient") expect(targets).toEqual([...data.inputs, ...data.outputs].map(({ values }) => values[row]));
    }
  });

  it("says weakly efficient of a unit that another equals in one input and beats in the other", () => {
    const variable = (name: string, ...values: number[]) => ({ name, values: Float64Array.from(values) });
    const data: Dataset = {
      dmus: ["A", "B", "C"],
      inputs: [variable("x1", 1, 1, 3), variable("x2", 1, 2, 0)],
      outputs: [variable("y", 1, 1, 1)],
      undesirables: [],
      unscored: [],
    };
    expect(scores(data, {}).map(({ status, score, peers }) => [status, score, peers[0].dmu])).toEqual([
      ["efficient", 1, "A"],
      ["weakly-efficient", 1, "A"],
      ["efficient", 1, "C"],
    ]);
  });
});
