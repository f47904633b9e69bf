import type { Text } from "../../declare/text.ts";

/** What findings call the factors that many indices have. */
export const driving = {
  EC: { "zh-CN": "技术效率变化（EC，即追赶）", en: "efficiency change (catching up, EC)" },
  BPC: { "zh-CN": "最佳实践差距变化（BPC，即前沿移动）", en: "best-practice change (the frontier's move, BPC)" },
  TC: { "zh-CN": "技术变化（TC，即前沿移动）", en: "technical change (the frontier's move, TC)" },
} as const satisfies Readonly<Record<string, Text>>;

/** What the same factors are called wherever they stand; what a number of one means is the index's own. */
export const titles = {
  TFP: { "zh-CN": "全要素生产率变化（TFP）", en: "TFP change" },
  EC: { "zh-CN": "技术效率变化（EC）", en: "Efficiency change (EC)" },
  BPC: { "zh-CN": "最佳实践差距变化（BPC）", en: "Best-practice change (BPC)" },
  TC: { "zh-CN": "技术变化（TC）", en: "Technical change (TC)" },
} as const satisfies Readonly<Record<string, Text>>;

/** The words of results that every index of ratios has. */
export const running = {
  cumulative: {
    title: { "zh-CN": "累计指数", en: "Cumulative index" },
    meaning: { "zh-CN": "自首期起各期指数的连乘积，首期为1。", en: "The running product of the index, 1 in the DMU's first period." },
  },
  table: {
    title: { "zh-CN": "结果表", en: "Table" },
    meaning: { "zh-CN": "每个单元每个区间一行。", en: "One row per DMU and interval." },
  },
};

/** The words of what an index of outputs over inputs divides: TFP = QO / QI. */
export const quantities = {
  QO: {
    title: { "zh-CN": "产出数量指数（QO）", en: "Output quantity index (QO)" },
    inFindings: { "zh-CN": "产出数量变化（QO）", en: "the quantity of outputs (QO)" },
    meaning: { "zh-CN": "大于1为产出总量增加。", en: "Above 1, outputs grew." },
  },
  QI: {
    title: { "zh-CN": "投入数量指数（QI）", en: "Input quantity index (QI)" },
    inFindings: { "zh-CN": "投入数量变化（QI）", en: "the quantity of inputs (QI)" },
    meaning: { "zh-CN": "大于1为投入总量增加。", en: "Above 1, inputs grew." },
  },
};

/** The words of what a global index of ratios is split into: TFP = EC × BPC. */
export const globalParts = {
  EC: {
    title: titles.EC,
    inFindings: driving.EC,
    meaning: { "zh-CN": "大于1为向当期前沿靠近。", en: "Above 1, the unit moved towards the frontier of its period." },
  },
  BPC: {
    title: titles.BPC,
    inFindings: driving.BPC,
    meaning: {
      "zh-CN": "大于1为当期前沿向全局前沿靠近，即技术进步。",
      en: "Above 1, the period's frontier moved towards the global one: technical progress.",
    },
  },
};

/** The help of the functions that many indices have. */
export const cumulativeHelp: Text = { "zh-CN": "每行一个以首期为1的累计指数。", en: "The cumulative index, 1 in the DMU's first period, one value per row." };
