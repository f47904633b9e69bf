import type { IndexRow, IndexSetting, Measured } from "../method/index.ts";
import { defineIndex } from "../method/method.ts";
import type { Panel } from "../data/panel.ts";
import { ofPeriod } from "../technology/technology-key.ts";
import { closeness } from "./shared/directional-terms.ts";
import { geometricMean, over, pairsOf } from "./shared/interval-terms.ts";
import { cumulativeColumn, driving, intervalTable } from "./shared/shared-columns.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["direction-vector", "lower", "upper"] as const;

/**
 * Malmquist–Luenberger index (Chung, Färe & Grosskopf 1997). E^s(t) = 1 / (1 + D^s(t)) is measured by the technology of s:
 *
 *     TFP = √[ E^t(t+1)/E^t(t) × E^{t+1}(t+1)/E^{t+1}(t) ]      EC = E^{t+1}(t+1) / E^t(t)      TC = TFP / EC
 */
export const ml = defineIndex({
  id: "ml",
  title: { "zh-CN": "Malmquist–Luenberger 指数（ML）", en: "Malmquist–Luenberger index (ML)" },
  summary: {
    "zh-CN": "有非期望产出时相邻两期的生产率变化：用方向距离函数，分解为效率变化（EC）与技术变化（TC）。",
    en: "Change of productivity between neighbouring periods with undesirable outputs, by directional distances, split into efficiency change (EC) and technical change (TC).",
  },
  question: "emissions",
  whenToUse: {
    "zh-CN": "面板数据含碳排放、污染等，要与用 ML 指数的文献比较，或要求已算出的年份不因追加数据而变动。",
    en: "For a panel with emissions: to compare with the literature on ML, or when years once computed must not move as data is added.",
  },
  whenNot: {
    "zh-CN": "跨期比较可能无可行解（会写明是哪个单元），也不能连乘到首末年的直接比较；要避免这两点用 gml。",
    en: "A comparison across periods can be infeasible, which is said by name, and the years do not chain to the direct comparison; gml has neither fault.",
  },
  citations: [
    {
      text: "Chung, Y. H., Färe, R. & Grosskopf, S. (1997). Productivity and undesirable outputs: a directional distance function approach. Journal of Environmental Management 51(3), 229–240.",
      doi: "10.1006/jema.1997.0146",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 1 } },
  options: {},
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "绿色全要素生产率变化 ML", en: "Green TFP change (ML)" },
      meaning: { "zh-CN": "大于 1 为生产率提高；等于 EC × TC。", en: "Above 1, productivity rose; TFP = EC × TC." },
    },
    {
      id: "EC",
      per: "interval",
      title: { "zh-CN": "效率变化 EC", en: "Efficiency change (EC)" },
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于 1 为向当期前沿靠近。", en: "Above 1, the unit moved towards the frontier of its period." },
    },
    {
      id: "TC",
      per: "interval",
      title: { "zh-CN": "技术变化 TC", en: "Technical change (TC)" },
      inFindings: driving.TC,
      meaning: { "zh-CN": "大于 1 为前沿向产出更多、排放更少的方向移动。", en: "Above 1, the frontier moved towards more output and less emission." },
    },
    cumulativeColumn,
    intervalTable,
  ],
  functions: [
    {
      name: "DEA.ML",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 ML 指数；参数“指数”可选其他因素，如 EC、TC。",
        en: "The ML index since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.ML.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、TC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, TC, status." },
      parameters: [...signature, ...later],
    },
    {
      name: "DEA.ML.CUMULATIVE",
      gives: "cumulative",
      help: { "zh-CN": "每行一个以首期为 1 的累计指数。", en: "The cumulative index, 1 in the DMU's first period, one value per row." },
      parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"],
    },
  ],
  factors: () => ["TFP", "EC", "TC"],
  combines: "product",
  circular: false,
  measures: ["ddf"],
  combine: combineMl,
});

function combineMl(panel: Panel, measured: Measured, _: IndexSetting): readonly IndexRow[] {
  return pairsOf(panel).map(({ dmu, from, to, before, after }) => {
    const E = (row: number, period: string) => closeness(measured.score({ row, technology: ofPeriod(period) }));
    const TFP = geometricMean([over(E(after, from), E(before, from)), over(E(after, to), E(before, to))]);
    const EC = over(E(after, to), E(before, from));
    const TC = geometricMean([over(E(after, from), E(after, to)), over(E(before, from), E(before, to))]);
    return { dmu, from, to, factors: { TFP, EC, TC } };
  });
}
