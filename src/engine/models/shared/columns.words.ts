/** The words of results that many models have. */
export const columns = {
  score: {
    title: { "zh-CN": "效率值", en: "Score" },
    meaning: { "zh-CN": "1为有效；低于1的部分是平均可改进的比例。", en: "1 is efficient; what is missing to 1 is the average share that can be improved." },
  },
  slacks: {
    title: { "zh-CN": "松弛量", en: "Slack" },
    meaning: {
      "zh-CN": "与目标值的差距：投入与非期望产出的冗余、期望产出的不足；超效率单元为负值。",
      en: "Distance to the target: excess of an input or undesirable output, shortfall of an output; negative for a super-efficient unit.",
    },
  },
  targets: {
    title: { "zh-CN": "目标值", en: "Target" },
    meaning: { "zh-CN": "投影到前沿后的数值。", en: "The value after projection onto the frontier." },
  },
  peers: {
    title: { "zh-CN": "标杆", en: "Peers" },
    meaning: { "zh-CN": "构成投影点的有效单元及其强度λ。", en: "The efficient units that span the projection, with their intensities λ." },
  },
  status: {
    title: { "zh-CN": "状态", en: "Status" },
    meaning: {
      "zh-CN": "有效、弱有效、无效、超效率、无可行解、无界、未解出或数据不符。",
      en: "Efficient, weakly efficient, inefficient, super-efficient, infeasible, unbounded, unsolved or bad data.",
    },
  },
  why: {
    title: { "zh-CN": "说明", en: "Why" },
    meaning: { "zh-CN": "一句话说明该行的结果。", en: "One sentence on the row's result." },
  },
};
