import { defineIndex } from "../method/method.ts";
import type { IndexRow } from "../method/index.ts";
import type { Panel } from "../data/panel.ts";
import type { Text } from "../declare/text.ts";
import { eachPair, over, type Term } from "./shared/interval-terms.ts";
import { cumulativeColumn, globalFactors, intervalTable } from "./shared/shared-columns.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";

/** The arguments of the GML functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "rts", "orientation"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "direction", "disposability", "vrs-technology", "direction-vector", "lower", "upper"] as const;

// What the Chinese literature calls SBM-GML is this index on SBM scores, with or without undesirable outputs.
const sbmAlone = (measure: Text): Text => ({
  "zh-CN": `这是以${measure["zh-CN"]}效率值计算的全局Malmquist指数（Pastor和Lovell，2005），中文文献常称“SBM-GML”。它不含非期望产出和方向距离函数，不是Oh（2010）的GML。`,
  en: `This is the Global Malmquist index (Pastor & Lovell 2005) on ${measure.en} scores, often called SBM-GML. Without undesirable outputs and a directional distance it is not Oh's (2010) GML.`,
});
const sbmWithUndesirable = (measure: Text): Text => ({
  "zh-CN": `这是以含非期望产出的${measure["zh-CN"]}效率值计算的全局Malmquist指数（Pastor和Lovell，2005），文献中也称“SBM-GML”。Oh（2010）的GML指数以方向距离函数计算。`,
  en: `This is the Global Malmquist index (Pastor & Lovell 2005) on ${measure.en} scores with undesirable outputs, also called SBM-GML. Oh's (2010) GML is computed with a directional distance.`,
});

/**
 * Global Malmquist index on any score E, Pastor–Lovell decomposition. E^G is measured against the pooled technology:
 *
 *     TFP = E^G(t+1) / E^G(t)      EC = E^{t+1}(t+1) / E^t(t)      BPC = TFP / EC, the change of the gap E^G / E
 */
export const gm = defineIndex({
  id: "gm",
  title: { "zh-CN": "全局 Malmquist 指数", en: "Global Malmquist index" },
  summary: {
    "zh-CN": "用同一个全局前沿比较相邻两年，把生产率变化分解为追赶（EC）与最佳实践前沿的移动（BPC）。",
    en: "Compares neighbouring periods with one global frontier, and splits the change of productivity into catching up (EC) and the shift of best practice (BPC).",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "面板数据，想知道各单元的生产率逐年怎样变化、靠追赶还是靠前沿移动；需要各年结果可以连乘、与首末年直接比较一致时首选。",
    en: "For a panel: how each unit's productivity changed from year to year, by catching up or by a moving frontier. First choice where the years must chain to the direct comparison.",
  },
  whenNot: {
    "zh-CN": "全局前沿含全部年份：追加一年数据会使以前各年的数值略有变动。要求已公布的数值不再变动时，用序列或相邻 Malmquist 指数。",
    en: "The global frontier is made of all years: a year added later moves earlier numbers a little. Where published numbers must stay, use a sequential or adjacent Malmquist index.",
  },
  citations: [
    {
      text: "Pastor, J. T. & Lovell, C. A. K. (2005). A global Malmquist productivity index. Economics Letters 88(2), 266–271.",
      doi: "10.1016/j.econlet.2005.02.013",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options: {},
  presets: ["founding-study"],
  nameInPapers: ({ id, title }, undesirable) => (/sbm/.test(id) ? (undesirable ? sbmWithUndesirable(title) : sbmAlone(title)) : null),
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
      meaning: { "zh-CN": "大于 1 为生产率提高；等于 EC × BPC。", en: "Above 1, productivity rose; TFP = EC × BPC." },
    },
    ...globalFactors,
    {
      id: "BPG",
      per: "period",
      title: { "zh-CN": "最佳实践差距 BPG", en: "Best-practice gap (BPG)" },
      meaning: {
        "zh-CN": "全局效率与当期效率之比 E^G/E：当期前沿离全局前沿有多近。",
        en: "E^G/E, the global over the period's own score: how near the period's frontier is to the global one.",
      },
    },
    cumulativeColumn,
    intervalTable,
  ],
  functions: [
    {
      name: "GML.TFP",
      gives: "TFP",
      help: { "zh-CN": "每行一个相对上期的全要素生产率变化。", en: "TFP change since the period before, one value per row." },
      parameters: [...signature, ...later],
    },
    {
      name: "GML.EC",
      gives: "EC",
      help: { "zh-CN": "每行一个相对上期的效率变化。", en: "Efficiency change since the period before, one value per row." },
      parameters: [...signature, ...later],
    },
    {
      name: "GML.BPC",
      gives: "BPC",
      help: { "zh-CN": "每行一个相对上期的最佳实践变化。", en: "Best-practice change since the period before, one value per row." },
      parameters: [...signature, ...later],
    },
    {
      name: "GML.BPG",
      gives: "BPG",
      help: { "zh-CN": "每行一个最佳实践差距 E^G/E。", en: "The best-practice gap E^G/E, one value per row." },
      parameters: [...signature, ...later],
    },
    {
      name: "GML.CUMULATIVE",
      gives: "cumulative",
      help: { "zh-CN": "每行一个以首期为 1 的累计指数。", en: "The cumulative index, 1 in the DMU's first period, one value per row." },
      parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"],
    },
    {
      name: "GML.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, BPC, status." },
      parameters: [...signature, ...later],
    },
  ],
  factors: () => ["TFP", "EC", "BPC"],
  combines: "product",
  circular: true,
  measures: ["super-sbm", "sbm", "radial", "super-radial", "ebm", "ddf"],

  combine(panel, { efficiency }) {
    // Of every observation, those without an interval too: each has a best-practice gap. NaN where there is none.
    const count = panel.data.dmus.length;
    const [own, global] = [new Float64Array(count), new Float64Array(count)];
    for (let row = 0; row < count; row++) {
      own[row] = efficiency({ row, technology: ofPeriod(panel.periodOf(row)) }) ?? NaN;
      global[row] = efficiency({ row, technology: pooled }) ?? NaN;
    }
    return rowsOf(panel, own, global);
  },
});

function* rowsOf(panel: Panel, own: Float64Array, global: Float64Array): Generator<IndexRow> {
  const at = (values: Float64Array, row: number): Term => (Number.isNaN(values[row]) ? null : values[row]);
  for (const { dmu, from, to, before, after } of eachPair(panel)) {
    const [own0, own1, global0, global1] = [at(own, before), at(own, after), at(global, before), at(global, after)];
    yield { dmu, from, to, factors: { TFP: over(global1, global0), EC: over(own1, own0), BPC: over(over(global1, own1), over(global0, own0)) } };
  }
}
