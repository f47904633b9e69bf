import { choice, number } from "../../engine/declare/options.ts";
import { baseOption } from "./shared-options.ts";
import { both } from "./wording.ts";

export const options = {
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

export const presets = { fixed: { delta: 0.096, start: "tenth" }, rd: { delta: 0.15, start: "growth" } } as const;
