import type { ScatterGiven } from "../../procedures/declare/figure.ts";
import { wholeSeries, type UnplacedChart } from "../figures/chart.ts";
import { valuesIn, type FigureSource } from "./figure-source.ts";

/** Points need two rows of the last period that have both numbers. */
export function scatterFigure(source: FigureSource, { from, x, y, trend }: ScatterGiven): UnplacedChart | null {
  const { lastPeriod: period } = source;
  const table = source.table(from);
  const [across, up] = [valuesIn(table, x), valuesIn(table, y)];
  const drawn = [...table.rows.keys()].filter((row) => table.rows[row].period === period && typeof across[row] === "number" && typeof up[row] === "number");
  if (drawn.length < 2) return null;
  const part = [drawn[0], drawn[drawn.length - 1]] as const;
  return {
    kind: "scatter",
    categoryTitle: source.titleIn(from, x, period),
    valueTitle: source.title(from, y),
    categories: source.range(from, x, part),
    series: [wholeSeries(source.title(from, y), source.range(from, y, part))],
    ...(trend ? { trend } : {}),
    baseline: 0,
    fromZero: false,
    valueFormat: "score",
  };
}
