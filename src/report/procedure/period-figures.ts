import type { AreasGiven, LinesGiven } from "../../procedures/figure.ts";
import { areaSeries, partSeries, wholeSeries, type UnplacedChart } from "../chart.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";
import { periodColumn } from "./results-sheet.ts";

/** Lines need two periods. */
export function linesFigure(source: FigureSource, { from, series }: LinesGiven): UnplacedChart | null {
  if (source.completed.given.periods.length < 2) return null;
  return {
    kind: "line",
    ...axesOf(source, from, series[0]),
    series: series.map((field, s) => {
      const [heading, range] = [source.title(from, field), source.range(from, field)];
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

/** The periods along the one axis, the fields of a record along the other. */
function axesOf(source: FigureSource, from: string, field: string): Pick<UnplacedChart, "categoryTitle" | "valueTitle" | "categories" | "valueFormat"> {
  const declared = source.completed.procedure.gives[from];
  const percent = declared.gives === "record" && declared.fields[field] === "percent";
  return {
    categoryTitle: source.periodTitle,
    valueTitle: source.title(from, field),
    categories: source.range(from, periodColumn),
    valueFormat: percent ? "percent" : "score",
  };
}

const hasNegative = (source: FigureSource, from: string, series: readonly string[]): boolean => {
  const table = source.table(from);
  return series.some((field) => valuesIn(table, field).some((value) => typeof value === "number" && value < 0));
};
