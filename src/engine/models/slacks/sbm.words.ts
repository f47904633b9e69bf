import type { Text } from "../../declare/text.ts";
import { columns } from "../shared/columns.words.ts";
import type { Treatment } from "./sbm-options.ts";

export const sbmWords = {
  title: { "zh-CN": "SBM模型", en: "Slacks-based measure (SBM)" },
  summary: {
    "zh-CN": "把每个单元的全部投入冗余和产出不足合成一个0到1之间的效率值。",
    en: "One score between 0 and 1 from every excess input and every missing output of a unit.",
  },
  whenToUse: {
    "zh-CN": "投入、产出都可以改进，要一个同时反映全部松弛量的效率值，并要知道每一项差多少。",
    en: "Inputs and outputs can both be improved, and one score must reflect every slack, with the gap in each column.",
  },
  whenNot: {
    "zh-CN": "有效单元都得1，不能排名（排名用超效率SBM）；数据含零或负数的行不能评价。",
    en: "Efficient units all score 1, so it does not rank them (super-efficiency SBM does); rows with zeros or negative numbers cannot be evaluated.",
  },
  results: columns,
  functions: {
    "SBM.SCORE": { "zh-CN": "每行一个SBM效率值（0到1）。", en: "One SBM score per row, from 0 to 1." },
  },
  formula: (options: Pick<Treatment, "zeros">, undesirable: boolean) => formulaText({ "zh-CN": "SBM", en: "SBM" }, { formula: "a", ...options }, undesirable),
};

/** A model of the SBM family with its formula and its treatment of zeros, as the method sheet states them. */
export function formulaText(name: Text, { formula, zeros }: Treatment, undesirable: boolean): Text {
  const where = {
    a: { "zh-CN": "，公式A（非期望产出的松弛量计入分母）", en: ", formula A (slacks of undesirable outputs in the denominator)" },
    b: { "zh-CN": "，公式B（超效率阶段把非期望产出视为投入）", en: ", formula B (undesirable outputs treated as inputs in the super-efficiency stage)" },
  }[formula];
  const dropped = zeros === "drop" ? { "zh-CN": "；零值项略去", en: "; terms of zeros dropped" } : { "zh-CN": "", en: "" };
  return {
    "zh-CN": name["zh-CN"] + (undesirable ? where["zh-CN"] : "") + dropped["zh-CN"],
    en: name.en + (undesirable ? where.en : "") + dropped.en,
  };
}
