import { choice, numbers } from "../../engine/declare/options.ts";
import { written, type CellRefs } from "../column-formula.ts";
import { extremesOf } from "../distribution/dispersion.ts";
import { numberOrNull } from "../number-or-null.ts";
import { describeProcedure, type ColumnBack, type Refuse } from "../procedure.ts";
import { linkColumns, type LinkColumn } from "./link-columns.ts";
import { chained, extent, meanGrowth } from "./price-chain.ts";
import { findingsOf } from "./prices-findings.ts";
import { gives, says, type ChainRow, type ComponentRow } from "./prices-results.ts";
import { pricesWords } from "./prices.words.ts";
import { baseStep, numbersOf, seriesOf, stepsText, timelineOf, type Series, type Timeline } from "./series.ts";
import { baseOption } from "./shared-options.ts";
import { both } from "./wording.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, rule: "positive", blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
  prices: { holds: "table", form: "unit-period", min: 0 },
} as const;

const refuses = { "weights-count": ["weights", "columns"], "weights-sum": ["sum"] } as const;

const options = {
  base: baseOption,
  "weight-vector": numbers({
    title: both("权重", "Weights"),
    help: both(
      "可选：把各列价格指数按权重合成一个指数，依列的次序（价格表在最前），合计为1；例如居民消费价格0.55、固定资产投资价格0.45。",
      "Optional: one composite index of all columns with these weights, in their order, a table of prices first, adding up to 1; as 0.55 of consumer and 0.45 of fixed-asset prices.",
    ),
  }),
  substitute: choice({
    title: both("缺失时的替代", "Where an index is missing"),
    help: both(
      "某列某期缺失时，是否由同一行中第一个有数的列代替；价格表在最前。",
      "Whether the first column of the row that has a number stands in for one that has none; a table of prices is the first.",
    ),
    values: { none: both("不替代", "Nothing stands in"), first: both("由第一个有数的列代替", "The first that is there stands in") },
    default: "none",
  }),
};

/** An index of one column, or of several by their weights: its link of every row, NaN where there is none. */
interface Index {
  readonly name: string;
  readonly links: Float64Array;
  /** The columns of the data that its links are of, and the cell of one; null where it was read from a table. */
  readonly columns: readonly string[];
  readonly at: (row: number, cells: CellRefs) => string | null;
}

/**
 * Base indices from link indices (previous year = 100): P_b = 1 in the base year, P_t = ∏ L_s / 100 after it, and backwards
 * P_{t−1} = P_t / (L_t / 100). Several columns make one index by weights: L = Σ w_j L_j. A table of units and periods is an
 * index too, before those of the columns. A gap breaks the chain.
 */
export const prices = describeProcedure(
  {
    id: "prices",
    stage: "prepare",
    question: "prepare",
    citations: [],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: { "PREP.PRICES": { gives: "columns", parameters: ["values", "period", "unit", "base", "weight-vector", "substitute", "result", "prices"] } },
    *run(given, { base, "weight-vector": weights, substitute }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const timeline = timelineOf(given.periods);
      const values = linkColumns(given, timeline);
      checkWeights(weights, values.length, refuse);
      const start = baseStep(timeline, base);
      const series = seriesOf(given, timeline);
      const filled = values.map(({ numbers: own }) => own.map((link, row) => (Number.isNaN(link) && substitute === "first" ? firstIn(values, row) : link)));
      const inCells = given.columns.values.map(({ name }) => name);
      const isCell = (j: number) => j >= values.length - inCells.length;
      const linkAt = (j: number) => (row: number, cells: CellRefs) => {
        const by = Number.isNaN(values[j].numbers[row]) ? values.findIndex(({ numbers: own }) => !Number.isNaN(own[row])) : j;
        return isCell(by) ? cells.of(values[by].name, row) : null;
      };
      const indices: readonly Index[] =
        weights === null
          ? values.map(({ name }, j) => ({ name, links: filled[j], columns: substitute === "first" ? inCells : isCell(j) ? [name] : [], at: linkAt(j) }))
          : [
              {
                name: "P",
                links: Float64Array.from({ length: given.rows }, (_, row) => weights.reduce((sum, w, j) => sum + (w === 0 ? 0 : w * filled[j][row]), 0)),
                columns: inCells,
                at: (row, cells) => cells.own("L", row),
              },
            ];
      /** Of an index without a link in a row, the first cell that lacks one; of a table of prices none is told. */
      const blankCell = (index: string, row: number) => {
        const blank = given.columns.values.find(({ name, numbers: own }) => (weights !== null || name === index) && Number.isNaN(own[row]));
        return blank?.addressOf(row) ?? "";
      };
      const chains: ChainRow[] = [];
      const columns: ColumnBack[] =
        weights === null
          ? []
          : [
              {
                name: "L",
                values: Array.from(indices[0].links, numberOrNull),
                formula: { columns: inCells, at: (row, cells) => weighted(weights, (j) => linkAt(j)(row, cells)) },
              },
            ];
      for (const index of indices) {
        const name = weights === null ? `${index.name}_P` : "P";
        const P = new Float64Array(given.rows).fill(NaN);
        const formulas = new Map<number, (cells: CellRefs) => string | null>();
        for (const one of series) {
          const own = chained(numbersOf(one, { numbers: index.links }), start);
          one.rows.forEach((row, t) => {
            if (row < 0) return;
            P[row] = own[t];
            formulas.set(row, (cells) => stepOfChain(t - start, (by) => one.rows[t + by], name, index, cells));
          });
          chains.push(chainRow(one, index, own, start, timeline, blankCell));
        }
        columns.push({ name, values: Array.from(P, numberOrNull), formula: { columns: index.columns, at: (row, cells) => formulas.get(row)!(cells) } });
      }
      const components = values.map(({ name, numbers: own }, j): ComponentRow => {
        const missing = [...own.keys()].filter((row) => Number.isNaN(own[row]));
        const substituted = missing.filter((row) => !Number.isNaN(filled[j][row]));
        const known = own.filter((link) => !Number.isNaN(link));
        const [low, high] = known.length === 0 ? [null, null] : extremesOf(known);
        const by = new Set(substituted.map((row) => values.find((other) => !Number.isNaN(other.numbers[row]))!.name));
        const cells = {
          index: name,
          weight: weights === null ? 1 : weights[j],
          links: known.length,
          missing: missing.length,
          substituted: substituted.length,
          substitute: [...by].join(", "),
          periods: stepsText(
            [...new Set(missing.map((row) => timeline.steps.get(given.columns.period[0].labels[row])!))].sort((a, b) => a - b),
            timeline,
          ),
          low,
          high,
        };
        return { period: null, cells };
      });
      return { values: { columns, chains, components }, findings: findingsOf(chains, components, timeline.labels[start]) };
    },
  },
  pricesWords,
);

function checkWeights(weights: readonly number[] | null, columns: number, refuse: Refuse<typeof refuses>): void {
  if (weights === null) return;
  if (weights.length !== columns) refuse("weights-count", { weights: String(weights.length), columns: String(columns) });
  const sum = weights.reduce((total, one) => total + one, 0);
  if (Math.abs(sum - 1) > 1e-9) refuse("weights-sum", { sum: String(Number(sum.toPrecision(12))) });
}

const firstIn = (columns: readonly LinkColumn[], row: number): number => columns.find(({ numbers: own }) => !Number.isNaN(own[row]))?.numbers[row] ?? NaN;

/** The weighted sum of cells; null where one of them is none. */
function weighted(weights: readonly number[], cellOf: (j: number) => string | null): string | null {
  const terms = weights.flatMap((w, j) => (w === 0 ? [] : [{ w, cell: cellOf(j) }]));
  return terms.some(({ cell }) => cell === null) ? null : terms.map(({ w, cell }) => `${written(w)}*${cell!}`).join("+");
}

/** The price of a step by that of its neighbour towards the base; null in the base, which is 1 of itself. */
function stepOfChain(fromBase: number, rowBy: (steps: number) => number, name: string, { at }: Index, cells: CellRefs): string | null {
  if (fromBase === 0) return null;
  const [neighbour, linked] = fromBase > 0 ? [rowBy(-1), rowBy(0)] : [rowBy(1), rowBy(1)];
  const link = at(linked, cells);
  return link === null ? null : `${cells.own(name, neighbour)}${fromBase > 0 ? `*${link}/100` : `/(${link}/100)`}`;
}

function chainRow(
  series: Series,
  { name, links }: Index,
  P: Float64Array,
  base: number,
  timeline: Timeline,
  cellOf: (index: string, row: number) => string,
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
    cell: gaps.length === 0 || series.rows[gaps[0]] < 0 ? "" : cellOf(name, series.rows[gaps[0]]),
  };
  return { period: null, cells };
}
