import { cumulativeHelp, driving, globalParts, running, titles } from "./shared/columns.words.ts";

export const mlWords = {
  title: { "zh-CN": "Malmquist–Luenberger指数（ML）", en: "Malmquist–Luenberger index (ML)" },
  summary: {
    "zh-CN": "有非期望产出时相邻两期的生产率变化：用方向距离函数，分解为效率变化（EC）与技术变化（TC）。",
    en: "Change of productivity between neighbouring periods with undesirable outputs, by directional distances, split into efficiency change (EC) and technical change (TC).",
  },
  whenToUse: {
    "zh-CN": "面板数据含碳排放、污染等，要与用ML指数的文献比较，或要求已算出的年份不因追加数据而变动。",
    en: "For a panel with emissions: to compare with the literature on ML, or when years once computed must not move as data is added.",
  },
  whenNot: {
    "zh-CN": "跨期比较可能无可行解（会写明是哪个单元），也不能连乘到首末年的直接比较；要避免这两点，用GML指数。",
    en: "A comparison across periods can be infeasible, which is said by name, and the years do not chain to the direct comparison; the global index (GML) has neither fault.",
  },
  results: {
    TFP: {
      title: { "zh-CN": "绿色全要素生产率变化（ML）", en: "Green TFP change (ML)" },
      meaning: { "zh-CN": "大于1为生产率提高；等于EC × TC。", en: "Above 1, productivity rose; TFP = EC × TC." },
    },
    EC: globalParts.EC,
    TC: {
      title: titles.TC,
      inFindings: driving.TC,
      meaning: { "zh-CN": "大于1为前沿向产出更多、排放更少的方向移动。", en: "Above 1, the frontier moved towards more output and less emission." },
    },
    ...running,
  },
  functions: {
    "DEA.ML": {
      "zh-CN": "每行一个相对上期的ML指数；参数“指数”可选其他因素，如EC、TC。",
      en: "The ML index since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
    },
    "DEA.ML.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、TC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, TC, status." },
    "DEA.ML.CUMULATIVE": cumulativeHelp,
  },
};
