import { expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../../src/analysis/run/analysis.ts";
import { runAnalysis } from "../../../src/analysis/run/run-analysis.ts";
import { runOutlook, type RunOutlook } from "../../../src/analysis/run/run-outlook.ts";
import type { Table } from "../../../src/analysis/table/table.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { evaluate } from "../../../src/engine/run/run.ts";
import { locales } from "../../../src/engine/declare/text.ts";
import { outlookTexts } from "../../../src/locale/pane/run-outlook.ts";
import { provincesTable } from "../../report/catalogue-runs.ts";

const columns = { dmu: "dmu", period: "t", group: "g", inputs: ["K", "L", "E"], outputs: ["Y"], undesirable: [] };
const analysisOf = (draft: Omit<AnalysisDraft, "columns">, taken: Partial<AnalysisDraft["columns"]> = {}) =>
  completeAnalysis({ ...draft, columns: { ...columns, ...taken } });
const foreseen = (draft: Omit<AnalysisDraft, "columns">, table: Table = provincesTable, taken: Partial<AnalysisDraft["columns"]> = {}) => {
  const outlook = runOutlook(analysisOf(draft, taken), table);
  if (outlook instanceof Mistake) throw outlook;
  return outlook;
};
const kinds = ({ frontiers }: RunOutlook) => frontiers.map(({ kind, grouped, count }) => [kind, grouped, count]);

// 18 units in three years, Gansu only in two of them: 53 rows.
it.each([
  ["a frontier for each period", { model: "super-sbm" }, [["period", false, 3]]],
  ["one pooled frontier", { model: "sbm", reference: "global" }, [["all", false, 1]]],
  ["each period with those before it", { model: "sbm", reference: "sequential" }, [["sequential", false, 3]]],
  ["windows", { model: "sbm", reference: "window", window: 2 }, [["window", false, 2]]],
  ["groups of their own", { model: "sbm", frontier: "group" }, [["period", true, 6]]],
  [
    "the global index",
    { model: "sbm", index: "gm" },
    [
      ["all", false, 1],
      ["period", false, 3],
    ],
  ],
  [
    "a biennial base",
    { model: "radial", index: "malmquist", options: { base: "biennial" } },
    [
      ["period", false, 3],
      ["window", false, 2],
    ],
  ],
] as const)("foresees %s", (_, draft, wanted) => expect(kinds(foreseen(draft)).sort()).toEqual([...wanted].map((one) => [...one]).sort()));

it("has one frontier where no column holds periods, and says by comparison what solves no program", () => {
  const [header, rows] = [provincesTable.header, provincesTable.rows.filter((row) => row[2] === "2014")];
  const table = { ...provincesTable, header, rows, rowNumbers: rows.map((_, k) => k + 2) };
  const outlook = foreseen({ model: "fdh" }, table, { period: null });
  expect([kinds(outlook), outlook.byPrograms, outlook.evaluations]).toEqual([[["one", false, 1]], false, rows.length]);
  expect(outlook.frontiers[0].observations).toEqual([rows.length, rows.length]);
});

it("counts the evaluations that the run asks for, of every frontier together", async () => {
  const analysis = analysisOf({ model: "radial", index: "metafrontier" });
  let asked = 0;
  await runAnalysis(analysis, provincesTable, (request, tasks) => {
    asked = tasks.length;
    return Promise.resolve([...evaluate(request, tasks)]);
  });
  const outlook = foreseen({ model: "radial", index: "metafrontier" });
  expect(outlook.evaluations).toBe(asked);
  expect(outlook.frontiers.reduce((sum, { evaluations }) => sum + evaluations, 0)).toBe(asked);
});

it("names the rows that have no score in the run, and the mistake that stops it", async () => {
  const rows = provincesTable.rows.map((row, k) => (k < 2 ? [...row.slice(0, 6), 0, row[7]] : row));
  const table = { ...provincesTable, rows };
  const outlook = foreseen({ model: "super-sbm", badRows: "unscored" }, table);
  const { results } = await runAnalysis(analysisOf({ model: "super-sbm", badRows: "unscored" }), table, (request, tasks) =>
    Promise.resolve([...evaluate(request, tasks)]),
  );
  const unscored = results.scores.filter(({ status }) => status === "bad data");
  expect(outlook.unscored.map((note) => "dmu" in note && note.dmu)).toEqual(unscored.map(({ dmu }) => dmu));
  expect(outlook.unscored.length).toBe(2);
  expect(foreseen({ model: "super-sbm", badRows: "exclude" }, table).frontiers[0].observations[0]).toBeLessThan(18);
  const stopped = runOutlook(analysisOf({ model: "super-sbm", badRows: "stop" }), table);
  expect(stopped instanceof Mistake && stopped.code).toBe("bad-cells");
});

it("says every kind of frontier in words of its own, in both languages", () => {
  const kindsOfFrontier = ["one", "all", "period", "sequential", "window", "several"] as const;
  for (const locale of locales) {
    const said = kindsOfFrontier.map((kind) =>
      outlookTexts(locale).frontier({ kind, grouped: false, count: 2, evaluations: 1234, observations: [17, 18], periods: [2, 2] }),
    );
    expect(new Set(said).size).toBe(kindsOfFrontier.length);
    for (const one of said) expect(one).toMatch(/1,234/);
  }
});
