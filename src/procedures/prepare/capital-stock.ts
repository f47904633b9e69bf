import { written, type CellRefs } from "../said/column-formula.ts";
import { numberOrNull } from "../said/number-or-null.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { ColumnBack } from "../declare/gives.ts";
import { findingsOf } from "./capital-findings.ts";
import { gives, says, type PathRow } from "./capital-results.ts";
import { capitalWords } from "./capital-stock.words.ts";
import { startRow, type Built } from "./capital-rows.ts";
import { startFormula, stockOf } from "./perpetual-inventory.ts";
import { rebased } from "./price-chain.ts";
import { baseStep, numbersOf, seriesOf, timelineOf, type Series } from "./series.ts";
import { options, presets } from "./capital-options.ts";

const takes = {
  value: { holds: "numbers", min: 1, blank: "kept" },
  price: { holds: "numbers", min: 0, rule: "positive", blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
} as const;

const refuses = { "none-starts": ["column", "cell", "why"] } as const;

/**
 * Capital stocks by perpetual inventory, K_t = (1 − δ) K_{t−1} + I_t / P_t, all at prices of the base year, K₀ among it: I₀ / (g + δ)
 * with the geometric growth g of real investment, I₀ / 0.10 (Zhang, Wu & Zhang 2004), or I₀ / δ.
 */
export const capitalStock = describeProcedure(
  {
    id: "capital-stock",
    stage: "prepare",
    question: "prepare",
    citations: [
      { text: "张军, 吴桂英, 张吉鹏. 中国省际物质资本存量估算：1952—2000[J]. 经济研究, 2004(10): 35–44." },
      {
        text: "Zhang, J. (2008). Estimation of China's provincial capital stock (1952–2004) with applications. Journal of Chinese Economic and Business Studies 6(2), 177–196.",
        doi: "10.1080/14765280802028302",
      },
    ],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: {
      "PREP.CAPITAL": { gives: "stock", parameters: ["value", "period", "price", "unit", "capital", "delta", "start", "base", "growth-periods", "result"] },
    },
    *run(given, settings, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const { value, price, period } = given.columns;
      const timeline = timelineOf(given.periods);
      const base = baseStep(timeline, settings.base);
      const preset = presets[settings.capital];
      const delta = settings.delta ?? preset.delta;
      const rule = settings.start === "auto" ? preset.start : settings.start;
      const built = seriesOf(given, timeline).map((series): Built => {
        const I = numbersOf(series, value[0]);
        const P = price[0] === undefined ? new Float64Array(I.length).fill(1) : rebased(numbersOf(series, price[0]), base);
        const real = I.map((one, t) => one / P[t]);
        const stock = stockOf(real, delta, rule, settings["growth-periods"]);
        const lacksBase =
          stock.state === "none" && price[0] !== undefined && Number.isNaN(numbersOf(series, price[0])[base]) && I.some((one) => !Number.isNaN(one));
        return { series, I, P, real, stock: lacksBase ? { ...stock, state: "no-base" } : stock };
      });
      const cellOf = (k: number) => {
        const { series, stock } = built[k];
        if (stock.state === "no-base") return series.rows[base] < 0 ? "" : price[0].addressOf(series.rows[base]);
        return value[0].addressOf(series.rows[stock.first ?? series.rows.findIndex((one) => one >= 0)]);
      };
      if (built.every(({ stock }) => stock.K_0 === null)) {
        const { state } = built[0].stock;
        refuse("none-starts", { column: (state === "no-base" ? price : value)[0].name, cell: cellOf(0), why: state });
      }
      const K = new Array<number | null>(given.rows).fill(null);
      const path = new Array<PathRow>(given.rows);
      for (const { series, I, P, real, stock } of built)
        series.rows.forEach((row, t) => {
          if (row < 0) return;
          K[row] = numberOrNull(stock.K[t]);
          const cells = {
            unit: series.unit,
            I: numberOrNull(I[t]),
            P: numberOrNull(P[t]),
            I_real: numberOrNull(real[t]),
            D: numberOrNull(delta * (stock.K[t - 1] ?? NaN)),
            K: K[row],
          };
          path[row] = { period: period[0].labels[row], cells };
        });
      const start = built.map((one) => startRow(one, delta, timeline));
      const name = `${value[0].name}_K`;
      const realAt = (own: Series, t: number, cells: CellRefs) => {
        const I = cells.of(value[0].name, own.rows[t]);
        return price[0] === undefined ? I : `${I}/(${cells.of(price[0].name, own.rows[t])}/${cells.of(price[0].name, own.rows[base])})`;
      };
      const formulas = new Map<number, (cells: CellRefs) => string>();
      for (const { series, stock: own } of built)
        series.rows.forEach((row, t) => {
          const real = (step: number, cells: CellRefs) => realAt(series, step, cells);
          if (row >= 0 && t === own.first) formulas.set(row, (cells) => startFormula(own, delta, rule, (step) => real(step, cells)));
          else if (row >= 0) formulas.set(row, (cells) => `(1-${written(delta)})*${cells.own(name, series.rows[t - 1])}+${real(t, cells)}`);
        });
      const stock: readonly ColumnBack[] = [
        {
          name,
          values: K,
          formula: { columns: [value, price].flatMap((slot) => slot.map((one) => one.name)), at: (row, cells) => formulas.get(row)!(cells) },
        },
      ];
      const facts = { base: timeline.labels[base], priced: price[0] !== undefined, cellOf };
      return { values: { stock, start, path }, findings: findingsOf(start, facts) };
    },
  },
  capitalWords,
);
