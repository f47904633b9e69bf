import {
  bulletOverlap,
  isLying,
  type ChartDash,
  type ChartKind,
  type ChartMarker,
  type ChartSeries,
  type ReportChart,
  type SheetRange,
} from "../../report/figures/chart.ts";
import { axisFormat } from "../look/look.ts";
import { rangeIn, type WrittenReport } from "./written-report.ts";

const kinds: Readonly<Record<ChartKind, Excel.ChartType>> = {
  line: "LineMarkers" as Excel.ChartType,
  column: "ColumnClustered" as Excel.ChartType,
  bar: "BarClustered" as Excel.ChartType,
  bullet: "BarClustered" as Excel.ChartType,
  scatter: "XYScatter" as Excel.ChartType,
  area: "AreaStacked" as Excel.ChartType,
  box: "StockOHLC" as Excel.ChartType,
  curves: "XYScatterLinesNoMarkers" as Excel.ChartType,
  stack: "ColumnStacked" as Excel.ChartType,
};

/** Excel's own interface has no long dash. */
const dashes: Readonly<Record<ChartDash, Excel.ChartLineStyle>> = {
  solid: "Continuous" as Excel.ChartLineStyle,
  dash: "Dash" as Excel.ChartLineStyle,
  dot: "Dot" as Excel.ChartLineStyle,
  dashDot: "DashDot" as Excel.ChartLineStyle,
  longDash: "DashDotDot" as Excel.ChartLineStyle,
};

const markers: Readonly<Record<ChartMarker, Excel.ChartMarkerStyle>> = {
  circle: "Circle" as Excel.ChartMarkerStyle,
  square: "Square" as Excel.ChartMarkerStyle,
  triangle: "Triangle" as Excel.ChartMarkerStyle,
  diamond: "Diamond" as Excel.ChartMarkerStyle,
  x: "X" as Excel.ChartMarkerStyle,
  plus: "Plus" as Excel.ChartMarkerStyle,
};

/** Adds one of Excel's own charts to a sheet. */
export function addChart(sheet: Excel.Worksheet, chart: ReportChart, report: WrittenReport): void {
  const { kind, series, anchor } = chart;
  const [first, ...others] = series;
  if (first === undefined) return;
  const cells = ({ sheet: name, range }: SheetRange) => rangeIn(report.sheet(name), range);
  const { fromColumn, toColumn } = first.values.range;
  const added =
    kind === "box"
      ? sheet.charts.add(kinds.box, rangeIn(report.sheet(first.values.sheet), stockRange(chart)), "Columns")
      : sheet.charts.add(kinds[kind], cells(first.values), fromColumn === toColumn ? "Columns" : "Rows");
  added.setPosition(
    sheet.getRangeByIndexes(anchor.fromRow - 1, anchor.fromColumn - 1, 1, 1),
    sheet.getRangeByIndexes(anchor.toRow - 1, anchor.toColumn - 1, 1, 1),
  );
  added.title.text = chart.title;
  added.legend.visible = series.length > 1 && kind !== "box";
  added.legend.position = "Bottom";
  shapeAxes(added, chart);
  const all: [ChartSeries, Excel.ChartSeries][] = [
    [first, added.series.getItemAt(0)],
    ...others.map((one, k): [ChartSeries, Excel.ChartSeries] => [one, kind === "box" && k < 3 ? added.series.getItemAt(k + 1) : added.series.add(one.name)]),
  ];
  all.forEach(([one, drawn], k) => {
    if (k === 0 || kind === "box") drawn.name = one.name;
    if (k > 0) drawn.setValues(cells(one.values));
    drawn.setXAxisValues(cells(one.categories ?? chart.categories));
    if (kind === "line") drawLine(drawn, one);
    else if (kind === "box") drawBoxPart(drawn, one, k);
    else if (kind === "curves") (one.dots ? drawDots : drawCurve)(drawn, one);
    else if (kind === "scatter") drawPoints(drawn, one, chart.trend ?? false);
    else if (kind === "bullet") drawBullet(drawn, one);
    else drawn.format.fill.setSolidColor(`#${one.colour}`);
  });
}

function shapeAxes({ axes }: Excel.Chart, { kind, categoryTitle, valueTitle, valueFormat, fromZero, setOff, bounds, baseline }: ReportChart): void {
  const { categoryAxis, valueAxis } = axes;
  for (const [axis, title] of [
    [categoryAxis, categoryTitle],
    [valueAxis, valueTitle],
  ] as const) {
    if (title === "") axis.title.visible = false;
    else axis.title.text = title;
  }
  valueAxis.numberFormat = axisFormat(valueFormat);
  if (isLying(kind)) {
    // The first of the ranking on top, the value axis still at the bottom.
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = "Maximum";
  }
  if (fromZero) valueAxis.minimum = 0;
  if (bounds !== undefined) {
    [categoryAxis.minimum, categoryAxis.maximum] = bounds.x;
    [valueAxis.minimum, valueAxis.maximum] = bounds.y;
    // Each axis stands where the other begins, not at its 0.
    categoryAxis.setPositionAt(bounds.x[0]);
    valueAxis.setPositionAt(bounds.y[0]);
  }
  // Beside curves that reach below 0, not among them.
  else if (kind === "curves") categoryAxis.position = "Minimum";
  // What sets curves off from each other is no number of theirs.
  if (setOff) valueAxis.tickLabelPosition = "None";
  if (baseline === undefined) return;
  valueAxis.setPositionAt(baseline);
  categoryAxis.tickLabelPosition = "Low";
  if (kind !== "scatter") return;
  categoryAxis.setPositionAt(baseline);
  valueAxis.tickLabelPosition = "Low";
}

function drawLine(drawn: Excel.ChartSeries, series: ChartSeries): void {
  drawCurve(drawn, series);
  drawMarkers(drawn, series);
}

function drawBullet(drawn: Excel.ChartSeries, { colour }: ChartSeries): void {
  drawn.format.fill.setSolidColor(`#${colour}`);
  drawn.overlap = bulletOverlap;
}

/**
 * Excel's chart of stocks has the parts of boxes: bars from its first series to its last, lines over all. It begins with four
 * series that stand side by side, whatever they are set to then.
 */
const stockRange = ({ series }: ReportChart) => ({ ...series[0].values.range, toColumn: series[3].values.range.toColumn });

/** The quartiles are the ends of the bars; the whiskers end, and the median is drawn, in dashes. */
function drawBoxPart(drawn: Excel.ChartSeries, { colour }: ChartSeries, k: number): void {
  const rgb = `#${colour}`;
  drawn.format.line.lineStyle = "None";
  drawn.markerStyle = k === 0 || k === 4 ? "None" : "Dash";
  [drawn.markerSize, drawn.markerForegroundColor, drawn.markerBackgroundColor] = [9, rgb, rgb];
}

function drawCurve({ format: { line } }: Excel.ChartSeries, { colour, dash, width }: ChartSeries): void {
  line.color = `#${colour}`;
  line.lineStyle = dashes[dash];
  line.weight = width;
}

function drawDots(drawn: Excel.ChartSeries, series: ChartSeries): void {
  drawn.format.line.lineStyle = "None";
  drawMarkers(drawn, series);
}

function drawPoints(drawn: Excel.ChartSeries, series: ChartSeries, trend: boolean): void {
  drawDots(drawn, series);
  if (trend) drawn.trendlines.add("Linear" as Excel.ChartTrendlineType);
}

function drawMarkers(drawn: Excel.ChartSeries, { colour, marker }: ChartSeries): void {
  const rgb = `#${colour}`;
  drawn.markerStyle = markers[marker];
  drawn.markerSize = 6;
  drawn.markerForegroundColor = rgb;
  drawn.markerBackgroundColor = rgb;
}
