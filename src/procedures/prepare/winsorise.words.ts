import type { Text } from "../../engine/declare/text.ts";

type Params<K extends string> = Readonly<Record<K, string>>;
const indicator = { title: { "zh-CN": "指标", en: "Indicator" }, help: { "zh-CN": "列名。", en: "Its column." } };

/** What winsorising says, in both languages. */
export const winsoriseWords = {
  title: { "zh-CN": "缩尾处理", en: "Winsorising" },
  summary: {
    "zh-CN": "把各指标两端过小、过大的数值改为分位数，并逐一列出改了哪些单元格、原值与现值。",
    en: "Moves the smallest and largest values of each indicator to a quantile, and lists every cell that was changed with what it was and is.",
  },
  whenToUse: {
    "zh-CN": "个别异常值影响均值、回归或权重，又不宜删除整行时。原数据不变，处理后的列另列。",
    en: "A few outliers carry a mean, a regression or weights, and the rows should stay. The data stay as they are; the changed columns stand beside them.",
  },
  whenNot: {
    "zh-CN": "异常值是录入错误时应先更正。对DEA的投入产出缩尾会改变前沿，应同时报告处理前后的结果。",
    en: "An outlier that is a typing error is to be corrected. Winsorised inputs or outputs move a DEA frontier: report the results before and after.",
  },
  formula: {
    "zh-CN": "x < Q(p) 时取Q(p)；x > Q(1 − p) 时取Q(1 − p)",
    en: "Q(p) where x < Q(p); Q(1 − p) where x > Q(1 − p)",
  },
  takes: {
    values: {
      title: { "zh-CN": "指标", en: "Indicators" },
      help: { "zh-CN": "要处理的列，一列或多列。", en: "The columns to winsorise, one or more." },
    },
    period: { title: { "zh-CN": "时期", en: "Period" }, help: { "zh-CN": "可选：每行的时期。", en: "Optional: the period of each row." } },
    unit: { title: { "zh-CN": "单元", en: "Unit" }, help: { "zh-CN": "可选：每行的名称。", en: "Optional: the name of each row." } },
  },
  gives: {
    totals: {
      title: { "zh-CN": "改动的个数", en: "How many were changed" },
      help: { "zh-CN": "全部指标合计。", en: "Of all indicators together." },
      fields: {
        values: { title: { "zh-CN": "数值个数", en: "Values" }, help: { "zh-CN": "参与处理的数值。", en: "Those that were looked at." } },
        changed: { title: { "zh-CN": "改动个数", en: "Changed" }, help: { "zh-CN": "上下限之外的数值。", en: "Those beyond the limits." } },
        share: { title: { "zh-CN": "改动占比", en: "Share changed" }, help: { "zh-CN": "改动个数 ÷ 数值个数。", en: "Changed over all." } },
      },
    },
    limits: {
      title: { "zh-CN": "各指标的上下限", en: "Limits of each indicator" },
      help: { "zh-CN": "下限与上限为分位数；之外的数值改为上下限。", en: "The limits are quantiles; values beyond them become the limit." },
      fields: {
        indicator,
        lower: { title: { "zh-CN": "下限", en: "Lower limit" }, help: { "zh-CN": "p分位数。", en: "The p-quantile." } },
        upper: { title: { "zh-CN": "上限", en: "Upper limit" }, help: { "zh-CN": "1 − p分位数。", en: "The (1 − p)-quantile." } },
        raised: { title: { "zh-CN": "调高的个数", en: "Raised" }, help: { "zh-CN": "低于下限的数值个数。", en: "Values below the lower limit." } },
        lowered: { title: { "zh-CN": "调低的个数", en: "Lowered" }, help: { "zh-CN": "高于上限的数值个数。", en: "Values above the upper limit." } },
        changed: { title: { "zh-CN": "改动的个数", en: "Changed" }, help: { "zh-CN": "两者之和。", en: "Both together." } },
      },
    },
    changes: {
      title: { "zh-CN": "改动的单元格", en: "Changed cells" },
      help: { "zh-CN": "每个改动的单元格一行：原值、现值、方向。", en: "One row per changed cell: what it was, what it is, and which way." },
      fields: {
        cell: { title: { "zh-CN": "单元格", en: "Cell" }, help: { "zh-CN": "在数据中的地址。", en: "Its address in the data." } },
        unit: { title: { "zh-CN": "单元", en: "Unit" }, help: { "zh-CN": "行的名称。", en: "The name of the row." } },
        indicator,
        was: { title: { "zh-CN": "原值", en: "Was" }, help: { "zh-CN": "数据中的数值。", en: "The value in the data." } },
        is: { title: { "zh-CN": "现值", en: "Is" }, help: { "zh-CN": "处理后的数值。", en: "The value after winsorising." } },
        rule: {
          title: { "zh-CN": "改动", en: "Change" },
          help: { "zh-CN": "调高到下限或调低到上限。", en: "Raised to the lower limit, or lowered to the upper one." },
        },
      },
    },
    columns: {
      title: { "zh-CN": "处理后的数据", en: "Winsorised data" },
      help: { "zh-CN": "列名加_w；未改动的数值与原来相同。", en: "Each column with _w behind its name; what was not changed is as it was." },
    },
  },
  values: { raised: { "zh-CN": "调高至下限", en: "raised to the lower limit" }, lowered: { "zh-CN": "调低至上限", en: "lowered to the upper limit" } },
  refuses: {},
  says: {
    changed: ({ count, all, indicators }: Params<"count" | "all" | "indicators">): Text => ({
      "zh-CN": `${indicators}个指标共${all}个数值，改动${count}个，其余不变。`,
      en: `Of ${all} values of ${indicators} ${indicators === "1" ? "indicator" : "indicators"}, ${count} ${count === "1" ? "was" : "were"} changed; the others stay.`,
    }),
    most: ({ indicator: name, count }: Params<"indicator" | "count">): Text => ({
      "zh-CN": `“${name}”改动最多，为${count}个。`,
      en: `Most were changed in “${name}”: ${count}.`,
    }),
    largest: ({ cell, indicator: name, was, is }: Params<"cell" | "indicator" | "was" | "is">): Text => ({
      "zh-CN": `改动幅度最大的是“${name}”的${cell}单元格，由${was}改为${is}。`,
      en: `The largest change is in cell ${cell} of “${name}”: from ${was} to ${is}.`,
    }),
    none: ({ lower, upper }: Params<"lower" | "upper">): Text => ({
      "zh-CN": `没有数值在上下限之外（第一个指标为${lower}至${upper}），数据没有改动。`,
      en: `No value lies beyond the limits (of the first indicator, ${lower} to ${upper}): nothing was changed.`,
    }),
  },
} as const;
