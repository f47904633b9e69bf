import type { Text } from "../../declare/text.ts";
import { columns } from "../shared/columns.words.ts";

/** The words of the results that every radial model has; what the score means is the model's own. */
export const radialColumns = (score: Text) => ({
  ...columns,
  score: { title: columns.score.title, meaning: score },
  theta: {
    title: { "zh-CN": "投入比例θ", en: "Input factor θ" },
    meaning: { "zh-CN": "投入导向：全部投入乘以θ即到前沿。", en: "Input orientation: the factor that brings all inputs to the frontier." },
  },
  phi: {
    title: { "zh-CN": "产出比例φ", en: "Output factor φ" },
    meaning: {
      "zh-CN": "产出导向：全部产出乘以φ即到前沿；效率值为1/φ。",
      en: "Output orientation: the factor that brings all outputs to the frontier; the score is 1/φ.",
    },
  },
  slacks: {
    title: columns.slacks.title,
    meaning: {
      "zh-CN": "与目标值的全部差距：按比例的变动，加上第二阶段余下的松弛。",
      en: "The whole distance to the target: the radial movement and what the second phase finds beyond it.",
    },
  },
  multipliers: {
    title: { "zh-CN": "乘数（影子价格）", en: "Multiplier (shadow price)" },
    meaning: {
      "zh-CN": "每一项的权重：投入导向时投入加权和为1，产出导向时产出加权和为1。",
      en: "The weight of each variable: the weighted inputs (input orientation) or outputs (output orientation) of the unit add up to 1.",
    },
  },
});
