import type { Locale } from "../../engine/declare/text.ts";
import type { OwnWords } from "../wording/own-words.ts";
import { chineseYear as year, saidSpan } from "../wording/period-said.ts";
import { byCount } from "../wording/wording.ts";

/** What moved productivity, in words: the factor with the larger change, and whether the other one worked with it or against it. */
export interface Drive {
  readonly main: string;
  readonly mainMean: string;
  readonly other: string;
  readonly otherMean: string;
  readonly rose: boolean;
  readonly together: boolean;
}

/** What the intervals of an index say: how many changes are clear. */
export interface Verdict {
  readonly above: string;
  readonly below: string;
  readonly unclear: string;
}

/** What is said of an index: of ratios with geometric means, or of differences with arithmetic ones. */
export interface IndexFindings {
  /** @param called the index at its first mention; @param rate its change per period without its sign, null of a difference. */
  index(called: string, mean: string, rate: string | null, direction: number): string;
  gap(called: string, mean: string, direction: number): string;
  gapGroups(symbol: string, high: string, highMean: string, low: string, lowMean: string): string;
  verdict(symbol: string, verdict: Verdict): string;
  drive(drive: Drive): string;
  bestInterval(symbol: string, from: string, to: string, value: string): string;
  worstInterval(symbol: string, from: string, to: string, value: string): string;
  improved(symbol: string, count: string, share: string): string;
  highest(symbol: string, name: string, value: string): string;
  lowest(symbol: string, name: string, value: string): string;
  without(symbol: string, name: string, value: string): string;
  groups(symbol: string, high: string, highMean: string, low: string, lowMean: string): string;
  cumulative(symbol: string, value: string): string;
  cumulativeGroups(high: string, highValue: string, low: string, lowValue: string): string;
  /** Of E^G, or D^G: scores of every period against one frontier. */
  level(first: string, last: string, direction: number): string;
}

/** The periods of an index, and whether they are years. */
export interface Course {
  readonly from: string;
  readonly to: string;
  readonly yearly: boolean;
}

const chinese = (own: OwnWords, { from, to, yearly }: Course, ratios: boolean): IndexFindings => {
  const mean = ratios ? "几何平均" : "平均";
  const neutral = ratios ? "1" : "0";
  const moved = (direction: number) => (direction > 0 ? "增长" : "下降");
  return {
    index: (called, value, rate, direction) =>
      `${saidSpan(from, to, "zh-CN")}全部${own.many}的${called}${ratios ? "指数" : "指标"}${mean}为${value}${rate === null ? "（大于0为提高）" : direction === 0 ? "，没有变化" : `，${yearly ? "年均" : "平均每期"}${moved(direction)}${rate}`}。`,
    gap: (called, value, direction) =>
      `${called}${mean}为${value}：${direction === 0 ? "各组前沿与共同前沿的落差没有变化" : direction > 0 ? "各组前沿总体上向共同前沿靠近" : "各组前沿总体上离共同前沿更远"}。`,
    gapGroups: (symbol, high, highMean, low, lowMean) => `${own.byGroup}，${high}的${symbol}${mean}最高（${highMean}），${low}最低（${lowMean}）。`,
    verdict: (symbol, { above, below, unclear }) =>
      `按自助法置信区间检验，${symbol}有${above}个显著大于${neutral}，${below}个显著小于${neutral}，${unclear}个不显著。`,
    drive: ({ main, mainMean, other, otherMean, rose, together }) =>
      `生产率的${rose ? "提高" : "下降"}主要来自${main}，其${mean}为${mainMean}；${other}为${otherMean}，${together ? "方向相同" : "方向相反，抵消了一部分"}。`,
    bestInterval: (symbol, start, end, value) => `各区间中，${saidSpan(start, end, "zh-CN")}的${symbol}最高（${value}）。`,
    worstInterval: (symbol, start, end, value) => `各区间中，${saidSpan(start, end, "zh-CN")}的${symbol}最低（${value}）。`,
    improved: (symbol, count, share) =>
      count === "0"
        ? `没有${own.many}的${symbol}${mean}大于${neutral}（${count}个，占${share}）。`
        : `${own.counted(count)}（${share}）的${symbol}${mean}大于${neutral}。`,
    highest: (symbol, name, value) => `${symbol}${mean}最高的是${name}（${value}）。`,
    lowest: (symbol, name, value) => `${symbol}${mean}最低的是${name}（${value}）。`,
    without: (symbol, name, value) => `不含${name}，${symbol}${mean}为${value}：仅${name}一个${own.one}就使平均变化幅度变动超过二十分之一。`,
    groups: (symbol, high, highMean, low, lowMean) => `${own.byGroup}，${high}的${symbol}${mean}最高（${highMean}），${low}最低（${lowMean}）。`,
    cumulative: (symbol, value) => `以${year(from)}为${neutral}，${year(to)}全部${own.many}的累计${symbol}为${value}。`,
    cumulativeGroups: (high, highValue, low, lowValue) =>
      `到${year(to)}，累计${ratios ? "指数" : "变化"}最高的是${high}（${highValue}），最低的是${low}（${lowValue}）。`,
    level: (first, last, direction) =>
      ratios
        ? `以全局前沿为参照，全部${own.many}的效率（E^G）几何平均${year(from)}为${first}，${year(to)}为${last}，${direction === 0 ? "没有变化" : direction > 0 ? "有所上升" : "有所下降"}。`
        : `以全局前沿为参照，全部${own.many}的平均距离（D^G）${year(from)}为${first}，${year(to)}为${last}，${direction === 0 ? "没有变化" : direction > 0 ? "有所扩大" : "有所缩小"}。`,
  };
};

const english = (own: OwnWords, { from, to, yearly }: Course, ratios: boolean): IndexFindings => {
  const mean = ratios ? "geometric mean" : "mean";
  const neutral = ratios ? "1" : "0";
  return {
    index: (called, value, rate, direction) =>
      `From ${from} to ${to} the ${mean} of ${called} over all ${own.many} is ${value}${rate === null ? " (above 0 is an improvement)" : direction === 0 ? ": no change" : `, ${direction > 0 ? "a gain" : "a loss"} of ${rate} per ${yearly ? "year" : "period"}`}.`,
    gap: (called, value, direction) =>
      `The ${mean} of ${called} is ${value}: ${direction === 0 ? "the groups' frontiers keep their distance to the metafrontier" : direction > 0 ? "on the whole the groups' frontiers come nearer to the metafrontier" : "on the whole the groups' frontiers fall behind the metafrontier"}.`,
    gapGroups: (symbol, high, highMean, low, lowMean) =>
      `${own.byGroup}, the ${mean} of ${symbol} is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}).`,
    verdict: (symbol, { above, below, unclear }) =>
      `Tested by its bootstrap interval, ${symbol} is significantly above ${neutral} in ${above} ${byCount(above, "case", "cases")}, significantly below it in ${below} and not significant in ${unclear}.`,
    drive: ({ main, mainMean, other, otherMean, rose, together }) =>
      `Productivity ${rose ? "rose" : "fell"} mainly through ${main}, with a ${mean} of ${mainMean}; ${other} was ${otherMean} and ${together ? "worked in the same direction" : "offset a part of it"}.`,
    bestInterval: (symbol, start, end, value) => `Of the intervals, ${symbol} is highest in ${saidSpan(start, end, "en")} (${value}).`,
    worstInterval: (symbol, start, end, value) => `Of the intervals, ${symbol} is lowest in ${saidSpan(start, end, "en")} (${value}).`,
    improved: (symbol, count, share) =>
      count === "0"
        ? `None of the ${own.many} has a ${mean} of ${symbol} above ${neutral} (${count}, ${share}).`
        : `${own.counted(count)} (${share}) ${byCount(count, "has", "have")} a ${mean} of ${symbol} above ${neutral}.`,
    highest: (symbol, name, value) => `The ${mean} of ${symbol} is highest in ${name} (${value}).`,
    lowest: (symbol, name, value) => `The ${mean} of ${symbol} is lowest in ${name} (${value}).`,
    without: (symbol, name, value) =>
      `Without ${name} the ${mean} of ${symbol} is ${value}: this one ${own.one} moves the mean change by more than a twentieth.`,
    groups: (symbol, high, highMean, low, lowMean) =>
      `${own.byGroup}, the ${mean} of ${symbol} is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}).`,
    cumulative: (symbol, value) => `With ${from} = ${neutral}, the cumulative ${symbol} of all ${own.many} is ${value} in ${to}.`,
    cumulativeGroups: (high, highValue, low, lowValue) =>
      `By ${to} the cumulative ${ratios ? "index" : "change"} is highest in ${high} (${highValue}) and lowest in ${low} (${lowValue}).`,
    level: (first, last, direction) =>
      ratios
        ? `Against the global frontier the geometric mean of the scores (E^G) ${direction === 0 ? "did not change" : direction > 0 ? "rose" : "fell"} from ${first} in ${from} to ${last} in ${to}.`
        : `Against the global frontier the mean distance (D^G) ${direction === 0 ? "did not change" : direction > 0 ? "grew" : "shrank"} from ${first} in ${from} to ${last} in ${to}.`,
  };
};

export const indexFindings = (locale: Locale, own: OwnWords, course: Course, ratios: boolean): IndexFindings =>
  locale === "zh-CN" ? chinese(own, course, ratios) : english(own, course, ratios);
