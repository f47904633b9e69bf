import type { Locale } from "../../engine/declare/text.ts";
import { chartTexts } from "./charts.ts";
import { reportTexts } from "./report.ts";

type ReportTexts = ReturnType<typeof reportTexts>;
type ChartTexts = ReturnType<typeof chartTexts>;

/** What a report says otherwise of an index whose factors add up. */
const differences: Readonly<Record<Locale, Partial<ReportTexts>>> = {
  "zh-CN": {
    geometricMean: "算术平均",
    allGeometric: "全部单元算术平均",
    aboveOne: "大于0的单元数",
    aboveOneShare: "大于0的占比",
    cumulative: (index) => `累计${index}（首期 = 0）`,
    globalScore: "到全局前沿的距离D^G",
    ownScore: "到当期前沿的距离D",
    bestPracticeGap: "最佳实践差距 = D^G − D",
    productivityNote: () => "大于0表示提高；TFP等于各因素之和。平均均为算术平均；分组与全部单元的总平均是各单元平均的平均。",
    levelsNote: "D^G以全局前沿为参照，D以当期前沿为参照；两者之差越接近0，当期前沿离全局前沿越近。",
  },
  en: {
    geometricMean: "Arithmetic mean",
    allGeometric: "All, arithmetic mean",
    aboveOne: "DMUs above 0",
    aboveOneShare: "Share above 0",
    cumulative: (index) => `Cumulative ${index}, first period = 0`,
    globalScore: "Distance to the global frontier D^G",
    ownScore: "Distance to the own period's frontier D",
    bestPracticeGap: "Best-practice gap, D^G − D",
    productivityNote: () =>
      "Above 0 is an improvement; TFP is the sum of its factors. Averages are arithmetic; the overall mean of a group, and of all, is the mean of its DMUs' means.",
    levelsNote:
      "D^G is measured to the global frontier, D to that of the own period; the nearer their difference is to 0, the nearer the period's frontier is to the global one.",
  },
};

/** What a report says otherwise of scores that are distances: 0 on the frontier, the lower the better. */
const distances: Readonly<Record<Locale, Partial<ReportTexts>>> = {
  "zh-CN": {
    score: "距离",
    ranking: "按均值排序（由近到远）",
    scoredCount: "有距离值的单元数",
    roseCount: "距离变大的单元数",
    fellCount: "距离变小的单元数",
    efficiencyNote: "数值是到前沿的距离：0为有效，越小越好，排名由小到大。均值为算术平均；分组与全部单元的总均值是各单元均值的平均。距离以外的数都是公式。",
    crossSectionNote: "数值是到前沿的距离：0为有效，越小越好，排名由小到大。均值为算术平均。距离以外的数都是公式。",
  },
  en: {
    score: "Distance",
    ranking: "In order of the mean, the nearest first",
    scoredCount: "DMUs with a distance",
    roseCount: "DMUs whose distance grew",
    fellCount: "DMUs whose distance shrank",
    efficiencyNote:
      "The numbers are distances to the frontier: 0 is efficient, less is better, and ranks ascend. Means are arithmetic; the overall mean of a group, and of all, is the mean of its DMUs' means. All but the distances are formulas.",
    crossSectionNote:
      "The numbers are distances to the frontier: 0 is efficient, less is better, and ranks ascend. Means are arithmetic. All but the distances are formulas.",
  },
};

/** The texts of a report on an index: of ratios, or of differences. */
export const indexTexts = (locale: Locale, ratios: boolean): ReportTexts => (ratios ? reportTexts(locale) : { ...reportTexts(locale), ...differences[locale] });

/** The texts of a report on scores: the higher the better, or distances. */
export const scoreTexts = (locale: Locale, lower: boolean): ReportTexts => (lower ? { ...reportTexts(locale), ...distances[locale] } : reportTexts(locale));

const differenceCharts: Readonly<Record<Locale, Partial<ChartTexts>>> = {
  "zh-CN": { index: "指标（0为不变，算术平均）", level: (from) => `累计变化（${from} = 0）` },
  en: { index: "Indicator (0 = no change, mean)", level: (from) => `Cumulative change (${from} = 0)` },
};

const distanceCharts: Readonly<Record<Locale, Partial<ChartTexts>>> = {
  "zh-CN": {
    score: "到前沿的距离（0为有效）",
    meanScore: "到前沿的平均距离（0为有效）",
    efficiency: "各期平均距离",
    groupEfficiency: "各组平均距离",
    ranking: "距离排名（由近到远）",
    rankingTop: (count) => `距离排名（最近的${count}个）`,
    heatMap: "各单元历年到前沿的距离",
  },
  en: {
    score: "Distance to the frontier (0 = efficient)",
    meanScore: "Mean distance to the frontier (0 = efficient)",
    efficiency: "Mean distance by period",
    groupEfficiency: "Mean distance by group",
    ranking: "Distance, the nearest first",
    rankingTop: (count) => `Distance, the nearest ${count}`,
    heatMap: "Distance to the frontier by DMU and period",
  },
};

/** The texts of the charts: of scores or distances, and of an index of ratios or of differences. */
export const scoreChartTexts = (locale: Locale, lower: boolean): ChartTexts =>
  lower ? { ...chartTexts(locale), ...distanceCharts[locale] } : chartTexts(locale);
export const indexChartTexts = (locale: Locale, ratios: boolean): ChartTexts =>
  ratios ? chartTexts(locale) : { ...chartTexts(locale), ...differenceCharts[locale] };
