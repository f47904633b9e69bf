import type { Locale } from "../engine/text.ts";

interface ProcedureTexts {
  readonly resultsSheet: string;
  /** Over columns beside the data that are formulas of these. */
  readonly live: string;
  /** Over columns in which some numbers are others than in the data. */
  readonly marked: string;
}

const texts: Readonly<Record<Locale, ProcedureTexts>> = {
  "zh-CN": {
    resultsSheet: "分析结果",
    live: "数据各列照录在旁，结果列是引用它们的公式，改动数据即重新计算。",
    marked: "有底色的数值是处理后的数值，不是数据原有的数值。",
  },
  en: {
    resultsSheet: "Results",
    live: "The columns of the data stand beside as they were read; the results are formulas of them and follow when they change.",
    marked: "Numbers on a coloured ground are not those of the data: they were made here.",
  },
};

export const procedureTexts = (locale: Locale): ProcedureTexts => texts[locale];
