import { describe, expect, it } from "vitest";
import { number } from "../../src/engine/declare/options.ts";
import type { Given } from "../../src/procedures/run/given.ts";
import { describeProcedure, type Outcome, type Step } from "../../src/procedures/declare/procedure.ts";
import type { FoundOf } from "../../src/procedures/declare/says.ts";
import type { Gives } from "../../src/procedures/declare/gives.ts";

// What must not compile stands below `@ts-expect-error`: where one of these lines compiles, the type check fails.

const gives = {
  totals: { gives: "record", fields: { G: "score" } },
  pairs: { gives: "rows", columns: { name: "word", D: "score" } },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["G"] },
} as const satisfies Gives;
const says = { level: ["period", "G"] } as const;
type Found = FoundOf<typeof says, typeof gives>;
type Whole = Outcome<typeof gives, typeof says>;

const text = { "zh-CN": "", en: "" };
const titled = { title: text, help: text };
const words = {
  title: text,
  summary: text,
  whenToUse: text,
  whenNot: text,
  formula: text,
  takes: { value: titled },
  gives: { totals: { ...titled, fields: { G: titled } }, pairs: { ...titled, fields: { name: titled, D: titled } }, course: titled },
  says: { level: () => text },
  refuses: {},
};
const declared = {
  id: "t",
  stage: "after",
  question: "differences",
  citations: [],
  takes: { value: { holds: "numbers", min: 1 } },
  options: { tail: number({ title: text, help: text, min: 0, max: 1, integer: false, default: 0.5 }) },
  functions: { "STAT.T": { gives: "totals", parameters: ["value", "tail", "result"] } },
  least: { rows: 3, in: "period" },
  gives,
  says,
  refuses: {},
} as const;

function* run(): Generator<Step, Whole, readonly unknown[]> {
  yield { step: "progress", done: 0, total: 1 };
  return { values: { totals: [], pairs: [] }, findings: [] };
}
function* short(): Generator<Step, { readonly values: Pick<Whole["values"], "totals">; readonly findings: [] }, readonly unknown[]> {
  yield { step: "progress", done: 0, total: 1 };
  return { values: { totals: [] }, findings: [] };
}
const withoutField = {};

const compiled = [
  describeProcedure({ ...declared, run }, words),
  // @ts-expect-error A result that is declared is not given.
  describeProcedure({ ...declared, run: short }, words),
  // @ts-expect-error A declared field has no words.
  describeProcedure({ ...declared, run }, { ...words, gives: { ...words.gives, totals: { ...titled, fields: withoutField } } }),
  // @ts-expect-error A declared sentence has no words.
  describeProcedure({ ...declared, run }, { ...words, says: {} }),
  // @ts-expect-error A slot has no words.
  describeProcedure({ ...declared, run }, { ...words, takes: {} }),
  // @ts-expect-error A parameter that is neither a slot nor an option.
  describeProcedure({ ...declared, run, functions: { "STAT.T": { gives: "totals", parameters: ["value", "group"] } } }, words),
  // @ts-expect-error A function that gives no result of the procedure.
  describeProcedure({ ...declared, run, functions: { "STAT.T": { gives: "within", parameters: ["value"] } } }, words),
  // @ts-expect-error A function that gives a figure, which no cell can show.
  describeProcedure({ ...declared, run, functions: { "STAT.T": { gives: "course", parameters: ["value"] } } }, words),
  // @ts-expect-error A family of functions that is not one of procedures.
  describeProcedure({ ...declared, run, functions: { "SBM.T": { gives: "totals", parameters: ["value"] } } }, words),
];

const level = { code: "level", params: { period: "2020", G: { value: 1, format: "score" } } } as const;
const findings: readonly Found[] = [
  { ...level, at: [["totals", 0, "G"]] },
  { ...level, at: [["pairs", 1, "D"]] },
  // @ts-expect-error A cell that is not there.
  { ...level, at: [["totals", 0, "Gw"]] },
  // @ts-expect-error A result that is not there.
  { ...level, at: [["within", 0, "G"]] },
  // @ts-expect-error A sentence that nobody declared.
  { code: "change", params: { period: "2020", G: "1" }, at: [] },
  // @ts-expect-error A parameter is missing.
  { code: "level", params: { period: "2020" }, at: [] },
];

/** A slot that the procedure does not take. */
const slotNotTaken = ({ columns }: Given<typeof declared.takes>) =>
  // @ts-expect-error It has no such column.
  columns.group as unknown;

describe("what does not follow from a declaration", () => {
  it("does not compile; what does is a procedure", () => {
    expect(compiled.map(({ kind }) => kind)).toEqual(compiled.map(() => "procedure"));
    expect(findings).toHaveLength(6);
    expect(slotNotTaken).toBeTypeOf("function");
  });
});
