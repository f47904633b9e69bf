import type { CellError } from "../analysis/table/table.ts";
import { Mistake } from "../engine/declare/mistake.ts";
import { variablesOf, type Dataset } from "../engine/data/dataset.ts";
import type { ResultColumn } from "../engine/method/description.ts";
import type { Index } from "../engine/method/index.ts";
import type { IntervalRow, Results, ScoreRow } from "../engine/run/results.ts";
import { levelsIn } from "../engine/run/run-results.ts";
import type { Locale } from "../engine/declare/text.ts";
import { why } from "../locale/said/why.ts";
import { intervalStatusWords, statusWords } from "../locale/wording/words.ts";
import { reportTexts } from "../locale/sheets/report.ts";
import type { MethodFunction } from "./sheet-function.ts";

export type Spilled = number | string | null | CellError;

/** What a function spills: its header cells and, per row of the data, its cells; or a table of its own length. */
export type Spill =
  | { readonly kind: "aligned"; readonly header: readonly string[]; readonly rows: readonly (readonly Spilled[])[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly Spilled[])[] };

export const notAvailable: CellError = { error: "#N/A" };

/** What a call asks for: a result of its function, of an index in one of its factors. */
export interface AskedResult {
  readonly fn: MethodFunction;
  readonly column: ResultColumn;
  readonly factor: string | null;
}

/** Lays a result out as its column asks. */
export function spillOf({ fn, column, factor }: AskedResult, data: Dataset, results: Results, locale: Locale): Spill {
  const title = column.title[locale];
  const { scores, factors } = results;
  // A factor of another decomposition than the one that was asked for.
  if (factor !== null && !factors.includes(factor)) throw new Mistake("option-value", { option: "factor", expected: factors, got: factor });
  const perRow = (value: (row: ScoreRow) => Spilled): Spill => ({ kind: "aligned", header: [title], rows: scores.map((row) => [value(row)]) });
  switch (column.per) {
    case "unit":
      return perRow((row) => ofUnit(row, column.id, data, locale));
    case "variable":
      return perVariable(data, scores, column.id, title);
    case "peer":
      return peers(scores, title);
    case "period":
      return perPeriod(fn, results, column.id, factor!, title);
    case "table":
      return table(results, locale);
    case "interval":
      return factorColumn(results, fn, factor, locale);
  }
}

/** A number or a word of a row: what every row has, or what else the model says of it. */
function ofUnit(row: ScoreRow, id: string, data: Dataset, locale: Locale): Spilled {
  switch (id) {
    case "score":
      return row.score ?? notAvailable;
    case "status":
      return statusWords[row.status][locale];
    case "why":
      return why(row, data, locale);
    default:
      return row.extras?.[id] ?? notAvailable;
  }
}

function perVariable(data: Dataset, scores: readonly ScoreRow[], id: string, title: string): Spill {
  const variables = variablesOf(data);
  const valuesOf = ({ slacks, targets, multipliers }: ScoreRow) => ({ slacks, targets, multipliers })[id];
  return {
    kind: "aligned",
    header: variables.map(({ name }) => `${title}: ${name}`),
    rows: scores.map((row) => valuesOf(row) ?? variables.map(() => notAvailable)),
  };
}

/** Peers and λ in pairs, as many as the row with the most has. */
function peers(scores: readonly ScoreRow[], title: string): Spill {
  const most = Math.max(1, ...scores.map((row) => row.peers.length));
  const header = Array.from({ length: most }, (_, k) => [`${title} ${k + 1}`, `λ ${k + 1}`]).flat();
  const name = (dmu: string, period: string | null) => (period === null ? dmu : `${dmu} ${period}`);
  return {
    kind: "aligned",
    header,
    rows: scores.map((row) => {
      const cells: Spilled[] = row.peers.flatMap(({ dmu, period, lambda }) => [name(dmu, period), lambda]);
      if (row.score === null) cells.push(notAvailable);
      return [...cells, ...Array<null>(2 * most - cells.length).fill(null)];
    }),
  };
}

const keyOf = (dmu: string, period: string | null) => JSON.stringify([dmu, period]);
const byLaterPeriod = (index: readonly IntervalRow[]) => new Map(index.map((interval) => [keyOf(interval.dmu, interval.to), interval]));

/** A factor stands in the row of the interval's later period; rows without an interval stay blank. */
function factorColumn({ scores, index }: Results, fn: MethodFunction, chosen: string | null, locale: Locale): Spill {
  const factor = (fn.parameters.some(({ meaning }) => meaning.is === "factor") ? chosen : null) ?? fn.gives;
  const title = fn.method.results.find(({ id }) => id === factor)?.title[locale] ?? factor;
  const found = byLaterPeriod(index);
  const value = ({ dmu, period, status }: ScoreRow): Spilled => {
    const interval = found.get(keyOf(dmu, period));
    if (interval) return interval.factors[factor] ?? notAvailable;
    return status === "bad data" ? notAvailable : null;
  };
  return { kind: "aligned", header: [title], rows: scores.map((row) => [value(row)]) };
}

/** A level of each observation, which an index alone has. */
function perPeriod({ method }: MethodFunction, results: Results, id: string, factor: string, title: string): Spill {
  const values = levelsIn(method as Index, results, id, [factor]);
  return { kind: "aligned", header: [title], rows: results.scores.map(({ row }) => [values[row] ?? notAvailable]) };
}

function table({ index, factors }: Results, locale: Locale): Spill {
  const words = reportTexts(locale);
  return {
    kind: "table",
    rows: [
      [words.dmu, words.from, words.to, ...factors, words.status],
      ...index.map(({ dmu, from, to, factors: values, status }) => [
        dmu,
        from,
        to,
        ...factors.map((factor) => values[factor] ?? notAvailable),
        intervalStatusWords[status][locale],
      ]),
    ],
  };
}
