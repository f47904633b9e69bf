import type { IndexRow, IndexSetting, Measured } from "../method/index.ts";
import { defineIndex } from "../method/method.ts";
import type { Panel } from "../data/panel.ts";
import { pooled, spannedBy } from "../technology/technology-key.ts";
import { over, pairsOf } from "./shared/interval-terms.ts";
import { cumulativeColumn, driving, intervalTable } from "./shared/shared-columns.ts";

/** The arguments of the metafrontier functions, in order. Public: append only. */
const signature = ["dmu", "period", "group", "input", "output", "undesirable", "measure", "rts", "orientation"] as const;
/** Those that came later, after what a function adds to them. */
const later = ["formula", "zeros", "remedy", "affinity", "lower", "upper"] as const;

/**
 * Metafrontier Malmquist index (Oh & Lee 2010). E is measured against the unit's group in its own period, E^I against
 * the group in all periods, E^G against all groups in all periods:
 *
 *     TFP = E^G(t+1) / E^G(t)      EC = E^{t+1}(t+1) / E^t(t)      BPC = change of E^I / E      TGC = change of E^G / E^I
 */
export const metafrontier = defineIndex({
  id: "metafrontier",
  title: { "zh-CN": "共同前沿 Malmquist 指数", en: "Metafrontier Malmquist index" },
  summary: {
    "zh-CN": "单元分属技术条件不同的组时，把生产率变化分解为组内追赶、组前沿移动与技术差距变化。",
    en: "For units in groups with technologies of their own: splits the change of productivity into catching up within the group, the group's frontier shift, and the change of the technology gap.",
  },
  question: "productivity",
  whenToUse: {
    "zh-CN": "东、中、西部或不同行业等组别的技术条件不同，想知道各组是在自己的前沿上进步，还是在缩小与共同前沿的差距。",
    en: "Groups such as regions or industries work under different conditions: whether a group advances on its own frontier, or closes the gap to the common one.",
  },
  whenNot: {
    "zh-CN": "没有分组列，或某一组每期只有很少几个单元：组前沿由太少的观测构成，多数单元会显示为有效。",
    en: "There is no column of groups, or a group has only a few units in a period: too few observations span its frontier, and most look efficient.",
  },
  citations: [
    {
      text: "Oh, D. & Lee, J. (2010). A metafrontier approach for measuring Malmquist productivity index. Empirical Economics 38(1), 47–64.",
    },
  ],
  roles: { dmu: { min: 1, max: 1 }, period: { min: 1, max: 1 }, group: { min: 1, max: 1 }, input: { min: 1 }, output: { min: 1 }, undesirable: { min: 0 } },
  options: {},
  results: [
    {
      id: "TFP",
      per: "interval",
      title: { "zh-CN": "全要素生产率变化 TFP", en: "TFP change" },
      meaning: { "zh-CN": "大于 1 为生产率提高；等于 EC × BPC × TGC。", en: "Above 1, productivity rose; TFP = EC × BPC × TGC." },
    },
    {
      id: "EC",
      per: "interval",
      title: { "zh-CN": "效率变化 EC", en: "Efficiency change (EC)" },
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于 1 为向本组当期前沿靠近。", en: "Above 1, the unit moved towards its group's frontier of the period." },
    },
    {
      id: "BPC",
      per: "interval",
      title: { "zh-CN": "最佳实践变化 BPC", en: "Best-practice change (BPC)" },
      inFindings: driving.BPC,
      meaning: {
        "zh-CN": "大于 1 为本组当期前沿向本组跨期前沿靠近，即组内技术进步。",
        en: "Above 1, the group's frontier moved towards its frontier over all periods: technical progress in the group.",
      },
    },
    {
      id: "TGC",
      per: "interval",
      title: { "zh-CN": "技术差距变化 TGC", en: "Technology gap change (TGC)" },
      inFindings: { "zh-CN": "技术差距变化（TGC）", en: "the change of the technology gap (TGC)" },
      meaning: {
        "zh-CN": "大于 1 为本组前沿与共同前沿的差距缩小（技术领先）。",
        en: "Above 1, the gap between the group's frontier and the metafrontier narrowed: technical leadership.",
      },
    },
    cumulativeColumn,
    intervalTable,
  ],
  functions: [
    {
      name: "DEA.META",
      gives: "TFP",
      help: {
        "zh-CN": "每行一个相对上期的共同前沿 Malmquist 指数；参数“指数”可选其他因素。",
        en: "The metafrontier Malmquist index since the period before, one value per row; the argument “factor” picks another factor.",
      },
      parameters: [...signature, "factor", ...later],
    },
    {
      name: "DEA.META.TABLE",
      gives: "table",
      help: { "zh-CN": "带表头的结果表：单元、起止时期、TFP、EC、BPC、TGC、状态。", en: "A labelled table: DMU, from, to, TFP, EC, BPC, TGC, status." },
      parameters: [...signature, ...later],
    },
  ],
  factors: () => ["TFP", "EC", "BPC", "TGC"],
  combines: "product",
  circular: true,
  measures: ["radial", "super-sbm", "sbm", "super-radial", "ebm"],
  combine,
});

function combine(panel: Panel, { efficiency }: Measured, _: IndexSetting): readonly IndexRow[] {
  const own = (row: number) => efficiency({ row, technology: spannedBy([panel.periodOf(row)], panel.groupOf(row)) });
  const intertemporal = (row: number) => efficiency({ row, technology: spannedBy(null, panel.groupOf(row)) });
  const global = (row: number) => efficiency({ row, technology: pooled });
  return pairsOf(panel).map(({ dmu, from, to, before, after }): IndexRow => {
    const change = (of: (row: number) => number | null) => over(of(after), of(before));
    const factors = {
      TFP: change(global),
      EC: change(own),
      BPC: change((row) => over(intertemporal(row), own(row))),
      TGC: change((row) => over(global(row), intertemporal(row))),
    };
    return { dmu, from, to, factors };
  });
}
