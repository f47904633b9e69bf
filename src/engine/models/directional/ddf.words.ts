import { directionalColumns } from "./directional-columns.words.ts";
import type { Disposability } from "./directional-options.ts";

export const ddfWords = {
  title: { "zh-CN": "方向距离函数（DDF）", en: "Directional distance function (DDF)" },
  summary: {
    "zh-CN": "沿选定方向（如增加产出、同时减少排放）到前沿的距离β：0在前沿上，越大离得越远。",
    en: "How far a unit can move in a chosen direction, more output and less emission at once, before it meets the frontier: 0 is on it.",
  },
  whenToUse: {
    "zh-CN": "有碳排放、污染等非期望产出，要求期望产出增加的同时非期望产出按同一比例减少；绿色全要素生产率（GML、ML指数）的基础。",
    en: "With emissions or pollution, when good output is to rise and bad output to fall by one share: the base of green productivity (GML, ML).",
  },
  whenNot: {
    "zh-CN": "各项按同一比例变动，投入冗余不计入β；各项可以分别改进时用非径向方向距离函数（NDDF）。",
    en: "All moves by one share, and excess inputs are not part of β; where each variable may improve by itself, use the non-radial one (NDDF).",
  },
  results: directionalColumns,
  functions: {
    "DEA.DDF": { "zh-CN": "每行一个方向距离β：0为有效。", en: "One directional distance β per row: 0 is efficient." },
    "DEA.DDF.TARGETS": { "zh-CN": "每行每个变量一个目标值。", en: "One target per row and variable." },
  },
  formula: ({ disposability }: { readonly disposability: Disposability }, undesirable: boolean) =>
    !undesirable
      ? { "zh-CN": "方向距离函数", en: "directional distance function" }
      : disposability === "weak"
        ? { "zh-CN": "方向距离函数（非期望产出弱可处置）", en: "directional distance function, undesirable outputs weakly disposable" }
        : { "zh-CN": "方向距离函数（非期望产出强可处置）", en: "directional distance function, undesirable outputs strongly disposable" },
};
