import { quantities, running, titles } from "./shared/columns.words.ts";

export const hicksMoorsteenWords = {
  title: { "zh-CN": "Hicks–Moorsteen指数", en: "Hicks–Moorsteen index" },
  summary: {
    "zh-CN": "产出数量指数除以投入数量指数：产出增长超过投入增长多少。",
    en: "A quantity index of outputs over one of inputs: by how much outputs grew faster than inputs.",
  },
  whenToUse: {
    "zh-CN": "要严格意义上的全要素生产率（产出对投入之比），不选导向，规模报酬可变时也要把规模效应计算在内。",
    en: "Total factor productivity proper, outputs over inputs: no orientation to choose, and scale effects are counted under variable returns too.",
  },
  whenNot: {
    "zh-CN": "要分解为效率变化与技术变化时用Malmquist指数；各年不能连乘为首末年的直接比较。",
    en: "To split off efficiency change and technical change use a Malmquist index. Its years do not chain to the direct comparison.",
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于1为生产率提高；等于QO / QI。", en: "Above 1, productivity rose; TFP = QO / QI." },
    },
    ...quantities,
    ...running,
  },
  functions: {
    "DEA.HM": {
      "zh-CN": "每行一个相对上期的Hicks–Moorsteen指数；参数“指数”可选产出或投入数量指数。",
      en: "The Hicks–Moorsteen index since the period before, one value per row; the argument “factor” picks the output or the input quantity index.",
    },
    "DEA.HM.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、TFP、QO、QI、状态。", en: "A labelled table: DMU, from, to, TFP, QO, QI, status." },
  },
};
