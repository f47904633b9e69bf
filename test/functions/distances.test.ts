import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { callFunction } from "../../src/functions/call.ts";
import { functionFamily } from "../../src/functions/family.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

const evaluator: Evaluator = { evaluate: (request, tasks) => Promise.resolve([...evaluate(request, tasks, new Simplex())]), dispose() {} };
const column = (...cells: Cell[]) => cells.map((cell) => [cell]);

// The 5 × 2 example of Álvarez, Barbero & Zofío (2020).
const data = {
  dmu: column("A", "B", "C", "D", "E", "A", "B", "C", "D", "E"),
  period: column(1, 1, 1, 1, 1, 2, 2, 2, 2, 2),
  inputs: column(1, 1, 1, 1, 1, 1, 1, 1, 1, 1),
  outputs: column(7, 5, 1, 3, 4, 8, 5.5, 2, 2, 4),
  undesirable: column(2, 5, 3, 3, 2, 1, 3, 2, 4, 1),
};

/** Calls a function with its arguments by name. */
async function call(name: string, more: Readonly<Record<string, Cell>> = {}) {
  const fn = functionFamily.find((candidate) => candidate.name === name)!;
  const args = fn.parameters.map(({ name: argument }) => (argument in more ? [[more[argument]]] : ((data as Record<string, Cell[][]>)[argument] ?? null)));
  const called = await callFunction(fn, args, evaluator, "en");
  if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
  return called.cells;
}

describe("the worksheet functions on distances", () => {
  it("spill the directional distance, under either disposability", async () => {
    const [weak, strong] = [await call("DEA.DDF"), await call("DEA.DDF", { disposability: "strong" })];
    const all = await call("DEA.DDF", { reference: "global" });
    expect(weak).toHaveLength(10);
    weak.forEach(([score], k) => expect(score).toBeLessThanOrEqual((strong[k][0] as number) + 1e-12));
    weak.forEach(([score], k) => expect(score).toBeLessThanOrEqual((all[k][0] as number) + 1e-12));
  });

  it("give Oh's index by DEA.GML, and by GML.TFP measured by ddf", async () => {
    const own = await call("DEA.GML");
    const measured = await call("GML.TFP", { measure: "ddf" });
    own.slice(0, 5).forEach((cells) => expect(cells).toEqual([null]));
    for (let k = 5; k < 10; k++) expect(measured[k][0]).toBeCloseTo(own[k][0] as number, 12);
    expect(own[5][0]).toBeCloseTo(23 / 22, 12);
    const [ec, bpc] = [await call("DEA.GML", { factor: "EC" }), await call("DEA.GML", { factor: "BPC" })];
    for (let k = 5; k < 10; k++) expect(own[k][0]).toBeCloseTo((ec[k][0] as number) * (bpc[k][0] as number), 12);
  });

  it("show the best-practice gap as a ratio of efficiencies, not of distances", async () => {
    const [gap, bpc] = [await call("GML.BPG", { measure: "ddf" }), await call("DEA.GML", { factor: "BPC" })];
    for (let k = 5; k < 10; k++) expect((gap[k][0] as number) / (gap[k - 5][0] as number)).toBeCloseTo(bpc[k][0] as number, 12);
  });

  it("accumulate a Luenberger indicator as a sum that begins at 0", async () => {
    const [change, level] = [await call("DEA.LUENBERGER", { base: "global" }), await call("DEA.LUENBERGER.CUMULATIVE", { base: "global" })];
    level.slice(0, 5).forEach((cells) => expect(cells).toEqual([0]));
    for (let k = 5; k < 10; k++) expect(level[k]).toEqual(change[k]);
  });

  it("say in the ML table which comparison is infeasible", async () => {
    const [header, ...rows] = await call("DEA.ML.TABLE");
    expect(header).toEqual(["DMU", "From", "To", "TFP", "EC", "TC", "Status"]);
    expect(rows[1]).toEqual(["B", "1", "2", { error: "#N/A" }, 1, { error: "#N/A" }, "infeasible"]);
    const strong = await call("DEA.ML.TABLE", { disposability: "strong" });
    expect(strong[1][3]).toBeCloseTo(1.3702375781, 9);
  });
});
