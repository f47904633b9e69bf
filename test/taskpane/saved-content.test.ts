import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import type { AnalysisPane } from "../../src/taskpane/state/use-analysis.ts";
import { reopen } from "../../src/taskpane/saved/reopen.ts";
import { loadSaved, savedKey, type SavedAnalysis } from "../../src/taskpane/saved/saved-analysis.ts";
import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";

const columns = { dmu: "DMU", period: null, group: null, inputs: ["x"], outputs: ["y"], undesirable: [] };
const analysis = completeAnalysis({ model: "radial", columns, options: { orientation: "output" } });
const whole = { id: "1", name: "first", date: "2026-01-02", analysis, source: { sheet: "Data", address: "A1:C2" }, rows: 1, parts: [] };

/** What the pane was asked to do when an entry was opened, and the sentence that it said instead. */
async function opened(kept: unknown) {
  const host = new MemoryHost([
    {
      name: "Data",
      cells: [
        ["DMU", "x", "y"],
        ["A", 1, 2],
      ],
    },
  ]);
  await host.save(savedKey, [kept]);
  const asked: unknown[] = [];
  const pane = { host, read: async () => {}, change: (action: unknown) => asked.push(action) } as unknown as AnalysisPane;
  const [entry] = await loadSaved(host);
  if (entry === undefined) return { entry, asked, sentences: [] };
  const sentences: string[] = [];
  for (const locale of ["en", "zh-CN"] as const) {
    const outcome = await reopen(pane, entry);
    if ("sentence" in outcome) sentences.push(outcome.sentence(locale));
  }
  return { entry, asked, sentences };
}

describe("an analysis that a workbook keeps", () => {
  it("is put back into the pane as it was", async () => {
    const { asked, sentences } = await opened(whole);
    expect([sentences, asked[0]]).toEqual([[], { kind: "analysis", analysis }]);
  });

  it.each<readonly [string, unknown, string]>([
    ["an unknown choice", { ...analysis, options: { ...analysis.options, rts: "drs" } }, '"drs"'],
    ["an unknown reference", { ...analysis, reference: "globl" }, '"globl"'],
    ["an unknown model", { ...analysis, model: "ccr" }, 'no model "ccr"'],
    ["columns that are null", { ...analysis, columns: null }, '"analysis.columns" must be an object'],
    ["a list in the place of a text", { ...analysis, columns: { ...columns, dmu: ["DMU"] } }, '"analysis.columns.dmu" must be a text'],
    ["a number that is a text", { ...analysis, reference: "window", window: "3" }, '"analysis.window" must be a number; got "3"'],
    ["a key that means nothing", { ...analysis, colour: "red" }, 'no entry "colour"'],
  ])("%s: a sentence that says what, and nothing is changed", async (_, changed, words) => {
    const { asked, sentences } = await opened({ ...whole, analysis: changed });
    expect(asked).toEqual([]);
    expect(sentences).toEqual([expect.stringContaining(words), expect.stringContaining("已被改动")]);
  });

  it.each<readonly [string, object]>([
    ["analysis", { analysis: null }],
    ["analysis of another version", { analysis: { ...analysis, version: 3 } }],
    ["analysis, one of a model, says that it is a procedure's", { analysis: { ...analysis, version: 2 } }],
    ["analysis that is a text", { analysis: "x" }],
    ["place", { source: null }],
    ["address", { source: { sheet: "Data", address: "A1:" } }],
    ["count of rows", { rows: "1" }],
    ["parts", { parts: [null] }],
    ["date", { date: 5 }],
  ])("an entry whose %s cannot be read stays in the list and says so", async (_, changed) => {
    const { entry, asked, sentences } = await opened({ ...whole, ...changed });
    expect([entry?.name, asked, sentences.length]).toEqual(["first", [], 2]);
  });

  it.each([null, 5, "x", [], {}, { name: 5 }])("%j is no entry", async (kept) => {
    expect((await opened(kept)).entry).toBeUndefined();
  });

  it.each(["x", {}, null, 5])("a list that is %j is empty", async (kept) => {
    const host = new MemoryHost([]);
    await host.save(savedKey, kept);
    const entries: readonly SavedAnalysis[] = await loadSaved(host);
    expect(entries).toEqual([]);
  });
});
