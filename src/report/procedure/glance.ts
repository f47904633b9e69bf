import type { Locale } from "../../engine/declare/text.ts";
import type { Given } from "../../procedures/run/given.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { ResultTable } from "../../procedures/run/results.ts";
import type { Glance } from "../layout/block.ts";

/** Rows of a list that are shown; the sheet has all of them. */
const first = 5;
/** As many rows of a period as stand on a screen of the pane. */
const wholePeriod = 10;

type Rows = ResultTable["rows"];

/**
 * What a narrow page shows of a result. Of a record the last period, which the findings speak of; so of a list that has a
 * few rows in every period; of another list the first rows.
 * @param lead the column of the periods, where there is one
 */
export function glanceAt({ gives, words }: Procedure, { id, fields, rows }: ResultTable, lead: readonly string[], given: Given, locale: Locale): Glance {
  const { gives: kind } = gives[id];
  const { shown, period } = kind === "record" ? lastOf(rows) : firstOf(rows, kind === "rows", given);
  return {
    title: words.gives[id].title[locale],
    help: words.gives[id].help[locale],
    period,
    rows: shown,
    columns: [...(period === null && kind !== "record" ? lead : []), ...fields.map((field) => field.id)],
    ...(kind === "record" ? { asFacts: true } : {}),
  };
}

/** Rows by their places, and the period that is theirs; null where they are of several. */
interface Shown {
  readonly shown: readonly number[];
  readonly period: string | null;
}

const lastOf = (rows: Rows): Shown => ({ shown: rows.length === 0 ? [] : [rows.length - 1], period: rows[rows.length - 1]?.period ?? null });

function firstOf(rows: Rows, isList: boolean, { periods }: Given): Shown {
  const last = periods[periods.length - 1]?.period ?? null;
  const ofLast = [...rows.keys()].filter((row) => rows[row].period === last);
  const inEvery = periods.every(({ period }) => rows.some((row) => row.period === period));
  if (isList && last !== null && inEvery && ofLast.length <= wholePeriod) return { shown: ofLast, period: last };
  return { shown: [...rows.keys()].slice(0, first), period: null };
}
