import type { LineSeriesOption, ScatterSeriesOption } from "echarts/charts";
import type { GridComponentOption, MarkLineComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { pageTitle } from "./chart-frame.ts";
import { font, grey, hairline, ink, markers } from "./chart-look.ts";
import type { ChartPlace } from "./chart-option.ts";

export type ScatterOption = ComposeOption<
  ScatterSeriesOption | LineSeriesOption | GridComponentOption | MarkLineComponentOption | TitleComponentOption | TooltipComponentOption
>;

/** Height in the pane, whose width it has about. */
export const scatterPaneHeight = 250;

type Point = readonly [x: number, y: number];

/** Points of the report, as the workbook's own chart shows them: both axes at the baseline, and the line of least squares. */
export function scatterOption({ title, categoryTitle, valueTitle, categories, series, baseline, trend }: ChartValues, place: ChartPlace): ScatterOption {
  const page = place === "page";
  const small = page ? 14 : 11;
  const name = { color: grey, fontFamily: font, fontSize: small };
  const axis = {
    type: "value" as const,
    axisLine: { show: baseline === undefined, onZero: false, lineStyle: { color: grey } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: hairline } },
    axisLabel: { color: ink, fontFamily: font, fontSize: small, formatter: (value: number) => value.toFixed(1) },
    nameTextStyle: name,
  };
  const clouds = series.map((one) => ({ ...one, points: pointsOf(categories, one.numbers) }));
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(title, page),
    grid: page ? { left: 72, right: 40, top: 92, bottom: 76 } : { left: 38, right: 16, top: 30, bottom: 40 },
    tooltip: {
      trigger: "item" as const,
      confine: true,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      valueFormatter: (value) => (Array.isArray(value) ? value : [value]).map((one) => (typeof one === "number" ? one.toFixed(4) : "—")).join("，"),
    },
    xAxis: { ...axis, name: categoryTitle, nameLocation: "middle", nameGap: page ? 40 : 24 },
    yAxis: { ...axis, name: valueTitle, nameTextStyle: { ...name, align: "left", padding: [0, 0, 0, page ? -40 : -30] } },
    series: [
      ...clouds.map(({ name: called, colour, marker, points }, k) => ({
        type: "scatter" as const,
        name: called,
        data: points.map(([x, y]) => [x, y]),
        symbol: markers[marker],
        symbolSize: page ? 9 : 6,
        itemStyle: { color: `#${colour}` },
        ...(k > 0 || baseline === undefined ? {} : { markLine: axesAt(baseline) }),
      })),
      ...(trend ? clouds : []).flatMap(({ points }) => {
        const ends = leastSquares(points);
        if (ends === null) return [];
        return [{ type: "line" as const, data: ends.map(([x, y]) => [x, y]), symbol: "none", lineStyle: { color: grey, width: 1.75 }, silent: true }];
      }),
    ],
  };
}

const axesAt = (baseline: number) => ({
  silent: true,
  symbol: "none",
  label: { show: false },
  lineStyle: { color: ink, width: 1, type: "solid" as const },
  data: [{ xAxis: baseline }, { yAxis: baseline }],
});

function pointsOf(categories: readonly string[], numbers: readonly (number | null)[]): readonly Point[] {
  return numbers.flatMap((y, k): Point[] => {
    const x = categories[k] === "" ? NaN : Number(categories[k]);
    return y === null || !Number.isFinite(x) ? [] : [[x, y]];
  });
}

/** The ends of the line of least squares; null where no line goes through the points. */
function leastSquares(points: readonly Point[]): readonly [Point, Point] | null {
  const mean = (k: 0 | 1) => points.reduce((sum, point) => sum + point[k], 0) / points.length;
  const [mx, my] = [mean(0), mean(1)];
  const spread = points.reduce((sum, [x]) => sum + (x - mx) ** 2, 0);
  if (!(spread > 0)) return null;
  const slope = points.reduce((sum, [x, y]) => sum + (x - mx) * (y - my), 0) / spread;
  const xs = points.map(([x]) => x);
  const end = (x: number): Point => [x, my + slope * (x - mx)];
  return [end(Math.min(...xs)), end(Math.max(...xs))];
}
