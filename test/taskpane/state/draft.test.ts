import { describe, expect, it } from "vitest";
import { guessRoles } from "../../../src/analysis/roles/guess-roles.ts";
import { completeAnalysis, type Columns } from "../../../src/analysis/run/analysis.ts";
import { Mistake } from "../../../src/engine/declare/mistake.ts";
import { models } from "../../../src/engine/catalog.ts";
import { effectiveOptions } from "../../../src/engine/declare/options.ts";
import { roles as roleNames } from "../../../src/engine/data/dataset.ts";
import { gm } from "../../../src/engine/indices/gm.ts";
import { analysisDraft, optionsOf, shownOptionsOf } from "../../../src/taskpane/method/draft-method.ts";
import { periodOrderOf } from "../../../src/taskpane/state/draft-periods.ts";
import { emptyDraft, reduceDraft, type Draft, type DraftAction, type Source } from "../../../src/taskpane/state/draft.ts";

const columns: Columns = { dmu: "firm", period: "t", group: null, inputs: ["x"], outputs: ["y"], undesirable: ["b"] };
const sourceOf = (...names: string[]): Source => ({
  sheet: "Data",
  address: null,
  rows: 9,
  columns: names.map((name, k) => ({ name, letters: "ABCDEFG"[k] })),
  proposals: guessRoles(names),
});
const after = (...actions: DraftAction[]): Draft => actions.reduce(reduceDraft, emptyDraft);
const read = (source: Source, known: readonly Columns[] = []): DraftAction => ({ kind: "source-read", source, known });

describe("an analysis draft", () => {
  it("begins with the first model of the catalogue", () => {
    expect(emptyDraft.model).toBe(models[0].id);
  });

  it("takes the roles of a header that is known", () => {
    expect(after(read(sourceOf("t", "firm", "x", "note", "y", "b"), [columns])).roles).toEqual(["period", "dmu", "input", null, "output", "undesirable"]);
  });

  it("guesses the roles of another header", () => {
    expect(after(read(sourceOf("firm", "year", "x"), [columns])).roles).toEqual(["dmu", "period", "input"]);
  });

  it("keeps a column's role when the sheet is read again in another order", () => {
    const draft = after(
      read(sourceOf("firm", "x", "y")),
      { kind: "role", column: 1, role: "output" },
      { kind: "role", column: 2, role: null },
      read(sourceOf("y", "x", "firm")),
    );
    expect(draft.roles).toEqual([null, "output", "dmu"]);
  });

  it("keeps an order of the periods with the column that holds them", () => {
    const source = sourceOf("firm", "t", "s", "x", "y");
    const roles = (["dmu", "period", null, "input", "output"] as const).map((role, column): DraftAction => ({ kind: "role", column, role }));
    const draft = after(read(source), ...roles, { kind: "period-order", order: ["b", "a"] });
    const analysis = completeAnalysis(analysisDraft(draft));
    expect(analysis.periodOrder).toEqual(["b", "a"]);
    const orderAfter = (action: DraftAction, from = draft) => periodOrderOf(reduceDraft(from, action));
    expect(orderAfter(read(source))).toEqual(["b", "a"]);
    expect(orderAfter({ kind: "role", column: 3, role: "output" })).toEqual(["b", "a"]);
    expect(orderAfter({ kind: "role", column: 2, role: "period" })).toBeNull();
    expect(orderAfter(read(sourceOf("other", "t")))).toEqual(["b", "a"]);
    expect(orderAfter(read(sourceOf("other", "u")))).toBeNull();
    // It is there again when its column is.
    expect(orderAfter({ kind: "role", column: 1, role: "period" }, reduceDraft(draft, { kind: "role", column: 2, role: "period" }))).toEqual(["b", "a"]);
    expect(orderAfter({ kind: "analysis", analysis }, after(read(source)))).toEqual(["b", "a"]);
    expect("periodOrder" in completeAnalysis(analysisDraft({ ...draft, roles: draft.roles.map((role) => (role === "period" ? null : role)) }))).toBe(false);
  });

  it("asks how undesirable outputs are treated only while a column is one", () => {
    const roles = (undesirable: boolean) =>
      (["dmu", "input", "output", undesirable ? "undesirable" : null] as const).map((role, column): DraftAction => ({ kind: "role", column, role }));
    const hidden = ["formula", "disposability", "vrs-technology"];
    for (const { id } of models) {
      const draft = (undesirable: boolean) => ({ ...after(read(sourceOf("firm", "x", "y", "b")), ...roles(undesirable)), model: id, index: null });
      const all = effectiveOptions(optionsOf(draft(true)), {}, roleNames).map(([name]) => name);
      const shown = (undesirable: boolean) => shownOptionsOf(draft(undesirable)).map(([name]) => name);
      expect(shown(true), id).toEqual(all);
      expect(shown(false), id).toEqual(all.filter((name) => !hidden.includes(name)));
    }
    expect(Object.keys(optionsOf(emptyDraft))).toContain("formula");
  });

  it("asks for windows and for frontiers of groups, the latter only while a column names the groups", () => {
    const draft = after(
      read(sourceOf("firm", "t", "region", "x", "y")),
      ...(["dmu", "period", "group", "input", "output"] as const).map((role, column): DraftAction => ({ kind: "role", column, role })),
      { kind: "reference", reference: "window" },
      { kind: "window", window: "4" },
      { kind: "frontier", frontier: "meta" },
    );
    const analysis = completeAnalysis(analysisDraft(draft));
    expect(analysis).toMatchObject({ reference: "window", window: 4, frontier: "meta" });
    expect(reduceDraft(reduceDraft(draft, { kind: "frontier", frontier: "common" }), { kind: "analysis", analysis })).toMatchObject({
      window: 4,
      frontier: "meta",
    });
    const without = completeAnalysis(analysisDraft(reduceDraft(draft, { kind: "role", column: 2, role: null })));
    expect("frontier" in without).toBe(false);
  });

  it("has one column for the DMUs and one for the periods, any number of inputs", () => {
    const draft = after(
      read(sourceOf("a", "b", "c", "d")),
      { kind: "role", column: 0, role: "dmu" },
      { kind: "role", column: 1, role: "dmu" },
      { kind: "role", column: 2, role: "input" },
      { kind: "role", column: 3, role: "input" },
    );
    expect(draft.roles).toEqual([null, "dmu", "input", "input"]);
  });

  it("is a complete analysis once every role is given", () => {
    const draft = after(read(sourceOf("firm", "t", "x", "y", "b"), [columns]), { kind: "method", method: gm }, { kind: "option", name: "rts", value: "vrs" });
    const analysis = completeAnalysis(analysisDraft(draft));
    expect(analysis).toMatchObject({ model: "super-sbm", index: "gm", columns, reference: "period", badRows: "unscored" });
    expect(analysis.options["rts"]).toBe("vrs");
  });

  it("takes labels in several spellings as one where a person says so, and as they are written where an analysis does", () => {
    const one = after(read(sourceOf("firm", "t", "x", "y", "b"), [columns]), { kind: "method", method: gm }, { kind: "spellings", spellings: "one" });
    const analysis = completeAnalysis(analysisDraft(one));
    expect(analysis.spellings).toBe("one");
    const apart = completeAnalysis({ columns });
    expect(completeAnalysis(analysisDraft(reduceDraft(one, { kind: "analysis", analysis: apart }))).spellings).toBeUndefined();
    expect(completeAnalysis(analysisDraft(reduceDraft({ ...one, spellings: "apart" }, { kind: "analysis", analysis }))).spellings).toBe("one");
  });

  it("asks for the column that names the DMUs", () => {
    expect(() => analysisDraft(after(read(sourceOf("x", "y"))))).toThrow(Mistake);
  });
});
