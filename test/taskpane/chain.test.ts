import { describe, expect, it } from "vitest";
import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { findTable } from "../../src/analysis/table/find-table.ts";
import { runAnalysis } from "../../src/analysis/run/run-analysis.ts";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { procedureById, procedures } from "../../src/procedures/catalog.ts";
import { afterQuestions } from "../../src/procedures/declare/questions.ts";
import { completeProcedure, runProcedure } from "../../src/procedures/run/run-procedure.ts";
import type { ChainBefore } from "../../src/taskpane/chain/chain-before.ts";
import { chainRun } from "../../src/taskpane/chain/chain-run.ts";
import { askedOf, questionsOf } from "../../src/taskpane/chain/asked.ts";
import { groupColumns } from "../../src/taskpane/chain/group-columns.ts";
import { columnsOfRun } from "../../src/taskpane/chain/finished-step.ts";
import { goOn } from "../../src/taskpane/chain/go-on.ts";
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from "../../src/taskpane/state/draft.ts";
import { slotColumns } from "../../src/taskpane/procedure/draft-slots.ts";
import { procedureDraft } from "../../src/taskpane/procedure/procedure-draft.ts";
import { takenFacts } from "../../src/taskpane/procedure/taken-facts.ts";
import { unmetSlots } from "../../src/taskpane/procedure/unmet-slots.ts";
import { sourceOf } from "../../src/taskpane/columns/source-of.ts";
import type { RunTools } from "../../src/taskpane/run/ready-run.ts";
import type { Finished, RunAction, RunFacts } from "../../src/taskpane/run/run-state.ts";
import { changeOf, isUnchanged } from "../../src/taskpane/saved/data-parts.ts";
import { chainEndingIn, keptOf, partsIn, placeOf } from "../../src/taskpane/saved/kept-run.ts";
import { savedOf } from "../../src/taskpane/saved/saved-analysis.ts";
import { paneChainTexts } from "../../src/locale/pane/chain.ts";
import { tableOf } from "../procedures/tables.ts";
import { chainOf, readStored } from "../../src/taskpane/saved/stored.ts";
import type { AnalysisPane } from "../../src/taskpane/state/use-analysis.ts";
import { MemoryHost } from "../../src/workbook/memory/memory-host.ts";
import { InProcess } from "../../src/worker/in-process.ts";

const cells: readonly (readonly Cell[])[] = [
  ["一张表的标题"],
  ["unit", "year", "region", "x", "y", "score"],
  ...["2020", "2021"].flatMap((year, t) =>
    ["甲", "乙", "丙", "丁", "戊", "己"].map((unit, k): Cell[] => [
      unit,
      year,
      k < 3 ? "东部" : "西部",
      3 + ((k * 7 + t) % 5) + k,
      4 + ((k * 5 + t * 2) % 6),
      k === 2 ? { error: "#N/A" } : k,
    ]),
  ),
];
const place = { sheet: "Data", address: "A2:F14" };

async function tableIn(host: MemoryHost, sheet: string, address: string | null): Promise<Table> {
  const read = await host.read(address === null ? await host.usedRange(sheet) : { sheet, address });
  return findTable(read.cells, { name: sheet, row: read.row, column: read.column }, false);
}

/** A pane as far as going on needs one: its draft, its workbook, and which step it shows. */
class SmallPane {
  draft: Draft = emptyDraft;
  step = "result";
  readonly settings = { replace: true };
  readonly host: MemoryHost;
  constructor(data = cells) {
    const other = [
      ["a", "b"],
      ["u", 1],
    ];
    this.host = new MemoryHost([
      { name: "Data", cells: data },
      { name: "Other", cells: other },
    ]);
  }
  readonly change = (action: DraftAction) => void (this.draft = reduceDraft(this.draft, action));
  readonly goTo = (step: string) => void (this.step = step);
  readonly read = async (sheet: string, address: string | null) =>
    this.change({ kind: "source-read", source: sourceOf(await tableIn(this.host, sheet, address), sheet, address), known: [] });

  get asked(): AnalysisPane {
    return this as unknown as AnalysisPane;
  }

  async facts(): Promise<RunFacts> {
    const { source, chain } = this.draft;
    const { sheet, address } = source!;
    return {
      sheets: [],
      milliseconds: 0,
      source: { sheet, address },
      table: await tableIn(this.host, sheet, address),
      chain,
      locale: "zh-CN",
    };
  }

  async winsorised(): Promise<Finished> {
    const facts = await this.facts();
    const analysis = completeProcedure({ procedure: "winsorise", columns: { values: ["x"], unit: ["unit"], period: ["year"] }, options: { tail: 0.1 } });
    return { kind: "procedure", completed: runProcedure(analysis, facts.table), ...facts } as Finished;
  }

  async indexed(): Promise<Finished & { readonly kind: "method" }> {
    const facts = await this.facts();
    const columns = { dmu: "unit", period: "year", group: "region", inputs: ["x"], outputs: ["y"], undesirable: [] };
    const analysis = completeAnalysis({ model: "super-sbm", index: "gm", columns, options: {}, bootstrap: null });
    const completed = await runAnalysis(analysis, facts.table, (...asked) => new InProcess().evaluate(...asked));
    return { kind: "method", completed, ...facts } as Finished & { readonly kind: "method" };
  }

  async scored(): Promise<Finished> {
    const facts = await this.facts();
    const columns = { dmu: "unit", period: "year", group: null, inputs: ["x_w"], outputs: ["y"], undesirable: [] };
    const analysis = completeAnalysis({ model: "super-sbm", index: null, columns, options: {}, bootstrap: null });
    const completed = await runAnalysis(analysis, facts.table, (...asked) => new InProcess().evaluate(...asked));
    return { kind: "method", completed, ...facts } as Finished;
  }
}

describe("going on with the columns of a run", () => {
  it("writes the data with them as a sheet of its own, and leaves the data as it is", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const before = await tableIn(pane.host, "Data", null);
    const finished = await pane.winsorised();
    await goOn(pane.asked, finished, columnsOfRun(finished));
    expect(await tableIn(pane.host, "Data", null)).toEqual(before);
    const { header, rows } = await tableIn(pane.host, "数据与各步结果", null);
    expect(header).toEqual(["unit", "year", "region", "x", "y", "score", "x_w"]);
    // An error of a cell is its text; everything else is the cell itself.
    expect(rows.map((row) => row.slice(0, 6))).toEqual(cells.slice(2).map((row) => row.map((cell) => (typeof cell === "object" ? "#N/A" : cell))));
    expect(rows.map((row) => row[6])).toEqual([...(columnsOfRun(finished).columns[0].values as readonly number[])]);
    expect(pane.step).toBe("method");
    expect(pane.draft.source).toMatchObject({ sheet: "数据与各步结果", address: null });
    expect(pane.draft.chain).toMatchObject({ first: place, steps: [finished.completed.analysis], sheet: "数据与各步结果" });
  });

  it("carries the roles over, numbers a name that is taken, and keeps the first table through every step", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    pane.change({ kind: "role", column: 4, role: "output" });
    const roles = pane.draft.roles;
    const first = await pane.winsorised();
    await goOn(pane.asked, first, columnsOfRun(first));
    expect(pane.draft.roles).toEqual([...roles, null]);
    const second = await pane.scored();
    const given = columnsOfRun(second);
    await goOn(pane.asked, second, given);
    expect(given.names["score"]).toBe("score 2");
    const { chain, source } = pane.draft;
    expect(chain).toMatchObject({ first: place, sheet: "数据与各步结果" });
    expect(chain!.table).toEqual(first.table);
    expect(chain!.steps.map(({ procedure, names }) => [procedure, names?.["score"]])).toEqual([
      ["winsorise", undefined],
      ["super-sbm", "score 2"],
    ]);
    expect(source!.columns.map(({ name }) => name).slice(5, 8)).toEqual(["score", "x_w", "score 2"]);
    // The sheet of the first step was replaced by the wider one.
    expect(await pane.host.sheets()).toEqual(["Data", "Other", "数据与各步结果"]);
  });

  it("asks a question of an index: its procedure is chosen with every column, whatever else the table holds", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const finished = await pane.indexed();
    const given = columnsOfRun(finished);
    const asked = askedOf(finished, given);
    expect(asked.map(({ question }) => question)).toEqual([...afterQuestions].filter((one) => procedures.some(({ question }) => question === one)));
    for (const one of asked) {
      pane.change({ kind: "source-read", source: sourceOf(finished.table, place.sheet, place.address), known: [finished.completed.analysis.columns] });
      await goOn(pane.asked, finished, given, one);
      expect(pane.step).toBe("method");
      const { procedure } = pane.draft;
      expect(procedure!.id).toBe(one.procedure.id);
      const columns = slotColumns(pane.draft, procedure!);
      expect(columns).toMatchObject({ value: ["TFP"], unit: ["unit"], period: ["year"] });
      expect(columns["values"] ?? ["EC", "BPC"]).toEqual(["EC", "BPC"]);
      expect(unmetSlots(one.procedure, pane.draft, "en", "words")).toEqual([]);
    }
  });

  it("asks a score what a score can be asked, and a procedure's run nothing", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const winsorised = await pane.winsorised();
    expect(askedOf(winsorised, columnsOfRun(winsorised))).toEqual([]);
    await goOn(pane.asked, winsorised, columnsOfRun(winsorised));
    const scored = await pane.scored();
    const asked = askedOf(scored, columnsOfRun(scored));
    expect(asked.map(({ question }) => question)).toEqual(
      afterQuestions.filter((one) => one !== "drivers" && procedures.some(({ question }) => question === one)),
    );
    // The table has a column of that name already.
    expect(asked.every(({ slots }) => slots["score 2"] === "value")).toBe(true);
    // Nobody took the regions for groups: they are found.
    expect(asked.find(({ question }) => question === "differences")!.slots["region"]).toBe("group");
    expect(asked.find(({ question }) => question === "neighbours")!.slots["region"]).toBeNull();
  });

  it("does not ask what needs groups of a table that has none, and says which question that is", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const winsorised = await pane.winsorised();
    await goOn(pane.asked, winsorised, columnsOfRun(winsorised));
    const scored = await pane.scored();
    const { header, rows } = scored.table;
    const alike = { ...scored, table: { ...scored.table, rows: rows.map((cells) => cells.map((cell, k) => (header[k] === "region" ? "东部" : cell))) } };
    const { asked, ungrouped } = questionsOf(alike, columnsOfRun(scored));
    expect([ungrouped, asked.map(({ question }) => question)]).toEqual([["differences"], ["convergence", "distribution", "neighbours"]]);
    expect(paneChainTexts("zh-CN").ungrouped(["地区之间有差异吗，差在哪里？"])).toContain("因此不问“地区之间有差异吗，差在哪里？”");
  });

  it("asks it of provinces all the same, by a division that it names, and has them run without another choice", async () => {
    const provinces: Readonly<Record<string, string>> = { 甲: "北京", 乙: "河北", 丙: "山西", 丁: "四川", 戊: "广东", 己: "吉林" };
    const pane = new SmallPane(cells.map((row) => row.map((cell, k) => (k === 2 && cell !== "region" ? null : (provinces[String(cell)] ?? cell)))));
    await pane.read(place.sheet, place.address);
    const winsorised = await pane.winsorised();
    await goOn(pane.asked, winsorised, columnsOfRun(winsorised));
    const scored = await pane.scored();
    const given = columnsOfRun(scored);
    const { asked, divided, ungrouped } = questionsOf(scored, given);
    expect([divided, ungrouped]).toEqual([["differences"], []]);
    await goOn(
      pane.asked,
      scored,
      given,
      asked.find(({ question }) => question === "differences"),
    );
    expect(unmetSlots(procedureById("dagum"), pane.draft, "zh-CN", "words")).toEqual([]);
    expect(takenFacts(procedureById("dagum"), pane.draft, "zh-CN").find(({ slot }) => slot === "group")).toMatchObject({
      said: "按“三大地区”划分",
      lacking: false,
    });
    const draft = procedureDraft(pane.draft, procedureById("dagum"));
    expect(draft).toMatchObject({ columns: { group: [] }, division: "three-regions" });
    const facts = await pane.facts();
    const finished = { kind: "procedure", completed: runProcedure(completeProcedure(draft), facts.table), ...facts } as Finished;
    // The whole chain from the first table, which has no regions, and what is kept of it.
    expect(isUnchanged(changeOf(keptOf(finished).parts, partsIn(await tableIn(pane.host, place.sheet, place.address), finished)))).toBe(true);
    expect(chainEndingIn(finished)!.chain.at(-1)).toMatchObject({ procedure: "dagum", division: "three-regions" });
    pane.change({ kind: "division", division: "yangtze-belt" });
    expect(procedureDraft(pane.draft, procedureById("dagum")).division).toBe("yangtze-belt");
  });

  it("finds groups by what they are: words, the same for a unit in every row, fewer than half as many as units", () => {
    const units = ["甲", "乙", "丙", "丁", "戊", "己"];
    const table = tableOf([
      ["unit", "region", "moves", "own", "code", "gap"],
      ...units.flatMap((unit, k) =>
        ["2020", "2021"].map((_, t): Cell[] => [unit, k < 3 ? "东" : "西", `${(k + t) % 2}组`, unit, k % 2, k === 0 ? null : "东"]),
      ),
    ]);
    expect(groupColumns(table, "unit", ["region", "moves", "own", "code", "gap"])).toEqual(["region"]);
  });

  it("has the roles of the run where another table was read meanwhile", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const finished = await pane.winsorised();
    await goOn(pane.asked, finished, columnsOfRun(finished));
    const scored = await pane.scored();
    await pane.read("Other", null);
    await goOn(pane.asked, scored, columnsOfRun(scored));
    expect(pane.draft.roles.slice(0, 7)).toEqual(["dmu", "period", null, null, "output", null, "input"]);
    expect(pane.draft.chain?.steps.length).toBe(2);
  });
});

/** What a run of the pane is given. */
const toolsOf = (pane: SmallPane, told: RunAction[] = []): RunTools => ({
  host: pane.host,
  evaluator: new InProcess(),
  settings: { replace: true, prove: false, arithmeticMeans: false, foundingStudy: false },
  locale: "zh-CN",
  source: place,
  step: 0,
  signal: new AbortController().signal,
  progress: () => {},
  told: (action) => void told.push(action),
  rest: async () => {},
  turn: async () => {},
  readTable: (sheet, address) => tableIn(pane.host, sheet, address),
});

/** Winsorised, gone on, and scored on the winsorised column. */
async function twoSteps(): Promise<{ readonly pane: SmallPane; readonly finished: Finished }> {
  const pane = new SmallPane();
  await pane.read(place.sheet, place.address);
  const first = await pane.winsorised();
  await goOn(pane.asked, first, columnsOfRun(first));
  return { pane, finished: await pane.scored() };
}

describe("a chain that is kept", () => {
  it("holds every step and the place of the first table, and is read as strictly as it is typed", async () => {
    const { finished } = await twoSteps();
    const kept = keptOf(finished);
    const saved = savedOf("链", "2026-11-29", JSON.parse(JSON.stringify(kept)) as typeof kept, placeOf(finished));
    expect(saved).toMatchObject({ source: place, rows: 12, analysis: { version: 2 } });
    const stored = readStored(saved);
    expect("chain" in stored && stored.chain.chain.map(({ procedure, names }) => [procedure, names])).toEqual([
      ["winsorise", undefined],
      ["super-sbm", { score: "score 2" }],
    ]);
    expect(stored.columns).toEqual(["x", "year", "unit"]);
    expect(chainOf(saved)).toEqual("chain" in stored && stored.chain);
    const broken = { ...saved, analysis: { ...(saved.analysis as object), chain: [{ version: 2, procedure: "winsor", columns: {}, options: {} }] } };
    expect(chainOf(broken)).toBeNull();
    expect(() => readStored(broken)).toThrow(expect.objectContaining({ code: "in-step" }));
    const fromFile = {
      ...completeProcedure({ procedure: "moran", columns: { value: ["x"], unit: ["unit"] } }),
      tables: { neighbours: { from: "file", file: "n.csv" } },
    };
    expect(() => readStored({ ...saved, analysis: { version: 2, chain: [fromFile] } })).toThrow(expect.objectContaining({ code: "stored-other" }));
  });

  it("knows what changed in the first table, in any column that a step takes from it", async () => {
    const { pane, finished } = await twoSteps();
    const { parts } = keptOf(finished);
    expect(parts.map(({ name, rows }) => [name, rows])).toEqual([
      ["2020", 6],
      ["2021", 6],
    ]);
    expect(isUnchanged(changeOf(parts, partsIn(await tableIn(pane.host, "Data", place.address), finished)))).toBe(true);
    // An output of the second step, then a column that no step takes.
    pane.host.put("Data", 9, 3, [["西部"]]);
    expect(isUnchanged(changeOf(parts, partsIn(await tableIn(pane.host, "Data", place.address), finished)))).toBe(true);
    pane.host.put("Data", 9, 5, [[7.5]]);
    expect(changeOf(parts, partsIn(await tableIn(pane.host, "Data", place.address), finished)).changed).toEqual(["2021"]);
  });

  it("runs again as one: the sheets and the state of the pane that its steps left one by one", async () => {
    const { pane, finished } = await twoSteps();
    const chain = chainEndingIn(finished)!;
    const told: RunAction[] = [];
    const computed = await chainRun(chain, toolsOf(pane, told))(await tableIn(pane.host, "Data", place.address));
    const report = await computed.report();
    expect(told.map((action) => action.kind === "step" && [action.step, action.counts])).toEqual([
      [{ number: 1, of: 2 }, "steps"],
      [{ number: 2, of: 2 }, "evaluations"],
    ]);
    const names = report.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const { sheets } = await pane.host.writeReport(report.sheets, { replace: true });
    expect(sheets).toEqual(names);
    const again = report.finished({ ...(await pane.facts()), sheets, chain: null });
    // Formulas of columns are functions, and made anew.
    expect(JSON.stringify(again.chain)).toBe(JSON.stringify(finished.chain));
    expect(again.sheets.every((name) => name.endsWith("（第2步）"))).toBe(true);
    expect(again.source).toEqual({ sheet: "数据与各步结果", address: null });
    expect(again.kind === "method" && finished.kind === "method" && again.completed.results.scores).toEqual(
      finished.kind === "method" && finished.completed.results.scores,
    );
    expect(chainEndingIn(again)).toEqual(chain);
    const { sheet, actions } = report.leadsTo!(sheets);
    await pane.read("Other", null);
    await pane.read(sheet, null);
    actions.forEach(pane.change);
    expect(pane.draft).toMatchObject({
      model: "super-sbm",
      procedure: null,
      chain: again.chain,
      roles: ["dmu", "period", null, null, "output", null, "input"],
    });
  });

  it("names the step that cannot be run", async () => {
    const { pane, finished } = await twoSteps();
    const renamed = cells.map((row, r) => row.map((cell, c) => (r === 1 && c === 4 ? "patents" : cell)));
    pane.host.put("Data", 1, 1, renamed);
    const run = chainRun(chainEndingIn(finished)!, toolsOf(pane))(await tableIn(pane.host, "Data", place.address));
    await expect(run).rejects.toMatchObject({ code: "in-step", params: { step: 2, procedure: "super-sbm" } });
  });
});

describe("the steps of a draft", () => {
  const chain = { first: place, steps: [], sheet: "数据与各步结果", table: null } as unknown as ChainBefore;

  it("stay while their sheet is read again, and go with any other table", async () => {
    const pane = new SmallPane();
    await pane.read(place.sheet, place.address);
    const finished = await pane.winsorised();
    await goOn(pane.asked, finished, columnsOfRun(finished));
    await pane.read("数据与各步结果", null);
    expect(pane.draft.chain?.steps.length).toBe(1);
    await pane.read("数据与各步结果", "A1:G5");
    expect(pane.draft.chain).toBeNull();
    pane.change({ kind: "chain", chain });
    expect(pane.draft.chain, "part of the sheet is read").toBeNull();
    await pane.read("数据与各步结果", null);
    pane.change({ kind: "chain", chain });
    expect(pane.draft.chain).toBe(chain);
    pane.change({ kind: "source-failed", sheet: "数据与各步结果", problem: new Error("gone") as never });
    expect(pane.draft.chain).toBeNull();
  });
});
