import type { Completed } from "../analysis/run-analysis.ts";
import { indexById } from "../engine/catalog.ts";
import { variablesOf } from "../engine/dataset.ts";
import type { NamedPeer } from "../engine/results.ts";
import { heldLevels } from "../engine/run-results.ts";
import type { Locale } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { reportTexts } from "../locale/report.ts";
import { intervalStatusWords, statusWords } from "../locale/words.ts";
import { guardedText } from "../workbook/file/csv-guard.ts";

/** Excel takes a .csv file for UTF-8 only behind this mark. */
const byteOrderMark = "\ufeff";
/** Lines that are put together to one piece. */
const together = 1000;

export type Value = string | number | null | Listed;

/** A text of several names, each of which is guarded already. */
interface Listed {
  readonly list: string;
}

/** A program whose separator is the semicolon makes a cell of each peer. */
const peerList = (peers: readonly NamedPeer[]): Listed => ({
  list: peers.map(({ dmu, period, lambda }) => `${guardedText(`${dmu}${period === null ? "" : ` ${period}`}: ${numberText(lambda)}`)}`).join("; "),
});

/** The scores as a table, one line per row of the data, in pieces: labels, score, status, further results, slacks, targets, peers, multipliers, results per period of an index. */
export function scoreLines({ data, results, analysis }: Completed, locale: Locale): Iterable<string> {
  const texts = cliTexts[locale];
  const words = reportTexts(locale);
  const names = variablesOf(data).map(({ name }) => name);
  const { columns } = analysis;
  const extras = [...new Set(results.scores.flatMap(({ extras: found }) => Object.keys(found ?? {})))];
  const indexed = results.scores.some(({ ownScore }) => ownScore !== undefined);
  const priced = results.scores.some(({ multipliers }) => multipliers !== undefined);
  const levels = analysis.index === null ? [] : heldLevels(indexById(analysis.index), results);
  const header = [
    columns.dmu,
    ...(columns.period === null ? [] : [columns.period]),
    ...(columns.group === null ? [] : [columns.group]),
    texts.summary.score,
    texts.summary.status,
    ...(indexed ? [words.ownScore, words.globalScore] : []),
    ...extras,
    ...names.map(texts.csv.slack),
    ...names.map(texts.csv.target),
    texts.csv.peers,
    ...(priced ? names.map(texts.csv.multiplier) : []),
    ...levels.map(([id]) => id),
  ];
  const rows = function* (): Generator<readonly Value[]> {
    for (const row of results.scores) {
      const listed = (values: readonly number[] | null) => names.map((_, k) => values?.[k] ?? null);
      yield [
        row.dmu,
        ...(columns.period === null ? [] : [row.period]),
        ...(columns.group === null ? [] : [row.group]),
        row.score,
        statusWords[row.status][locale],
        ...(indexed ? [row.ownScore ?? null, row.globalScore ?? null] : []),
        ...extras.map((name) => row.extras?.[name] ?? null),
        ...listed(row.slacks),
        ...listed(row.targets),
        peerList(row.peers),
        ...(priced ? listed(row.multipliers ?? null) : []),
        ...levels.map(([, values]) => values[row.row]),
      ];
    }
  };
  return csvLines(header, rows());
}

/** The index as a table, one line per DMU and interval, in pieces. */
export function indexLines({ results, analysis }: Completed, locale: Locale): Iterable<string> {
  const texts = cliTexts[locale];
  const header = [analysis.columns.dmu, texts.csv.from, texts.csv.to, ...results.factors, texts.summary.status];
  const rows = function* (): Generator<readonly Value[]> {
    for (const { dmu, from, to, factors, status } of results.index)
      yield [dmu, from, to, ...results.factors.map((factor) => factors[factor] ?? null), intervalStatusWords[status][locale]];
  };
  return csvLines(header, rows());
}

/** A table as the lines of a .csv file, in pieces. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly Value[]>): Generator<string> {
  let piece = `${byteOrderMark}${lineOf(header)}`;
  let count = 0;
  for (const row of rows) {
    piece += lineOf(row);
    if (++count % together > 0) continue;
    yield piece;
    piece = "";
  }
  yield piece;
}

/** Numbers stand as the shortest decimal that reads back as the same double; a missing one is blank (RFC 4180). */
const lineOf = (values: readonly Value[]) => `${values.map(field).join(",")}\r\n`;

function field(value: Value): string {
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  const text = typeof value === "string" ? guardedText(value) : value.list;
  return /[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What is no number of a spreadsheet stands as a missing one. */
const numberText = (value: number) => (Number.isFinite(value) ? String(value) : "");
