import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, MarkLineComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { shown } from "../../report/layout/cells.ts";
import { isLying } from "../../report/figures/chart.ts";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { categoryAxis, isSlanted, originOf, valueAxis } from "./chart-axes.ts";
import { legendLook, pageTitle } from "./chart-frame.ts";
import { dashes, font, ink, markers } from "./chart-look.ts";

export type DrawnOption = ComposeOption<
  LineSeriesOption | BarSeriesOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TitleComponentOption | TooltipComponentOption
>;

/** Where a chart is drawn: beside the workbook, where a heading names it, or on a page of its own with its title. */
export type ChartPlace = "pane" | "page";

/** Formats of which a tip shows the digits that a cell has. */
const wholeFormats: readonly ChartValues["valueFormat"][] = ["percent", "amount", "integer"];

/** Of a page: pixels; bars need height. */
export const pageSize = ({ kind, categories }: ChartValues) => ({ width: 960, height: isLying(kind) ? Math.max(540, 150 + 22 * categories.length) : 540 });

/** Height in the pane. */
export const paneHeight = (chart: ChartValues) => {
  const { kind, categories, series } = chart;
  return isLying(kind)
    ? 50 + 17 * categories.length + (kind === "bullet" ? 40 : 0)
    : 228 + (series.length > 1 ? 22 * legendRows(series.length, kind) : 0) + (isSlanted(chart) ? 24 : 0);
};

/** Lines of names below a chart in the pane, where three stand side by side; those of areas are long. */
export const legendRows = (count: number, kind?: ChartValues["kind"]) => Math.ceil((kind === "area" || kind === "stack" ? count + 1 : count) / 3);

/** A chart of the report, line for line as the workbook's own: same numbers, axes, dashes and markers. */
export function chartOption(chart: ChartValues, place: ChartPlace): DrawnOption {
  const { kind, title, series, baseline } = chart;
  const page = place === "page";
  const bars = isLying(kind);
  const from = originOf(chart);
  const several = series.length > 1;
  const blocks = kind === "area" || kind === "stack";
  const narrow = !page && isSlanted(chart);
  const [names, values] = [categoryAxis(chart, page), valueAxis(chart, page)];
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(title, page),
    grid: {
      left: page ? 72 : bars ? 6 : 38,
      right: page ? 40 : 16,
      top: page ? 92 : bars ? 6 : 30,
      bottom: (bars ? (page ? 64 : 42) : page ? 76 : 40) + (several ? (page ? 44 : 22 * legendRows(series.length, kind)) : 0) + (narrow ? 24 : 0),
      ...(bars ? { containLabel: true } : {}),
    },
    ...(several
      ? {
          legend: { ...legendLook(page), ...(blocks ? { icon: "rect", itemWidth: 14, itemHeight: 10 } : {}), data: series.map(({ name }) => name) },
        }
      : {}),
    tooltip: {
      trigger: "axis" as const,
      confine: true,
      order: "seriesAsc" as const,
      axisPointer: { type: bars ? ("shadow" as const) : ("line" as const) },
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      valueFormatter: (value) =>
        typeof value === "number" ? shown(value + from, wholeFormats.includes(chart.valueFormat) ? chart.valueFormat : "score") : "—",
    },
    xAxis: (bars ? values : names) as NonNullable<DrawnOption["xAxis"]>,
    // Each bar of a bullet stands in the middle of its place, whatever its breadth: on an axis of its own.
    yAxis: (kind === "bullet" ? [names, { ...names, show: false }] : bars ? names : values) as NonNullable<DrawnOption["yAxis"]>,
    series: series.map((one, k) => {
      if (kind === "area") return area(one, page);
      if (kind === "bullet") return bullet(one, k === 0);
      if (kind === "stack") return stacked(one, k === 0);
      return kind === "line" ? line(one, page, k === 0 ? baseline : undefined) : bar(one, page, bars, from, chart.valueFormat);
    }),
  };
}

function line({ name, numbers, colour, dash, marker, width }: ChartValues["series"][number], page: boolean, baseline: number | undefined): LineSeriesOption {
  const pattern = dashes[dash];
  const thick = width * (page ? 1.4 : 1);
  return {
    type: "line",
    name,
    data: numbers.map((value) => value ?? "-"),
    connectNulls: false,
    symbol: markers[marker],
    symbolSize: page ? 9 : 6,
    showAllSymbol: true,
    itemStyle: { color: `#${colour}` },
    lineStyle: { color: `#${colour}`, width: thick, type: pattern === "solid" ? "solid" : pattern.map((length) => length * Math.max(1, thick * 0.75)) },
    ...(baseline === undefined
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: "none",
            label: { show: false },
            lineStyle: { color: ink, width: 1, type: "solid" as const },
            data: [{ yAxis: baseline }],
          },
        }),
  };
}

/** An area upon those before it. */
function area({ name, numbers, colour }: ChartValues["series"][number], page: boolean): LineSeriesOption {
  return {
    type: "line",
    name,
    stack: "all",
    data: numbers.map((value) => value ?? "-"),
    symbol: "none",
    itemStyle: { color: `#${colour}` },
    lineStyle: { color: "#FFFFFF", width: page ? 1.5 : 1 },
    areaStyle: { color: `#${colour}`, opacity: 1 },
  };
}

/** @param behind whether it is the broad one that the other is held against */
const bullet = ({ name, numbers, colour }: ChartValues["series"][number], behind: boolean): BarSeriesOption => ({
  type: "bar",
  name,
  data: numbers.map((value) => value ?? "-"),
  barWidth: behind ? "64%" : "28%",
  yAxisIndex: behind ? 0 : 1,
  z: behind ? 2 : 3,
  itemStyle: { color: `#${colour}` },
});

/**
 * Columns upon those before them; one below 0 hangs from it.
 * @param first the line at 0 is drawn once
 */
function stacked({ name, numbers, colour }: ChartValues["series"][number], first: boolean): BarSeriesOption {
  return {
    type: "bar",
    name,
    stack: "all",
    data: numbers.map((value) => value ?? "-"),
    barWidth: "62%",
    barMaxWidth: 90,
    itemStyle: { color: `#${colour}`, borderColor: "#FFFFFF", borderWidth: 0.5 },
    ...(first && numbers.length > 0
      ? {
          markLine: { silent: true, symbol: "none", label: { show: false }, lineStyle: { color: ink, width: 1, type: "solid" as const }, data: [{ yAxis: 0 }] },
        }
      : {}),
  };
}

/** @param from where it begins: the axis says what its end stands for */
function bar(
  { name, numbers, colour }: ChartValues["series"][number],
  page: boolean,
  lying: boolean,
  from: number,
  format: ChartValues["valueFormat"],
): BarSeriesOption {
  const figure = (value: number) => (format === "percent" || format === "amount" ? shown(value, format) : value.toFixed(3));
  return {
    type: "bar",
    name,
    data: numbers.map((value) => (value === null ? "-" : value - from)),
    barWidth: "62%",
    itemStyle: { color: `#${colour}` },
    label: {
      show: page || lying,
      position: lying ? "right" : "top",
      color: ink,
      fontFamily: font,
      fontSize: page ? 12 : 10,
      formatter: ({ value }) => (typeof value === "number" ? figure(value + from) : ""),
    },
  };
}
