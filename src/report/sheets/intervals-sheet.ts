import type { Completed } from "../../analysis/run/run-analysis.ts";
import { indexById } from "../../engine/catalog.ts";
import type { Interval } from "../../engine/run/inference.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { IntervalRow, ScoreRow } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { inferenceTexts } from "../../locale/said/inference.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { noted, space, tableBlock, titled, type Block, type Column } from "../layout/block.ts";
import { derived, empty, label, number } from "../layout/cells.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { outsideLines } from "./outside-lines.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { arithmetic, geometric, type Statistic } from "../statistics/statistic.ts";

const optional = (value: number | null | undefined): ReportCell => (value == null ? empty : number(value, "score"));

/** Every score and every factor with its bootstrap interval; null where no bootstrap ran. */
export function intervalsSheet(completed: Completed, locale: Locale, stamp: string): LaidSheet | null {
  const { inference } = completed.results;
  if (inference === undefined) return null;
  const texts = inferenceTexts(locale);
  const { replicates, level, seed } = inference.bootstrap;
  const title = texts.title(`${Number((100 * level).toPrecision(4))}%`);
  const blocks = [
    titled(title),
    noted((one) => inferenceTexts(one).note(replicates, seed)),
    space,
    ofScores(completed, inference.scores, title, locale),
    ...(completed.results.index.length === 0 ? [] : ofIndex(completed, inference.index, locale)),
  ];
  return sheetOfBlocks({ name: texts.sheet, stamp, blocks, frozen: { rows: "heads", columns: 1 } }, locale);
}

/** The bounds of an interval, the value without its bias, and how many replicates they rest on. */
function boundColumns<Row extends { readonly interval: Interval | null }>(locale: Locale): readonly Column<Row>[] {
  const texts = inferenceTexts(locale);
  return [
    { id: "low", heading: texts.low, width: 13, cell: ({ interval }) => optional(interval?.low) },
    { id: "high", heading: texts.high, width: 13, cell: ({ interval }) => optional(interval?.high) },
    { id: "corrected", heading: texts.corrected, width: 17, cell: ({ interval }) => optional(interval?.corrected) },
    {
      id: "replicates",
      heading: texts.replicates,
      width: 17,
      cell: ({ interval }) => (interval === null ? empty : number(interval.replicates, "integer")),
    },
  ];
}

/** Where room is short, those of the last period, the highest first. */
function ofScores(completed: Completed, intervals: readonly (Interval | null)[], title: string, locale: Locale): Block {
  const { data, results } = completed;
  type Row = ScoreRow & { readonly interval: Interval | null };
  const columns: readonly Column<Row>[] = [
    ...observationColumns(completed, { group: false }, locale),
    { id: "score", heading: reportTexts(locale).score, width: 13, cell: ({ score }) => optional(score) },
    ...boundColumns<Row>(locale),
  ];
  const rows = inReadingOrder(new Panel(data)).map((row): Row => ({ ...results.scores[row], interval: intervals[row] }));
  const last = results.periods.at(-1) ?? null;
  const shown = [...rows.keys()]
    .filter((k) => rows[k].score !== null && (rows[k].period === null || rows[k].period === last))
    .sort((a, b) => rows[b].score! - rows[a].score!);
  const glance = {
    title,
    help: inferenceTexts(locale).help,
    period: data.periods === undefined ? null : last,
    rows: shown,
    columns: ["dmu", "score", "low", "high", "corrected"],
  };
  const below = outsideLines(
    { value: "score", columns: columns.slice(1).map(({ id }) => id), mean: arithmetic },
    rows.map(({ score, interval }) => ({ value: score, interval })),
    locale,
  );
  return tableBlock({ id: "scores", ending: tableNames(locale).scores, columns, rows, below, glance });
}

type FactorIntervals = readonly Readonly<Record<string, Interval | null>>[];

/** What the interval of a change is compared with, and the words for what comes of it. */
interface Verdicts {
  readonly neutral: 0 | 1;
  readonly mean: Statistic;
  readonly above: string;
  readonly below: string;
  readonly unclear: string;
}

/** The factors of the index, and how many of their changes are clear. */
function ofIndex(completed: Completed, intervals: FactorIntervals, locale: Locale): readonly Block[] {
  const { analysis, results } = completed;
  const { positive, negative, above, below, unclear } = inferenceTexts(locale);
  const verdicts: Verdicts =
    indexById(analysis.index!).combines === "sum"
      ? { neutral: 0, mean: arithmetic, above: positive, below: negative, unclear }
      : { neutral: 1, mean: geometric, above, below, unclear };
  const factors = results.factors.flatMap((factor) => [space, ofFactor(completed, factor, intervals, verdicts, locale)]);
  return [...factors, space, counted(results.factors, intervals, verdicts, locale)];
}

/** Of each factor, how many changes are on one side of what stands for none, and how many on neither. */
function counted(factors: readonly string[], intervals: FactorIntervals, verdicts: Verdicts, locale: Locale): Block {
  const texts = inferenceTexts(locale);
  const { neutral, ...words } = verdicts;
  const counts = factors.map((factor) => {
    const found = intervals.map((one) => one[factor]).filter((one) => one !== null);
    const [above, below] = [found.filter(({ low }) => low > neutral).length, found.filter(({ high }) => high < neutral).length];
    return { factor, above, below, unclear: found.length - above - below, none: intervals.length - found.length };
  });
  type Row = (typeof counts)[number];
  const sides = ["above", "below", "unclear"] as const;
  const columns: readonly Column<Row>[] = [
    { id: "factor", heading: texts.factor, width: 0, cell: ({ factor }) => label(factor) },
    ...sides.map((side): Column<Row> => ({
      id: side,
      heading: words[side],
      width: 13,
      cell: ({ factor, ...row }, _, table) => derived(row[side], `=COUNTIF(${table.of(factor).fixed("verdict")},"${words[side]}")`, "integer"),
    })),
    {
      id: "none",
      heading: texts.none,
      width: 13,
      cell: ({ factor, none }, at, table) => derived(none, `=ROWS(${table.of(factor).fixed("verdict")})-SUM(${at("above")}:${at("unclear")})`, "integer"),
    },
  ];
  const glance = { title: texts.verdicts, help: texts.help, period: null, rows: [...counts.keys()], columns: columns.map(({ id }) => id) };
  return tableBlock({ id: "verdicts", ending: tableNames(locale).verdicts, columns, rows: counts, glance });
}

/** A factor of the index, and whether its interval is on one side of what stands for no change. */
function ofFactor(
  { analysis, results: { index } }: Completed,
  factor: string,
  intervals: FactorIntervals,
  { neutral, mean, above, below: under, unclear }: Verdicts,
  locale: Locale,
): Block {
  type Row = IntervalRow & { readonly interval: Interval | null };
  const words = reportTexts(locale);
  const texts = inferenceTexts(locale);
  const columns: readonly Column<Row>[] = [
    { id: "dmu", heading: ownWords(analysis.columns, locale).heads.dmu, width: 16, cell: ({ dmu }) => label(dmu) },
    { id: "interval", heading: words.period, width: 13, cell: ({ from, to }) => label(words.interval(from, to)) },
    {
      id: "verdict",
      heading: texts.verdict,
      width: 14,
      cell: ({ interval }, at) =>
        interval === null
          ? empty
          : {
              value: interval.low > neutral ? above : interval.high < neutral ? under : unclear,
              formula: `=IF(${at("low")}>${neutral},"${above}",IF(${at("high")}<${neutral},"${under}","${unclear}"))`,
              style: "value",
            },
    },
    { id: "factor", heading: factor, width: 13, cell: ({ factors }) => optional(factors[factor]) },
    ...boundColumns<Row>(locale),
  ];
  const rows = index.map((row, k): Row => ({ ...row, interval: intervals[k][factor] }));
  const below = outsideLines(
    { value: "factor", columns: columns.slice(1).map(({ id }) => id), mean },
    rows.map(({ factors, interval }) => ({ value: factors[factor], interval })),
    locale,
  );
  return tableBlock({ id: factor, ending: factor, columns, rows, below });
}
