import type { Locale } from "../../engine/declare/text.ts";
import type { OwnWords } from "../wording/own-words.ts";
import { chineseYear as year } from "../wording/period-said.ts";
import { allOf, byCount, capital, counted } from "../wording/wording.ts";
import { acrossGroups, acrossPeriods, against, type Frontiers } from "./frontiers.ts";

/** The unit whose reference serves most others. */
export interface Leverage {
  readonly name: string;
  readonly served: string;
  readonly of: string;
  readonly without: string;
  readonly mean: string;
}

/** Where the estimates of scores lie outside their own intervals. */
export interface Outside {
  readonly count: string;
  readonly of: string;
  readonly above: boolean;
  readonly mean: string;
  readonly corrected: string;
}

/** A mean in two periods; `up` is null where it has not changed. */
export interface MeanChange {
  readonly from: string;
  readonly first: string;
  readonly to: string;
  readonly last: string;
  readonly change: string;
  readonly up: boolean | null;
}

/** What is said of scores, the higher the better. */
export interface ScoreFindings {
  mean(mean: string, median: string, skewed: "up" | "down" | null): string;
  without(name: string, mean: string): string;
  leverage(leverage: Leverage): string;
  outside(outside: Outside): string;
  meanChange(change: MeanChange): string;
  composition(from: string, first: string, to: string, last: string): string;
  highest(names: readonly string[], value: string): string;
  lowest(names: readonly string[], value: string): string;
  roseAndFell(from: string, to: string, rose: string, fell: string): string;
  mostRisen(name: string, change: string): string;
  mostFallen(name: string, change: string): string;
  efficient(period: string, count: string, of: string, share: string): string;
  groups(high: string, highMean: string, low: string, lowMean: string, gap: string): string;
  gapChange(from: string, first: string, to: string, last: string, wider: boolean): string;
}

/** A sentence with something before it. */
export const led = (lead: string, sentence: string) => (lead === "" ? capital(sentence) : lead + sentence);

const chinese = (own: OwnWords, frontiers: Frontiers): ScoreFindings => {
  const lead = acrossPeriods(frontiers, "zh-CN");
  const { apart } = frontiers;
  return {
    mean: (mean, median, skewed) =>
      `${against(frontiers, "zh-CN")}全部${own.many}的效率均值为${mean}，中位数为${median}${skewed === null ? "" : `，两者相差超过一成：均值被少数${own.many}${skewed === "up" ? "拉高" : "拉低"}`}。`,
    without: (name, mean) => `不含${name}，效率均值为${mean}：仅${name}一个${own.one}就使均值变动超过二十分之一。`,
    leverage: ({ name, served, of, without, mean }) =>
      `${of}个效率值中有${served}个以${name}为标杆；去掉${name}重新测算，效率均值为${without}（去掉之前为${mean}）。`,
    outside: ({ count, of, above, mean, corrected }) =>
      `${of}个效率值中有${count}个${above ? "高" : "低"}于自己的置信区间：效率的估计值偏${above ? "高" : "低"}，纠偏后这些观测的均值为${corrected}（纠偏之前为${mean}）。`,
    meanChange: ({ from, first, to, last, change, up }) =>
      up === null
        ? `${lead}效率均值${year(from)}为${first}，${year(to)}为${last}，没有变化。`
        : apart === null
          ? `全部${own.many}的效率均值由${year(from)}的${first}${up ? "升至" : "降至"}${year(to)}的${last}，${up ? "上升" : "下降"}${change}。`
          : `${lead}效率均值${year(from)}为${first}，${year(to)}为${last}，${up ? "上升" : "下降"}${change}。`,
    composition: (from, first, to, last) => `有效率值的${own.many}${year(from)}有${first}个，${year(to)}有${last}个，均值的变化中包含构成的变化。`,
    highest: (names, value) => `效率均值${names.length > 1 ? "并列" : ""}最高的是${allOf(names, "zh-CN")}（${value}）。`,
    lowest: (names, value) => `效率均值${names.length > 1 ? "并列" : ""}最低的是${allOf(names, "zh-CN")}（${value}）。`,
    roseAndFell: (from, to, rose, fell) =>
      apart === null
        ? `与${year(from)}相比，${year(to)}有${own.counted(rose)}的效率上升，${fell}个下降。`
        : `${lead}与${year(from)}相比，${year(to)}有${own.counted(rose)}离前沿更近，${fell}个更远。`,
    mostRisen: (name, change) => (apart === null ? `效率上升最多的是${name}（上升${change}）。` : `${lead}靠近最多的是${name}（效率值上升${change}）。`),
    mostFallen: (name, change) => (apart === null ? `效率下降最多的是${name}（下降${change}）。` : `${lead}远离最多的是${name}（效率值下降${change}）。`),
    efficient: (period, count, of, share) =>
      count === "0"
        ? `${year(period)}没有有效的${own.many}：有效率值的${of}个中有${count}个，占${share}。`
        : `${year(period)}有${own.counted(count)}有效，占有效率值的${of}个的${share}。`,
    groups: (high, highMean, low, lowMean, gap) =>
      `${acrossGroups(frontiers, "zh-CN")}${own.byGroup}，${high}的效率均值最高（${highMean}），${low}最低（${lowMean}），相差${gap}。`,
    gapChange: (from, first, to, last, wider) => `${lead}组间差距由${year(from)}的${first}${wider ? "扩大" : "缩小"}到${year(to)}的${last}。`,
  };
};

const english = (own: OwnWords, frontiers: Frontiers): ScoreFindings => {
  const lead = acrossPeriods(frontiers, "en");
  const { apart } = frontiers;
  return {
    mean: (mean, median, skewed) =>
      `${led(against(frontiers, "en"), `the mean score of all ${own.many} is ${mean} and the median ${median}`)}${skewed === null ? "" : `; they differ by more than a tenth, as a few ${own.many} pull the mean ${skewed}`}.`,
    without: (name, mean) => `Without ${name} the mean score is ${mean}: this one ${own.one} moves it by more than a twentieth.`,
    leverage: ({ name, served, of, without, mean }) =>
      `${name} is a peer of ${served} of the ${counted(of, "score")}; measured again without it, the mean score is ${without} (with it ${mean}).`,
    outside: ({ count, of, above, mean, corrected }) =>
      `${count} of the ${counted(of, "score")} ${byCount(count, "lies", "lie")} ${above ? "above" : "below"} ${byCount(count, "its", "their")} own interval: the estimates are biased ${above ? "upwards" : "downwards"}, and the bias-corrected mean of these is ${corrected} (${mean} before).`,
    meanChange: ({ from, first, to, last, change, up }) =>
      up === null
        ? led(lead, `the mean score is ${first} in ${from} and ${last} in ${to}: no change.`)
        : apart === null
          ? `The mean score ${up ? "rose" : "fell"} from ${first} in ${from} to ${last} in ${to}, ${up ? "up" : "down"} by ${change}.`
          : `${lead}the mean score is ${first} in ${from} and ${last} in ${to}, ${up ? "up" : "down"} by ${change}.`,
    composition: (from, first, to, last) =>
      `${own.counted(first)} ${byCount(first, "has", "have")} a score in ${from} and ${last} in ${to}: a part of the change of the mean is a change of who is counted.`,
    highest: (names, value) => `The highest mean score is that of ${allOf(names, "en")} (${value}).`,
    lowest: (names, value) => `The lowest mean score is that of ${allOf(names, "en")} (${value}).`,
    roseAndFell: (from, to, rose, fell) =>
      apart === null
        ? `From ${from} to ${to} the score rose in ${own.counted(rose)} and fell in ${fell}.`
        : `${lead}${own.counted(rose)} ${byCount(rose, "is", "are")} nearer to it in ${to} than in ${from}, and ${fell} ${byCount(fell, "is", "are")} further away.`,
    mostRisen: (name, change) =>
      apart === null ? `The score of ${name} rose most (up by ${change}).` : `${lead}${name} came nearest (its score is up by ${change}).`,
    mostFallen: (name, change) =>
      apart === null ? `The score of ${name} fell most (down by ${change}).` : `${lead}${name} fell back most (its score is down by ${change}).`,
    efficient: (period, count, of, share) =>
      count === "0"
        ? `None of the ${own.counted(of)} with a score is efficient${period === "" ? "" : ` in ${period}`} (${count}, ${share}).`
        : `${count} of the ${own.counted(of)} with a score ${byCount(count, "is", "are")} efficient${period === "" ? "" : ` in ${period}`}: ${share}.`,
    groups: (high, highMean, low, lowMean, gap) =>
      led(
        acrossGroups(frontiers, "en"),
        `${lowerFirst(own.byGroup, frontiers)}, the mean score is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}), a gap of ${gap}.`,
      ),
    gapChange: (from, first, to, last, wider) =>
      led(lead, `the gap between the groups ${wider ? "widened" : "narrowed"} from ${first} in ${from} to ${last} in ${to}.`),
  };
};

export const lowerFirst = (words: string, { byGroup }: Frontiers) => (byGroup ? words.charAt(0).toLowerCase() + words.slice(1) : words);

export const scoreFindings = (locale: Locale, own: OwnWords, frontiers: Frontiers): ScoreFindings =>
  locale === "zh-CN" ? chinese(own, frontiers) : english(own, frontiers);
