import type { EllipseGiven } from "../../procedures/declare/figure.ts";
import { dotSeries, mostCurves, partSeries, wholeSeries, type ChartSeries, type PlaneBounds, type SheetRange, type UnplacedChart } from "../figures/chart.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";
import { spread } from "./spread.ts";

/** Where the way of the centres begins and where it ends. */
const ends = ["1F5FA8", "C2571A"] as const;

/** Points of an ellipse as it is drawn, the first once more at the end. */
const corners = 72;
/** How much wider than high a chart's field is on its sheet. */
const proportion = 1.4;
/** The field around what is drawn, as a share of it. */
const margin = 0.06;

type Point = readonly [x: number, y: number];
interface Drawn {
  readonly name: string;
  readonly points: readonly Point[];
}

/** Ellipses over cells of their own, or the way of their centres. */
export function ellipseFigure(source: FigureSource, figure: EllipseGiven, top: number): UnplacedChart | null {
  return figure.axes === undefined ? wayFigure(source, figure, top) : planeFigure(source, figure, figure.axes, top);
}

function planeFigure(source: FigureSource, { from, x, y }: EllipseGiven, axes: NonNullable<EllipseGiven["axes"]>, top: number): UnplacedChart | null {
  const table = source.table(from);
  const [xs, ys, thetas, majors, minors] = [x, y, axes.theta, axes.major, axes.minor].map((field) => valuesIn(table, field));
  const all = table.rows.flatMap(({ period }, row): Drawn[] => {
    const numbers = [xs[row], ys[row], thetas[row], majors[row], minors[row]];
    if (!numbers.every((one) => typeof one === "number")) return [];
    return [{ name: period ?? source.title(from, axes.major), points: ellipseAt(numbers) }];
  });
  if (all.length === 0) return null;
  const shown = spread(all, mostCurves);
  const places = placesOf(source, axes.places);
  const [at, ...curves] = put(source, top, [{ name: source.completed.procedure.words.gives[axes.places.from].title[source.locale], points: places }, ...shown]);
  return {
    ...plane(source, from, x, y, [...places, ...shown.flatMap(({ points }) => points)]),
    categories: curves[0].across,
    series: [
      ...shown.map(({ name }, k): ChartSeries => ({
        ...(k === shown.length - 1 ? wholeSeries(name, curves[k].up) : partSeries(name, curves[k].up, shown.length - 2 - k)),
        categories: curves[k].across,
      })),
      dotSeries(at.name, at.up, at.across),
    ],
  };
}

/** The way needs two centres; where it begins and where it ends have their names. */
function wayFigure(source: FigureSource, { from, x, y, path = from }: EllipseGiven, top: number): UnplacedChart | null {
  const table = source.table(from);
  const [xs, ys] = [valuesIn(table, x), valuesIn(table, y)];
  const centres = table.rows.flatMap(({ period }, row) => {
    const [across, up] = [xs[row], ys[row]];
    return typeof across === "number" && typeof up === "number" ? [{ name: period ?? "", points: [[across, up] as const] }] : [];
  });
  if (centres.length < 2) return null;
  const way = { name: source.completed.procedure.words.gives[path].title[source.locale], points: centres.flatMap(({ points }) => points) };
  const [line, ...dots] = put(source, top, [way, centres[0], centres[centres.length - 1]]);
  return {
    ...plane(source, from, x, y, way.points),
    categories: line.across,
    series: [
      { ...partSeries(line.name, line.up, 0), dash: "solid", categories: line.across },
      ...dots.map((dot, k): ChartSeries => ({ ...dotSeries(dot.name, dot.up, dot.across), colour: ends[k] })),
    ],
  };
}

/** A point on the way round: θ runs clockwise from north. */
function ellipseAt([x, y, theta, major, minor]: readonly number[]): readonly Point[] {
  const turn = (theta * Math.PI) / 180;
  const [sin, cos] = [Math.sin(turn), Math.cos(turn)];
  return Array.from({ length: corners + 1 }, (_, k) => {
    const angle = (2 * Math.PI * k) / corners;
    const [along, aside] = [major * Math.cos(angle), minor * Math.sin(angle)];
    return [x + along * sin + aside * cos, y + along * cos - aside * sin] as const;
  });
}

function placesOf(source: FigureSource, { from, x, y }: NonNullable<EllipseGiven["axes"]>["places"]): readonly Point[] {
  const { lastPeriod } = source;
  const table = source.table(from);
  const [xs, ys] = [valuesIn(table, x), valuesIn(table, y)];
  return table.rows.flatMap(({ period }, row): Point[] => (period === lastPeriod ? [[Number(xs[row]), Number(ys[row])]] : []));
}

/** Two columns for each. */
function put(
  source: FigureSource,
  top: number,
  all: readonly Drawn[],
): readonly { readonly name: string; readonly across: SheetRange; readonly up: SheetRange }[] {
  const ranges = source.cells.beside(
    top,
    all.flatMap(({ name, points }) => [
      { heading: `${name} x`, values: points.map(([a]) => a), format: "amount" as const },
      { heading: `${name} y`, values: points.map(([, b]) => b), format: "amount" as const },
    ]),
  );
  return all.map(({ name }, k) => ({ name, across: ranges[2 * k], up: ranges[2 * k + 1] }));
}

function plane(source: FigureSource, from: string, x: string, y: string, points: readonly Point[]): Omit<UnplacedChart, "series" | "categories"> {
  return {
    kind: "curves",
    categoryTitle: source.title(from, x),
    valueTitle: source.title(from, y),
    bounds: boundsOf(points),
    fromZero: false,
    valueFormat: "integer",
  };
}

/** Ends of both axes, at round numbers, so that a kilometre is as long across as it is up. */
function boundsOf(points: readonly Point[]): PlaneBounds {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const middle = (all: readonly number[]) => (Math.min(...all) + Math.max(...all)) / 2;
  const width = (all: readonly number[]) => (Math.max(...all) - Math.min(...all)) * (1 + 2 * margin);
  const height = Math.max(width(ys), width(xs) / proportion, Number.MIN_VALUE);
  const step = 10 ** Math.floor(Math.log10(height)) / 2;
  const round = (centre: number, size: number): readonly [number, number] => {
    const low = Math.floor((centre - size / 2) / step) * step;
    return [low, low + Math.ceil(size / step + 0.5) * step];
  };
  return { x: round(middle(xs), height * proportion), y: round(middle(ys), height) };
}
