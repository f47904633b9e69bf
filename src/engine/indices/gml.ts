import type { IndexRow, IndexSetting, Measured } from "../method/index.ts";
import { defineIndex } from "../method/method.ts";
import type { Panel } from "../data/panel.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";
import { closeness } from "./shared/directional-terms.ts";
import { over, pairsOf } from "./shared/interval-terms.ts";
import { cumulativeColumn, globalFactors, intervalTable } from "./shared/shared-columns.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["direction-vector", "lower", "upper"] as const;

/**
 * Global Malmquist–Luenberger index (Oh 2010). D^G is the directional distance to the pooled technology:
 *
 *     TFP = (1 + D^G(t)) / (1 + D^G(t+1))      EC = (1 + D^t(t)) / (1 + D^{t+1}(t+1))      BPC = TFP / EC
 */
export const gml = defineIndex({
  id: "gml",
  title: { "zh-CN": "全局 Malmquist–Luenberger 指数（GML）", en: "Global Malmquist–Luenberger index (GML)" },
  summary: {
    "zh-CN": "有非期望产出时的生产率变化：用方向距离函数和同一个全局前沿，分解为效率变化（EC）与最佳实践变化（BPC）。",
    en: "Change of productivity with undesirable outputs, by directional distances to one global frontier, split into efficiency change (EC) and the shift of best practice (BPC).",
  },
  question: "emissions",
  whenToUse: {
    "zh-CN": "面板数据含碳排放、污染等，要求绿色全要素生产率逐年可以连乘、且不出现无可行解时首选。",
    en: "For a panel with emissions: first choice for green productivity that must chain over the years and never be infeasible.",
  },
  whenNot: {
    "zh-CN": "没有非期望产出时用全局 Malmquist 指数（gm）；全局前沿含全部年份，追加一年会使以前的数值略有变动。",
    en: "Without undesirable outputs use the global Malmquist index (gm). The global frontier is made of all years: one added later moves earlier numbers a little.",
  },
  citations: [
    {
      text: "Oh, D. (2010). A global Malmquist–Luenberger productivity index. Journal of Productivity Analysis 34(3), 183–197.",
      doi: "10.1007/s11123-010-0178-y",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 1 } },
  options: {},
  nameInPapers: () => ({
    "zh-CN": "这是Oh（2010）的全局Malmquist–Luenberger指数（GML），以方向距离函数计算。",
    en: "This is Oh's (2010) global Malmquist–Luenberger index (GML), computed with a directional distance.",
  }),
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "绿色全要素生产率变化 GML", en: "Green TFP change (GML)" },
      meaning: { "zh-CN": "大于 1 为生产率提高；等于 EC × BPC。", en: "Above 1, productivity rose; TFP = EC × BPC." },
    },
    ...globalFactors,
    cumulativeColumn,
    intervalTable,
  ],
  functions: [
    {
      name: "DEA.GML",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 GML 指数；参数“指数”可选其他因素，如 EC、BPC。",
        en: "The GML index since the period before, one value per row; the argument “factor” picks another factor, such as EC or BPC.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.GML.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, BPC, status." },
      parameters: [...signature, ...later],
    },
    {
      name: "DEA.GML.CUMULATIVE",
      gives: "cumulative",
      help: { "zh-CN": "每行一个以首期为 1 的累计指数。", en: "The cumulative index, 1 in the DMU's first period, one value per row." },
      parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"],
    },
  ],
  factors: () => ["TFP", "EC", "BPC"],
  combines: "product",
  circular: true,
  measures: ["ddf"],
  combine: combineGml,
});

function combineGml(panel: Panel, measured: Measured, _: IndexSetting): readonly IndexRow[] {
  const own = (row: number) => closeness(measured.score({ row, technology: ofPeriod(panel.periodOf(row)) }));
  const global = (row: number) => closeness(measured.score({ row, technology: pooled }));
  return pairsOf(panel).map(({ dmu, from, to, before, after }) => {
    const TFP = over(global(after), global(before));
    const EC = over(own(after), own(before));
    const BPC = over(over(global(after), own(after)), over(global(before), own(before)));
    return { dmu, from, to, factors: { TFP, EC, BPC } };
  });
}
