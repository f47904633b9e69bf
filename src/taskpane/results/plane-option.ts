import type { LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import { shown } from "../../report/layout/cells.ts";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { axisLook, legendLook, pageTitle, valueName } from "./chart-frame.ts";
import { dashes, font, grey, ink } from "./chart-look.ts";
import { legendRows, type ChartPlace } from "./chart-option.ts";

export type PlaneOption = ComposeOption<
  LineSeriesOption | ScatterSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption | TooltipComponentOption
>;

/** How wide a field is beside its height: that of the bounds. */
const proportion = ({ bounds }: ChartValues) => (bounds!.x[1] - bounds!.x[0]) / (bounds!.y[1] - bounds!.y[0]);

/** Of the field in the pane, about. */
const fieldWidth = 260;
const [above, below] = [30, 40];
const legendHeight = (chart: ChartValues) => 22 * legendRows(chart.series.length);

/** Height in the pane, so that what is as far across as up is drawn so. */
export const planePaneHeight = (chart: ChartValues): number => Math.round(above + below + legendHeight(chart) + fieldWidth / proportion(chart));

/** Curves and points on a plane whose axes have one scale. */
export function planeOption(chart: ChartValues, place: ChartPlace): PlaneOption {
  const page = place === "page";
  const { bounds, series } = chart;
  const field = { left: 72, top: 92, height: 330 };
  const axis = (ends: readonly [number, number]) => ({
    ...axisLook(page),
    ...{ min: ends[0], max: ends[1], splitNumber: 4 },
    axisLine: { show: true, onZero: false, lineStyle: { color: grey } },
    axisLabel: { ...axisLook(page).axisLabel, formatter: (value: number) => shown(value, "integer") },
  });
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(chart.title, page),
    grid: page ? { ...field, width: Math.round(field.height * proportion(chart)) } : { left: 44, right: 16, top: above, bottom: below + legendHeight(chart) },
    legend: { ...legendLook(page), data: series.map(({ name, dots: isDots }) => (isDots ? { name } : { name, itemStyle: { opacity: 0 } })) },
    tooltip: {
      trigger: "item",
      confine: true,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      valueFormatter: (value) => (Array.isArray(value) ? value : [value]).map((one) => (typeof one === "number" ? shown(one, "amount") : "—")).join("，"),
    },
    xAxis: { ...axis(bounds!.x), name: chart.categoryTitle, nameLocation: "middle", nameGap: page ? 40 : 26 },
    yAxis: { ...axis(bounds!.y), ...valueName(chart.valueTitle, page) },
    series: series.map((one) => (one.dots ? dots(one, page) : curve(one, page))),
  };
}

type Series = ChartValues["series"][number];

const pointsOf = ({ numbers, across = [] }: Series) => numbers.flatMap((y, k) => (y === null || across[k] === null ? [] : [[across[k], y]]));

/** A point that stands alone has its name beside it. */
function dots(series: Series, page: boolean): ScatterSeriesOption {
  const data = pointsOf(series);
  return {
    ...{ type: "scatter", name: series.name, data, itemStyle: { color: `#${series.colour}` } },
    symbolSize: (page ? 8 : 5) + (data.length === 1 ? 2 : 0),
    ...(data.length === 1
      ? { label: { show: true, position: "right", formatter: () => series.name, color: ink, fontFamily: font, fontSize: page ? 14 : 11 } }
      : {}),
    z: data.length === 1 ? 5 : 1,
  };
}

function curve(series: Series, page: boolean): LineSeriesOption {
  const thick = series.width * (page ? 1.4 : 1);
  const pattern = dashes[series.dash];
  return {
    ...{ type: "line", name: series.name, symbol: "none", data: pointsOf(series), itemStyle: { color: `#${series.colour}` } },
    lineStyle: { color: `#${series.colour}`, width: thick, type: pattern === "solid" ? "solid" : pattern.map((length) => length * Math.max(1, thick * 0.75)) },
  };
}
