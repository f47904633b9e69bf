import type { IndexRow, IndexSetting, Measured } from "../method/index.ts";
import { defineIndex } from "../method/method.ts";
import { choice } from "../declare/options.ts";
import type { Panel } from "../data/panel.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";
import { half, less } from "./shared/directional-terms.ts";
import { pairsOf } from "./shared/interval-terms.ts";
import { driving, intervalTable } from "./shared/shared-columns.ts";

/** The arguments of the functions, in order. Public: append only. */
const signature = ["dmu", "period", "input", "output", "undesirable", "measure", "base", "rts", "direction", "disposability", "vrs-technology"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["weights", "direction-vector", "lower", "upper"] as const;

const options = {
  base: choice({
    title: { "zh-CN": "比较所用的前沿", en: "Base technology" },
    help: {
      "zh-CN": "相邻两期的观测用哪些时期的前沿来比较。",
      en: "By the frontiers of which periods the two observations of an interval are compared.",
    },
    values: {
      adjacent: { "zh-CN": "相邻两期各自的前沿", en: "Adjacent: the frontier of each of the two periods" },
      global: { "zh-CN": "全部时期合成的全局前沿", en: "Global: one frontier over all periods" },
    },
    default: "adjacent",
  }),
};
type Base = { readonly base: "adjacent" | "global" };

/**
 * Luenberger indicator (Chambers, Färe & Grosskopf 1996), a sum of differences of distances:
 *
 *     adjacent  TFP = ½ {[D^t(t) − D^t(t+1)] + [D^{t+1}(t) − D^{t+1}(t+1)]}      EC = D^t(t) − D^{t+1}(t+1)      TC = TFP − EC
 *     global    TFP = D^G(t) − D^G(t+1)                                        EC as above                     BPC = TFP − EC
 */
export const luenberger = defineIndex({
  id: "luenberger",
  title: { "zh-CN": "Luenberger 生产率指标", en: "Luenberger productivity indicator" },
  summary: {
    "zh-CN": "用方向距离之差衡量生产率变化：正值为提高，各因素相加等于总变化。",
    en: "Measures productivity change by differences of directional distances: above 0 it rose, and the factors add up to the whole.",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "距离可能为 0 或要把变化逐项相加（各单元、各年、各因素）时；能源与碳排放研究常与非径向方向距离函数合用。",
    en: "When changes are to be added over units, years and factors, or distances may be 0; in energy and carbon studies usually on the non-radial distance.",
  },
  whenNot: {
    "zh-CN": "结果是差值而不是百分比，不能与 Malmquist 类指数（以 1 为界）直接比较；相邻前沿可能无可行解，用全局前沿可避免。",
    en: "It is a difference, not a ratio: it does not compare with Malmquist indices, whose threshold is 1. Against adjacent frontiers it can be infeasible; the global one avoids this.",
  },
  citations: [
    {
      text: "Chambers, R. G., Färe, R. & Grosskopf, S. (1996). Productivity growth in APEC countries. Pacific Economic Review 1(3), 181–190.",
      doi: "10.1111/j.1468-0106.1996.tb00184.x",
    },
    {
      text: "Wang, D., Du, K. & Zhang, N. (2022). Measuring technical efficiency and total factor productivity change with undesirable outputs in Stata. Stata Journal 22(1), 103–124.",
      doi: "10.1177/1536867X221083886",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 0, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options,
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
      meaning: { "zh-CN": "大于 0 为生产率提高；等于各因素之和。", en: "Above 0, productivity rose; the sum of its factors." },
    },
    {
      id: "EC",
      per: "interval",
      title: { "zh-CN": "效率变化 EC", en: "Efficiency change (EC)" },
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于 0 为向当期前沿靠近。", en: "Above 0, the unit moved towards the frontier of its period." },
    },
    {
      id: "TC",
      per: "interval",
      title: { "zh-CN": "技术变化 TC", en: "Technical change (TC)" },
      inFindings: driving.TC,
      meaning: { "zh-CN": "相邻前沿：大于 0 为前沿向外移动。", en: "Adjacent base: above 0, the frontier moved outwards." },
    },
    {
      id: "BPC",
      per: "interval",
      title: { "zh-CN": "最佳实践变化 BPC", en: "Best-practice change (BPC)" },
      inFindings: driving.BPC,
      meaning: { "zh-CN": "全局前沿：大于 0 为当期前沿向全局前沿靠近。", en: "Global base: above 0, the period's frontier moved towards the global one." },
    },
    {
      id: "cumulative",
      per: "period",
      title: { "zh-CN": "累计变化", en: "Cumulative change" },
      meaning: { "zh-CN": "自首期起各期变化之和，首期为 0。", en: "The running sum of the changes, 0 in the DMU's first period." },
    },
    intervalTable,
  ],
  functions: [
    {
      name: "DEA.LUENBERGER",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的 Luenberger 指标；参数“指数”可选其他因素，如 EC、TC。",
        en: "The Luenberger indicator since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.LUENBERGER.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP 及其各因素、状态。", en: "A labelled table: DMU, from, to, TFP and its factors, status." },
      parameters: [...signature, ...later],
    },
    {
      name: "DEA.LUENBERGER.CUMULATIVE",
      gives: "cumulative",
      help: { "zh-CN": "每行一个自首期起的累计变化，首期为 0。", en: "The change since the DMU's first period, where it is 0, one value per row." },
      parameters: [...signature, "factor", ...later, "reference", "group", "frontier", "window"],
    },
  ],
  factors: ({ base }) => (base === "global" ? ["TFP", "EC", "BPC"] : ["TFP", "EC", "TC"]),
  combines: "sum",
  circular: ({ base }) => base === "global",
  measures: ["ddf", "nddf"],
  combine: combineLuenberger,
});

function combineLuenberger(panel: Panel, measured: Measured, { options: { base } }: IndexSetting & { readonly options: Base }): readonly IndexRow[] {
  return pairsOf(panel).map(({ dmu, from, to, before, after }) => {
    const D = (row: number, period: string) => measured.score({ row, technology: ofPeriod(period) });
    const EC = less(D(before, from), D(after, to));
    if (base === "global") {
      const G = (row: number) => measured.score({ row, technology: pooled });
      const TFP = less(G(before), G(after));
      return { dmu, from, to, factors: { TFP, EC, BPC: less(TFP, EC) } };
    }
    const TFP = half(less(D(before, from), D(after, from)), less(D(before, to), D(after, to)));
    const TC = half(less(D(after, to), D(after, from)), less(D(before, to), D(before, from)));
    return { dmu, from, to, factors: { TFP, EC, TC } };
  });
}
