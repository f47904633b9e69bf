import type { CellRange, ReportFormat } from "../layout/report-cell.ts";

/** Cells of a sheet of the same report, by the sheet's wanted name. */
export interface SheetRange {
  readonly sheet: string;
  readonly range: CellRange;
}

/**
 * `area` stacks its series, `curves` are lines through points, without markers. `box` has five series for its categories, in
 * this order: the first quartile, the lower whisker, the median, the upper whisker and the third quartile. `bullet` has two, what
 * is held against behind what is there. `stack` has columns of its series one upon the other, those below 0 downward.
 */
export type ChartKind = "line" | "column" | "bar" | "scatter" | "area" | "curves" | "box" | "bullet" | "stack";

/** Whether its bars lie, with the first category on top. */
export const isLying = (kind: ChartKind): boolean => kind === "bar" || kind === "bullet";

/** Per cent of its height by which a bullet's bar covers the one behind it, in a chart of a spreadsheet, whose bars are all as high. */
export const bulletOverlap = 70;
export type ChartDash = "solid" | "dash" | "dot" | "dashDot" | "longDash";
export type ChartMarker = "circle" | "square" | "triangle" | "diamond" | "x" | "plus";

export interface ChartSeries {
  readonly name: string;
  readonly values: SheetRange;
  /** Of a curve its own numbers along the horizontal axis, where they are not those of all. */
  readonly categories?: SheetRange;
  /** Of curves: points alone, without a line. */
  readonly dots?: true;
  /** `RRGGBB`. */
  readonly colour: string;
  readonly dash: ChartDash;
  readonly marker: ChartMarker;
  /** In points. */
  readonly width: number;
}

/** Where the axes of a plane begin and end. */
export interface PlaneBounds {
  readonly x: readonly [least: number, most: number];
  readonly y: readonly [least: number, most: number];
}

/** A native chart over cells of the report. It can be read in black and white: every line has its own dashes and markers. */
export interface ReportChart {
  readonly kind: ChartKind;
  readonly title: string;
  /** With the unit, where there is one. */
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Of points their numbers along the horizontal axis. */
  readonly categories: SheetRange;
  /** The names of the categories are too long to stand side by side. */
  readonly slanted?: boolean;
  readonly series: readonly ChartSeries[];
  /** The cells of its own sheet that it covers. */
  readonly anchor: CellRange;
  /** The line of least squares through the points of every series. */
  readonly trend?: true;
  /** The value at which the category axis stands, where it means something: 1 is "unchanged" for an index. Of points both axes stand there. */
  readonly baseline?: number;
  /** Of curves that are set off from each other: the value axis has no numbers. */
  readonly setOff?: true;
  /** Of curves on a plane, whose axes have the same scale where the picture has the proportions of its place: where both axes end. */
  readonly bounds?: PlaneBounds;
  /** The value axis begins at 0: always so for bars and columns, whose length is read. */
  readonly fromZero: boolean;
  readonly valueFormat: ReportFormat;
}

/** A chart but for its title and place. */
export type UnplacedChart = Omit<ReportChart, "title" | "anchor">;

type Look = Pick<ChartSeries, "colour" | "dash" | "marker" | "width">;

const whole: Look = { colour: "1F2933", dash: "solid", marker: "circle", width: 2.25 };

/** From dark to light, so that they differ in grey too. */
const parts: readonly Look[] = [
  { colour: "1F5FA8", dash: "dash", marker: "square", width: 1.5 },
  { colour: "C2571A", dash: "dot", marker: "triangle", width: 1.5 },
  { colour: "2E8B6F", dash: "dashDot", marker: "diamond", width: 1.5 },
  { colour: "7A4FA3", dash: "longDash", marker: "x", width: 1.5 },
  { colour: "5F6B7A", dash: "dash", marker: "plus", width: 1.5 },
  { colour: "9A7B12", dash: "dot", marker: "circle", width: 1.5 },
];

/** The broad bar of a bullet, behind. */
export const markSeries = (name: string, values: SheetRange): ChartSeries => ({ name, values, ...whole, colour: "B9C7D6" });
/** The bar of a bullet itself. */
export const bulletSeries = (name: string, values: SheetRange): ChartSeries => ({ name, values, ...whole, colour: "1F5FA8" });

/** As many lines as a reader can tell apart beside the whole. */
export const mostParts = parts.length;

/** The line of all DMUs, and of the main thing shown. */
export const wholeSeries = (name: string, values: SheetRange): ChartSeries => ({ name, values, ...whole });
/** The line of the k-th part, from 0. */
export const partSeries = (name: string, values: SheetRange, k: number): ChartSeries => ({ name, values, ...parts[k % parts.length] });

/** Curves that are told apart by their lines where all are drawn upon one line. */
export const mostCurves = 5;

/** The k-th of n curves or areas one behind the other, from pale to dark. */
export function shadedSeries(name: string, values: SheetRange, k: number, n: number): ChartSeries {
  const share = n < 2 ? 1 : k / (n - 1);
  const [pale, dark] = [
    [0x9f, 0xc6, 0xe0],
    [0x12, 0x3f, 0x70],
  ];
  const colour = pale.map((one, c) =>
    Math.round(one + share * (dark[c] - one))
      .toString(16)
      .padStart(2, "0"),
  );
  return { name, values, ...whole, width: 1.25, colour: colour.join("").toUpperCase() };
}

/** Points beside curves: small and grey. */
export const dotSeries = (name: string, values: SheetRange, categories: SheetRange): ChartSeries => ({
  ...{ name, values, categories, dots: true, colour: "8794A3", dash: "solid", marker: "circle", width: 1 },
});

/** The k-th of the areas that are stacked, dark below. */
export const areaSeries = (name: string, values: SheetRange, k: number): ChartSeries => ({ name, values, ...whole, colour: areas[k % areas.length] });
const areas = ["1F5FA8", "7FB2D9", "E0A458", "6FAF8E", "B08FC7", "C9CED6"];
