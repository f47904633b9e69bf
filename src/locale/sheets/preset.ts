import type { Locale } from "../../engine/declare/text.ts";

const chinese = {
  scoresSheet: "各地区效率",
  indicesSheet: "各地区指数",
  arithmeticSheet: "各地区指数（算术）",
  scores: "各单元历年效率值、均值与排名",
  scoresNote: "均值为各期效率值的算术平均；分组均值为组内各单元的算术平均。均值与排名都是公式。",
  indices: (average: string) => `各单元生产率指数及其分解（${average}）`,
  indicesNote: (average: string) =>
    `各单元的均值是其全部区间的${average}；分组与全部单元的均值是所含单元的${average}。右侧列出全部区间。${average === "算术平均" ? "算术平均不保持TFP = EC × BPC。" : ""}`,
  means: "均值",
  groupMean: (group: string) => `${group}均值`,
  allMean: "全部单元均值",
  byInterval: "各区间，全部单元",
};

type PresetTexts = typeof chinese;

const english: PresetTexts = {
  scoresSheet: "Scores by group",
  indicesSheet: "Indices by group",
  arithmeticSheet: "Indices by group (arithmetic)",
  scores: "Scores by DMU and period, with means and ranks",
  scoresNote: "The mean of a DMU is the arithmetic mean of its scores; that of a group is the arithmetic mean of its DMUs. Means and ranks are formulas.",
  indices: (average) => `Productivity indices and their factors (${average.toLowerCase()})`,
  indicesNote: (average) =>
    `The mean of a DMU is the ${average.toLowerCase()} of its intervals; that of a group, and of all, is the ${average.toLowerCase()} of its DMUs. All intervals stand on the right.${average === "Arithmetic mean" ? " Arithmetic means do not keep TFP = EC × BPC." : ""}`,
  means: "Means",
  groupMean: (group) => `${group}, mean`,
  allMean: "All DMUs, mean",
  byInterval: "By interval, all DMUs",
};

const texts: Readonly<Record<Locale, PresetTexts>> = { "zh-CN": chinese, en: english };

export const presetTexts = (locale: Locale): PresetTexts => texts[locale];
