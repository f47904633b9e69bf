import { columns } from "../shared/columns.words.ts";
import { withInputs } from "../shared/formula.words.ts";
import type { Goal } from "./cross-multipliers.ts";

export const crossWords = {
  title: { "zh-CN": "交叉效率模型", en: "Cross-efficiency" },
  summary: {
    "zh-CN": "每个单元用自己最有利的权重评价所有单元，取各方评价的平均：自评与他评相结合。",
    en: "Every unit appraises all units with the weights that suit itself best; the score is the mean of the appraisals.",
  },
  whenToUse: {
    "zh-CN": "需要给全部单元排名，并避免单元靠极端权重自评为有效。",
    en: "All units are to be ranked, and none should look efficient by extreme weights of its own.",
  },
  whenNot: {
    "zh-CN": "不给出目标值与松弛量；加减一个单元会改变其他单元的得分；仅适用于规模报酬不变。",
    en: "It gives no targets or slacks; a unit more or less changes the score of the others; constant returns to scale only.",
  },
  options: {
    goal: {
      title: { "zh-CN": "次要目标", en: "Secondary goal" },
      help: {
        "zh-CN": "最有利的权重通常不唯一。仁慈型：在其中选对其他单元最有利的；进取型：选最不利的。",
        en: "The best weights are rarely unique. Benevolent: of them, those best for the others together; aggressive: the worst.",
      },
      values: {
        benevolent: { "zh-CN": "仁慈型", en: "Benevolent" },
        aggressive: { "zh-CN": "进取型", en: "Aggressive" },
      },
    },
    self: {
      title: { "zh-CN": "自评", en: "Own appraisal" },
      help: {
        "zh-CN": "平均数是否包括单元对自己的评价。没有其他单元可作评价时，只有自评。",
        en: "Whether the mean includes the unit's appraisal of itself. Where no other unit can appraise, it is all there is.",
      },
      values: {
        include: { "zh-CN": "计入", en: "Included" },
        exclude: { "zh-CN": "不计入", en: "Left out" },
      },
    },
  },
  results: {
    status: columns.status,
    why: columns.why,
    score: {
      title: { "zh-CN": "交叉效率值", en: "Cross-efficiency" },
      meaning: { "zh-CN": "各单元评价的平均，不超过自评值。", en: "The mean of all appraisals; never above the unit's own." },
    },
    own: {
      title: { "zh-CN": "自评效率值", en: "Own appraisal" },
      meaning: { "zh-CN": "规模报酬不变的径向效率值（CCR）；状态按它判断。", en: "The radial score under constant returns (CCR), which decides the status." },
    },
    maverick: {
      title: { "zh-CN": "自评偏离度", en: "Maverick index" },
      meaning: {
        "zh-CN": "自评比他评平均高出的比例：越大，越依赖对自己有利的权重。",
        en: "By what share the own appraisal exceeds the mean of the others': the larger, the more the unit owes to its own weights.",
      },
    },
    multipliers: {
      title: { "zh-CN": "乘数（权重）", en: "Multiplier (weight)" },
      meaning: { "zh-CN": "该单元评价各单元时所用的权重。", en: "The weights with which the unit appraises." },
    },
  },
  functions: {
    "DEA.CROSS": { "zh-CN": "每行一个交叉效率值。", en: "One cross-efficiency per row." },
  },
  formula: ({ goal }: { readonly goal: Goal }, undesirable: boolean) => {
    const name = { benevolent: { "zh-CN": "仁慈型", en: "benevolent" }, aggressive: { "zh-CN": "进取型", en: "aggressive" } }[goal];
    return withInputs({ "zh-CN": `交叉效率，${name["zh-CN"]}`, en: `Cross-efficiency, ${name.en}` }, undesirable);
  },
};
