import type { LineSeriesOption } from "echarts/charts";
import type { GridComponentOption, LegendComponentOption, TitleComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import { setOffBy, type SetOff } from "../../report/figures/set-off.ts";
import { axisLook, legendLook, pageTitle, valueName } from "./chart-frame.ts";
import { dashes, font, grey, hairline, ink } from "./chart-look.ts";
import { legendRows, type ChartPlace } from "./chart-option.ts";

export type CurvesOption = ComposeOption<LineSeriesOption | GridComponentOption | LegendComponentOption | TitleComponentOption | TooltipComponentOption>;

type Point = readonly [x: number, y: number];
type Curve = ChartValues["series"][number] & { readonly points: readonly Point[] };

/** Height in the pane, whose width it has about. */
export const curvesPaneHeight = ({ series, drawn }: ChartValues): number => {
  if (drawn === "ridge") return 110 + 22 * series.length;
  return drawn === "surface" ? 320 : 236 + (series.length > 1 ? 22 * legendRows(series.length) : 0);
};

/** Curves of the report: all upon one line, one above the other, or one behind the other. */
export function curvesOption(chart: ChartValues, place: ChartPlace): CurvesOption {
  const curves = chart.series.map((one): Curve => ({ ...one, points: pointsOf(one, chart.categories) }));
  const { drawn } = chart;
  return drawn === undefined ? together(chart, curves, place) : apart(chart, curves, place, drawn);
}

function together(chart: ChartValues, curves: readonly Curve[], place: ChartPlace): CurvesOption {
  const page = place === "page";
  // What a file or a grid holds of curves that are set off is where they are drawn.
  const named = curves.length > 1;
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(chart.title, page),
    grid: {
      left: page ? 72 : chart.setOff ? 12 : 38,
      right: page ? 40 : 16,
      top: page ? 92 : 30,
      bottom: (page ? 76 : 40) + (named ? (page ? 30 * Math.ceil(curves.length / 9) : 22 * legendRows(curves.length)) : 0),
    },
    ...(named ? { legend: { ...legendLook(page), itemStyle: { opacity: 0 }, data: curves.map(({ name }) => name) } } : {}),
    tooltip: {
      show: !chart.setOff,
      trigger: "axis",
      confine: true,
      textStyle: { color: ink, fontFamily: font, fontSize: 12 },
      valueFormatter: (value) => (typeof value === "number" ? value.toFixed(4) : "—"),
    },
    xAxis: { ...axisLook(page), scale: true, name: chart.categoryTitle, nameLocation: "middle", nameGap: page ? 40 : 26 },
    yAxis: {
      ...axisLook(page),
      ...valueName(chart.valueTitle, page),
      ...(chart.setOff ? { axisLabel: { show: false }, splitLine: { show: false } } : {}),
    },
    series: curves.map((curve) => ({ ...lineOf(curve, page), data: curve.points.map(([x, y]) => [x, y]) })),
  };
}

/** Curves that hide what is behind them, each named at the end of its own line. */
function apart(chart: ChartValues, curves: readonly Curve[], place: ChartPlace, drawn: "ridge" | "surface"): CurvesOption {
  const page = place === "page";
  const offset = setOffBy(
    curves.map(({ points }) => points),
    drawn,
  );
  const all = curves.flatMap(({ points }) => points);
  const [low, high] = [Math.min(...all.map(([x]) => x)), Math.max(...all.map(([x]) => x))];
  const last = curves.length - 1;
  const farthest = Math.max(...curves.map((_, k) => offset.up(k)));
  const right = high + offset.right(last);
  // The farthest is drawn first.
  const order = [...curves.keys()].sort((a, b) => offset.up(b) - offset.up(a));
  return {
    animation: false,
    textStyle: { fontFamily: font },
    backgroundColor: page ? "#FFFFFF" : "transparent",
    ...pageTitle(chart.title, page),
    grid: {
      left: page ? 48 : 12,
      right: page ? 110 : 16 + 6.2 * Math.max(...curves.map(({ name }) => name.length)),
      top: page ? 92 : 24,
      bottom: page ? 76 : 40,
    },
    tooltip: { show: false },
    xAxis: {
      ...axisLook(page),
      min: low,
      max: right,
      splitLine: { show: false },
      axisLine: { show: drawn === "ridge", lineStyle: { color: grey } },
      // The axis is that of the nearest curve.
      axisLabel: { ...axisLook(page).axisLabel, formatter: (value: number) => (value >= high || value === low ? "" : String(Number(value.toPrecision(3)))) },
      name: chart.categoryTitle,
      nameLocation: "middle",
      nameGap: page ? 40 : 26,
    },
    yAxis: {
      ...axisLook(page),
      ...valueName(chart.valueTitle, page),
      min: 0,
      max: farthest + heightAbove(curves, offset, farthest),
      axisLabel: { show: false },
      splitLine: { show: false },
    },
    series: [
      ...(drawn === "surface" ? floor(low, high, offset, last) : []),
      ...order.flatMap((k) => [
        groundOf(curves[k].name, groundFrom(low, high, offset, k), page),
        ...(drawn === "surface" && k < last ? [mesh(curves[k], curves[k + 1], offset, k)] : []),
        setOff(curves[k], offset, k, page),
      ]),
    ],
  };
}

/** Room above the ground of the farthest curve for what rises highest. */
const heightAbove = (curves: readonly Curve[], offset: SetOff, farthest: number) =>
  1.04 * Math.max(...curves.map(({ points }, k) => Math.max(...points.map(([, y]) => y)) + offset.up(k) - farthest));

function setOff(curve: Curve, offset: SetOff, k: number, page: boolean): LineSeriesOption {
  return {
    ...lineOf(curve, page),
    silent: true,
    data: curve.points.map(([x, y]) => [x + offset.right(k), y + offset.up(k)]),
    areaStyle: { color: `#${tinted(curve.colour)}`, opacity: 0.96, origin: offset.up(k) },
  };
}

/** Both ends of the line that a curve rises from. */
const groundFrom = (low: number, high: number, offset: SetOff, k: number): readonly Point[] => [low, high].map((x) => [x + offset.right(k), offset.up(k)]);

/** The line that a curve rises from, with its name at the end. */
function groundOf(name: string, ends: readonly Point[], page: boolean): LineSeriesOption {
  return {
    type: "line",
    silent: true,
    symbol: "none",
    lineStyle: { color: hairline, width: 1 },
    data: ends.map(([x, y]) => [x, y]),
    endLabel: { show: true, formatter: () => name, color: ink, fontFamily: font, fontSize: page ? 13 : 10, distance: 4 },
  };
}

/** The edges of the ground in a picture of three dimensions. */
const floor = (low: number, high: number, offset: SetOff, last: number): readonly LineSeriesOption[] =>
  [low, high].map((x) => ({
    type: "line",
    silent: true,
    symbol: "none",
    lineStyle: { color: grey, width: 1 },
    data: [
      [x, 0],
      [x + offset.right(last), offset.up(last)],
    ],
  }));

/** Lines of the mesh between a curve and the one behind it. */
const meshLines = 16;

/** Lines from a curve to the one behind it, at the same places along the axis. */
function mesh(near: Curve, far: Curve, offset: SetOff, k: number): LineSeriesOption {
  const step = Math.max(1, Math.floor(near.points.length / meshLines));
  const behind = new Map(far.points.map(([x, y]) => [x.toPrecision(9), y]));
  const data = near.points.flatMap(([x, y], at) => {
    const other = at % step === 0 ? behind.get(x.toPrecision(9)) : undefined;
    if (other === undefined) return [];
    return [
      [x + offset.right(k), y + offset.up(k)],
      [x + offset.right(k + 1), other + offset.up(k + 1)],
      ["-", "-"],
    ];
  });
  return { type: "line", silent: true, symbol: "none", connectNulls: false, lineStyle: { color: `#${near.colour}`, width: 0.6, opacity: 0.55 }, data };
}

function lineOf({ name, colour, dash, width }: Curve, page: boolean): LineSeriesOption {
  const thick = width * (page ? 1.4 : 1);
  const pattern = dashes[dash];
  return {
    type: "line",
    name,
    symbol: "none",
    itemStyle: { color: `#${colour}` },
    lineStyle: { color: `#${colour}`, width: thick, type: pattern === "solid" ? "solid" : pattern.map((length) => length * Math.max(1, thick * 0.75)) },
  };
}

/** The pale colour of an area below a line. */
const tinted = (colour: string): string =>
  [0, 2, 4]
    .map((at) =>
      Math.round(255 - 0.22 * (255 - parseInt(colour.slice(at, at + 2), 16)))
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");

function pointsOf({ numbers, across }: ChartValues["series"][number], categories: readonly string[]): readonly Point[] {
  return numbers.flatMap((y, k): Point[] => {
    const x = across === undefined ? Number(categories[k]) : across[k];
    return y === null || x === null || !Number.isFinite(x) ? [] : [[x, y]];
  });
}
