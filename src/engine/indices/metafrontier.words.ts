import { driving, running, titles } from "./shared/columns.words.ts";

export const metafrontierWords = {
  title: { "zh-CN": "共同前沿Malmquist指数", en: "Metafrontier Malmquist index" },
  summary: {
    "zh-CN": "单元分属技术条件不同的组时，把生产率变化分解为组内追赶、组前沿移动与技术落差变化。",
    en: "For units in groups with technologies of their own: splits the change of productivity into catching up within the group, the group's frontier shift, and the change of the technology gap.",
  },
  whenToUse: {
    "zh-CN": "东、中、西部或不同行业等组别的技术条件不同，想知道各组是在自己的前沿上进步，还是在缩小与共同前沿的差距。",
    en: "Groups such as regions or industries work under different conditions: whether a group advances on its own frontier, or closes the gap to the common one.",
  },
  whenNot: {
    "zh-CN": "没有分组列，或某一组每期只有很少几个单元：组前沿由太少的观测构成，多数单元会显示为有效。",
    en: "There is no column of groups, or a group has only a few units in a period: too few observations span its frontier, and most look efficient.",
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于1为生产率提高；等于EC × BPC × TGC。", en: "Above 1, productivity rose; TFP = EC × BPC × TGC." },
    },
    EC: {
      title: titles.EC,
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于1为向本组当期前沿靠近。", en: "Above 1, the unit moved towards its group's frontier of the period." },
    },
    BPC: {
      title: titles.BPC,
      inFindings: driving.BPC,
      meaning: {
        "zh-CN": "大于1为本组当期前沿向本组跨期前沿靠近，即组内技术进步。",
        en: "Above 1, the group's frontier moved towards its frontier over all periods: technical progress in the group.",
      },
    },
    TGC: {
      title: { "zh-CN": "技术落差比变化（TGC）", en: "Technology gap change (TGC)" },
      inFindings: { "zh-CN": "技术落差比变化（TGC）", en: "the change of the technology gap (TGC)" },
      meaning: {
        "zh-CN": "大于1为本组前沿与共同前沿的差距缩小（技术领先）。",
        en: "Above 1, the gap between the group's frontier and the metafrontier narrowed: technical leadership.",
      },
    },
    ...running,
  },
  functions: {
    "DEA.META": {
      "zh-CN": "每行一个相对上期的共同前沿Malmquist指数；参数“指数”可选其他因素。",
      en: "The metafrontier Malmquist index since the period before, one value per row; the argument “factor” picks another factor.",
    },
    "DEA.META.TABLE": {
      "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、TGC、状态。",
      en: "A labelled table: DMU, from, to, TFP, EC, BPC, TGC, status.",
    },
  },
};
