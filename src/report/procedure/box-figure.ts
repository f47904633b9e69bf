import type { BoxGiven } from "../../procedures/declare/figure.ts";
import type { Value } from "../../procedures/declare/gives.ts";
import { partSeries, wholeSeries, type UnplacedChart } from "../figures/chart.ts";
import type { Outlier } from "../figures/chart-values.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";

/** Boxes with the values beyond their whiskers, which no chart of a spreadsheet has in the same picture. */
export interface Boxes {
  readonly chart: UnplacedChart;
  readonly outliers: readonly Outlier[];
}

/** In the order in which a chart of a spreadsheet takes them: its bars reach from the first to the last, its lines over all. */
const order = ["q1", "low", "median", "high", "q3"] as const;

export function boxFigure(source: FigureSource, figure: BoxGiven, top: number): Boxes | null {
  const { from, label, numbers } = figure;
  const table = source.table(from);
  const period = label === undefined ? undefined : (table.rows[table.rows.length - 1]?.period ?? null);
  const names = label === undefined ? table.rows.map(({ period: own }): Value => own) : valuesIn(table, label);
  const columns = numbers.map((field) => valuesIn(table, field));
  const kept = [...table.rows.keys()].filter(
    (row) => (period === undefined || table.rows[row].period === period) && columns.every((values) => typeof values[row] === "number"),
  );
  if (kept.length === 0) return null;
  const [low, q1, median, q3, high] = numbers;
  const byName = { low, q1, median, q3, high };
  const categories = kept.map((row) => source.word(names[row]));
  const [labels, ...ranges] = source.cells.beside(top, [
    { heading: label === undefined ? source.periodTitle : source.title(from, label), values: categories },
    ...order.map((name) => ({ heading: source.title(from, byName[name]), values: kept.map((row) => columns[numbers.indexOf(byName[name])][row]) })),
  ]);
  return {
    chart: {
      kind: "box",
      categoryTitle: label === undefined ? source.periodTitle : source.titleIn(from, label, period ?? null),
      // A box measures the values themselves.
      valueTitle: source.valueTitle ?? source.title(from, median),
      categories: labels,
      series: order.map((name, k) => (name === "median" ? wholeSeries : partSeries)(source.title(from, byName[name]), ranges[k], 0)),
      fromZero: false,
      valueFormat: "score",
    },
    outliers: outliersOf(source, figure, categories, period),
  };
}

/** The values beyond the whiskers, each at its box. */
function outliersOf(source: FigureSource, { label, outliers }: BoxGiven, categories: readonly string[], period: string | null | undefined): readonly Outlier[] {
  if (outliers === undefined) return [];
  const table = source.table(outliers.from);
  const [values, units] = [valuesIn(table, outliers.value), outliers.unit === undefined ? null : valuesIn(table, outliers.unit)];
  const names = label === undefined ? table.rows.map(({ period: own }): Value => own) : valuesIn(table, label);
  const { except } = outliers;
  const places = except === undefined ? null : valuesIn(table, except.column);
  return table.rows.flatMap((row, k) => {
    if (places !== null && (places[k] === null || places[k] === except!.word)) return [];
    const value = values[k];
    const box = categories.indexOf(source.word(names[k]));
    if (typeof value !== "number" || box < 0 || (period !== undefined && row.period !== period)) return [];
    return [{ box, value, name: units === null ? "" : source.word(units[k]) }];
  });
}
