import type { BulletGiven } from "../../procedures/declare/figure.ts";
import { bulletSeries, markSeries, type UnplacedChart } from "../figures/chart.ts";
import { mostBars } from "./bars-figure.ts";
import { formatIn, valuesIn, type FigureSource } from "./figure-source.ts";

/** The rows of the last period that have both numbers, as they stand in the list. */
export function bulletFigure(source: FigureSource, { from, label, value, mark }: BulletGiven, top: number): UnplacedChart | null {
  const table = source.table(from);
  const period = table.rows[table.rows.length - 1]?.period ?? null;
  const [names, numbers, marks] = [label, value, mark].map((field) => valuesIn(table, field));
  const rows = [...table.rows.keys()]
    .filter((row) => table.rows[row].period === period && typeof numbers[row] === "number" && typeof marks[row] === "number")
    .slice(0, mostBars);
  if (rows.length === 0) return null;
  const format = formatIn(table, value)!;
  const [labels, behind, before] = source.cells.beside(top, [
    { heading: source.title(from, label), values: rows.map((row) => source.word(names[row])) },
    { heading: source.title(from, mark), values: rows.map((row) => Number(marks[row])), format },
    { heading: source.titleIn(from, value, period), values: rows.map((row) => Number(numbers[row])), format },
  ]);
  return {
    kind: "bullet",
    categoryTitle: source.title(from, label),
    valueTitle: source.titleIn(from, value, period),
    categories: labels,
    series: [markSeries(source.title(from, mark), behind), bulletSeries(source.titleIn(from, value, period), before)],
    fromZero: rows.every((row) => Number(numbers[row]) >= 0 && Number(marks[row]) >= 0),
    valueFormat: format,
  };
}
