import type { Locale } from "../../engine/text.ts";
import type { FieldFormat, Value } from "../../procedures/procedure.ts";
import { headingOf, periodHeading, resultTables, wordOf } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { shown } from "../../report/cells.ts";

/** Rows of a list that are shown; the sheet has all of them. */
const first = 5;

/** A result as the pane shows it, with the place of what is shown first in it. */
export interface ShownResult {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** The period of the numbers of a record; null where there are no periods, and of a list. */
  readonly period: string | null;
  /** Of a record, the numbers of its last period: what each is called, what it means, what it is. */
  readonly facts: readonly { readonly term: string; readonly help: string; readonly value: string }[];
  /** Of a list, its first rows; null of a record. */
  readonly list: ShownList | null;
  readonly count: number;
  readonly at: readonly [result: string, row: number, field: string] | null;
}

export interface ShownList {
  readonly header: readonly string[];
  /** Which of the columns hold words. */
  readonly worded: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/** The results of a run, in the order of their declaration: of a record the last period, of a list the first rows. */
export function shownResults({ procedure, outcome, given }: CompletedProcedure, locale: Locale, none: string): readonly ShownResult[] {
  const textOf = (value: Value, format: FieldFormat | "word") =>
    value === null ? none : typeof value === "string" ? wordOf(procedure, value, locale) : shown(value, format === "word" ? "significant" : format);
  return resultTables(procedure, outcome, given).map((table) => {
    const { id, fields, rows } = table;
    const words = procedure.words.gives[id];
    const isRecord = procedure.gives[id].gives === "record";
    const row = isRecord ? rows.length - 1 : 0;
    const period = periodHeading(rows, given);
    const lead = period === undefined ? [] : [period];
    const heading = (k: number) => headingOf(procedure, table, fields[k], locale);
    return {
      id,
      title: words.title[locale],
      help: words.help[locale],
      period: isRecord ? (rows[row]?.period ?? null) : null,
      facts:
        !isRecord || row < 0
          ? []
          : fields.map((field, k) => ({
              term: heading(k),
              help: words.fields?.[field.id]?.help[locale] ?? "",
              value: textOf(rows[row].cells[k], field.format),
            })),
      list: isRecord
        ? null
        : {
            header: [...lead, ...fields.map((_, k) => heading(k))],
            worded: [...lead.map(() => true), ...fields.map(({ format }) => format === "word")],
            rows: rows.slice(0, first).map((one) => [...lead.map(() => one.period ?? ""), ...one.cells.map((value, k) => textOf(value, fields[k].format))]),
          },
      count: rows.length,
      at: rows.length === 0 ? null : [id, row, fields[0].id],
    };
  });
}
