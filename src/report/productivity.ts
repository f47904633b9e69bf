import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { indexById } from "../engine/catalog.ts";
import { cumulativeOf } from "../engine/cumulative.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { namedParts, tableNames } from "../locale/report-names.ts";
import { indexTexts } from "../locale/report-differences.ts";
import { reportTexts } from "../locale/report.ts";
import { intervalStatusWords } from "../locale/words.ts";
import { averagingOf, type Averaging } from "./averaging.ts";
import { header, summary, title, total, totals } from "./cells.ts";
import { cumulativeBlock, firstScored, type CumulativeRows } from "./cumulative-block.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { identitiesOf, identitiesText } from "./identities.ts";
import { blockHeight, indexBlock, type Factor, type FactorRows } from "./index-block.ts";
import { columnHeads, named, rowHeads, tabled, wholeFrame } from "./names.ts";
import { Page } from "./page.ts";
import type { CellRange } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** The productivity sheet, and where its parts stand. */
export interface Productivity {
  readonly sheet: ReportSheet;
  /** The factors of the index, the index itself first. */
  readonly factors: readonly {
    readonly id: string;
    /** What a finding calls it. */
    readonly called: string;
    readonly frame: Frame;
    readonly rows: FactorRows;
    /** Of all DMUs, in the overview. */ readonly overview: number;
  }[];
  /** All DMUs: the index less 1, as a percentage; null of an index that is a difference. */
  readonly rate: number | null;
  readonly averaging: Averaging;
  /** What the index itself is made of: 1 where a factor multiplies (adds), −1 where it divides (is taken off). */
  readonly parts: Readonly<Record<string, 1 | -1>>;
  readonly overviewHeader: number;
  /** Column of the means over the intervals. */
  readonly meanColumn: number;
  readonly cumulative: { readonly frame: Frame; readonly rows: CumulativeRows };
}

/** Columns that are printed at least, so that the title above a narrow table is not cut off. */
const narrowest = 8;

/**
 * The overview of all DMUs, then a block for each factor of the index (DMU × interval, with its means along both
 * sides and by group) and the cumulative index.
 */
export function productivitySheet(completed: Completed, locale: Locale, stamp: string, withArithmetic: boolean): Productivity {
  const parts = namedParts(locale);
  const { data, analysis, results } = completed;
  const index = indexById(analysis.index!);
  const averaging = averagingOf(index);
  const words = indexTexts(locale, averaging.ratios);
  const arithmetic = withArithmetic && averaging.ratios;
  const panel = new Panel(data);
  const grouping = groupingOf(panel);
  const { dmus, periods } = panel;
  const intervals = panel.intervals().map(({ from, to }) => words.interval(from, to));
  const lead = grouping ? 2 : 1;
  const height = blockHeight(dmus.length, grouping?.names.length ?? 0, arithmetic) + 1;
  const lastColumn = lead + intervals.length + (arithmetic ? 2 : 1);
  /** First of the working columns, beyond those that are printed. */
  const right = grouping ? lastColumn + 2 : Math.max(lastColumn, narrowest) + 2;
  const columnWidths = [
    22,
    ...(grouping ? [12] : []),
    ...intervals.map(() => 13),
    13,
    ...(arithmetic ? [14] : []),
    ...Array.from({ length: right - 2 - lastColumn }, () => 12),
    3,
    ...(grouping && averaging.ratios ? [...intervals.map(() => 12), 12] : [12]),
  ];
  const page = new Page();
  page.add(title(words.productivitySheet));
  const identities = identitiesOf(index, analysis.options, results);
  const separator = (one: Locale) => (one === "en" ? "; " : "；");
  const about = (one: Locale) => indexTexts(one, averaging.ratios).productivityNote(identitiesText(identities, averaging.ratios, separator(one)));
  const noted = page.next;
  page.note(about, locale, columnWidths.slice(0, right - 2));
  const besides = [...(grouping && averaging.ratios ? [words.logarithmNote] : []), words.placeNote];
  page.noteBeside(noted, right, besides.join(locale === "en" ? " " : ""));
  page.skip();
  const overviewTop = page.next;
  const firstTop = overviewTop + results.factors.length + (averaging.ratios ? 3 : 2);
  const frames = results.factors.map((_, f) => new Frame(firstTop + f * height, lead, dmus.length, intervals.length));
  const meanColumn = frames[0].lastColumn + 1;
  const factors = results.factors.map((id) =>
    factorOf(completed, panel, id, index.results.find((column) => column.id === id)?.title[locale] ?? id, intervals, locale),
  );

  page.add(header(words.allGeometric), ...(grouping ? [header("")] : []), ...intervals.map(header), header(words.geometricMean));
  const tail = frames[0].dmus + (grouping?.names.length ?? 0) + 1;
  const overall = factors.map(({ matrix }) => [
    ...intervals.map((_, t) => averaging.mean.of(matrix.map((values) => values[t]))),
    averaging.mean.of(matrix.map(averaging.mean.of)),
  ]);
  const overview = results.factors.map((id, f) =>
    page.add(total(id), ...totals(lead - 1), ...overall[f].map((value, c) => summary(value, `=${addressOf(frames[f].top + tail, lead + 1 + c)}`, "score"))),
  );
  const rate = !averaging.ratios
    ? null
    : page.add(
        total(words.rate(results.factors[0])),
        ...totals(lead - 1),
        ...overall[0].map((value, c) => {
          const cell = addressOf(overview[0], lead + 1 + c);
          return summary(value === null ? null : value - 1, `=IF(ISNUMBER(${cell}),${cell}-1,"")`, "percent");
        }),
      );
  const written = factors.map((factor, f) => {
    page.skip();
    return {
      id: results.factors[f],
      called: index.results.find(({ id }) => id === results.factors[f])?.inFindings?.[locale] ?? results.factors[f],
      frame: frames[f],
      rows: indexBlock(page, frames[f], factor, grouping, averaging, arithmetic, locale),
      overview: overview[f],
    };
  });
  page.skip();
  const levels = new Frame(page.next, lead, dmus.length, periods.length);
  const running = cumulativeOf(index, results, results.factors[0]);
  const starts = dmus.map((dmu) => firstScored(periods.map((period) => scoreAt(completed, panel, dmu, period))));
  const heading = words.cumulative(results.factors[0]);
  const cumulative = cumulativeBlock(
    page,
    levels,
    written[0],
    dmus.map((dmu) => periods.map((period) => running[panel.rowOf(dmu, period) ?? -1] ?? null)),
    right,
    starts,
    { heading, periods, dmus, grouping },
    averaging,
    locale,
  );

  const printed: CellRange = { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: right - 2 };
  const sheet: ReportSheet = {
    name: words.productivitySheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: 0, columns: 1 },
    colourScales: [...frames.map(({ body }) => body), levels.body],
    names: [
      ...frames.map(({ body }, f) => named(words.productivitySheet, parts.factor(results.factors[f], factors[f].heading), body)),
      named(words.productivitySheet, parts.cumulative, levels.body),
      named(words.productivitySheet, parts.dmus, rowHeads(frames[0])),
      named(words.productivitySheet, parts.intervals, columnHeads(frames[0])),
    ],
    tables: [
      ...frames.flatMap((frame, f) => tabled(words.productivitySheet, results.factors[f], wholeFrame(frame, arithmetic ? 2 : 1), locale)),
      ...tabled(words.productivitySheet, tableNames(locale).cumulative, wholeFrame(levels), locale),
    ],
    printed,
  };
  return {
    sheet,
    factors: written,
    rate,
    averaging,
    parts: identities[0].parts,
    overviewHeader: overviewTop,
    meanColumn,
    cumulative: { frame: levels, rows: cumulative },
  };
}

function factorOf({ results }: Completed, panel: Panel, id: string, heading: string, intervals: readonly string[], locale: Locale): Factor {
  const words = reportTexts(locale);
  const found = new Map(results.index.map((interval) => [JSON.stringify([interval.dmu, interval.to]), interval]));
  const at = (dmu: string, to: string) => found.get(JSON.stringify([dmu, to]));
  const toward = panel.intervals().map(({ to }) => to);
  return {
    heading,
    intervals,
    dmus: panel.dmus,
    matrix: panel.dmus.map((dmu) => toward.map((to) => at(dmu, to)?.factors[id] ?? null)),
    reasons: panel.dmus.map((dmu) =>
      toward.map((to) => {
        const status = at(dmu, to)?.status;
        return status === undefined || status === "computed" ? words.missingMark : intervalStatusWords[status][locale];
      }),
    ),
  };
}

function scoreAt({ results }: Completed, panel: Panel, dmu: string, period: string): number | null {
  const row = panel.rowOf(dmu, period);
  return row === undefined ? null : results.scores[row].score;
}
