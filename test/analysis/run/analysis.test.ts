import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft, type Columns } from "../../../src/analysis/run/analysis.ts";
import { requestOf, runAnalysis } from "../../../src/analysis/run/run-analysis.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { Simplex } from "../../../src/engine/lp/simplex.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { evaluate, run } from "../../../src/engine/run/run.ts";

const columns: Columns = { dmu: "name", period: "year", group: null, inputs: ["x"], outputs: ["y"], undesirable: [] };
const complete = (draft: Partial<AnalysisDraft> = {}) => completeAnalysis({ columns, ...draft });

function codeOf(draft: Partial<AnalysisDraft>): unknown {
  try {
    complete(draft);
  } catch (error) {
    return error instanceof Mistake ? { code: (error as Mistake).code, ...(error as Mistake).params } : error;
  }
  return "no mistake";
}

describe("completing an analysis", () => {
  it("fills in every default of a draft that names columns alone", () => {
    expect(complete()).toEqual({
      version: 1,
      model: "super-sbm",
      index: null,
      columns,
      options: { rts: "crs", orientation: "none", formula: "a", remedy: "none", zeros: "none", lower: 1, upper: 1 },
      reference: "period",
      badRows: "stop",
    });
  });

  it("takes the index's first measure where an index is asked without a model", () => {
    expect(complete({ index: "gm" })).toMatchObject({ index: "gm", model: "super-sbm" });
    expect(complete({ index: "GM", model: "SBM" })).toMatchObject({ index: "gm", model: "sbm" });
  });

  it("reads options in any letter case and a blank as the default", () => {
    expect(complete({ options: { rts: " VRS ", orientation: "" }, reference: "Global" })).toMatchObject({
      options: { rts: "vrs", orientation: "none" },
      reference: "global",
    });
  });

  it("is the same again when it is completed again: an analysis is its own draft", () => {
    const once = complete({ index: "gm", options: { rts: "ndrs" }, badRows: "exclude" });
    expect(completeAnalysis(once)).toEqual(once);
    expect(completeAnalysis(JSON.parse(JSON.stringify(once)) as AnalysisDraft)).toEqual(once);
    const windows = complete({ reference: "window", window: "2", frontier: "META", columns: { ...columns, group: "region" } });
    expect(windows).toMatchObject({ reference: "window", window: 2, frontier: "meta" });
    expect(completeAnalysis(windows)).toEqual(windows);
  });

  it("answers a value that an option does not have with those it has", () => {
    expect(codeOf({ options: { rts: "constant" } })).toEqual({
      code: "option-value",
      option: "rts",
      expected: ["crs", "vrs", "nirs", "ndrs", "grs"],
      got: "constant",
    });
    expect(codeOf({ options: { rts: "constructor" } })).toMatchObject({ code: "option-value", got: "constructor" });
    expect(codeOf({ reference: "year" })).toMatchObject({ code: "option-value", option: "reference", expected: ["period", "global", "sequential", "window"] });
  });

  it("refuses an analysis without inputs or outputs", () => {
    expect(codeOf({ columns: { ...columns, inputs: [] } })).toEqual({ code: "role-count", role: "input", min: 1, max: null, got: 0 });
    expect(codeOf({ columns: { ...columns, outputs: [] } })).toEqual({ code: "role-count", role: "output", min: 1, max: null, got: 0 });
  });

  it("refuses methods that it does not know, and an index without periods", () => {
    expect(codeOf({ model: "ccr" })).toMatchObject({ code: "unknown-method", kind: "model", got: "ccr" });
    expect(codeOf({ index: "tfp" })).toMatchObject({ code: "unknown-method", kind: "index", got: "tfp" });
    expect(codeOf({ index: "gm", columns: { ...columns, period: null } })).toEqual({ code: "period-needed", index: "gm" });
    expect(codeOf({ index: "metafrontier", columns: { ...columns, group: null } })).toEqual({ code: "group-needed", method: "metafrontier" });
    expect(codeOf({ frontier: "group", columns: { ...columns, group: null } })).toEqual({ code: "group-needed", method: "super-sbm" });
  });
});

describe("running an analysis", () => {
  const table = findTable(
    [
      ["name", "year", "x", "y"],
      ["A", 2020, 2, 1],
      ["B", 2020, 3, 3],
      ["A", 2021, 2, 2],
      ["B", 2021, 0, 3],
    ],
    { name: "Data", row: 1, column: 1 },
    false,
  );

  it("is reading the data, the engine's run and the reading's notes first", async () => {
    const analysis = complete({ index: "gm", badRows: "unscored" });
    const completed = await runAnalysis(analysis, table, (request, tasks) => Promise.resolve([...evaluate(request, tasks, new Simplex())]));
    const direct = run(requestOf(analysis, completed.data), new Simplex());
    expect(completed.analysis).toBe(analysis);
    expect(completed.rowNumbers).toEqual([2, 3, 4, 5]);
    expect(completed.results.scores).toEqual(direct.scores);
    expect(completed.results.index).toEqual(direct.index);
    expect(completed.results.notes[0]).toMatchObject({ code: "unscored-row", dmu: "B", period: "2021", column: "x", address: "C5" });
    expect(completed.results.notes.slice(1)).toEqual(direct.notes);
  });

  it("solves nothing when the data stops it", async () => {
    let called = false;
    const refused = runAnalysis(complete({ badRows: "stop" }), table, () => {
      called = true;
      return Promise.resolve([]);
    });
    await expect(refused).rejects.toThrow(Mistake);
    expect(called).toBe(false);
  });
});
