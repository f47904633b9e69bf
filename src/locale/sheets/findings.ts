import type { Locale } from "../../engine/declare/text.ts";
import { allOf, byCount, counted } from "../wording/wording.ts";

const joined = (names: readonly string[], zh: boolean) => allOf(names, zh ? "zh-CN" : "en");

/** A period as a Chinese sentence says it: a year with its word. */
const when = (period: string) => (/^\d{4}$/.test(period) ? `${period} 年` : period);

/** What moved productivity, in words: the factor with the larger change, and whether the other one worked with it or against it. */
export interface Drive {
  readonly main: string;
  readonly mainMean: string;
  readonly other: string;
  readonly otherMean: string;
  readonly rose: boolean;
  readonly together: boolean;
}

const chinese = {
  note: "句中的数字是本次运行的结果；点击“依据”可到达算出它的单元格。",
  finding: "结论",
  basis: "依据",
  mean: (mean: string) => `全部单元的效率均值为 ${mean}。`,
  meanChange: (from: string, first: string, to: string, last: string, change: string, up: boolean | null) =>
    `各单元效率均值由 ${when(from)}的 ${first} ${up === null ? "到" : up ? "升至" : "降至"} ${when(to)}的 ${last}${up === null ? "，没有变化" : `，变化 ${change}`}。`,
  composition: (from: string, first: string, to: string, last: string) =>
    `有效率值的单元在${when(from)}有 ${first} 个、${when(to)}有 ${last} 个，均值的变化中包含单元构成的变化。`,
  highest: (names: readonly string[], value: string) => `效率${names.length > 1 ? "并列" : ""}最高的是${joined(names, true)}（${value}）。`,
  lowest: (names: readonly string[], value: string) => `效率${names.length > 1 ? "并列" : ""}最低的是${joined(names, true)}（${value}）。`,
  roseAndFell: (from: string, to: string, rose: string, fell: string) => `与 ${when(from)}相比，${when(to)}有 ${rose} 个单元的效率上升，${fell} 个下降。`,
  mostRisen: (name: string, change: string) => `上升最多的是${name}（${change}）。`,
  mostFallen: (name: string, change: string) => `下降最多的是${name}（${change}）。`,
  efficient: (period: string, count: string, of: string, share: string) =>
    `${period === "" ? "" : when(period)}有 ${count} 个单元有效，占有效率值的 ${of} 个单元的 ${share}。`,
  groups: (high: string, highMean: string, low: string, lowMean: string, gap: string) =>
    `分组比较，${high}的效率均值最高（${highMean}），${low}最低（${lowMean}），相差 ${gap}。`,
  gapChange: (from: string, first: string, to: string, last: string, wider: boolean) =>
    `组间差距由 ${when(from)}的 ${first} ${wider ? "扩大" : "缩小"}到 ${when(to)}的 ${last}。`,
  index: (index: string, mean: string, rate: string) => `全部单元的 ${index} 指数逐期几何平均为 ${mean}，即平均每期变化 ${rate}。`,
  drive: ({ main, mainMean, other, otherMean, rose, together }: Drive) =>
    `生产率的${rose ? "提高" : "下降"}主要来自${main}，其几何平均为 ${mainMean}；${other}为 ${otherMean}，${together ? "方向相同" : "方向相反，抵消了一部分"}。`,
  bestInterval: (index: string, interval: string, value: string) => `各区间中，${interval} 的 ${index} 最高（${value}）。`,
  worstInterval: (index: string, interval: string, value: string) => `各区间中，${interval} 的 ${index} 最低（${value}）。`,
  improved: (index: string, count: string, share: string) => `${count} 个单元（${share}）的 ${index} 几何平均大于 1。`,
  indexHighest: (index: string, name: string, value: string) => `${index} 几何平均最高的是${name}（${value}）。`,
  indexLowest: (index: string, name: string, value: string) => `${index} 几何平均最低的是${name}（${value}）。`,
  indexGroups: (index: string, high: string, highMean: string, low: string, lowMean: string) =>
    `分组比较，${high}的 ${index} 几何平均最高（${highMean}），${low}最低（${lowMean}）。`,
  cumulative: (from: string, to: string, index: string, value: string) => `以 ${when(from)}为 1，${when(to)}全部单元的累计 ${index} 为 ${value}。`,
  cumulativeGroups: (to: string, high: string, highValue: string, low: string, lowValue: string) =>
    `到 ${when(to)}，累计指数最高的分组是${high}（${highValue}），最低的是${low}（${lowValue}）。`,
  largestGap: (count: string, name: string, share: string, excess: boolean) =>
    `低于前沿的 ${count} 个观测中，平均改进幅度最大的是“${name}”：${excess ? "多出" : "不足"} ${share}。`,
};

type FindingTexts = typeof chinese;

const english: FindingTexts = {
  note: "The numbers are those of this run; a click on the basis leads to the cells that they come from.",
  finding: "Finding",
  basis: "Basis",
  mean: (mean) => `The mean score of all DMUs is ${mean}.`,
  meanChange: (from, first, to, last, change, up) =>
    `The mean score ${up === null ? "was" : up ? "rose from" : "fell from"} ${first} in ${from} ${up === null ? "and is" : "to"} ${last} in ${to}${up === null ? ": no change" : `, a change of ${change}`}.`,
  composition: (from, first, to, last) =>
    `${counted(first, "DMU")} ${byCount(first, "has", "have")} a score in ${from} and ${last} in ${to}: a part of the change of the mean is a change of who is counted.`,
  highest: (names, value) => `The highest score is that of ${joined(names, false)} (${value}).`,
  lowest: (names, value) => `The lowest score is that of ${joined(names, false)} (${value}).`,
  roseAndFell: (from, to, rose, fell) => `From ${from} to ${to} the score rose in ${counted(rose, "DMU")} and fell in ${fell}.`,
  mostRisen: (name, change) => `${name} rose most (${change}).`,
  mostFallen: (name, change) => `${name} fell most (${change}).`,
  efficient: (period, count, of, share) =>
    `${count} of the ${counted(of, "DMU")} with a score ${byCount(count, "is", "are")} efficient${period === "" ? "" : ` in ${period}`}: ${share}.`,
  groups: (high, highMean, low, lowMean, gap) =>
    `By group, the mean score is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}), a gap of ${gap}.`,
  gapChange: (from, first, to, last, wider) => `The gap between the groups ${wider ? "widened" : "narrowed"} from ${first} in ${from} to ${last} in ${to}.`,
  index: (index, mean, rate) => `The geometric mean of ${index} over all DMUs and intervals is ${mean}: a change of ${rate} per period.`,
  drive: ({ main, mainMean, other, otherMean, rose, together }) =>
    `Productivity ${rose ? "rose" : "fell"} mainly through ${main}, with a geometric mean of ${mainMean}; ${other} was ${otherMean} and ${together ? "worked in the same direction" : "offset a part of it"}.`,
  bestInterval: (index, interval, value) => `Of the intervals, ${index} is highest in ${interval} (${value}).`,
  worstInterval: (index, interval, value) => `Of the intervals, ${index} is lowest in ${interval} (${value}).`,
  improved: (index, count, share) => `${counted(count, "DMU")} (${share}) ${byCount(count, "has", "have")} a geometric mean of ${index} above 1.`,
  indexHighest: (index, name, value) => `The geometric mean of ${index} is highest in ${name} (${value}).`,
  indexLowest: (index, name, value) => `The geometric mean of ${index} is lowest in ${name} (${value}).`,
  indexGroups: (index, high, highMean, low, lowMean) =>
    `By group, the geometric mean of ${index} is highest in ${high} (${highMean}) and lowest in ${low} (${lowMean}).`,
  cumulative: (from, to, index, value) => `With ${from} = 1, the cumulative ${index} of all DMUs is ${value} in ${to}.`,
  cumulativeGroups: (to, high, highValue, low, lowValue) =>
    `By ${to} the cumulative index is highest in ${high} (${highValue}) and lowest in ${low} (${lowValue}).`,
  largestGap: (count, name, share, excess) =>
    `In the ${byCount(count, "one observation", `${count} observations`)} below the frontier the largest mean gap is in "${name}": ${share} ${excess ? "too much" : "missing"}.`,
};

const texts: Readonly<Record<Locale, FindingTexts>> = { "zh-CN": chinese, en: english };

export const findingTexts = (locale: Locale): FindingTexts => texts[locale];
