import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { DataSource } from "../../analysis/run/results-json.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { rolesIn } from "../../engine/data/dataset.ts";
import type { Method } from "../../engine/method/method.ts";
import { effectiveOptions, reference } from "../../engine/declare/options.ts";
import { notesToTell } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { crossCheckSentence } from "../../locale/said/cross-check.ts";
import { spanOf } from "../../locale/wording/period-said.ts";
import { quotable, shown as shownText } from "../../locale/wording/quotable.ts";
import { settingText } from "../../locale/wording/setting.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { padEnd, padStart, textWidth } from "../terminal/text-width.ts";

const mostNotes = 10;
/** DMUs that the terminal shows. */
const mostRows = 1000;

/** What a person reads in the terminal: the scores, the index, how sure the numbers are, and what must be known of them. */
export function summaryText(completed: Completed, source: DataSource, locale: Locale): string {
  const { analysis, data, results } = completed;
  const texts = cliTexts[locale].summary;
  const model = modelById(analysis.model);
  const methods = analysis.index === null ? [model] : [model, indexById(analysis.index)];
  const units = new Set(data.dmus).size;
  const { programs, proven, framed, primal, dual, gap, crossCheck } = results.certificate;
  const statuses = Object.entries(statusWords).flatMap(([status, word]) => {
    const count = results.scores.filter((row) => row.status === status).length;
    return count > 0 ? [`${word[locale]}${locale === "en" ? " " : ""}${count}`] : [];
  });
  const told = notesToTell(results.notes);
  const notes = told.slice(0, mostNotes).map((note) => `- ${noteSentence(note, locale)}`);
  const more = told.length - notes.length;
  const allRows = data.periods === undefined ? scoreList(completed, locale) : scoreMatrix(completed, locale);
  const shownRows = allRows.slice(0, 1 + mostRows);
  return [
    model.formula(analysis.options, data.undesirables.length > 0)[locale],
    settingsLine(completed, methods, locale),
    `${shownText(source.file)}${source.sheet === null ? "" : ` [${quotable(source.sheet)}]`}${texts.colon}${texts.overview(ownWords(analysis.columns, locale).counted(String(units)), data.dmus.length, data.periods === undefined ? 0 : results.periods.length)}`,
    "",
    textTable(shownRows),
    ...(allRows.length > shownRows.length ? [texts.moreRows(allRows.length - shownRows.length)] : []),
    "",
    ...(analysis.index === null ? [] : [indexTitle(analysis.index, locale), textTable(indexMeans(completed, locale)), ""]),
    `${texts.counts}${texts.colon}${statuses.join(texts.comma)}`,
    texts.certificate(programs, proven, framed, Math.max(primal, dual, gap).toExponential(1)),
    ...(crossCheck === undefined ? [] : [crossCheckSentence(crossCheck, locale)]),
    ...notes,
    ...(more > 0 ? [`- ${texts.more(more)}`] : []),
    "",
  ].join("\n");
}

/** What was set: what every reader asks for, and whatever is not as it is by default. */
function settingsLine({ analysis, data }: Completed, methods: readonly Method[], locale: Locale): string {
  const { colon, semicolon } = cliTexts[locale].summary;
  const { options, reference: technology } = analysis;
  const chosen = methods.flatMap((method) =>
    effectiveOptions(method.options, options, rolesIn(data)).flatMap(([name, option]) => {
      const value = options[name];
      return value === undefined || (value === option.default && !alwaysSaid.includes(name)) ? [] : [[option, value] as const];
    }),
  );
  return [...chosen, ...(data.periods === undefined ? [] : [[reference, technology] as const])]
    .map(([option, value]) => `${option.title[locale]}${colon}${settingText(option, value, locale)}`)
    .join(semicolon);
}

const alwaysSaid: readonly string[] = ["rts", "orientation"];

const shown = (score: number | null) => (score === null ? "–" : score.toFixed(4));

function scoreList(completed: Completed, locale: Locale): readonly (readonly string[])[] {
  const { results } = completed;
  const texts = cliTexts[locale].summary;
  const ranks = ranksOf(
    results.scores.map(({ score }) => score),
    completed,
  );
  return [
    [ownWords(completed.analysis.columns, locale).heads.dmu, texts.score, texts.rank, texts.status],
    ...results.scores.map(({ dmu, score, status }, k) => [dmu, shown(score), ranks[k], statusWords[status][locale]]),
  ];
}

function scoreMatrix(completed: Completed, locale: Locale): readonly (readonly string[])[] {
  const { results } = completed;
  const texts = cliTexts[locale].summary;
  const byUnit = scoresByUnit(results.scores);
  const means = [...byUnit.values()].map((scores) => meanOf([...scores.values()].filter((score) => score !== null)));
  const ranks = ranksOf(means, completed);
  return [
    [ownWords(completed.analysis.columns, locale).heads.dmu, ...results.periods, texts.mean, texts.rank],
    ...[...byUnit].map(([dmu, rows], k) => [dmu, ...results.periods.map((period) => shown(rows.get(period) ?? null)), shown(means[k]), ranks[k]]),
  ];
}

/** The scores of each DMU, by period. */
function scoresByUnit(rows: Completed["results"]["scores"]): ReadonlyMap<string, ReadonlyMap<string, number | null>> {
  const units = new Map<string, Map<string, number | null>>();
  for (const { dmu, period, score } of rows) {
    const scores = units.get(dmu) ?? new Map<string, number | null>();
    units.set(dmu, scores.set(period ?? "", score));
  }
  return units;
}

/** The name of the index, and how its means are taken. */
function indexTitle(id: string, locale: Locale): string {
  const { comma, geometricMean, arithmeticMean } = cliTexts[locale].summary;
  const { title, combines } = indexById(id);
  return title[locale] + comma + (combines === "product" ? geometricMean : arithmeticMean);
}

/** Mean of each factor, geometric for a ratio over the DMUs that have it, per interval. */
function indexMeans({ analysis, results }: Completed, locale: Locale): readonly (readonly string[])[] {
  const { factors } = results;
  const ratios = indexById(analysis.index ?? "").combines === "product";
  const intervals = results.periods.slice(1).map((to, k) => ({ from: results.periods[k], to }));
  return [
    ["", ...factors],
    ...intervals.map(({ from, to }) => {
      const rows = results.index.filter((row) => row.from === from && row.to === to);
      const mean = (factor: string) =>
        meanOf(rows.flatMap((row) => (row.factors[factor] === null ? [] : [ratios ? Math.log(row.factors[factor]) : row.factors[factor]])));
      return [spanOf(from, to, locale), ...factors.map((factor) => shown(ratios ? exponential(mean(factor)) : mean(factor)))];
    }),
  ];
}

const exponential = (logarithm: number | null) => (logarithm === null ? null : Math.exp(logarithm));
const meanOf = (numbers: readonly number[]) => (numbers.length === 0 ? null : numbers.reduce((sum, x) => sum + x, 0) / numbers.length);

/** Ties share a rank, the best first; what has no score has none. */
function ranksOf(scores: readonly (number | null)[], { analysis }: Completed): readonly string[] {
  const sign = modelById(analysis.model).properties.better === "lower" ? -1 : 1;
  const sorted = scores.filter((score) => score !== null).sort((a, b) => sign * (b - a));
  const rank = new Map<number, number>();
  sorted.forEach((score, k) => rank.has(score) || rank.set(score, k + 1));
  return scores.map((score) => (score === null ? "–" : String(rank.get(score))));
}

/** The first column to the left, the others to the right. */
/** Cells in columns as wide as the widest, the first to the left. */
export function textTable(cells: readonly (readonly string[])[]): string {
  const rows = quotable(cells);
  const widths = rows[0].map((_, c) => rows.reduce((most, row) => Math.max(most, textWidth(row[c])), 0));
  return rows
    .map((row) =>
      row
        .map((cell, c) => (c === 0 ? padEnd(cell, widths[c]) : padStart(cell, widths[c])))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
