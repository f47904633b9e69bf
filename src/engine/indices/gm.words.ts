import type { Text } from "../declare/text.ts";
import type { Model } from "../method/model.ts";
import { cumulativeHelp, globalParts, running, titles } from "./shared/columns.words.ts";

// What the Chinese literature calls SBM-GML is this index on SBM scores, with or without undesirable outputs.
const sbmAlone = (measure: Text): Text => ({
  "zh-CN": `这是以${measure["zh-CN"]}效率值计算的全局Malmquist指数（Pastor和Lovell，2005），中文文献常称“SBM-GML”。它不含非期望产出和方向距离函数，不是Oh（2010）的GML。`,
  en: `This is the Global Malmquist index (Pastor & Lovell 2005) on ${measure.en} scores, often called SBM-GML. Without undesirable outputs and a directional distance it is not Oh's (2010) GML.`,
});
const sbmWithUndesirable = (measure: Text): Text => ({
  "zh-CN": `这是以含非期望产出的${measure["zh-CN"]}效率值计算的全局Malmquist指数（Pastor和Lovell，2005），文献中也称“SBM-GML”。Oh（2010）的GML指数以方向距离函数计算。`,
  en: `This is the Global Malmquist index (Pastor & Lovell 2005) on ${measure.en} scores with undesirable outputs, also called SBM-GML. Oh's (2010) GML is computed with a directional distance.`,
});

export const gmWords = {
  title: { "zh-CN": "全局Malmquist指数", en: "Global Malmquist index" },
  summary: {
    "zh-CN": "用同一个全局前沿比较相邻两年，把生产率变化分解为追赶（EC）与最佳实践前沿的移动（BPC）。",
    en: "Compares neighbouring periods with one global frontier, and splits the change of productivity into catching up (EC) and the shift of best practice (BPC).",
  },
  whenToUse: {
    "zh-CN": "面板数据，想知道各单元的生产率逐年怎样变化、靠追赶还是靠前沿移动；需要各年结果可以连乘、与首末年直接比较一致时首选。",
    en: "For a panel: how each unit's productivity changed from year to year, by catching up or by a moving frontier. First choice where the years must chain to the direct comparison.",
  },
  whenNot: {
    "zh-CN": "全局前沿含全部年份：追加一年数据会使以前各年的数值略有变动。要求已公布的数值不再变动时，用序列或相邻Malmquist指数。",
    en: "The global frontier is made of all years: a year added later moves earlier numbers a little. Where published numbers must stay, use a sequential or adjacent Malmquist index.",
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于1为生产率提高；等于EC × BPC。", en: "Above 1, productivity rose; TFP = EC × BPC." },
    },
    ...globalParts,
    BPG: {
      title: { "zh-CN": "最佳实践差距（BPG）", en: "Best-practice gap (BPG)" },
      meaning: {
        "zh-CN": "全局效率与当期效率之比E^G/E：当期前沿离全局前沿有多近。",
        en: "E^G/E, the global over the period's own score: how near the period's frontier is to the global one.",
      },
    },
    ...running,
  },
  functions: {
    "GML.TFP": { "zh-CN": "每行一个相对上期的全要素生产率变化。", en: "TFP change since the period before, one value per row." },
    "GML.EC": { "zh-CN": "每行一个相对上期的效率变化。", en: "Efficiency change since the period before, one value per row." },
    "GML.BPC": { "zh-CN": "每行一个相对上期的最佳实践变化。", en: "Best-practice change since the period before, one value per row." },
    "GML.BPG": { "zh-CN": "每行一个最佳实践差距E^G/E。", en: "The best-practice gap E^G/E, one value per row." },
    "GML.CUMULATIVE": cumulativeHelp,
    "GML.TABLE": { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, BPC, status." },
  },
  nameInPapers: ({ id, title }: Pick<Model, "id" | "title">, undesirable: boolean) =>
    /sbm/.test(id) ? (undesirable ? sbmWithUndesirable(title) : sbmAlone(title)) : null,
};
