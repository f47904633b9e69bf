import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import type { AnalysisPane } from "../../src/taskpane/state/use-analysis.ts";
import { changeOf, isUnchanged, partsOfGiven } from "../../src/taskpane/saved/data-parts.ts";
import { reopen } from "../../src/taskpane/saved/reopen.ts";
import { loadSaved, savedKey } from "../../src/taskpane/saved/saved-analysis.ts";
import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";
import { tableOf } from "../procedures/tables.ts";

const analysis = completeProcedure({ procedure: "winsorise", columns: { values: ["x"], unit: ["DMU"] }, options: { tail: 0.1 } });
const entry = { id: "1", name: "缩尾", date: "2026-11-29", analysis, source: { sheet: "Data", address: null }, rows: 3, parts: [] };
const rows: readonly (readonly Cell[])[] = [
  ["A", 1, 2],
  ["B", 3, 4],
  ["C", 5, 6],
];

/** What the pane was asked to do when the entries of a workbook were opened, and the sentences that it said instead. */
async function opened(sheets: readonly { readonly name: string; readonly cells: readonly (readonly Cell[])[] }[], kept: readonly unknown[]) {
  const host = new MemoryHost(sheets);
  await host.save(savedKey, kept);
  const asked: { readonly kind: string }[] = [];
  const pane = { host, read: async () => {}, change: (action: { readonly kind: string }) => asked.push(action) } as unknown as AnalysisPane;
  const sentences: string[] = [];
  for (const one of await loadSaved(host))
    for (const locale of ["en", "zh-CN"] as const) {
      const outcome = await reopen(pane, one);
      if ("sentence" in outcome) sentences.push(outcome.sentence(locale));
    }
  return { asked, sentences };
}
const data = { name: "Data", cells: [["DMU", "x", "y"], ...rows] };

describe("a procedure's analysis that a workbook keeps", () => {
  it("is put back into the pane as it was", async () => {
    const { asked, sentences } = await opened([data], [entry]);
    expect(sentences).toEqual([]);
    expect(asked[0]).toMatchObject({ kind: "procedure-analysis", procedure: { id: "winsorise" }, analysis });
  });

  it("has no column in a slot, and the default of an option, that it does not know of", async () => {
    const { columns, ...rest } = analysis;
    const { asked } = await opened([data], [{ ...entry, analysis: { ...rest, columns: { values: columns["values"] }, options: {} } }]);
    expect(asked[0]).toMatchObject({ analysis: { columns: { values: ["x"], unit: [], period: [] }, options: { tail: 0.05 } } });
  });

  it.each<readonly [string, object, string]>([
    ["an unknown procedure", { procedure: "trim" }, 'no procedure "trim"'],
    ["a procedure that is a number", { procedure: 5 }, '"analysis.procedure" must be a text that is not blank; got 5'],
    ["an unknown slot", { columns: { values: ["x"], weights: ["y"] } }, 'no entry "weights"'],
    ["a slot that is a text", { columns: { values: "x" } }, '"analysis.columns.values" must be'],
    ["an unknown option", { options: { share: 0.1 } }, 'no option "share"'],
    ["an option out of its range", { options: { tail: 0.7 } }, '"tail" must be a number from'],
    ["an option of another kind", { options: { tail: "0.1" } }, '"analysis.options.tail" must be a number; got "0.1"'],
    ["a second table that is not taken", { tables: { neighbours: { from: "sheet", sheet: "Data" } } }, 'no entry "neighbours"'],
    ["an order without a column", { periodOrder: ["2021", "2020"] }, "period"],
    ["an order that is a text", { periodOrder: "2020" }, '"analysis.periodOrder" must be'],
    ["a key that means nothing", { colour: "red" }, 'no entry "colour"'],
  ])("%s: a sentence that says what, and nothing is changed", async (_, changed, words) => {
    const { asked, sentences } = await opened([data], [{ ...entry, analysis: { ...analysis, ...changed } }]);
    expect(asked).toEqual([]);
    expect(sentences).toEqual([expect.stringContaining(words), expect.stringContaining("已被改动")]);
  });

  it("stays where its columns are gone, and says which", async () => {
    const { asked, sentences } = await opened(
      [
        {
          name: "Data",
          cells: [
            ["DMU", "z"],
            ["A", 1],
          ],
        },
      ],
      [entry],
    );
    expect([asked, sentences]).toEqual([[], [expect.stringContaining("no longer in the table: x"), expect.stringContaining("x。")]]);
  });

  it("knows what changed in its data: by period, by unit, or all of it", () => {
    const parts = (columns: Readonly<Record<string, readonly string[]>>, cells: readonly (readonly Cell[])[]) => {
      const run = completeProcedure({ procedure: "winsorise", columns });
      return partsOfGiven(runProcedure(run, tableOf([["DMU", "x", "y"], ...cells])).given);
    };
    const more: readonly (readonly Cell[])[] = [
      ["C", 5, 6],
      ["A", 1, 2],
      ["B", 3.5, 4],
      ["D", 7, 8],
    ];
    const byUnit = { values: ["x"], unit: ["DMU"] };
    const change = changeOf(parts(byUnit, rows), parts(byUnit, more));
    expect([change.added.map(({ name }) => name), change.gone, change.changed]).toEqual([["D"], [], ["B"]]);
    expect(isUnchanged(changeOf(parts(byUnit, rows), parts(byUnit, [...rows].reverse())))).toBe(true);
    const whole = { values: ["x", "y"] };
    expect(changeOf(parts(whole, rows), parts(whole, more)).changed).toEqual(["x / y"]);
  });
});

describe("analyses that the version before kept", () => {
  it("open as they were", async () => {
    const kept = JSON.parse(readFileSync(new URL("data/saved-version-1.json", import.meta.url), "utf8")) as { readonly analysis: unknown }[];
    const header = [
      "province_zh",
      "year",
      "rd_fte_1e4_personyear",
      "rd_exp_1e8CNY",
      "newprod_dev_exp_1e8CNY",
      "newprod_sales_1e8CNY",
      "valid_invention_patents_1e4",
    ];
    const cells = [header, ["北京", 2012, 1, 2, 3, 4, 5], ["天津", 2012, 1, 2, 3, 4, 5]];
    const { asked, sentences } = await opened([{ name: "31省研发面板", cells }], kept);
    expect(sentences).toEqual([]);
    expect(asked).toEqual(
      kept.flatMap(({ analysis: one }) => [
        { kind: "analysis", analysis: one },
        { kind: "analysis", analysis: one },
      ]),
    );
    expect(kept.length).toBe(2);
  });
});
