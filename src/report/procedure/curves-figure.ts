import type { CurvesGiven } from "../../procedures/declare/figure.ts";
import { mostCurves, partSeries, shadedSeries, wholeSeries, type ChartSeries, type UnplacedChart } from "../figures/chart.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";
import { spread } from "./spread.ts";
import { setOffBy } from "../figures/set-off.ts";

/** Curves that a picture of all of them shows. */
const mostSetOff = 40;

/** One curve: the first and the last of its rows, and its numbers. */
interface Curve {
  readonly name: string;
  readonly rows: readonly [number, number];
  readonly points: readonly (readonly [x: number, y: number])[];
}

/** Curves over the cells of the results; those that are set off from each other over cells of their own, with what they show beside. */
export interface CurvesChart {
  readonly chart: UnplacedChart;
  /** The chart of the numbers as they are, where the workbook's own has them moved. */
  readonly plain?: UnplacedChart;
}

export function curvesFigure(source: FigureSource, figure: CurvesGiven, top: number): CurvesChart | null {
  const { from, x, y, drawn } = figure;
  const all = curvesOf(source, figure);
  if (all.length < (drawn === undefined ? 1 : 2)) return null;
  const shown = spread(all, drawn === undefined ? mostCurves : mostSetOff);
  const plain: UnplacedChart = {
    kind: "curves",
    categoryTitle: source.title(from, x),
    valueTitle: source.title(from, y),
    categories: source.range(from, x, shown[0].rows),
    series: shown.map((curve, k) => ({
      ...(drawn === undefined ? alone : shadedSeries)(curve.name, source.range(from, y, curve.rows), k, shown.length),
      categories: source.range(from, x, curve.rows),
    })),
    fromZero: false,
    valueFormat: "score",
  };
  return drawn === undefined ? { chart: plain } : { chart: setOffChart(source, plain, shown, drawn, top), plain };
}

/** The last of the curves that share a line is the one that is looked for. */
const alone = (name: string, values: ChartSeries["values"], k: number, n: number): ChartSeries =>
  k === n - 1 ? wholeSeries(name, values) : partSeries(name, values, n - 2 - k);

function curvesOf(source: FigureSource, { from, x, y, name }: CurvesGiven): readonly Curve[] {
  const table = source.table(from);
  const [across, up] = [valuesIn(table, x), valuesIn(table, y)];
  const names = name === undefined ? table.rows.map(({ period }) => period) : valuesIn(table, name);
  const period = name === undefined ? undefined : source.lastPeriod;
  const found = new Map<string, number[]>();
  table.rows.forEach((row, k) => {
    if (period !== undefined && row.period !== period) return;
    const called = source.word(names[k]);
    const rows = found.get(called);
    if (rows === undefined) found.set(called, [k]);
    else rows.push(k);
  });
  return Array.from(found, ([called, rows]) => ({
    name: called === "" ? source.title(from, y) : called,
    rows: [rows[0], rows[rows.length - 1]] as const,
    points: rows.flatMap((row) => {
      const [a, b] = [across[row], up[row]];
      return typeof a === "number" && typeof b === "number" ? [[a, b] as const] : [];
    }),
  }));
}

/** The workbook's own chart draws curves where their cells say: those of curves that are set off hold the places. */
function setOffChart(source: FigureSource, plain: UnplacedChart, curves: readonly Curve[], drawn: "ridge" | "surface", top: number): UnplacedChart {
  const offset = setOffBy(
    curves.map(({ points }) => points),
    drawn,
  );
  const columns = curves.flatMap(({ name, points }, k) => [
    { heading: `${name} x`, values: points.map(([a]) => a + offset.right(k)) },
    { heading: `${name} y`, values: points.map(([, b]) => b + offset.up(k)) },
  ]);
  const ranges = source.cells.beside(top, columns);
  return {
    ...plain,
    categories: ranges[0],
    series: plain.series.map((one, k) => ({ ...one, categories: ranges[2 * k], values: ranges[2 * k + 1] })),
    setOff: true,
  };
}
