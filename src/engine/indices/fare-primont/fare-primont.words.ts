import { driving, quantities, running, titles } from "../shared/columns.words.ts";

export const farePrimontWords = {
  title: { "zh-CN": "Färe–Primont指数", en: "Färe–Primont index" },
  summary: {
    "zh-CN": "用一套固定的权数加总产出与投入，得到可跨单元、跨时期比较的全要素生产率，并分解为技术变化与各项效率变化。",
    en: "Adds outputs and inputs up with one fixed set of weights, so that productivity compares across units and periods, and splits its change into technical change and efficiencies.",
  },
  whenToUse: {
    "zh-CN": "要严格意义上的全要素生产率（产出对投入之比），多年可以连乘，并要区分技术进步、技术效率、规模效率与混合效率。",
    en: "Total factor productivity proper, outputs over inputs, over many years that chain, with technical progress, technical, scale and mix efficiency told apart.",
  },
  whenNot: {
    "zh-CN": "只有两个时期且不想让权数取决于样本均值时用Hicks–Moorsteen指数；增减样本会改变权数，从而改变全部结果。",
    en: "With two periods, and no wish for weights that hang on the sample means, use the Hicks–Moorsteen index. Another sample has other weights, and so other results throughout.",
  },
  options: {
    aggregates: {
      title: { "zh-CN": "加总方式", en: "Aggregates" },
      help: {
        "zh-CN": "产出与投入怎样加总：按代表性观测（样本均值）处的影子价格，或按与代表性观测搭配时的距离函数本身。",
        en: "How outputs and inputs are added up: at the shadow prices of the representative observation (the sample means), or by the distance functions themselves beside it.",
      },
      values: {
        "shadow-prices": { "zh-CN": "影子价格（O'Donnell 2011）", en: "Shadow prices (O'Donnell 2011)" },
        distances: { "zh-CN": "距离函数（O'Donnell 2014）", en: "Distance functions (O'Donnell 2014)" },
      },
    },
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于1为生产率提高；等于QO / QI，也等于TC × TFPE。", en: "Above 1, productivity rose; TFP = QO / QI = TC × TFPE." },
    },
    ...quantities,
    TC: {
      title: titles.TC,
      inFindings: driving.TC,
      meaning: {
        "zh-CN": "大于1为当期技术所能达到的最高生产率提高，即技术进步；对所有单元相同。",
        en: "Above 1, the highest productivity that the period's technology allows rose: technical progress, the same for every unit.",
      },
    },
    TFPE: {
      title: { "zh-CN": "生产率效率变化（TFPE）", en: "TFP efficiency change (TFPE)" },
      inFindings: { "zh-CN": "生产率效率变化（TFPE）", en: "TFP efficiency change (TFPE)" },
      meaning: {
        "zh-CN": "大于1为更接近当期最高生产率；等于TE × SE × RME。",
        en: "Above 1, the unit moved towards the highest productivity of its period; TFPE = TE × SE × RME.",
      },
    },
    TE: {
      title: { "zh-CN": "技术效率变化（TE）", en: "Technical efficiency change (TE)" },
      meaning: {
        "zh-CN": "大于1为向当期前沿靠近：产出导向为OTE，投入导向为ITE。",
        en: "Above 1, the unit moved towards the frontier of its period: OTE in output, ITE in input orientation.",
      },
    },
    SE: {
      title: { "zh-CN": "规模效率变化（SE）", en: "Scale efficiency change (SE)" },
      meaning: {
        "zh-CN": "大于1为更接近投入产出结构不变时的最佳规模；规模报酬不变时恒为1。",
        en: "Above 1, the unit moved towards the best scale for its mix of inputs and outputs; always 1 under constant returns.",
      },
    },
    RME: {
      title: { "zh-CN": "剩余混合效率变化（RME）", en: "Residual mix efficiency change (RME)" },
      meaning: {
        "zh-CN": "大于1为投入产出的构成更接近生产率最高的构成。",
        en: "Above 1, the mix of inputs and outputs moved towards that of the highest productivity.",
      },
    },
    ...running,
  },
  functions: {
    "DEA.FP": {
      "zh-CN": "每行一个相对上期的Färe–Primont指数；参数“指数”可选其他因素。",
      en: "The Färe–Primont index since the period before, one value per row; the argument “factor” picks another factor.",
    },
    "DEA.FP.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、各因素、状态。", en: "A labelled table: DMU, from, to, the factors, status." },
  },
};
