import type { Locale } from "../../engine/declare/text.ts";

/** What the grid says of a calculation under way; its own dictionaries leave these words out. */
export const gridProgress: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  "zh-CN": {
    analyzing: "正在分析公式",
    calculating: "正在计算公式",
    "array-analysis": "正在分析数组公式",
    "array-calculation": "正在计算数组公式",
    done: "计算完成",
  },
  en: {
    analyzing: "Analysing formulas",
    calculating: "Computing formulas",
    "array-analysis": "Analysing array formulas",
    "array-calculation": "Computing array formulas",
    done: "Computed",
  },
};
