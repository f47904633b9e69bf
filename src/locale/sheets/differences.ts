import type { Locale } from "../../engine/declare/text.ts";
import { chartTexts } from "./charts.ts";
import { findingTexts } from "./findings.ts";
import { reportTexts } from "./report.ts";
import { allOf, byCount, counted } from "../wording/wording.ts";

const when = (period: string) => (/^\d{4}$/.test(period) ? `${period} 年` : period);

type ReportTexts = ReturnType<typeof reportTexts>;
type ChartTexts = ReturnType<typeof chartTexts>;
type FindingTexts = ReturnType<typeof findingTexts>;

/** What a report says otherwise of an index whose factors add up. */
const differences: Readonly<Record<Locale, Partial<ReportTexts>>> = {
  "zh-CN": {
    geometricMean: "算术平均",
    allGeometric: "全部单元算术平均",
    aboveOne: "大于 0 的单元数",
    aboveOneShare: "大于 0 的占比",
    cumulative: (index) => `累计 ${index}（首期 = 0）`,
    globalScore: "到全局前沿的距离 D^G",
    ownScore: "到当期前沿的距离 D",
    bestPracticeGap: "最佳实践差距 = D^G − D",
    productivityNote: () => "大于 0 表示提高；TFP 等于各因素之和。平均均为算术平均；分组与全部单元的总平均是各单元平均的平均。",
    levelsNote: "D^G 以全局前沿为参照，D 以当期前沿为参照；两者之差越接近 0，当期前沿离全局前沿越近。",
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

/** What the findings say otherwise of an index whose factors add up. */
const differenceFindings: Readonly<Record<Locale, Partial<FindingTexts>>> = {
  "zh-CN": {
    index: (index, mean) => `全部单元的 ${index} 指标逐期平均为 ${mean}（大于 0 为提高）。`,
    improved: (index, count, share) => `${count} 个单元（${share}）的 ${index} 平均大于 0。`,
    indexHighest: (index, name, value) => `${index} 平均最高的是${name}（${value}）。`,
    indexLowest: (index, name, value) => `${index} 平均最低的是${name}（${value}）。`,
    indexGroups: (index, high, highMean, low, lowMean) => `分组比较，${high}的 ${index} 平均最高（${highMean}），${low}最低（${lowMean}）。`,
    cumulative: (from, to, index, value) => `以 ${when(from)}为 0，${when(to)}全部单元的累计 ${index} 为 ${value}。`,
    cumulativeGroups: (to, high, highValue, low, lowValue) => `到 ${when(to)}，累计变化最高的分组是${high}（${highValue}），最低的是${low}（${lowValue}）。`,
    drive: ({ main, mainMean, other, otherMean, rose, together }) =>
      `生产率的${rose ? "提高" : "下降"}主要来自 ${main}，其平均为 ${mainMean}；${other} 为 ${otherMean}，${together ? "方向相同" : "方向相反，抵消了一部分"}。`,
  },
  en: {
    index: (index, mean) => `The mean of ${index} over all DMUs and intervals is ${mean}; above 0 is an improvement.`,
    improved: (index, count, share) => `${counted(count, "DMU")} (${share}) ${byCount(count, "has", "have")} a mean ${index} above 0.`,
    indexHighest: (index, name, value) => `The mean of ${index} is highest in ${name} (${value}).`,
    indexLowest: (index, name, value) => `The mean of ${index} is lowest in ${name} (${value}).`,
    indexGroups: (index, high, highMean, low, lowMean) =>
      `By group, the mean of ${index} is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}).`,
    cumulative: (from, to, index, value) => `With ${from} = 0, the cumulative ${index} of all DMUs is ${value} in ${to}.`,
    cumulativeGroups: (to, high, highValue, low, lowValue) =>
      `By ${to} the cumulative change is highest in ${high} (${highValue}) and lowest in ${low} (${lowValue}).`,
    drive: ({ main, mainMean, other, otherMean, rose, together }) =>
      `Productivity ${rose ? "rose" : "fell"} mainly through ${main}, with a mean of ${mainMean}; ${other} was ${otherMean} and ${together ? "worked in the same direction" : "offset a part of it"}.`,
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
    efficiencyNote: "数值是到前沿的距离：0 为有效，越小越好，排名由小到大。均值为算术平均；分组与全部单元的总均值是各单元均值的平均。距离以外的数都是公式。",
    crossSectionNote: "数值是到前沿的距离：0 为有效，越小越好，排名由小到大。均值为算术平均。距离以外的数都是公式。",
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

/** What the findings say otherwise of distances; the best is the lowest. */
const distanceFindings: Readonly<Record<Locale, Partial<FindingTexts>>> = {
  "zh-CN": {
    mean: (mean) => `全部单元到前沿的平均距离为 ${mean}（0 为有效）。`,
    meanChange: (from, first, to, last, change, up) =>
      `各单元到前沿的平均距离由 ${when(from)}的 ${first} ${up === null ? "到" : up ? "扩大到" : "缩小到"} ${when(to)}的 ${last}${up === null ? "，没有变化" : `，变化 ${change}`}。`,
    composition: (from, first, to, last) => `有距离值的单元在${when(from)}有 ${first} 个、${when(to)}有 ${last} 个，均值的变化中包含单元构成的变化。`,
    highest: (names, value) => `离前沿最近的是${allOf(names, "zh-CN")}（${value}）。`,
    lowest: (names, value) => `离前沿最远的是${allOf(names, "zh-CN")}（${value}）。`,
    roseAndFell: (from, to, rose, fell) => `与 ${when(from)}相比，${when(to)}有 ${rose} 个单元离前沿更远，${fell} 个更近。`,
    mostRisen: (name, change) => `距离扩大最多的是${name}（${change}）。`,
    mostFallen: (name, change) => `距离缩小最多的是${name}（${change}）。`,
    efficient: (period, count, of, share) => `${period === "" ? "" : when(period)}有 ${count} 个单元有效，占有距离值的 ${of} 个单元的 ${share}。`,
    groups: (best, bestMean, worst, worstMean, gap) => `分组比较，${best}的平均距离最小（${bestMean}），${worst}最大（${worstMean}），相差 ${gap}。`,
  },
  en: {
    mean: (mean) => `The mean distance of all DMUs to the frontier is ${mean}; 0 is efficient.`,
    meanChange: (from, first, to, last, change, up) =>
      `The mean distance to the frontier ${up === null ? "was" : up ? "grew from" : "shrank from"} ${first} in ${from} ${up === null ? "and is" : "to"} ${last} in ${to}${up === null ? ": no change" : `, a change of ${change}`}.`,
    composition: (from, first, to, last) =>
      `${first} DMUs have a distance in ${from} and ${last} in ${to}: a part of the change of the mean is a change of who is counted.`,
    highest: (names, value) => `Nearest to the frontier: ${allOf(names, "en")} (${value}).`,
    lowest: (names, value) => `Furthest from the frontier: ${allOf(names, "en")} (${value}).`,
    roseAndFell: (from, to, rose, fell) => `From ${from} to ${to} the distance grew in ${rose} DMUs and shrank in ${fell}.`,
    mostRisen: (name, change) => `The distance grew most in ${name} (${change}).`,
    mostFallen: (name, change) => `The distance shrank most in ${name} (${change}).`,
    efficient: (period, count, of, share) => `${count} of the ${of} DMUs with a distance are efficient${period === "" ? "" : ` in ${period}`}: ${share}.`,
    groups: (best, bestMean, worst, worstMean, gap) =>
      `By group, the mean distance is smallest in ${best} (${bestMean}) and largest in ${worst} (${worstMean}), a gap of ${gap}.`,
  },
};

/** The texts of a report on an index: of ratios, or of differences. */
export const indexTexts = (locale: Locale, ratios: boolean): ReportTexts => (ratios ? reportTexts(locale) : { ...reportTexts(locale), ...differences[locale] });
export const indexFindingTexts = (locale: Locale, ratios: boolean): FindingTexts =>
  ratios ? findingTexts(locale) : { ...findingTexts(locale), ...differenceFindings[locale] };

/** The texts of a report on scores: the higher the better, or distances. */
export const scoreTexts = (locale: Locale, lower: boolean): ReportTexts => (lower ? { ...reportTexts(locale), ...distances[locale] } : reportTexts(locale));
export const scoreFindingTexts = (locale: Locale, lower: boolean): FindingTexts =>
  lower ? { ...findingTexts(locale), ...distanceFindings[locale] } : findingTexts(locale);

const differenceCharts: Readonly<Record<Locale, Partial<ChartTexts>>> = {
  "zh-CN": { index: "指标（0 为不变，算术平均）", level: (from) => `累计变化（${from} = 0）` },
  en: { index: "Indicator (0 = no change, mean)", level: (from) => `Cumulative change (${from} = 0)` },
};

const distanceCharts: Readonly<Record<Locale, Partial<ChartTexts>>> = {
  "zh-CN": {
    score: "到前沿的距离（0 为有效）",
    meanScore: "到前沿的平均距离（0 为有效）",
    efficiency: "各期平均距离",
    groupEfficiency: "各组平均距离",
    ranking: "距离排名（由近到远）",
    rankingTop: (count) => `距离排名（最近的 ${count} 个）`,
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
