import { readGiven } from "../../src/procedures/run/given.ts";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { FigureGiven } from "../../src/procedures/declare/figure.ts";
import { describeProcedure } from "../../src/procedures/declare/procedure.ts";
import type { ListRow, RecordRow } from "../../src/procedures/declare/gives.ts";
import type { CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import { tableOf } from "../procedures/tables.ts";

const named = (text: string) => ({ "zh-CN": `${text}（中）`, en: text });
const titled = (text: string) => ({ title: named(text), help: named(`${text} means this.`) });
const numbers = { a: "score", b: "score", c: "score", d: "score", e: "score" } as const;
const columns = { name: "word", kind: "word", x: "score", y: "score", z: "score", q1: "score", q2: "score", q3: "score", high: "score" } as const;
const worded = <T extends object>(fields: T) => Object.fromEntries(Object.keys(fields).map((field) => [field, titled(field)]));

export type Totals = Partial<Record<keyof typeof numbers, number | null>>;
export type Listed = Partial<Record<keyof typeof columns, string | number | null>>;

/** What a run gives by periods: a record, and rows of two lists. */
export interface Made {
  readonly period: string | null;
  readonly totals?: Totals;
  readonly list?: readonly Listed[];
  readonly more?: readonly Listed[];
}

/** A finished run of a procedure that is made up of a record, two lists and one figure. */
export function runWith(
  figure: FigureGiven,
  made: readonly Made[],
  values: Readonly<Record<string, { readonly "zh-CN": string; readonly en: string }>> = {},
): CompletedProcedure {
  const gives = {
    totals: { gives: "record", fields: numbers },
    list: { gives: "rows", columns },
    more: { gives: "rows", columns },
    figure,
  } as const;
  const procedure = describeProcedure(
    {
      ...{ id: "made-up", stage: "after", question: "differences", citations: [], options: {}, least: { rows: 1, in: "all" }, gives, says: {}, refuses: {} },
      takes: { value: { holds: "numbers", min: 1 }, period: { holds: "labels", min: 0 } },
      functions: { "STAT.MADE": { gives: "totals", parameters: ["value", "period", "result"] } },
      *run() {
        yield { step: "progress", done: 0, total: 1 };
        throw new Error("its results are given");
      },
    } as const,
    {
      ...{ title: named("Made up"), summary: named("s"), whenToUse: named("u"), whenNot: named("n"), formula: named("f") },
      takes: { value: titled("value"), period: titled("period") },
      gives: {
        totals: { ...titled("totals"), fields: worded(numbers) as Record<keyof typeof numbers, ReturnType<typeof titled>> },
        list: { ...titled("list"), fields: worded(columns) as Record<keyof typeof columns, ReturnType<typeof titled>> },
        more: { ...titled("more"), fields: worded(columns) as Record<keyof typeof columns, ReturnType<typeof titled>> },
        figure: titled("The figure"),
      },
      values,
      says: {},
      refuses: {},
    },
  );
  const dated = made[0].period !== null;
  const cells: readonly (readonly Cell[])[] = [["y", ...(dated ? ["year"] : [])], ...made.map(({ period }) => [1, ...(period === null ? [] : [period])])];
  const slots = { value: ["y"], period: dated ? ["year"] : [] };
  const { given, notes } = readGiven(tableOf(cells), procedure, slots);
  const whole = <T extends object>(fields: T, part: object) =>
    Object.fromEntries(Object.keys(fields).map((field) => [field, (part as Record<string, unknown>)[field] ?? null]));
  const rowsOf = (list: "list" | "more") =>
    made.flatMap((one) => (one[list] ?? []).map((cells) => ({ period: one.period, cells: whole(columns, cells) as ListRow["cells"] })));
  return {
    analysis: { version: 2, procedure: "made-up", columns: slots, options: {} },
    procedure,
    given,
    notes,
    outcome: {
      values: {
        totals: made.map(({ period, totals = {} }) => ({ period, values: whole(numbers, totals) as RecordRow["values"] })),
        list: rowsOf("list"),
        more: rowsOf("more"),
      },
      findings: [],
    },
  };
}
