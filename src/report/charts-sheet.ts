import type { Locale } from "../engine/text.ts";
import { chartTexts } from "../locale/report-charts.ts";
import { indexChartTexts, scoreChartTexts } from "../locale/report-differences.ts";
import { reportTexts } from "../locale/report.ts";
import { note, title } from "./cells.ts";
import { mostParts, partSeries, wholeSeries, type ChartSeries, type ReportChart, type SheetRange } from "./chart.ts";
import type { Efficiency } from "./efficiency.ts";
import type { Productivity } from "./productivity.ts";
import type { CellRange } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** As many bars as a ranking shows on half a page. */
const mostBars = 40;
const width = 7;
const height = 24;
const firstRow = 4;
/** Characters of labels that stand side by side below a line chart. */
const roomForLabels = 68;

type Drawn = Omit<ReportChart, "anchor">;

/**
 * The charts of a report over cells of its other sheets: one below the other, and the ranking beside them, as high as they are.
 * @param inFile whether only the saved file has them as native charts, which the sheet then says
 */
export function chartsSheet(efficiency: Efficiency, productivity: Productivity | null, locale: Locale, stamp: string, inFile: boolean): ReportSheet {
  const name = reportTexts(locale).chartsSheet;
  const drawn = [...efficiencyCharts(efficiency, locale), ...(productivity === null ? [] : productivityCharts(productivity, efficiency.periods, locale))];
  const ranking = rankingChart(efficiency, locale);
  const charts = [
    ...drawn.map((chart, k) => ({ ...chart, anchor: placeOf(firstRow + k * (height + 1), 0, height) })),
    ...(ranking === null
      ? []
      : [{ ...ranking.chart, anchor: placeOf(firstRow, drawn.length === 0 ? 0 : 1, Math.max(drawn.length * (height + 1) - 1, ranking.bars + 4)) }]),
  ];
  return {
    name,
    stamp,
    rows: [[title(name)], [note(inFile ? chartTexts(locale).noteInFile : chartTexts(locale).note)]],
    columnWidths: Array.from({ length: 2 * width + 2 }, (_, c) => (c === 2 * width + 1 ? 2 : 10)),
    freeze: { rows: 0, columns: 0 },
    colourScales: [],
    charts,
    printed: { fromRow: 1, fromColumn: 1, toRow: Math.max(2, ...charts.map(({ anchor }) => anchor.toRow)), toColumn: 2 * width + 2 },
  };
}

/** @param side 0 on the left, 1 on the right */
function placeOf(fromRow: number, side: 0 | 1, rows: number): CellRange {
  const fromColumn = 1 + side * (width + 1);
  return { fromRow, fromColumn, toRow: fromRow + rows - 1, toColumn: fromColumn + width - 1 };
}

/** Whether the texts of a row are too long to stand side by side below a chart. */
const areLong = ({ rows }: ReportSheet, row: number, from: number, to: number) =>
  rows[row - 1].slice(from - 1, to).reduce((sum, { value }) => sum + String(value ?? "").length + 1, 0) > roomForLabels;

const rowRange = (sheet: string, row: number, fromColumn: number, toColumn: number): SheetRange => ({
  sheet,
  range: { fromRow: row, fromColumn, toRow: row, toColumn },
});
const columnRange = (sheet: string, column: number, fromRow: number, toRow: number): SheetRange => ({
  sheet,
  range: { fromRow, fromColumn: column, toRow, toColumn: column },
});

/** A line for each group, as long as they can be told apart, and one for all. */
function groupLines(sheet: ReportSheet, groups: readonly number[], all: number, fromColumn: number, toColumn: number): readonly ChartSeries[] {
  const nameIn = (row: number) => String(sheet.rows[row - 1][0].value);
  const shownGroups = groups.length <= mostParts ? groups : [];
  return [
    wholeSeries(nameIn(all), rowRange(sheet.name, all, fromColumn, toColumn)),
    ...shownGroups.map((row, k) => partSeries(nameIn(row), rowRange(sheet.name, row, fromColumn, toColumn), k)),
  ];
}

function efficiencyCharts({ sheet, frame, periods, lower, summary }: Efficiency, locale: Locale): readonly Drawn[] {
  const words = scoreChartTexts(locale, lower);
  if (periods.length > 1) {
    const [from, to] = [frame.firstColumn, frame.lastColumn];
    return [
      {
        kind: "line",
        title: summary.groups.length > 0 ? words.groupEfficiency : words.efficiency,
        categoryTitle: words.period,
        valueTitle: words.score,
        categories: rowRange(sheet.name, frame.top, from, to),
        ...(areLong(sheet, frame.top, from, to) ? { slanted: true } : {}),
        series: groupLines(sheet, summary.groups, summary.all, from, to),
        fromZero: false,
        valueFormat: "score",
      },
    ];
  }
  if (summary.groups.length < 2) return [];
  const [first, last] = [summary.groups[0], summary.all];
  return [
    {
      kind: "column",
      title: words.groupEfficiency,
      categoryTitle: words.group,
      valueTitle: words.score,
      categories: columnRange(sheet.name, 1, first, last),
      series: [wholeSeries(words.score, columnRange(sheet.name, frame.firstColumn, first, last))],
      fromZero: true,
      valueFormat: "score",
    },
  ];
}

function productivityCharts(
  { sheet, factors, averaging, overviewHeader, cumulative }: Productivity,
  periods: readonly string[],
  locale: Locale,
): readonly Drawn[] {
  const words = indexChartTexts(locale, averaging.ratios);
  const [index] = factors;
  const [from, to] = [index.frame.firstColumn, index.frame.lastColumn];
  const levels = cumulative.frame;
  const parts = factors.slice(1).map(({ id, overview }, k) => partSeries(id, rowRange(sheet.name, overview, from, to), k));
  return [
    {
      kind: "line",
      title: words.factors(factors.map(({ id }) => id)),
      categoryTitle: words.interval,
      valueTitle: words.index,
      categories: rowRange(sheet.name, overviewHeader, from, to),
      ...(areLong(sheet, overviewHeader, from, to) ? { slanted: true } : {}),
      series: [wholeSeries(index.id, rowRange(sheet.name, index.overview, from, to)), ...parts],
      baseline: averaging.neutral,
      fromZero: false,
      valueFormat: "score",
    },
    {
      kind: "line",
      title: words.cumulative(index.id),
      categoryTitle: words.period,
      valueTitle: words.level(periods[0]),
      categories: rowRange(sheet.name, levels.top, levels.firstColumn, levels.lastColumn),
      ...(areLong(sheet, levels.top, levels.firstColumn, levels.lastColumn) ? { slanted: true } : {}),
      series: groupLines(sheet, cumulative.rows.groups, cumulative.rows.all, levels.firstColumn, levels.lastColumn),
      baseline: averaging.neutral,
      fromZero: false,
      valueFormat: "score",
    },
  ];
}

function rankingChart({ sheet, ranking, periods, lower }: Efficiency, locale: Locale): { readonly chart: Drawn; readonly bars: number } | null {
  const words = scoreChartTexts(locale, lower);
  const bars = Math.min(mostBars, ranking.lastRow - ranking.firstRow + 1);
  if (bars === 0) return null;
  const last = ranking.firstRow + bars - 1;
  const all = last === ranking.lastRow;
  return {
    bars,
    chart: {
      kind: "bar",
      title: all ? words.ranking : words.rankingTop(bars),
      categoryTitle: words.dmu,
      valueTitle: periods.length > 1 ? words.meanScore : words.score,
      categories: columnRange(sheet.name, 1, ranking.firstRow, last),
      series: [wholeSeries(periods.length > 1 ? words.meanScore : words.score, columnRange(sheet.name, ranking.valueColumn, ranking.firstRow, last))],
      fromZero: true,
      valueFormat: "score",
    },
  };
}
