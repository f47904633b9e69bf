import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { runAnalysis } from "../../src/analysis/run/run-analysis.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import { bundledColumns } from "../../src/standalone/bundled-columns.ts";
import { InProcess } from "../../src/worker/in-process.ts";
import { bundledCells } from "../browser/bundled-run.ts";

const guide = readFileSync(new URL("../../docs/pane.md", import.meta.url), "utf8");

/** Super-efficiency SBM scores of the 31 provinces in 2024, after a change of the column of R&D spending. */
async function scores(change: (value: number, all: readonly number[]) => number): Promise<ReadonlyMap<string, number | null>> {
  const [header, ...rows] = bundledCells();
  const year = rows.filter((row) => row[1] === 2024);
  const column = header.indexOf("rd_exp_1e8CNY");
  const all = year.map((row) => row[column] as number);
  const changed = year.map((row): Cell[] => row.map((cell, c) => (c === column ? change(cell as number, all) : cell)));
  const analysis = completeAnalysis({ columns: { ...bundledColumns, period: null }, model: "super-sbm", badRows: "unscored" });
  const { results } = await runAnalysis(analysis, findTable([header, ...changed], { name: "2024", row: 1, column: 1 }, false), (request, tasks) =>
    new InProcess().evaluate(request, tasks),
  );
  return new Map(results.scores.map(({ dmu, score }) => [dmu, score]));
}

describe("what min–max scaling of one input does to the scores, as the guide says it", () => {
  it("is what the guide says; a change of unit does nothing", async () => {
    const before = await scores((value) => value);
    const inYuan = await scores((value) => value * 1e8);
    for (const [dmu, score] of before) expect(inYuan.get(dmu)).toBeCloseTo(score!, 8);
    const after = await scores((value, all) => (value - Math.min(...all)) / (Math.max(...all) - Math.min(...all)));
    const both = [...before.keys()].filter((dmu) => after.get(dmu) !== null);
    const mean = (found: ReadonlyMap<string, number | null>) => both.reduce((sum, dmu) => sum + found.get(dmu)!, 0) / both.length;
    // Among the provinces that have a score both times: the one that lost its score moves nobody.
    const rankOf = (found: ReadonlyMap<string, number | null>, dmu: string) => both.filter((other) => found.get(other)! > found.get(dmu)!).length;
    const moved = both.filter((dmu) => rankOf(before, dmu) !== rankOf(after, dmu)).length;
    const figures = { scored: both.length, before: mean(before).toFixed(3), after: mean(after).toFixed(3), moved };
    console.log(figures);
    const row = `| ${figures.scored} | ${figures.before} | ${figures.after} | ${figures.moved} |`;
    expect(guide).toContain(row);
  });
});
