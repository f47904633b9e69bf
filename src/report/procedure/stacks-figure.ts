import type { StacksGiven } from "../../procedures/declare/figure.ts";
import type { Value } from "../../procedures/declare/gives.ts";
import { areaSeries, type UnplacedChart } from "../figures/chart.ts";
import { formatIn, valuesIn, type FigureSource } from "./figure-source.ts";

/** Stacked bars over cells of their own; null where there is no number, or only one bar that is no period's. */
export function stacksFigure(source: FigureSource, { from, bar, parts, only }: StacksGiven, top: number): UnplacedChart | null {
  const table = source.table(from);
  const period = table.rows[table.rows.length - 1]?.period ?? null;
  const words = only === undefined ? null : valuesIn(table, only.column);
  const kept = [...table.rows.keys()].filter(
    (row) => (bar === undefined || table.rows[row].period === period) && (words === null || words[row] === only!.word),
  );
  const names = bar === undefined ? table.rows.map((row): Value => row.period) : valuesIn(table, bar);
  const bars = [...new Set(kept.map((row) => source.word(names[row])))];
  // There is nothing to compare a single bar with.
  if (bar !== undefined && bars.length < 2) return null;
  const pieces = piecesOf(source, from, parts, kept);
  const numbers = pieces.map(({ rows, values }) =>
    bars.map((name): number | null => {
      const value = values[rows.find((row) => source.word(names[row]) === name) ?? -1];
      return typeof value === "number" ? value : null;
    }),
  );
  if (numbers.flat().every((value) => value === null)) return null;
  const value = Array.isArray(parts) ? (parts[0] as string) : (parts as { readonly value: string }).value;
  const format = formatIn(table, value)!;
  const [labels, ...ranges] = source.cells.beside(top, [
    { heading: bar === undefined ? source.periodTitle : source.title(from, bar), values: bars },
    ...pieces.map(({ name }, k) => ({ heading: name, values: numbers[k], format })),
  ]);
  return {
    kind: "stack",
    categoryTitle: bar === undefined ? source.periodTitle : source.titleIn(from, bar, period),
    valueTitle: Array.isArray(parts) ? "" : source.title(from, value),
    categories: labels,
    // Names of intervals such as 2012–2013 are too long to stand side by side.
    ...(bars.length > 6 && bars.some((name) => name.length > 6) ? { slanted: true } : {}),
    series: pieces.map(({ name }, k) => areaSeries(name, ranges[k], k)),
    fromZero: numbers.flat().every((one) => one === null || one >= 0),
    valueFormat: format,
  };
}

/** The parts in their order, with the rows that have a number of theirs. */
function piecesOf(source: FigureSource, from: string, parts: StacksGiven["parts"], kept: readonly number[]) {
  const table = source.table(from);
  if (!("value" in parts)) return parts.map((field) => ({ name: source.title(from, field), rows: kept, values: valuesIn(table, field) }));
  const [names, values] = [valuesIn(table, parts.name), valuesIn(table, parts.value)];
  return [...new Set(kept.map((row) => names[row]))].map((name) => ({ name: source.word(name), rows: kept.filter((row) => names[row] === name), values }));
}
