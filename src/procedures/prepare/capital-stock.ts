import { choice, number } from "../../engine/declare/options.ts";
import { written, type CellRefs } from "../column-formula.ts";
import { numberOrNull } from "../number-or-null.ts";
import { describeProcedure, type ColumnBack } from "../procedure.ts";
import { findingsOf } from "./capital-findings.ts";
import { gives, says, type PathRow, type StartRow } from "./capital-results.ts";
import { capitalWords } from "./capital-stock.words.ts";
import { startFormula, stockOf, type Stock } from "./perpetual-inventory.ts";
import { rebased } from "./price-chain.ts";
import { baseStep, numbersOf, seriesOf, timelineOf, type Series } from "./series.ts";
import { baseOption } from "./shared-options.ts";
import { both } from "./wording.ts";

const takes = {
  value: { holds: "numbers", min: 1, blank: "kept" },
  price: { holds: "numbers", min: 0, rule: "positive", blank: "kept" },
  unit: { holds: "labels", min: 0 },
  period: { holds: "labels", min: 1 },
} as const;

const refuses = { "none-starts": ["column", "cell", "why"] } as const;

const options = {
  capital: choice({
    title: both("资本的种类", "Kind of capital"),
    help: both("决定折旧率与初始存量的缺省值。", "Decides the depreciation and the first stock where they are not given."),
    values: {
      fixed: both("固定资本（δ = 9.6%，K₀ = I₀ ÷ 0.10）", "Fixed capital (δ = 9.6%, K₀ = I₀ / 0.10)"),
      rd: both("研发资本（δ = 15%，K₀ = I₀ ÷ (g + δ)）", "R&D capital (δ = 15%, K₀ = I₀ / (g + δ))"),
    },
    default: "fixed",
  }),
  delta: number({
    title: both("折旧率δ", "Depreciation δ"),
    help: both("每期折旧的比例；不填按资本的种类。", "The share that is lost in a period; by the kind of capital if left out."),
    min: 0.0001,
    max: 0.9999,
    integer: false,
    default: null,
  }),
  start: choice({
    title: both("初始存量K₀", "First stock K₀"),
    help: both("由第一期投资推算初始存量的方法。", "How the first stock follows from the first investment."),
    values: {
      auto: both("按资本的种类", "By the kind of capital"),
      growth: both("增长率法，I₀ ÷ (g + δ)", "By growth, I₀ / (g + δ)"),
      tenth: both("基期投资的10倍，I₀ ÷ 0.10", "Ten times the first investment, I₀ / 0.10"),
      delta: both("折旧率法，I₀ ÷ δ", "By depreciation, I₀ / δ"),
    },
    default: "auto",
  }),
  base: baseOption,
  "growth-periods": number({
    title: both("计算g的期数", "Periods of g"),
    help: both("g为第一期起多少期的几何平均增长率；不填为全部。", "Over how many periods from the first g is the mean growth; all if left out."),
    min: 1,
    max: 1000,
    integer: true,
    default: null,
  }),
};

const presets = { fixed: { delta: 0.096, start: "tenth" }, rd: { delta: 0.15, start: "growth" } } as const;

interface Built {
  readonly series: Series;
  readonly I: Float64Array;
  readonly P: Float64Array;
  readonly real: Float64Array;
  readonly stock: Stock;
}

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
      const start = built.map(({ series, real, stock: { K: own, first, last, g, K_0, state } }): StartRow => {
        const label = (step: number | null) => (step === null ? "" : timeline.labels[step]);
        const share = K_0 === null ? null : ((1 - delta) ** (last! - first!) * K_0) / own[last!];
        const cells = {
          unit: series.unit,
          first: label(first),
          I_0: first === null ? null : real[first],
          g,
          delta,
          K_0,
          last: label(last),
          K_last: last === null ? null : own[last],
          share,
        };
        return { period: null, cells: { ...cells, state } };
      });
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
