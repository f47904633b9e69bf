import type { Text } from "../../engine/declare/text.ts";

/** Questions that are asked of a score or an index, in the order in which they are offered. */
export const afterQuestions = ["differences", "convergence", "distribution", "neighbours", "drivers"] as const;
export type AfterQuestion = (typeof afterQuestions)[number];

/** The question that a procedure answers, by which it is offered. */
export type ProcedureQuestion = "prepare" | AfterQuestion | "compare" | "survey" | "targets" | "audit";

/** The questions by which procedures are offered. */
export const procedureQuestions: Readonly<Record<ProcedureQuestion, Text>> = {
  prepare: { "zh-CN": "计算之前：数据怎样准备？", en: "Before the score: how is the data prepared?" },
  differences: { "zh-CN": "地区之间有差异吗，差在哪里？", en: "Do regions differ, and where?" },
  convergence: { "zh-CN": "差距在缩小吗？", en: "Do they converge?" },
  distribution: { "zh-CN": "分布是什么形状？", en: "How is it distributed?" },
  neighbours: { "zh-CN": "相邻地区相似吗？", en: "Are neighbours alike?" },
  drivers: { "zh-CN": "变化由什么带动？", en: "What moved it?" },
  compare: { "zh-CN": "几次分析的结论一致吗？", en: "Do several analyses agree?" },
  survey: { "zh-CN": "问卷怎样汇总？", en: "What did a survey find?" },
  targets: { "zh-CN": "离目标、离先进还差多少？", en: "How far from the target, and from the best?" },
  audit: { "zh-CN": "已印出的数字对得上吗？", en: "Do printed numbers hold?" },
};

/** What each is called where there is room for a word alone. */
export const procedureQuestionNames: Readonly<Record<ProcedureQuestion, Text>> = {
  prepare: { "zh-CN": "准备", en: "Prepare" },
  differences: { "zh-CN": "差异", en: "Differences" },
  convergence: { "zh-CN": "收敛", en: "Convergence" },
  distribution: { "zh-CN": "分布", en: "Distribution" },
  neighbours: { "zh-CN": "空间", en: "Space" },
  drivers: { "zh-CN": "贡献", en: "Contributions" },
  compare: { "zh-CN": "对比", en: "Compare" },
  survey: { "zh-CN": "问卷", en: "Surveys" },
  targets: { "zh-CN": "目标", en: "Targets" },
  audit: { "zh-CN": "核对", en: "Audit" },
};
