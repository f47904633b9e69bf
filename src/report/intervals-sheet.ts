import type { Completed } from "../analysis/run-analysis.ts";
import { indexById } from "../engine/catalog.ts";
import type { Interval } from "../engine/inference/intervals.ts";
import { Panel } from "../engine/panel.ts";
import type { IntervalRow, ScoreRow } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { inferenceTexts } from "../locale/inference.ts";
import { tableNames } from "../locale/report-names.ts";
import { reportTexts } from "../locale/report.ts";
import { noted, space, tableBlock, titled, type Block, type Column } from "./block.ts";
import { empty, label, number } from "./cells.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { sheetOfBlocks } from "./sheet-of-blocks.ts";

const optional = (value: number | null | undefined): ReportCell => (value == null ? empty : number(value, "score"));

/** Every score and every factor with its bootstrap interval; null where no bootstrap ran. */
export function intervalsSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet | null {
  const { inference } = completed.results;
  if (inference === undefined) return null;
  const texts = inferenceTexts(locale);
  const { replicates, level, seed } = inference.bootstrap;
  const blocks = [
    titled(texts.title(`${Number((100 * level).toPrecision(4))}%`)),
    noted((one) => inferenceTexts(one).note(replicates, seed)),
    space,
    ofScores(completed, inference.scores, locale),
    ...completed.results.factors.flatMap((factor) => ofFactor(completed, factor, inference.index, locale)),
  ];
  return sheetOfBlocks({ name: texts.sheet, stamp, blocks, frozen: { heads: true, columns: 1 } }, locale).sheet;
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

function ofScores({ data, results }: Completed, intervals: readonly (Interval | null)[], locale: Locale): Block {
  type Row = ScoreRow & { readonly interval: Interval | null };
  const columns: readonly Column<Row>[] = [
    ...observationColumns(data, { group: false }, locale),
    { id: "score", heading: reportTexts(locale).score, width: 13, cell: ({ score }) => optional(score) },
    ...boundColumns<Row>(locale),
  ];
  const rows = inReadingOrder(new Panel(data)).map((row): Row => ({ ...results.scores[row], interval: intervals[row] }));
  return tableBlock({ id: "scores", ending: tableNames(locale).scores, columns, rows });
}

/** A factor of the index, and whether its interval is on one side of what stands for no change. */
function ofFactor(
  { analysis, results }: Completed,
  factor: string,
  intervals: readonly Readonly<Record<string, Interval | null>>[],
  locale: Locale,
): readonly Block[] {
  if (results.index.length === 0) return [];
  type Row = IntervalRow & { readonly interval: Interval | null };
  const words = reportTexts(locale);
  const texts = inferenceTexts(locale);
  const [neutral, above, below] = indexById(analysis.index!).combines === "sum" ? [0, texts.positive, texts.negative] : [1, texts.above, texts.below];
  const columns: readonly Column<Row>[] = [
    { id: "dmu", heading: words.dmu, width: 16, cell: ({ dmu }) => label(dmu) },
    { id: "interval", heading: words.period, width: 13, cell: ({ from, to }) => label(words.interval(from, to)) },
    {
      id: "verdict",
      heading: texts.verdict,
      width: 14,
      cell: ({ interval }, at) =>
        interval === null
          ? empty
          : {
              value: interval.low > neutral ? above : interval.high < neutral ? below : texts.unclear,
              formula: `=IF(${at("low")}>${neutral},"${above}",IF(${at("high")}<${neutral},"${below}","${texts.unclear}"))`,
              style: "value",
            },
    },
    { id: "factor", heading: factor, width: 13, cell: ({ factors }) => optional(factors[factor]) },
    ...boundColumns<Row>(locale),
  ];
  const rows = results.index.map((row, k): Row => ({ ...row, interval: intervals[k][factor] }));
  return [space, tableBlock({ id: factor, ending: factor, columns, rows })];
}
