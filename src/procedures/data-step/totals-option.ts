import { choice } from "../../engine/declare/options.ts";

/** What becomes of rows that sum up others. */
export const totalsOption = choice({
  title: { "zh-CN": "合计行", en: "Rows of totals" },
  help: {
    "zh-CN": "全国、合计、小计、东部地区等汇总其他行的行。",
    en: "What becomes of rows that sum up others, such as 全国, Total or 东部地区.",
  },
  values: {
    keep: { "zh-CN": "保留，作为单元，并提示", en: "kept as units, with a message" },
    "leave-out": { "zh-CN": "去掉，并逐行说明", en: "left out, with a message that names their rows" },
  },
  default: "keep",
});

export type TotalsPolicy = keyof (typeof totalsOption)["values"];
