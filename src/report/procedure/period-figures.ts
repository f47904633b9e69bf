import type { AreasGiven, LinesGiven } from "../../procedures/declare/figure.ts";
import { areaSeries, partSeries, wholeSeries, type UnplacedChart } from "../figures/chart.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";
import { periodColumn } from "./results-sheet.ts";

/** Lines need two periods. */
export function linesFigure(source: FigureSource, { from, series }: LinesGiven, top: number): UnplacedChart | null {
  if (source.completed.given.periods.length < 2) return null;
  const places = placesOf(source, from, series, top);
  if (places === null) return null;
  return {
    kind: "line",
    ...axesOf(source, from, series[0]),
    // Of several lines the one axis measures all.
    ...(series.length > 1 ? { valueTitle: source.completed.procedure.words.gives[from].title[source.locale] } : {}),
    categories: places.periods,
    series: series.map((field, s) => {
      const [heading, range] = [source.title(from, field), places.ranges[s]];
      return s === 0 ? wholeSeries(heading, range) : partSeries(heading, range, s - 1);
    }),
    fromZero: !hasNegative(source, from, series),
  };
}

/** Areas need two periods. The first of the series lies at the bottom. */
export function areasFigure(source: FigureSource, { from, series }: AreasGiven): UnplacedChart | null {
  if (source.completed.given.periods.length < 2) return null;
  return {
    kind: "area",
    ...axesOf(source, from, series[0]),
    // What is read off is the sum.
    valueTitle: source.completed.procedure.words.gives[from].title[source.locale],
    series: series.map((field, s) => areaSeries(source.title(from, field), source.range(from, field), s)),
    fromZero: true,
  };
}

/**
 * Where the numbers of some fields stand: in the table of results, or beside the figure where one is missing, whose cell there
 * holds a dash that a chart would take for 0. Periods before the first number and behind the last are not drawn.
 */
function placesOf(source: FigureSource, from: string, series: readonly string[], top: number) {
  const table = source.table(from);
  const columns = series.map((field) => valuesIn(table, field));
  const held = [...table.rows.keys()].filter((row) => columns.some((values) => typeof values[row] === "number"));
  if (held.length === 0) return null;
  const rows = [held[0], held[held.length - 1]] as const;
  const inside = columns.map((values) => values.slice(rows[0], rows[1] + 1));
  if (inside.flat().every((value) => typeof value === "number"))
    return { periods: source.range(from, periodColumn, rows), ranges: series.map((field) => source.range(from, field, rows)) };
  const [periods, ...ranges] = source.cells.beside(top, [
    { heading: source.periodTitle, values: table.rows.slice(rows[0], rows[1] + 1).map(({ period }) => period) },
    ...series.map((field, s) => ({ heading: source.title(from, field), values: inside[s].map((value) => (typeof value === "number" ? value : null)) })),
  ]);
  return { periods, ranges };
}

/** The periods along the one axis, the fields of a record along the other. */
function axesOf(source: FigureSource, from: string, field: string): Pick<UnplacedChart, "categoryTitle" | "valueTitle" | "categories" | "valueFormat"> {
  const declared = source.completed.procedure.gives[from];
  const format = declared.gives === "record" ? declared.fields[field] : undefined;
  return {
    categoryTitle: source.periodTitle,
    valueTitle: source.title(from, field),
    categories: source.range(from, periodColumn),
    valueFormat: format === "percent" || format === "integer" ? format : "score",
  };
}

const hasNegative = (source: FigureSource, from: string, series: readonly string[]): boolean => {
  const table = source.table(from);
  return series.some((field) => valuesIn(table, field).some((value) => typeof value === "number" && value < 0));
};
