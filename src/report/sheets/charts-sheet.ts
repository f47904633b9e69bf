import type { Locale } from "../../engine/declare/text.ts";
import { chartTexts } from "../../locale/sheets/charts.ts";
import { indexChartTexts, scoreChartTexts } from "../../locale/sheets/differences.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { note, title } from "../layout/cells.ts";
import { mostParts, partSeries, wholeSeries, type ChartSeries, type ReportChart, type SheetRange } from "../figures/chart.ts";
import type { Efficiency } from "./efficiency.ts";
import type { Productivity } from "./productivity.ts";
import { groupLine } from "../statistics/grouping.ts";
import type { PlacedTable, RowName } from "../layout/placed-table.ts";
import type { CellRange } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";

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

/** The headers over numbers as labels; texts that are too long to stand side by side below a chart are slanted. */
function labelled(table: PlacedTable, columns: readonly string[]): Pick<Drawn, "categories" | "slanted"> {
  const long = columns.reduce((sum, column) => sum + String(table.cell("headers", column)!.value).length + 1, 0) > roomForLabels;
  return { categories: table.cells(["headers", "headers"], [columns[0], columns[columns.length - 1]]), ...(long ? { slanted: true } : {}) };
}

/** The numbers of a row. */
const numbersOf = (table: PlacedTable, row: RowName, columns: readonly string[]): SheetRange =>
  table.cells([row, row], [columns[0], columns[columns.length - 1]]);

/** A line for each group, as long as they can be told apart, and one for all. */
function groupLines(table: PlacedTable, groups: readonly string[], columns: readonly string[]): readonly ChartSeries[] {
  const nameIn = (row: RowName) => String(table.sheet.rows[table.rowOf(row) - 1][0].value);
  const shownGroups = groups.length <= mostParts ? groups : [];
  return [
    wholeSeries(nameIn("all"), numbersOf(table, "all", columns)),
    ...shownGroups.map((row, k) => partSeries(nameIn(row), numbersOf(table, row, columns), k)),
  ];
}

function efficiencyCharts({ scores, matrix, periods, grouping, lower }: Efficiency, locale: Locale): readonly Drawn[] {
  const words = scoreChartTexts(locale, lower);
  const groups = (grouping?.names ?? []).map((_, g) => groupLine(g));
  if (periods.length > 1) {
    return [
      {
        kind: "line",
        title: groups.length > 0 ? words.groupEfficiency : words.efficiency,
        categoryTitle: words.period,
        valueTitle: words.score,
        ...labelled(scores, matrix.numbers),
        series: groupLines(scores, groups, matrix.numbers),
        fromZero: false,
        valueFormat: "score",
      },
    ];
  }
  if (groups.length < 2) return [];
  const column = (id: string) => scores.cells([groups[0], "all"], [id, id]);
  return [
    {
      kind: "column",
      title: words.groupEfficiency,
      categoryTitle: words.group,
      valueTitle: words.score,
      categories: column("dmu"),
      series: [wholeSeries(words.score, column(matrix.first))],
      fromZero: true,
      valueFormat: "score",
    },
  ];
}

function productivityCharts(
  { factors, overview, cumulative, averaging, intervals, levels, groups }: Productivity,
  periods: readonly string[],
  locale: Locale,
): readonly Drawn[] {
  const words = indexChartTexts(locale, averaging.ratios);
  const [index, ...parts] = factors;
  return [
    {
      kind: "line",
      title: words.factors(factors),
      categoryTitle: words.interval,
      valueTitle: words.index,
      ...labelled(overview, intervals),
      series: [wholeSeries(index, numbersOf(overview, 0, intervals)), ...parts.map((id, k) => partSeries(id, numbersOf(overview, k + 1, intervals), k))],
      baseline: averaging.neutral,
      fromZero: false,
      valueFormat: "score",
    },
    {
      kind: "line",
      title: words.cumulative(index),
      categoryTitle: words.period,
      valueTitle: words.level(periods[0]),
      ...labelled(cumulative, levels),
      series: groupLines(cumulative, groups, levels),
      baseline: averaging.neutral,
      fromZero: false,
      valueFormat: "score",
    },
  ];
}

function rankingChart({ ranking, periods, lower }: Efficiency, locale: Locale): { readonly chart: Drawn; readonly bars: number } | null {
  const words = scoreChartTexts(locale, lower);
  const bars = Math.min(mostBars, ranking.rows);
  if (bars === 0) return null;
  const column = (id: string) => ranking.cells([0, bars - 1], [id, id]);
  return {
    bars,
    chart: {
      kind: "bar",
      title: bars === ranking.rows ? words.ranking : words.rankingTop(bars),
      categoryTitle: words.dmu,
      valueTitle: periods.length > 1 ? words.meanScore : words.score,
      categories: column("dmu"),
      series: [wholeSeries(periods.length > 1 ? words.meanScore : words.score, column("mean"))],
      fromZero: true,
      valueFormat: "score",
    },
  };
}
