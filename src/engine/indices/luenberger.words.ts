import { driving, running, titles } from "./shared/columns.words.ts";

export const luenbergerWords = {
  title: { "zh-CN": "Luenberger生产率指标", en: "Luenberger productivity indicator" },
  summary: {
    "zh-CN": "用方向距离之差衡量生产率变化：正值为提高，各因素相加等于总变化。",
    en: "Measures productivity change by differences of directional distances: above 0 it rose, and the factors add up to the whole.",
  },
  whenToUse: {
    "zh-CN": "距离可能为0或要把变化逐项相加（各单元、各年、各因素）时；能源与碳排放研究常与非径向方向距离函数合用。",
    en: "When changes are to be added over units, years and factors, or distances may be 0; in energy and carbon studies usually on the non-radial distance.",
  },
  whenNot: {
    "zh-CN": "结果是差值而不是百分比，不能与Malmquist类指数（以1为界）直接比较；相邻前沿可能无可行解，用全局前沿可避免。",
    en: "It is a difference, not a ratio: it does not compare with Malmquist indices, whose threshold is 1. Against adjacent frontiers it can be infeasible; the global one avoids this.",
  },
  options: {
    base: {
      title: { "zh-CN": "比较所用的前沿", en: "Base technology" },
      help: {
        "zh-CN": "相邻两期的观测用哪些时期的前沿来比较。",
        en: "By the frontiers of which periods the two observations of an interval are compared.",
      },
      values: {
        adjacent: { "zh-CN": "相邻两期各自的前沿", en: "Adjacent: the frontier of each of the two periods" },
        global: { "zh-CN": "全部时期合成的全局前沿", en: "Global: one frontier over all periods" },
      },
    },
  },
  results: {
    TFP: {
      title: titles.TFP,
      meaning: { "zh-CN": "大于0为生产率提高；等于各因素之和。", en: "Above 0, productivity rose; the sum of its factors." },
    },
    EC: {
      title: titles.EC,
      inFindings: driving.EC,
      meaning: { "zh-CN": "大于0为向当期前沿靠近。", en: "Above 0, the unit moved towards the frontier of its period." },
    },
    TC: {
      title: titles.TC,
      inFindings: driving.TC,
      meaning: { "zh-CN": "相邻前沿：大于0为前沿向外移动。", en: "Adjacent base: above 0, the frontier moved outwards." },
    },
    BPC: {
      title: titles.BPC,
      inFindings: driving.BPC,
      meaning: { "zh-CN": "全局前沿：大于0为当期前沿向全局前沿靠近。", en: "Global base: above 0, the period's frontier moved towards the global one." },
    },
    cumulative: {
      title: { "zh-CN": "累计变化", en: "Cumulative change" },
      meaning: { "zh-CN": "自首期起各期变化之和，首期为0。", en: "The running sum of the changes, 0 in the DMU's first period." },
    },
    table: running.table,
  },
  functions: {
    "DEA.LUENBERGER": {
      "zh-CN": "每行一个相对上期的Luenberger指标；参数“指数”可选其他因素，如EC、TC。",
      en: "The Luenberger indicator since the period before, one value per row; the argument “factor” picks another factor, such as EC or TC.",
    },
    "DEA.LUENBERGER.TABLE": {
      "zh-CN": "带表头的结果表：单元、起止时期、TFP及其各因素、状态。",
      en: "A labelled table: DMU, from, to, TFP and its factors, status.",
    },
    "DEA.LUENBERGER.CUMULATIVE": {
      "zh-CN": "每行一个自首期起的累计变化，首期为0。",
      en: "The change since the DMU's first period, where it is 0, one value per row.",
    },
  },
};
