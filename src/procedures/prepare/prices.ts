import type { CellRefs } from "../said/column-formula.ts";
import { numberOrNull } from "../said/number-or-null.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { linkColumns } from "./link-columns.ts";
import { chained } from "./price-chain.ts";
import { componentRow, indicesOf, linkAt, linksOf } from "./price-links.ts";
import { findingsOf } from "./prices-findings.ts";
import { gives, says, type ChainRow } from "./prices-results.ts";
import { pricesWords } from "./prices.words.ts";
import { baseStep, numbersOf, seriesOf, timelineOf } from "./series.ts";
import { options } from "./prices-options.ts";
import { refuses, checkWeights, weighted, stepOfChain, chainRow } from "./price-indices.ts";

const takes = {
  values: { holds: "numbers", min: 1, many: true, rule: "positive", blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
  prices: { holds: "table", form: "unit-period", min: 0 },
} as const;

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
      const links = linksOf(values, given.columns.values, substitute);
      const indices = indicesOf(links, weights, given.rows);
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
                formula: { columns: links.inCells, at: (row, cells) => weighted(weights, (j) => linkAt(links, j)(row, cells)) },
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
          chains.push(chainRow({ series: one, index, P: own }, start, timeline, blankCell));
        }
        columns.push({ name, values: Array.from(P, numberOrNull), formula: { columns: index.columns, at: (row, cells) => formulas.get(row)!(cells) } });
      }
      const components = values.map((_, j) => componentRow(links, j, weights === null ? 1 : weights[j], timeline, given.columns.period[0]));
      return { values: { columns, chains, components }, findings: findingsOf(chains, components, timeline.labels[start]) };
    },
  },
  pricesWords,
);
