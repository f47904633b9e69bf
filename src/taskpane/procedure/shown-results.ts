import type { Locale } from "../../engine/text.ts";
import type { FieldFormat, Value } from "../../procedures/procedure.ts";
import type { Given } from "../../procedures/given.ts";
import { headingOf, periodHeading, resultTables, wordOf, type ResultTable } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { shown } from "../../report/cells.ts";

/** Rows of a list that are shown; the sheet has all of them. */
const first = 5;
/** As many rows of a period as stand on a screen of the pane. */
const wholePeriod = 10;

/** A result as the pane shows it, with the place of what is shown first in it. */
export interface ShownResult {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  /** The one period that is shown; null where there are no periods, or rows of several. */
  readonly period: string | null;
  /** Of a record, its numbers: what each is called, what it means, what it is. */
  readonly facts: readonly { readonly term: string; readonly help: string; readonly value: string }[];
  /** Of a list, some of its rows; null of a record. */
  readonly list: ShownList | null;
  /** How many rows it has in all. */
  readonly count: number;
  readonly at: readonly [result: string, row: number, field: string] | null;
}

export interface ShownList {
  readonly header: readonly string[];
  /** Which of the columns hold words. */
  readonly worded: readonly boolean[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * The results of a run, in the order of their declaration. Of a record the last period, which the findings speak of; so of
 * a list that has a few rows in every period; of another list the first rows.
 */
export function shownResults({ procedure, outcome, given }: CompletedProcedure, locale: Locale, none: string): readonly ShownResult[] {
  const textOf = (value: Value, format: FieldFormat | "word") =>
    value === null ? none : typeof value === "string" ? wordOf(procedure, value, locale) : shown(value, format === "word" ? "significant" : format);
  return resultTables(procedure, outcome, given).map((table): ShownResult => {
    const { id, fields, rows } = table;
    const words = procedure.words.gives[id];
    const isRecord = procedure.gives[id].gives === "record";
    const { places, period } = isRecord ? lastOf(rows) : placesOf(rows, procedure.gives[id].gives === "rows", given);
    const [top] = places;
    const lead = period === null ? periodHeading(rows, given) : undefined;
    const heading = (k: number) => headingOf(procedure, table, fields[k], locale);
    const cellsOf = (place: number) => rows[place].cells.map((value, k) => textOf(value, fields[k].format));
    return {
      id,
      title: words.title[locale],
      help: words.help[locale],
      period,
      facts:
        !isRecord || top === undefined
          ? []
          : cellsOf(top).map((value, k) => ({ term: heading(k), help: words.fields?.[fields[k].id]?.help[locale] ?? "", value })),
      list: isRecord
        ? null
        : {
            header: [...(lead === undefined ? [] : [lead]), ...fields.map((_, k) => heading(k))],
            worded: [...(lead === undefined ? [] : [true]), ...fields.map(({ format }) => format === "word")],
            rows: places.map((place) => [...(lead === undefined ? [] : [rows[place].period ?? ""]), ...cellsOf(place)]),
          },
      count: rows.length,
      at: top === undefined ? null : [id, top, fields[0].id],
    };
  });
}

type Rows = ResultTable["rows"];

/** Rows by their places, and the period that is theirs; null where they are of several. */
interface Places {
  readonly places: readonly number[];
  readonly period: string | null;
}

function lastOf(rows: Rows): Places {
  const last = rows.length - 1;
  return last < 0 ? { places: [], period: null } : { places: [last], period: rows[last].period };
}

function placesOf(rows: Rows, isList: boolean, { periods }: Given): Places {
  const last = periods[periods.length - 1]?.period ?? null;
  const places = [...rows.keys()].filter((row) => rows[row].period === last);
  const inEvery = periods.every(({ period }) => rows.some((row) => row.period === period));
  if (isList && last !== null && inEvery && places.length <= wholePeriod) return { places, period: last };
  return { places: [...rows.keys()].slice(0, first), period: null };
}
