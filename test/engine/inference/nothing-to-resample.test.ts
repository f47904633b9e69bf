import { describe, expect, it } from "vitest";
import { completeAnalysis, type AnalysisDraft } from "../../../src/analysis/run/analysis.ts";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import { runAnalysis } from "../../../src/analysis/run/run-analysis.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { evaluate } from "../../../src/engine/run/run.ts";
import { noteSentence } from "../../../src/locale/said/notes.ts";
import { methodSheet } from "../../../src/report/sheets/method-sheet.ts";

const bootstrap = { replicates: 50 };
const run = (cells: readonly (readonly Cell[])[], draft: Omit<AnalysisDraft, "columns">, period: string | null = null) => {
  const columns = { dmu: "unit", period, group: null, inputs: ["x1", "x2"], outputs: ["y"], undesirable: [] };
  const table = findTable(cells, { name: "Data", row: 1, column: 1 }, false);
  return runAnalysis(completeAnalysis({ columns, model: "radial", bootstrap, ...draft }), table, (request, tasks) =>
    Promise.resolve([...evaluate(request, tasks)]),
  );
};
const notesOf = async (running: ReturnType<typeof run>) => (await running).results.notes.filter(({ code }) => code === "nothing-to-resample");

/** Every unit has the same output, and none has both inputs lower than another. */
const allEfficient: readonly (readonly Cell[])[] = [
  ["unit", "x1", "x2", "y"],
  ["1", 1, 6, 1],
  ["2", 2, 3, 1],
  ["3", 3, 2, 1],
  ["4", 6, 1, 1],
];

describe("a bootstrap with nothing to resample", () => {
  it.each(["input", "output"])("is told, and claimed nowhere (%s)", async (orientation) => {
    const completed = await run(allEfficient, { options: { rts: "vrs", orientation } });
    const { results } = completed;
    expect(results.inference).toBeUndefined();
    const [note] = results.notes;
    expect(note).toEqual({ code: "nothing-to-resample", periods: [], below: 0, all: true });
    expect(noteSentence(note, "en")).toBe("No score (radial efficiency) is below 1, so the bootstrap has nothing to resample and there are no intervals.");
    expect(noteSentence(note, "zh-CN")).toBe("没有小于1的径向效率值，自助法无从重抽，因此没有置信区间。");
    for (const locale of ["en", "zh-CN"] as const) {
      const said = methodSheet(completed, locale, "")
        .rows.flat()
        .map((cell) => String(cell?.value ?? ""));
      expect(said.filter((text) => /Simar–Wilson/.test(text))).toEqual([]);
      expect(said.some((text) => text.startsWith(locale === "en" ? "Not run" : "未能进行"))).toBe(true);
    }
  });

  it("is told where one score alone is below 1", async () => {
    const [note] = await notesOf(run([...allEfficient, ["5", 4, 4, 1]], {}));
    expect(note).toMatchObject({ below: 1, all: true });
    expect(noteSentence(note, "en")).toContain("Fewer than two scores");
  });

  it("leaves a period without intervals where it is one period of several, and keeps the others'", async () => {
    const years = (year: string, factor: (k: number) => number) =>
      allEfficient.slice(1).map(([unit, x1, x2, y], k): Cell[] => [unit, year, (x1 as number) * factor(k), (x2 as number) * factor(k), y]);
    const cells: readonly (readonly Cell[])[] = [
      ["unit", "year", "x1", "x2", "y"],
      ...years("2014", () => 1),
      ...years("2015", (k) => [1, 2, 3, 1][k]),
      ...years("2016", (k) => [1, 1.8, 2.5, 1.1][k]),
    ];
    const { results } = await run(cells, { index: "malmquist" }, "year");
    const { scores, index } = results.inference!;
    expect(results.notes.filter(({ code }) => code === "nothing-to-resample")).toEqual([
      { code: "nothing-to-resample", periods: ["2014"], below: 0, all: false },
    ]);
    results.scores.forEach(({ period }, k) => expect(scores[k] === null, `${period}`).toBe(period === "2014"));
    results.index.forEach(({ from }, k) => expect(Object.values(index[k]).every((interval) => interval === null)).toBe(from === "2014"));
  });
});
