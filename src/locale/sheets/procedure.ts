import type { Locale } from "../../engine/declare/text.ts";

interface ProcedureTexts {
  readonly resultsSheet: string;
  /** Over columns beside the data that are formulas of these. */
  readonly live: string;
  /** Over columns in which some numbers are others than in the data. */
  readonly marked: string;
  /** The sheet of a printed table whose cells are marked, and its legend. */
  readonly markedSheet: string;
  readonly wrong: string;
  readonly vague: string;
  readonly unmarked: string;
  readonly corrected: (column: string) => string;
}

const texts: Readonly<Record<Locale, ProcedureTexts>> = {
  "zh-CN": {
    resultsSheet: "分析结果",
    live: "数据各列照录在旁，结果列是引用它们的公式，改动数据即重新计算。",
    marked: "有底色的数值是处理后的数值，不是数据原有的数值。",
    markedSheet: "标注表",
    wrong: "不符",
    vague: "无法判断",
    unmarked: "未着色：相符，或无从核对。能由位数确定的更正值列在右侧；点击着色的数字，查看依据。",
    corrected: (column) => `${column}（更正）`,
  },
  en: {
    resultsSheet: "Results",
    live: "The columns of the data stand beside as they were read; the results are formulas of them and follow when they change.",
    marked: "Numbers on a coloured ground are not those of the data: they were made here.",
    markedSheet: "Marked table",
    wrong: "Inconsistent",
    vague: "Cannot tell",
    unmarked:
      "Not coloured: consistent, or nothing to check it by. Corrected values stand beside it where the digits determine them; click a coloured number for its grounds.",
    corrected: (column) => `${column} (corrected)`,
  },
};

export const procedureTexts = (locale: Locale): ProcedureTexts => texts[locale];
