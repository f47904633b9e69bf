import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  sheet: "置信区间",
  title: (level: string) => `${level}置信区间`,
  note: (replicates: number, seed: number) =>
    `Simar–Wilson（1998）平滑自助法，重复${replicates}次，随机种子${seed}；面板按决策单元成组抽取。区间为空表示该数不存在，或可用的重复不足九成。估计值有偏（效率值偏高，距离值偏低），因此可能落在自己的区间之外；纠偏值是扣除这一偏差之后的值。`,
  scores: "效率值",
  mean: "均值",
  withInterval: "有置信区间的个数",
  over: "估计值高于区间上限的个数",
  under: "估计值低于区间下限的个数",
  low: "下限",
  high: "上限",
  corrected: "纠偏值",
  replicates: "有效重复数",
  verdict: "判断",
  above: "显著大于1",
  below: "显著小于1",
  unclear: "不显著",
  none: "无区间",
  verdicts: "显著的变化",
  factor: "指数",
  help: "自助法给出的区间：整个区间高于或低于界限，变化才算显著。估计值有偏，可能落在自己的区间之外，此时看纠偏值。",
  positive: "显著大于0",
  negative: "显著小于0",
  bootstrap: "自助法",
  bootstrapSetting: (replicates: number, level: string, seed: number) => `Simar–Wilson（1998），重复${replicates}次，置信水平${level}，种子${seed}`,
  nothing: "未能进行：没有可供重抽的数（见注释）",
  switch: "计算置信区间（自助法）",
};

type InferenceTexts = typeof chinese;

const english: InferenceTexts = {
  sheet: "Intervals",
  title: (level) => `${level} confidence intervals`,
  note: (replicates, seed) =>
    `Smoothed bootstrap of Simar & Wilson (1998), ${counted(replicates, "replicate")}, seed ${seed}; a panel is drawn by DMU. A blank interval: the number does not exist, or fewer than nine tenths of the replicates have it. An estimate is biased (a score upwards, a distance downwards) and so may lie outside its own interval; the bias-corrected value is the estimate less that bias.`,
  scores: "Scores",
  mean: "Mean",
  withInterval: "Estimates with an interval",
  over: "Estimates above their interval",
  under: "Estimates below their interval",
  low: "Low",
  high: "High",
  corrected: "Bias-corrected",
  replicates: "Replicates used",
  verdict: "Verdict",
  above: "above 1",
  below: "below 1",
  unclear: "not clear",
  none: "no interval",
  verdicts: "Significant changes",
  factor: "Index",
  help: "Intervals of the bootstrap: a change is significant where the whole interval lies above or below the line. An estimate is biased and may lie outside its own interval: the bias-corrected value tells what it is without the bias.",
  positive: "above 0",
  negative: "below 0",
  bootstrap: "Bootstrap",
  bootstrapSetting: (replicates, level, seed) => `Simar–Wilson (1998), ${counted(replicates, "replicate")}, level ${level}, seed ${seed}`,
  nothing: "Not run: there was nothing to resample (see the notes)",
  switch: "Confidence intervals (bootstrap)",
};

export const inferenceTexts = (locale: Locale): InferenceTexts => (locale === "en" ? english : chinese);
