import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { remarksOf } from "../../src/analysis/checks/remarks-of.ts";
import { runAnalysis } from "../../src/analysis/run/run-analysis.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { remarkSentence } from "../../src/locale/said/remarks.ts";

const head = ["unit", "year", "x1", "x2", "y"];
const columns = { dmu: "unit", period: "year", group: null, inputs: ["x1", "x2"], outputs: ["y"], undesirable: [] };
const rows: readonly (readonly Cell[])[] = [
  ["甲", 2014, 0, 0, 20],
  ["乙", 2014, 12, 3, 18],
  ["丙", 2014, 8, 2, 0],
  ["甲", 2015, 7, 2, 20],
  ["乙", 2015, 0, 0, 0],
  ["丙", 2015, 0, 2, 15],
];
const table = findTable([head, ...rows], { name: "Data", row: 1, column: 1 }, false);
const remarks = (draft: Omit<AnalysisDraft, "columns">) =>
  remarksOf(completeAnalysis({ columns, ...draft }), table).filter(({ kind }) => kind.startsWith("no-"));

describe("units with 0 in every input or every output", () => {
  it("are named with their cells, whatever radial model and orientation", () => {
    for (const draft of [{ model: "radial" }, { model: "radial", options: { orientation: "output" } }, { model: "fdh" }, { model: "ddf" }])
      expect(remarks(draft)).toEqual([
        { kind: "no-inputs", units: [{ dmu: "甲", period: "2014", row: 2, cells: ["C2", "D2"] }], count: 1 },
        {
          kind: "no-outputs",
          units: [
            { dmu: "丙", period: "2014", row: 4, cells: ["E4"] },
            { dmu: "乙", period: "2015", row: 6, cells: ["E6"] },
          ],
          count: 2,
        },
      ]);
  });

  it("are the first kind only where a zero is a bad cell, and none where a model takes any number", () => {
    expect(remarks({ model: "super-sbm", badRows: "unscored" }).map(({ kind }) => kind)).toEqual(["no-inputs"]);
    expect(remarks({ model: "range-directional" })).toEqual([]);
  });

  it("are told in both languages with row and cells", () => {
    const [first, second] = remarks({ model: "radial" });
    expect(remarkSentence(first, "en").text).toMatch(/^“甲 2014” \(row 2: C2, D2\) has 0 in every input/);
    expect(remarkSentence(first, "zh-CN").text).toMatch(/^“甲2014年”（第2行：C2、D2）的投入全部为0/);
    expect(remarkSentence(second, "en").text).toMatch(/^“丙 2014” \(row 4: E4\), “乙 2015” \(row 6: E6\) have 0 in every output/);
  });

  it("do what the sentences say", async () => {
    const scored = async (orientation: string) => {
      const analysis = completeAnalysis({ columns, model: "radial", options: { orientation } });
      const { results } = await runAnalysis(analysis, table, (request, tasks) => Promise.resolve([...evaluate(request, tasks)]));
      return results.scores.map(({ score }) => score);
    };
    expect((await scored("input")).slice(0, 3)).toEqual([null, 0, 0]);
    const [first, second, third] = await scored("output");
    expect([first, second, third]).toEqual([0, 0, null]);
  });
});
