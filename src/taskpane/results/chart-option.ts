import type { BarSeriesOption, LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, MarkLineComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { shown } from "../../report/layout/cells.ts";
import { isLying } from "../../report/figures/chart.ts";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { legendLook, pageTitle } from "./chart-frame.ts";
import { dashes, font, grey, hairline, ink, markers } from "./chart-look.ts";

export type DrawnOption = ComposeOption<
  LineSeriesOption | BarSeriesOption | GridComponentOption | LegendComponentOption | MarkLineComponentOption | TitleComponentOption | TooltipComponentOption
>;

/** Where a chart is drawn: beside the workbook, where a heading names it, or on a page of its own with its title. */
export type ChartPlace = "pane" | "page";

const axisFigure = (value: number) => value.toFixed(2);
const axisCount = (value: number) => value.toFixed(0);
const axisShare = (value: number) => `${(100 * value).toFixed(0)}%`;
/** Of an amount the digits that an axis needs: 30,000 and 2.5. */
const axisAmount = (value: number) => (Math.abs(value) >= 10 ? shown(value, "amount").replace(/\.\d+$/, "") : String(value));
const axisFigureIn = (format: ChartValues["valueFormat"]) =>
  format === "percent" ? axisShare : format === "amount" ? axisAmount : format === "integer" ? axisCount : axisFigure;

/** Formats of which a tip shows the digits that a cell has. */
const wholeFormats: readonly ChartValues["valueFormat"][] = ["percent", "amount", "integer"];

/** Of a page: pixels; bars need height. */
export const pageSize = ({ kind, categories }: ChartValues) => ({ width: 960, height: isLying(kind) ? Math.max(540, 150 + 22 * categories.length) : 540 });

/** So many stacked bars have room for their names side by side. */
const fewStacks = 5;

/** Height in the pane. */
export const paneHeight = ({ kind, categories, series }: ChartValues) =>
  isLying(kind)
    ? 50 + 17 * categories.length + (kind === "bullet" ? 40 : 0)
    : 228 +
      (series.length > 1 ? 22 * legendRows(series.length, kind) : 0) +
      (isNarrow(categories) && !(kind === "stack" && categories.length <= fewStacks) ? 24 : 0);

/** Lines of names below a chart in the pane, where three stand side by side; those of areas are long. */
export const legendRows = (count: number, kind?: ChartValues["kind"]) => Math.ceil((kind === "area" || kind === "stack" ? count + 1 : count) / 3);

/** Whether names such as 2012–2013 have to stand at an angle. */
const isNarrow = (categories: readonly string[]) => categories.some((name) => name.length > 5);

/** Years such as 2012, without the word: where there is no room for more. */
const shortened = (name: string) => name.replace(/(\d{4})年?([–-])\d{2}(\d{2})年?/, "$1$2$3");

/** A chart of the report, line for line as the workbook's own: same numbers, axes, dashes and markers. */
export function chartOption(chart: ChartValues, place: ChartPlace): DrawnOption {
  const { kind, title, categories, series, baseline } = chart;
  const page = place === "page";
  const small = page ? 14 : 11;
  const bars = isLying(kind);
  const from = bars ? (baseline ?? 0) : 0;
  const several = series.length > 1;
  const blocks = kind === "area" || kind === "stack";
  const nameStyle = { color: grey, fontFamily: font, fontSize: small };
  const few = kind === "stack" && categories.length <= fewStacks;
  const narrow = !page && !bars && !few && isNarrow(categories);
  const categoryAxis = {
    type: "category" as const,
    data: [...categories],
    inverse: bars,
    axisTick: { show: !bars, alignWithLabel: true, lineStyle: { color: grey } },
    axisLine: { lineStyle: { color: grey }, onZero: false },
    axisLabel: {
      color: ink,
      fontFamily: font,
      fontSize: small,
      hideOverlap: !bars && !few,
      ...(few ? { interval: 0 } : {}),
      ...(bars ? { interval: 0, width: page ? 220 : 92, overflow: "truncate" as const } : {}),
      ...(narrow ? { rotate: 50, formatter: shortened } : {}),
      ...(page && !bars && categories.length > 9 && categories.some((name) => name.length > 6) ? { rotate: 35 } : {}),
    },
    ...(bars ? {} : { name: chart.categoryTitle, nameLocation: "middle" as const, nameGap: narrow ? 50 : page ? 52 : 28, nameTextStyle: nameStyle }),
  };
  const valueAxis = {
    type: "value" as const,
    scale: !chart.fromZero,
    min: chart.fromZero ? 0 : undefined,
    // Counts have no parts.
    ...(chart.valueFormat === "integer" ? { minInterval: 1 } : {}),
    splitNumber: page ? 6 : bars ? 3 : 4,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: hairline } },
    axisLabel: {
      color: ink,
      fontFamily: font,
      fontSize: small,
      formatter: (value: number) => axisFigureIn(chart.valueFormat)(value + from),
      hideOverlap: true,
    },
    name: chart.valueTitle,
    nameTextStyle: bars ? nameStyle : { ...nameStyle, align: "left" as const, padding: [0, 0, 0, page ? -40 : -30] },
    nameGap: bars ? (page ? 36 : 26) : 12,
    ...(bars ? { nameLocation: "middle" as const } : {}),
  };
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
    xAxis: (bars ? valueAxis : categoryAxis) as NonNullable<DrawnOption["xAxis"]>,
    // Each bar of a bullet stands in the middle of its place, whatever its breadth: on an axis of its own.
    yAxis: (kind === "bullet" ? [categoryAxis, { ...categoryAxis, show: false }] : bars ? categoryAxis : valueAxis) as NonNullable<DrawnOption["yAxis"]>,
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
