import type { Completed } from "../analysis/run-analysis.ts";
import type { DataSource } from "../analysis/results-json.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import type { Locale } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { noteSentence } from "../locale/sentences.ts";
import { roleWords, statusWords } from "../locale/words.ts";
import { padEnd, padStart, textWidth } from "./text-width.ts";

const mostNotes = 10;

/** What a person reads in the terminal: the scores, the index, how sure the numbers are, and what must be known of them. */
export function summaryText(completed: Completed, source: DataSource, locale: Locale): string {
  const { analysis, data, results } = completed;
  const texts = cliTexts[locale].summary;
  const model = modelById(analysis.model);
  const options = Object.entries(analysis.options).map(([name, value]) => model.options[name].values[value][locale]);
  const units = new Set(data.dmus).size;
  const { programs, primal, dual, gap } = results.certificate;
  const statuses = Object.entries(statusWords).flatMap(([status, word]) => {
    const count = results.scores.filter((row) => row.status === status).length;
    return count > 0 ? [`${word[locale]} ${count}`] : [];
  });
  const notes = results.notes.slice(0, mostNotes).map((note) => `- ${noteSentence(note, locale)}`);
  const more = results.notes.length - notes.length;
  return [
    `${model.formula(analysis.options, data.undesirables.length > 0)[locale]}${texts.colon}${options.join(texts.comma)}`,
    `${source.file}${source.sheet === null ? "" : ` [${source.sheet}]`}${texts.colon}${texts.overview(units, data.dmus.length, data.periods === undefined ? 0 : results.periods.length)}`,
    "",
    table(data.periods === undefined ? scoreList(completed, locale) : scoreMatrix(completed, locale)),
    "",
    ...(analysis.index === null ? [] : [indexById(analysis.index).title[locale] + texts.comma + texts.geometricMean, table(indexMeans(completed)), ""]),
    `${texts.counts}${texts.colon}${statuses.join(texts.comma)}`,
    texts.certificate(programs, Math.max(primal, dual, gap).toExponential(1)),
    ...notes,
    ...(more > 0 ? [`- ${texts.more(more)}`] : []),
    "",
  ].join("\n");
}

const shown = (score: number | null) => (score === null ? "–" : score.toFixed(4));

function scoreList({ results }: Completed, locale: Locale): readonly (readonly string[])[] {
  const texts = cliTexts[locale].summary;
  const ranks = ranksOf(results.scores.map(({ score }) => score));
  return [
    [roleWords.dmu[locale], texts.score, texts.rank, texts.status],
    ...results.scores.map(({ dmu, score, status }, k) => [dmu, shown(score), ranks[k], statusWords[status][locale]]),
  ];
}

function scoreMatrix({ results }: Completed, locale: Locale): readonly (readonly string[])[] {
  const texts = cliTexts[locale].summary;
  const byUnit = grouped(results.scores);
  const means = [...byUnit.values()].map((rows) => meanOf(rows.flatMap(({ score }) => (score === null ? [] : [score]))));
  const ranks = ranksOf(means);
  return [
    [roleWords.dmu[locale], ...results.periods, texts.mean, texts.rank],
    ...[...byUnit].map(([dmu, rows], k) => [
      dmu,
      ...results.periods.map((period) => shown(rows.find((row) => row.period === period)?.score ?? null)),
      shown(means[k]),
      ranks[k],
    ]),
  ];
}

function grouped<T extends { readonly dmu: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) groups.set(row.dmu, [...(groups.get(row.dmu) ?? []), row]);
  return groups;
}

/** Geometric mean of each factor over the DMUs that have it, per interval. */
function indexMeans({ analysis, results }: Completed): readonly (readonly string[])[] {
  const { factors } = indexById(analysis.index ?? "");
  const intervals = results.periods.slice(1).map((to, k) => ({ from: results.periods[k], to }));
  return [
    ["", ...factors],
    ...intervals.map(({ from, to }) => {
      const rows = results.index.filter((row) => row.from === from && row.to === to);
      const mean = (factor: string) => meanOf(rows.flatMap((row) => (row.factors[factor] === null ? [] : [Math.log(row.factors[factor])])));
      return [`${from}–${to}`, ...factors.map((factor) => shown(exponential(mean(factor))))];
    }),
  ];
}

const exponential = (logarithm: number | null) => (logarithm === null ? null : Math.exp(logarithm));
const meanOf = (numbers: readonly number[]) => (numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length);

/** Ties share a rank; what has no score has none. */
const ranksOf = (scores: readonly (number | null)[]) =>
  scores.map((score) => (score === null ? "–" : String(1 + scores.filter((other) => other !== null && other > score).length)));

/** The first column to the left, the others to the right. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => textWidth(row[c]))));
  return rows
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? padEnd(cell, widths[c]) : padStart(cell, widths[c])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
