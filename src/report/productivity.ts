import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { indexById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { intervalStatusWords } from "../locale/words.ts";
import { geometricMean, present } from "./averages.ts";
import { blanks, header, label, note, summary, title } from "./cells.ts";
import { cumulativeBlock, firstScored, type CumulativeRows } from "./cumulative-block.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { blockHeight, indexBlock, logarithmColumn, type Factor, type FactorRows } from "./index-block.ts";
import { Page } from "./page.ts";
import type { CellRange, ReportSheet } from "./sheet.ts";

/** The productivity sheet, and where its parts stand. */
export interface Productivity {
  readonly sheet: ReportSheet;
  /** The factors of the index, the index itself first. */
  readonly factors: readonly {
    readonly id: string;
    readonly frame: Frame;
    readonly rows: FactorRows;
    /** Of all DMUs, in the overview. */ readonly overview: number;
  }[];
  /** All DMUs: the index less 1, as a percentage. */
  readonly rate: number;
  readonly overviewHeader: number;
  /** Column of the geometric means over the intervals. */
  readonly meanColumn: number;
  readonly cumulative: { readonly frame: Frame; readonly rows: CumulativeRows };
}

/** First row of the overview: below title, note and a blank row. */
const overviewTop = 4;

/**
 * The overview of all DMUs, then a block for each factor of the index (DMU × interval, with geometric means along both
 * sides and by group) and the cumulative index.
 */
export function productivitySheet(completed: Completed, locale: Locale, stamp: string, arithmetic: boolean): Productivity {
  const words = reportTexts(locale);
  const { data, analysis } = completed;
  const index = indexById(analysis.index!);
  const panel = new Panel(data);
  const grouping = groupingOf(panel);
  const { dmus, periods } = panel;
  const intervals = panel.intervals().map(({ from, to }) => words.interval(from, to));
  const lead = grouping ? 2 : 1;
  const height = blockHeight(dmus.length, grouping?.names.length ?? 0, arithmetic) + 1;
  const firstTop = overviewTop + index.factors.length + 3;
  const frames = index.factors.map((_, f) => new Frame(firstTop + f * height, lead, dmus.length, intervals.length));
  const meanColumn = frames[0].lastColumn + 1;
  const factors = index.factors.map((id) =>
    factorOf(completed, panel, id, index.results.find((column) => column.id === id)?.title[locale] ?? id, intervals, locale),
  );

  const page = new Page();
  page.add(title(`${words.productivitySheet} · ${index.title[locale]}`));
  page.add(note(grouping ? `${words.productivityNote}${locale === "en" ? " " : ""}${words.logarithmNote}` : words.productivityNote));
  page.skip();
  page.add(header(words.allGeometric), ...(grouping ? [header("")] : []), ...intervals.map(header), header(words.geometricMean));
  const tail = frames[0].dmus + (grouping?.names.length ?? 0) + 1;
  const overall = factors.map(({ matrix }) => [
    ...intervals.map((_, t) => geometricMean(present(matrix.map((values) => values[t])))),
    geometricMean(present(matrix.map((values) => geometricMean(present(values))))),
  ]);
  const overview = index.factors.map((id, f) =>
    page.add(label(id), ...blanks(lead - 1), ...overall[f].map((value, c) => summary(value, `=${addressOf(frames[f].top + tail, lead + 1 + c)}`, "score"))),
  );
  const rate = page.add(
    label(words.rate(index.factors[0])),
    ...blanks(lead - 1),
    ...overall[0].map((value, c) => {
      const cell = addressOf(overview[0], lead + 1 + c);
      return summary(value === null ? null : value - 1, `=IF(ISNUMBER(${cell}),${cell}-1,"")`, "percent");
    }),
  );
  const written = factors.map((factor, f) => {
    page.skip();
    return { id: index.factors[f], frame: frames[f], rows: indexBlock(page, frames[f], factor, grouping, arithmetic, locale), overview: overview[f] };
  });
  page.skip();
  const levels = new Frame(page.next, lead, dmus.length, periods.length);
  const starts = dmus.map((dmu) => firstScored(periods.map((period) => scoreAt(completed, panel, dmu, period))));
  const heading = words.cumulative(index.factors[0]);
  const cumulative = cumulativeBlock(page, levels, { ...written[0], matrix: factors[0].matrix }, starts, { heading, periods, dmus, grouping }, locale);

  const right = logarithmColumn(frames[0], arithmetic);
  const printed: CellRange = { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: right - 2 };
  const sheet: ReportSheet = {
    name: words.productivitySheet,
    stamp,
    rows: page.rows,
    columnWidths: [
      22,
      ...(grouping ? [12] : []),
      ...intervals.map(() => 12),
      12,
      ...(arithmetic ? [12] : []),
      ...(grouping ? [3, ...intervals.map(() => 12), 12] : []),
    ],
    freeze: { rows: 0, columns: 1 },
    colourScales: [...frames.map(({ body }) => body), levels.body],
    printed,
  };
  return { sheet, factors: written, rate, overviewHeader: overviewTop, meanColumn, cumulative: { frame: levels, rows: cumulative } };
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
