import { cumulativeHelp, globalParts, running } from "./shared/columns.words.ts";

export const gmlWords = {
  title: { "zh-CN": "全局Malmquist–Luenberger指数（GML）", en: "Global Malmquist–Luenberger index (GML)" },
  summary: {
    "zh-CN": "有非期望产出时的生产率变化：用方向距离函数和同一个全局前沿，分解为效率变化（EC）与最佳实践变化（BPC）。",
    en: "Change of productivity with undesirable outputs, by directional distances to one global frontier, split into efficiency change (EC) and the shift of best practice (BPC).",
  },
  whenToUse: {
    "zh-CN": "面板数据含碳排放、污染等，要求绿色全要素生产率逐年可以连乘、且不出现无可行解时首选。",
    en: "For a panel with emissions: first choice for green productivity that must chain over the years and never be infeasible.",
  },
  whenNot: {
    "zh-CN": "没有非期望产出时用全局Malmquist指数；全局前沿含全部年份，追加一年会使以前的数值略有变动。",
    en: "Without undesirable outputs use the global Malmquist index. The global frontier is made of all years: one added later moves earlier numbers a little.",
  },
  results: {
    TFP: {
      title: { "zh-CN": "绿色全要素生产率变化（GML）", en: "Green TFP change (GML)" },
      meaning: { "zh-CN": "大于1为生产率提高；等于EC × BPC。", en: "Above 1, productivity rose; TFP = EC × BPC." },
    },
    ...globalParts,
    ...running,
  },
  functions: {
    "DEA.GML": {
      "zh-CN": "每行一个相对上期的GML指数；参数“指数”可选其他因素，如EC、BPC。",
      en: "The GML index since the period before, one value per row; the argument “factor” picks another factor, such as EC or BPC.",
    },
    "DEA.GML.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, BPC, status." },
    "DEA.GML.CUMULATIVE": cumulativeHelp,
  },
  nameInPapers: () => ({
    "zh-CN": "这是Oh（2010）的全局Malmquist–Luenberger指数（GML），以方向距离函数计算。",
    en: "This is Oh's (2010) global Malmquist–Luenberger index (GML), computed with a directional distance.",
  }),
};
