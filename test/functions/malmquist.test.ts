import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { Simplex } from "../../src/engine/lp/simplex.ts";
import { evaluate, run, type Request } from "../../src/engine/run/run.ts";
import { callFunction, type Called } from "../../src/functions/call.ts";
import { functionFamily } from "../../src/functions/family.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { readCase } from "../cases/cases.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";

const evaluator: Evaluator = {
  evaluate: (request, tasks) => Promise.resolve([...evaluate(request, tasks, new Simplex())]),
  dispose() {},
};

const data = readCase("grifell-lovell");
const groups = data.dmus.map((dmu) => (dmu < "E" ? "first" : "second"));
const column = (cells: readonly Cell[]) => cells.map((cell) => [cell]);
const [dmu, period, group, x, y] = [data.dmus, data.periods!, groups, [...data.inputs[0].values], [...data.outputs[0].values]].map(column);
const choice = (value: Cell) => [[value]];

const called = (name: string, args: Parameters<typeof callFunction>[1]) =>
  callFunction(
    functionFamily.find((fn) => fn.name === name)!,
    args,
    evaluator,
    "en",
  );
const saidOf = (found: Called) => ("mistake" in found ? sentence(found.mistake, "en") : "no mistake");
const cellsOf = (found: Called) => {
  if ("mistake" in found) throw new Error(sentence(found.mistake, "en"));
  return found.cells;
};
const direct = (index: string, options: Request["options"]) =>
  run({ model: "radial", index, options, reference: "period", data: { ...data, groups } }, new Simplex()).index;

describe("DEA.MALMQUIST", () => {
  const upTo = (...choices: readonly Cell[]) => [dmu, period, x, y, null, ...choices.map(choice)];

  it("spills the index, or the factor that was picked, in the row of the later period", async () => {
    const expected = direct("malmquist", { orientation: "output", rts: "vrs", decomposition: "fgnz" });
    for (const factor of ["TFP", "PEC", "SEC"]) {
      const cells = cellsOf(await called("DEA.MALMQUIST", upTo(null, "vrs", "output", null, "fgnz", null, null, factor)));
      expect(cells.slice(0, 8)).toEqual(Array(8).fill([null]));
      expect(cells.slice(8).map(([cell]) => cell)).toEqual(expected.map(({ factors }) => factors[factor]));
    }
  });

  it("spills a table with the factors of the decomposition", async () => {
    const [header, first] = cellsOf(await called("DEA.MALMQUIST.TABLE", upTo(null, null, null, "biennial", "ray-desli")));
    expect(header).toEqual(["DMU", "From", "To", "TFP", "PEC", "TC", "SCH", "Status"]);
    expect(first.slice(0, 3)).toEqual(["A", "1", "2"]);
  });

  it("takes the base period as a number", async () => {
    const cells = cellsOf(await called("DEA.MALMQUIST", upTo(null, null, null, "fixed", null, null, 2)));
    expect(cells.slice(8).map(([cell]) => cell)).toEqual(direct("malmquist", { base: "fixed", origin: 2 }).map(({ factors }) => factors.TFP));
  });

  it("answers a factor that the decomposition does not have, and options that do not go together, with a sentence", async () => {
    expect(saidOf(await called("DEA.MALMQUIST", upTo(null, null, null, null, null, null, null, "PEC")))).toMatch(/factor.*TFP, EC.*TC/);
    expect(saidOf(await called("DEA.MALMQUIST", upTo(null, null, null, "biennial", "bias")))).toMatch(/decomposition.*bias.*base.*biennial/);
  });
});

describe("DEA.META, DEA.HM and DEA.FP", () => {
  it("DEA.META takes the column of groups", async () => {
    const expected = direct("metafrontier", {});
    for (const factor of ["TFP", "TGC"]) {
      const cells = cellsOf(await called("DEA.META", [dmu, period, group, x, y, null, null, null, null, choice(factor)]));
      expect(cells.slice(8).map(([cell]) => cell)).toEqual(expected.map(({ factors }) => factors[factor]));
    }
    // Other groups on the same numbers are another run, not a remembered one.
    const one = cellsOf(await called("DEA.META", [dmu, period, column(groups.map(() => "all")), x, y, null, null, null, null, choice("TGC")]));
    expect(one.slice(8)).toEqual(Array(8).fill([1]));
    expect(expected.some(({ factors }) => factors.TGC !== 1)).toBe(true);
  });

  it("DEA.HM spills TFP and the two quantity indices", async () => {
    const [header, ...rows] = cellsOf(await called("DEA.HM.TABLE", [dmu, period, x, y]));
    expect(header).toEqual(["DMU", "From", "To", "TFP", "QO", "QI", "Status"]);
    expect(rows.map((row) => row.slice(3, 6))).toEqual(direct("hicks-moorsteen", {}).map(({ factors }) => Object.values(factors)));
    const inputs = cellsOf(await called("DEA.HM", [dmu, period, x, y, null, null, choice("QI")]));
    expect(inputs.slice(8).map(([cell]) => cell)).toEqual(rows.map((row) => row[5]));
  });

  it("DEA.FP spills any factor, with the aggregates as chosen", async () => {
    const expected = direct("fare-primont", { rts: "vrs", aggregates: "distances" });
    for (const factor of ["TFP", "RME"]) {
      const cells = cellsOf(await called("DEA.FP", [dmu, period, x, y, null, choice("vrs"), null, choice("distances"), choice(factor)]));
      expect(cells.slice(8).map(([cell]) => cell)).toEqual(expected.map(({ factors }) => factors[factor]));
    }
    const [header] = cellsOf(await called("DEA.FP.TABLE", [dmu, period, x, y]));
    expect(header).toEqual(["DMU", "From", "To", "TFP", "QO", "QI", "TC", "TFPE", "TE", "SE", "RME", "Status"]);
  });
});
