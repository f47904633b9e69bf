import type { ResultColumn } from "../method.ts";

/** Result columns that every index of ratios has. */
export const cumulativeColumn: ResultColumn = {
  id: "cumulative",
  per: "period",
  title: { "zh-CN": "累计指数", en: "Cumulative index" },
  meaning: { "zh-CN": "自首期起各期指数的连乘积，首期为 1。", en: "The running product of the index, 1 in the DMU's first period." },
};

export const intervalTable: ResultColumn = {
  id: "table",
  per: "table",
  title: { "zh-CN": "结果表", en: "Table" },
  meaning: { "zh-CN": "每个单元每个区间一行。", en: "One row per DMU and interval." },
};
