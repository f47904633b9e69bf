import { listUpTo } from "../../locale/wording/wording.ts";
import type { Text } from "../../engine/declare/text.ts";
import { entry } from "../prepare/wording.ts";

/** Names that a sentence tells; beyond them it counts. */
const mostTold = 5;
export const told = (names: readonly string[]): Text => ({ "zh-CN": listUpTo(mostTold, names, "zh-CN"), en: listUpTo(mostTold, names, "en") });

export const questionField = entry(["题目", "Question"], ["题目的列名或题名。", "Its column, or its name."]);
export const optionField = entry(["选项", "Option"], ["选项的名称。", "Its name."]);
export const baseField = entry(["基数n", "Base n"], ["回答该题的人数，占比的分母。", "How many answered the question: what the share is of."]);

/** What stands beside every count of answers. */
export const wilsonWords = {
  count: entry(["人数", "Count"], ["选择该项的人数。", "How many chose it."]),
  n: baseField,
  share: entry(["占比", "Share"], ["人数 ÷ 基数。", "The count over the base."]),
  low: entry(["区间下限", "Interval from"], ["威尔逊区间的下限。", "The lower end of the Wilson interval."]),
  high: entry(["区间上限", "Interval to"], ["威尔逊区间的上限。", "The upper end of the Wilson interval."]),
  z: entry(["z值", "z"], ["置信水平对应的标准正态分位数。", "The standard normal quantile of the confidence."]),
};
