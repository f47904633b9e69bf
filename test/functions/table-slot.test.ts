import { describe, expect, it, vi } from "vitest";
import { findTable } from "../../src/analysis/table/find-table.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { callFunction, type Called } from "../../src/functions/call.ts";
import { functionsMetadata } from "../../src/functions/metadata.ts";
import { formulasOfProcedure } from "../../src/functions/procedure-formulas.ts";
import { functionsOf } from "../../src/functions/procedure-functions.ts";
import type { Argument, Origin } from "../../src/functions/ranges.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import type { ProcedureAnalysis } from "../../src/procedures/run/run-procedure.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { formulaCall } from "../browser/formula-arguments.ts";
import { tableOf } from "../procedures/tables.ts";
import { neighbourMeans } from "./neighbour-means.ts";

const noModel: Evaluator = { evaluate: () => Promise.reject(new Error("no program is solved")), dispose: () => undefined };
const [means, totals] = functionsOf(neighbourMeans);
const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
const data = [column("x", 1, 2, 4), column("name", "a", "b", "c")] as const;
// No row is called d, and b has no neighbour.
const pairs: readonly (readonly Cell[])[] = [
  ["from", "to"],
  ["a", "b"],
  ["a", "c"],
  [null, null],
  ["c", "a"],
  ["d", "a"],
];
const call = (fn: typeof means, args: readonly Argument[], origins: readonly (Origin | null)[] = []) => callFunction(fn, args, noModel, "en", { origins });
const cellsOf = (called: Called) => {
  if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
  return called.cells;
};

describe("a function whose procedure takes a second table", () => {
  it("takes it as a range with its header, of a length of its own", async () => {
    expect(cellsOf(await call(means, [...data, pairs]))).toEqual([["Mean of the neighbours"], [3], [{ error: "#N/A" }], [1]]);
    expect(cellsOf(await call(totals, [...data, pairs, [[2]], [["yes"]]]))).toEqual([
      ["Pairs", "Mean"],
      [4, (2 * (7 / 3) + 2 * 2 + 2 * 2.5) / 3],
    ]);
  });

  it("names its cells where the host knows where it stands, and none where it does not", async () => {
    const asked = [...data, pairs, null, null, [["unknown"]]];
    expect(cellsOf(await call(totals, asked, [null, null, { row: 10, column: 5 }]))).toEqual([
      ["Cell", "Name"],
      ["E15", "d"],
    ]);
    expect(cellsOf(await call(totals, asked))[1]).toEqual(["", "d"]);
  });

  it("computes once for both functions, and anew where a cell of the table changes", async () => {
    const run = vi.spyOn(neighbourMeans, "run");
    const moved = [column("x", 1.5, 2, 4), data[1]];
    await call(functionsOf(neighbourMeans)[0], [...moved, pairs]);
    await call(functionsOf(neighbourMeans)[1], [...moved, pairs]);
    expect(run).toHaveBeenCalledTimes(1);
    await call(functionsOf(neighbourMeans)[1], [...moved, pairs.map((row) => row.map((cell) => (cell === "d" ? "b" : cell)))]);
    expect(run).toHaveBeenCalledTimes(2);
    run.mockRestore();
  });

  it("says by its name that it is missing or without rows, and what the procedure refuses of it", async () => {
    const said = async (table: Argument) => {
      const called = await call(means, [...data, table], [null, null, { row: 3, column: 2 }]);
      return "mistake" in called ? sentence(called.mistake, "en") : "no mistake";
    };
    expect(await said(null)).toContain("neighbours");
    expect(await said([["from", "to"]])).toBe('There is no data below the header of "neighbours".');
    expect(await said(column("from", "a"))).toBe("No pairs at B4.");
  });

  it("is offered to hosts with the table as a matrix", () => {
    const { functions } = functionsMetadata("en", { base: "https://stat.example.org/" }, [means, totals]);
    expect(functions.map(({ parameters }) => parameters.map(({ name, type, dimensionality, optional }) => [name, type, dimensionality, optional]))[0]).toEqual([
      ["value", "any", "matrix", false],
      ["unit", "any", "matrix", false],
      ["neighbours", "any", "matrix", false],
      ["factor", "string", "scalar", true],
      ["own", "string", "scalar", true],
    ]);
  });
});

describe("the formulas of a run with a second table", () => {
  const sheet = [["name", "x"], ...data[1].slice(1).map(([name], k): Cell[] => [name, data[0][k + 1][0]])];
  const second = findTable(pairs, { name: "who's near", row: 1, column: 1 }, false);
  const analysis: ProcedureAnalysis = {
    version: 2,
    procedure: neighbourMeans.id,
    columns: { value: ["x"], unit: ["name"] },
    options: { factor: 2, own: "no" },
    tables: { neighbours: { from: "sheet", sheet: "who's near" } },
  };
  const places = { table: tableOf(sheet), sheet: "data", tables: { neighbours: second } };

  it("name its range, and the function that gives a result by itself before the one that is asked for it", async () => {
    const live = formulasOfProcedure(neighbourMeans, analysis, places);
    const shared = "'data'!$B$1:$B$4,'data'!$A$1:$A$4,'who''s near'!$A$1:$B$6,2";
    expect("formulas" in live && live.formulas.map(({ result, formula }) => [result, formula])).toEqual([
      ["means", `=SPACE.MEANS(${shared})`],
      ["totals", `=SPACE.TOTALS(${shared})`],
      ["unknown", `=SPACE.TOTALS(${shared},,"unknown")`],
    ]);
    if (!("formulas" in live)) return;
    const { args } = formulaCall(live.formulas[0].formula, (name) => (name === "data" ? sheet : pairs));
    const cells = args.map((argument) => (Array.isArray(argument) ? (argument as Argument) : [[argument as Cell]]));
    expect(cellsOf(await call(means, cells))).toEqual([["Mean of the neighbours"], [6], [{ error: "#N/A" }], [2]]);
  });

  it("are none where it lies in a file, a column is gone, or a person gave the order of the periods", () => {
    expect(formulasOfProcedure(neighbourMeans, { ...analysis, tables: { neighbours: { from: "file", file: "w.csv" } } }, places)).toEqual({ without: "table" });
    expect(formulasOfProcedure(neighbourMeans, analysis, { ...places, tables: {} })).toEqual({ without: "table" });
    expect(formulasOfProcedure(neighbourMeans, { ...analysis, columns: { value: ["y"], unit: ["name"] } }, places)).toEqual({ without: "columns" });
    expect(formulasOfProcedure(neighbourMeans, { ...analysis, periodOrder: ["1"] }, places)).toEqual({ without: "period-order" });
  });

  it("are none where no function takes what the run was given", () => {
    const narrow = { ...neighbourMeans, functions: { "SPACE.MEANS": { gives: "means", parameters: ["value", "unit", "neighbours"] } } };
    expect(formulasOfProcedure(narrow, analysis, places)).toEqual({ without: "none" });
    const plain = formulasOfProcedure(narrow, { ...analysis, options: { factor: 1, own: "no" } }, places);
    expect("formulas" in plain && plain.formulas.map(({ result }) => result)).toEqual(["means"]);
  });
});
