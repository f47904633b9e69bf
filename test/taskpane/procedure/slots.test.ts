import { describe, expect, it } from "vitest";
import { findTable } from "../../../src/analysis/table/find-table.ts";
import type { Cell } from "../../../src/analysis/table/table.ts";
import { gm } from "../../../src/engine/indices/gm.ts";
import type { Slots } from "../../../src/procedures/declare/slots.ts";
import { priceStages } from "../../../src/procedures/targets/price-stages.ts";
import { columnForm } from "../../../src/taskpane/columns/column-form.ts";
import { analysisDraft } from "../../../src/taskpane/method/draft-method.ts";
import { periodOrderOf } from "../../../src/taskpane/state/draft-periods.ts";
import { emptyDraft, reduceDraft, type Draft, type DraftAction } from "../../../src/taskpane/state/draft.ts";
import { sourceOf } from "../../../src/taskpane/columns/source-of.ts";
import { givenSlots, slotColumns, type ChosenProcedure } from "../../../src/taskpane/procedure/draft-slots.ts";
import { procedureDraft } from "../../../src/taskpane/procedure/procedure-draft.ts";

const header = ["province", "region", "year", "labour", "output", "emissions", "efficiency_score", "note"];
const body = ["2020", "2021"].flatMap((year, t) => ["A", "B", "C", "D"].map((name, k): Cell[] => [name, `r${k % 2}`, year, 1 + k, 2 + t, 3, 0.5, "text"]));
const source = sourceOf(findTable([header, ...body], { name: "Data", row: 1, column: 1 }, false), "Data", null);
const read: DraftAction = { kind: "source-read", source, known: [] };

const procedure = (id: string, takes: Slots, titles: ChosenProcedure["words"]["takes"] = {}): ChosenProcedure => ({ id, takes, words: { takes: titles } });
const labels = { unit: { holds: "labels", min: 0 }, period: { holds: "labels", min: 0 }, group: { holds: "labels", min: 1 } } as const;
const scored = procedure("scored", { value: { holds: "numbers", min: 1, like: "score" }, ...labels });
const listed = procedure("listed", {
  values: { holds: "numbers", min: 1, many: true },
  negative: { holds: "numbers", min: 0, many: true, like: "undesirable" },
  unit: labels.unit,
});

const after = (...actions: DraftAction[]): Draft => [read, ...actions].reduce(reduceDraft, emptyDraft);
const choose = (chosen: ChosenProcedure): DraftAction => ({ kind: "procedure", procedure: chosen });
const move = (column: number, slot: string | null): DraftAction => ({ kind: "slot", column, slot });

describe("the columns of a procedure", () => {
  it("are proposed from the roles that mean the same, and numbers by what the slot is like", () => {
    expect(slotColumns(after(choose(scored)), scored)).toEqual({ value: ["efficiency_score"], unit: ["province"], period: ["year"], group: ["region"] });
    expect(slotColumns(after(choose(listed)), listed)).toEqual({
      values: ["labour", "output", "efficiency_score"],
      negative: ["emissions"],
      unit: ["province"],
    });
  });

  it("follow a role that a person gives in a model's analysis", () => {
    const moved = after({ kind: "role", column: 7, role: "group" }, { kind: "role", column: 3, role: "undesirable" }, choose(scored));
    expect(slotColumns(moved, scored)["group"]).toEqual(["note"]);
    expect(slotColumns(moved, listed)["negative"]).toEqual(["labour", "emissions"]);
  });

  it("are those whose header is what the slot is called, before what has a role", () => {
    const { id, takes, words } = priceStages;
    const stages = [
      ["品种", "环节", "成本", "价格（元/公斤）"],
      ["茶叶", "农户", 3, 80],
      ["茶叶", "零售", 4, 120],
    ];
    const table = sourceOf(findTable(stages, { name: "D", row: 1, column: 1 }, false), "D", null);
    const draft = reduceDraft(emptyDraft, { kind: "source-read", source: table, known: [] });
    expect(slotColumns(draft, { id, takes, words })).toEqual({ group: ["品种"], stage: ["环节"], value: ["价格（元/公斤）"], order: [] });
  });

  it("of one number are left to a person where several may be meant, and proposed where there is one", () => {
    const table = (...names: string[]) =>
      sourceOf(
        findTable(
          [
            ["firm", ...names],
            ["a", ...names.map(() => 1)],
            ["b", ...names.map(() => 2)],
          ],
          { name: "D", row: 1, column: 1 },
          false,
        ),
        "D",
        null,
      );
    const of = (...names: string[]) => slotColumns(reduceDraft(emptyDraft, { kind: "source-read", source: table(...names), known: [] }), scored)["value"];
    expect([of("income", "wealth"), of("income"), of("income", "得分"), of("收入", "综合效率值")]).toEqual([[], ["income"], ["得分"], ["综合效率值"]]);
  });

  it("are those that a person chose: a slot of one column takes it from the one before, whether chosen or proposed", () => {
    const first = after(choose(scored), move(3, "value"));
    expect(slotColumns(first, scored)["value"]).toEqual(["labour"]);
    const second = reduceDraft(first, move(4, "value"));
    expect(slotColumns(second, scored)["value"]).toEqual(["output"]);
    expect(givenSlots(second, scored)[3]).toBeNull();
    const none = reduceDraft(second, move(4, null));
    expect(slotColumns(none, scored)["value"]).toEqual(["efficiency_score"]);
    expect(slotColumns(reduceDraft(none, move(6, null)), scored)["value"]).toEqual([]);
    expect(slotColumns(after(choose(listed), move(3, null), move(5, "values")), listed)).toEqual({
      values: ["output", "emissions", "efficiency_score"],
      negative: [],
      unit: ["province"],
    });
  });

  it("go with their names when the table is read again, in another order and with another column", () => {
    const chosen = after(choose(scored), move(3, "value"));
    const turned = [...header].reverse();
    const again = sourceOf(
      findTable([[...turned, "x"], ...body.map((row) => [...row].reverse().concat(1))], { name: "Data", row: 1, column: 1 }, false),
      "Data",
      null,
    );
    expect(slotColumns(reduceDraft(chosen, { kind: "source-read", source: again, known: [] }), scored)).toEqual(slotColumns(chosen, scored));
  });

  it("carry over to another procedure under the same slot", () => {
    const draft = after(choose(scored), move(1, null), move(7, "group"), move(4, "value"), choose(procedure("other", { ...scored.takes })));
    expect(slotColumns(draft, draft.procedure!)).toMatchObject({ value: ["output"], group: ["note"] });
  });

  it("leave a model's analysis as it was: going between methods loses nothing", () => {
    const model = after({ kind: "method", method: gm }, { kind: "role", column: 3, role: "input" }, { kind: "role", column: 4, role: "output" });
    const there = [choose(scored), move(3, "value"), move(0, null), choose(listed), move(4, null)].reduce(reduceDraft, model);
    const back = reduceDraft(there, { kind: "method", method: gm });
    expect(back.procedure).toBeNull();
    expect(analysisDraft(back)).toEqual(analysisDraft(model));
    const again = reduceDraft(back, choose(scored));
    expect(slotColumns(again, scored)).toMatchObject({ value: ["labour"], unit: [] });
    expect(slotColumns(again, listed)["values"]).not.toContain("output");
  });

  it("have an order of periods that goes with the column, whatever is to run", () => {
    const order = ["2021", "2020"];
    const ordered = after(choose(scored), { kind: "period-order", order });
    expect(procedureDraft(ordered, { ...scored, options: {} }).periodOrder).toEqual(order);
    expect(periodOrderOf(reduceDraft(ordered, { kind: "method", method: gm }))).toEqual(order);
    expect(periodOrderOf(reduceDraft(ordered, move(7, "period")))).toBeNull();
    expect(periodOrderOf(reduceDraft(reduceDraft(ordered, move(7, "period")), move(2, "period")))).toEqual(order);
  });

  it("say why they stand where they stand", () => {
    const zh = (draft: Draft, column: number) => columnForm(draft, source, "zh-CN").reason(column);
    const dagum = procedure("dagum", scored.takes);
    const draft = after({ kind: "role", column: 7, role: "group" }, choose(dagum));
    expect([0, 6, 7, 3].map((column) => zh(draft, column))).toEqual([
      "表头中有“province”。",
      "表头中有“efficiency”。",
      "与模型中的分组相同。",
      "此方法不使用。",
    ]);
    expect(zh(reduceDraft(draft, move(3, "value")), 3)).toBe("由您指定。");
    // Numbers are asked about while a slot needs some.
    expect([3, 4].map((column) => zh(reduceDraft(draft, move(6, null)), column))).toEqual(["数值列：请指明用途。", "数值列：请指明用途。"]);
  });
});

describe("what a procedure's run is asked for", () => {
  const spatial = {
    id: "spatial",
    takes: { ...scored.takes, neighbours: { holds: "table", form: "neighbours", min: 0 } },
    options: {},
    words: { takes: {} },
  } as const;

  it("has the sheet of a second table, until the one that is shipped is chosen again", () => {
    const chosen = after(choose(spatial), { kind: "second-table", slot: "neighbours", sheet: "邻接" });
    expect(procedureDraft(chosen, spatial).tables).toEqual({ neighbours: { from: "sheet", sheet: "邻接" } });
    expect(procedureDraft(chosen, { ...scored, options: {} }).tables).toEqual({});
    expect(procedureDraft(reduceDraft(chosen, { kind: "second-table", slot: "neighbours", sheet: null }), spatial).tables).toEqual({});
  });

  it("has its own options alone, and none that is left blank", () => {
    const options = { tail: { kind: "number" } } as never;
    const set = (name: string, value: string): DraftAction => ({ kind: "option", name, value });
    expect(procedureDraft(after(choose(scored), set("tail", "0.1"), set("rts", "vrs")), { ...scored, options }).options).toEqual({ tail: "0.1" });
    expect(procedureDraft(after(choose(scored), set("tail", "")), { ...scored, options }).options).toEqual({});
  });

  it("is that of an analysis that was kept, and nothing that was proposed", () => {
    const analysis = {
      version: 2,
      procedure: "spatial",
      columns: { value: ["labour"], group: ["region"], period: ["year"], unit: [] },
      options: { tail: 0.2 },
      tables: { neighbours: { from: "sheet", sheet: "邻接" } },
      periodOrder: ["2021", "2020"],
    } as const;
    const opened = after(choose(scored), move(4, "value"), { kind: "procedure-analysis", procedure: spatial, analysis });
    const { tail } = opened.options;
    expect([opened.procedure?.id, tail]).toEqual(["spatial", 0.2]);
    expect(procedureDraft(opened, spatial)).toEqual({
      procedure: "spatial",
      columns: analysis.columns,
      options: {},
      tables: analysis.tables,
      periodOrder: analysis.periodOrder,
    });
    const { version, procedure: id, columns, options } = analysis;
    const plain = { version, procedure: id, columns, options };
    expect(procedureDraft(reduceDraft(opened, { kind: "procedure-analysis", procedure: spatial, analysis: plain }), spatial)).toMatchObject({
      tables: {},
      periodOrder: null,
    });
  });
});
