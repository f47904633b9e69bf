import type { BarsGiven } from "../../procedures/declare/figure.ts";
import type { Value } from "../../procedures/declare/gives.ts";
import { wholeSeries, type UnplacedChart } from "../figures/chart.ts";
import { formatIn, valuesIn, type FigureSource } from "./figure-source.ts";

/** As many bars as a page shows with their names. */
export const mostBars = 40;

/** The words for which bars are drawn by themselves, in the order of the list. */
export const partsOfBars = (source: FigureSource, { from, each }: Pick<BarsGiven, "from" | "each">): readonly Value[] =>
  each === undefined ? [] : [...new Set(valuesIn(source.table(from), each))];

/**
 * The rows of the last period that have a number, the largest first unless the list has an order of its own.
 * @param part the word of its column `each` whose rows alone are drawn
 */
export function barsFigure(
  source: FigureSource,
  { from, label, value, baseline, each, inOrder }: Omit<BarsGiven, "gives" | "kind">,
  top: number,
  part?: Value,
): UnplacedChart | null {
  const table = source.table(from);
  // A list over all periods has none in its rows.
  const period = table.rows.every((row) => row.period === null) ? null : source.lastPeriod;
  const [names, numbers] = [valuesIn(table, label), valuesIn(table, value)];
  const words = each === undefined || part === undefined ? null : valuesIn(table, each);
  const bars = [...table.rows.keys()]
    .filter((row) => words === null || words[row] === part)
    .flatMap((row) => (table.rows[row].period === period && typeof numbers[row] === "number" ? [{ name: source.word(names[row]), value: numbers[row] }] : []))
    .sort((a, b) => (inOrder ? 0 : b.value - a.value))
    .slice(0, mostBars);
  if (bars.length === 0) return null;
  return barChart(source, top, {
    names: { heading: source.title(from, label), values: bars.map(({ name }) => name) },
    numbers: { heading: source.titleIn(from, value, period), values: bars.map((bar) => bar.value), format: formatIn(table, value)! },
    ...(baseline === undefined ? {} : { baseline }),
  });
}

interface Bars {
  readonly names: { readonly heading: string; readonly values: readonly string[] };
  readonly numbers: { readonly heading: string; readonly values: readonly number[]; readonly format: UnplacedChart["valueFormat"] };
  readonly baseline?: number;
}

/** Bars over cells of their own, as they stand in another order than the results. */
export function barChart(source: FigureSource, top: number, { names, numbers, baseline }: Bars): UnplacedChart {
  const [labels, values] = source.cells.beside(top, [names, numbers]);
  return {
    kind: "bar",
    categoryTitle: names.heading,
    valueTitle: numbers.heading,
    categories: labels,
    series: [wholeSeries(numbers.heading, values)],
    ...(baseline === undefined ? {} : { baseline }),
    fromZero: baseline === undefined && numbers.values.every((value) => value >= 0),
    valueFormat: numbers.format,
  };
}
