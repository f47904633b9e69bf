import { written, type CellRefs } from "../said/column-formula.ts";
import type { Refuse } from "../declare/says.ts";
import { sumOff } from "./given-weights.ts";
import type { LinkColumn } from "./link-columns.ts";
import { extent, meanGrowth } from "./price-chain.ts";
import type { ChainRow } from "./prices-results.ts";
import { stepsText, type Series, type Timeline } from "./series.ts";

export const refuses = { "weights-count": ["weights", "columns"], "weights-sum": ["sum"] } as const;

/** An index of one column, or of several by their weights: its link of every row, NaN where there is none. */
export interface Index {
  readonly name: string;
  readonly links: Float64Array;
  /** The columns of the data that its links are of, and the cell of one; null where it was read from a table. */
  readonly columns: readonly string[];
  readonly at: (row: number, cells: CellRefs) => string | null;
}

export function checkWeights(weights: readonly number[] | null, columns: number, refuse: Refuse<typeof refuses>): void {
  if (weights === null) return;
  if (weights.length !== columns) refuse("weights-count", { weights: String(weights.length), columns: String(columns) });
  const off = sumOff(weights);
  if (off !== null) refuse("weights-sum", { sum: off });
}

export const firstIn = (columns: readonly LinkColumn[], row: number): number =>
  columns.find(({ numbers: own }) => !Number.isNaN(own[row]))?.numbers[row] ?? NaN;

/** The weighted sum of cells; null where one of them is none. */
export function weighted(weights: readonly number[], cellOf: (j: number) => string | null): string | null {
  const terms = weights.flatMap((w, j) => (w === 0 ? [] : [{ w, cell: cellOf(j) }]));
  return terms.some(({ cell }) => cell === null) ? null : terms.map(({ w, cell }) => `${written(w)}*${cell!}`).join("+");
}

/** The price of a step by that of its neighbour towards the base; null in the base, which is 1 of itself. */
export function stepOfChain(fromBase: number, rowBy: (steps: number) => number, name: string, { at }: Index, cells: CellRefs): string | null {
  if (fromBase === 0) return null;
  const [neighbour, linked] = fromBase > 0 ? [rowBy(-1), rowBy(0)] : [rowBy(1), rowBy(1)];
  const link = at(linked, cells);
  return link === null ? null : `${cells.own(name, neighbour)}${fromBase > 0 ? `*${link}/100` : `/(${link}/100)`}`;
}

/** An index of a unit, by step of time. */
interface Chain {
  readonly series: Series;
  readonly index: Index;
  readonly P: Float64Array;
}

/** @param blankCell of an index and a row without a link */
export function chainRow(
  { series, index: { name, links }, P }: Chain,
  base: number,
  timeline: Timeline,
  blankCell: (index: string, row: number) => string,
): ChainRow {
  const { first, last } = extent(P);
  // The link of the first step says how prices rose before the data begin, so nothing lacks where it is missing.
  const gaps = Array.from(series.rows, (row, t) => (t > 0 && (row < 0 || Number.isNaN(links[row])) ? t : -1)).filter((t) => t >= 0);
  const broken = Array.from(series.rows).filter((row, t) => row >= 0 && Number.isNaN(P[t])).length;
  const cells = {
    unit: series.unit,
    index: name,
    first: timeline.labels[first ?? base],
    last: timeline.labels[last ?? base],
    P_first: first === null ? null : P[first],
    P_last: last === null ? null : P[last],
    annual: meanGrowth(P),
    broken,
    gap: stepsText(gaps, timeline),
    cell: gaps.length === 0 || series.rows[gaps[0]] < 0 ? "" : blankCell(name, series.rows[gaps[0]]),
  };
  return { period: null, cells };
}
