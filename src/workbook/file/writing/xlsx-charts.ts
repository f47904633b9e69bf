import type { ChartLineDashStyle, SheetChart } from "hucre";
import { columnLetters } from "../../../analysis/table/table.ts";
import { bulletOverlap, isLying, type ChartDash, type ReportChart, type SheetRange } from "../../../report/figures/chart.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { axisFormat } from "../../look/look.ts";
import { baseFont, numberFormats } from "./xlsx-look.ts";
import { cutText } from "../../cells/cell-text.ts";
import { shownText } from "./xlsx-text.ts";

/** The name that a sheet of the report got in the file, by the name that it wanted. */
export type NameOf = (wanted: string) => string;

const dashes: Readonly<Record<ChartDash, ChartLineDashStyle>> = { solid: "solid", dash: "dash", dot: "sysDot", dashDot: "dashDot", longDash: "lgDash" };
const font = baseFont.name;
const ink = "1F2933";
const grey = "5F6B7A";

/** A text of a chart is no cell: it has less room, and no way to write what XML does not have. */
const chartText = (text: string) => cutText(shownText(text), 255);

export const quotedName = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;

/** `$B$5:$N$5`. */
export const fixedAddress = ({ fromRow, fromColumn, toRow, toColumn }: CellRange) =>
  `$${columnLetters(fromColumn)}$${fromRow}:$${columnLetters(toColumn)}$${toRow}`;

const reference = ({ sheet, range }: SheetRange, nameOf: NameOf) => `${quotedName(nameOf(sheet))}!${fixedAddress(range)}`;

/** Of boxes the whiskers end and the median is drawn in dashes; the quartiles are the ends of a bar. */
const boxMarkers = ["none", "dash", "dash", "dash", "none"] as const;

const ends = ([min, max]: readonly [number, number]) => ({ min, max });

const axisTitle = {
  axisTitleFontFamily: font,
  labelFontFamily: font,
  axisTitleFontSize: 10,
  axisTitleBold: false,
  axisTitleColor: grey,
  labelFontSize: 9,
  labelColor: ink,
  minorTickMark: "none",
  majorTickMark: "out",
} as const;

type FileKind = SheetChart["type"];
/** What the file has for a kind that it lacks. */
const fileKinds: Readonly<Partial<Record<ReportChart["kind"], FileKind>>> = { curves: "scatter", box: "line", bullet: "bar", stack: "column" };

/** A chart of the report as the file's own: over the cells, with titles of the axes, dashes and markers. */
export function fileChart(chart: ReportChart, nameOf: NameOf): SheetChart {
  const { kind, series, anchor } = chart;
  const boxes = kind === "box";
  const numeric = kind === "scatter" || kind === "curves";
  return {
    type: fileKinds[kind] ?? (kind as FileKind),
    ...(kind === "bullet" ? { overlap: bulletOverlap } : {}),
    title: chartText(chart.title),
    titleFontFamily: font,
    legendFontFamily: font,
    titleFontSize: 13,
    titleBold: true,
    titleColor: ink,
    altText: chartText(chart.title),
    anchor: { from: { row: anchor.fromRow - 1, col: anchor.fromColumn - 1 }, to: { row: anchor.toRow, col: anchor.toColumn } },
    legend: series.length > 1 && !boxes ? "bottom" : false,
    ...(boxes ? { hiLowLines: true, upDownBars: true, upDownBarsGapWidth: 90 } : {}),
    dispBlanksAs: "gap",
    ...(kind === "stack" ? { barGrouping: "stacked" as const, overlap: 100 } : {}),
    ...(kind === "area" ? { areaGrouping: "stacked" as const } : {}),
    series: series.map((one, k) => fileSeries(chart, one, k, nameOf)),
    ...(numeric
      ? { scatterStyle: "lineMarker" as const, varyColors: false }
      : kind === "line" || kind === "area" || boxes
        ? {}
        : { gapWidth: 60, varyColors: false }),
    axes: { x: categoryAxis(chart), y: valueAxis(chart) },
  };
}

/** @param k its place among the series */
function fileSeries(chart: ReportChart, one: ReportChart["series"][number], k: number, nameOf: NameOf): SheetChart["series"][number] {
  const { name, values, categories, dots, colour, dash, marker, width } = one;
  const [lines, points, curves, boxes] = [chart.kind === "line", chart.kind === "scatter", chart.kind === "curves", chart.kind === "box"];
  return {
    name: chartText(name),
    values: reference(values, nameOf),
    categories: reference(categories ?? chart.categories, nameOf),
    // Points have no line of their own: withChartLines takes it away where no colour makes it.
    ...(points || boxes || dots ? {} : { color: colour }),
    ...(lines || (curves && !dots) ? { stroke: { dash: dashes[dash], width } } : {}),
    ...(curves && !dots ? { marker: { symbol: "none" as const } } : {}),
    ...(dots ? { marker: { symbol: marker, size: 5, fill: colour, line: colour } } : {}),
    ...(boxes ? { marker: { symbol: boxMarkers[k], size: 9, fill: ink, line: ink } } : {}),
    ...(lines || points ? { marker: { symbol: marker, size: 6, fill: colour, line: colour } } : {}),
    ...(chart.trend ? { trendlines: [{ type: "linear" as const, lineColor: grey, lineWidth: 1.25 }] } : {}),
  };
}

type Axes = NonNullable<SheetChart["axes"]>;

function categoryAxis({ kind, categoryTitle, slanted, baseline, bounds, valueFormat }: ReportChart): NonNullable<Axes["x"]> {
  const points = kind === "scatter";
  return {
    ...axisTitle,
    title: chartText(categoryTitle),
    ...(isLying(kind) ? { axisTitleRotation: -90 } : {}),
    tickLblPos: "low",
    ...(slanted ? { labelRotation: -45 } : {}),
    ...(baseline === undefined ? {} : { crossesAt: baseline }),
    ...(isLying(kind) ? { reverse: true, tickLblSkip: 1 } : {}),
    ...(points || kind === "curves" ? { numberFormat: { formatCode: points ? "0.0" : bounds ? numberFormats[valueFormat] : "General" } } : {}),
    ...(bounds ? { scale: ends(bounds.x), crossesAt: bounds.y[0] } : {}),
  };
}

function valueAxis({ kind, valueTitle, valueFormat, fromZero, baseline, bounds, setOff }: ReportChart): NonNullable<Axes["y"]> {
  const lying = isLying(kind);
  return {
    ...axisTitle,
    title: chartText(valueTitle),
    ...(lying ? {} : { axisTitleRotation: -90 }),
    gridlines: { major: true },
    numberFormat: { formatCode: axisFormat(valueFormat) },
    ...(fromZero ? { scale: { min: 0 } } : {}),
    ...(bounds ? { scale: ends(bounds.y), crossesAt: bounds.x[0] } : {}),
    // What sets curves off from each other is no number of theirs.
    ...(setOff ? { tickLblPos: "none" as const } : {}),
    ...(lying ? { crosses: "max" } : {}),
    // Beside curves that reach below 0, not among them.
    ...(kind === "curves" && !bounds ? { crosses: "min" } : {}),
    ...(kind === "scatter" && baseline !== undefined ? { crossesAt: baseline, tickLblPos: "low" } : {}),
  };
}
