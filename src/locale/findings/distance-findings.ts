import type { Locale } from "../../engine/declare/text.ts";
import type { OwnWords } from "../wording/own-words.ts";
import { chineseYear as year } from "../wording/period-said.ts";
import { allOf, byCount, counted } from "../wording/wording.ts";
import { acrossGroups, acrossPeriods, against, type Frontiers } from "./frontiers.ts";
import { led, lowerFirst, type ScoreFindings } from "./score-findings.ts";

// What is said of scores that are distances: 0 on the frontier, the lower the better.

const chinese = (own: OwnWords, frontiers: Frontiers): ScoreFindings => {
  const lead = acrossPeriods(frontiers, "zh-CN");
  return {
    mean: (mean, median, skewed) =>
      `${against(frontiers, "zh-CN")}全部${own.many}到前沿的平均距离为${mean}（0为有效），中位数为${median}${skewed === null ? "" : `，两者相差超过一成：均值被少数${own.many}${skewed === "up" ? "拉高" : "拉低"}`}。`,
    without: (name, mean) => `不含${name}，平均距离为${mean}：仅${name}一个${own.one}就使均值变动超过二十分之一。`,
    leverage: ({ name, served, of, without, mean }) =>
      `${of}个距离值中有${served}个以${name}为标杆；去掉${name}重新测算，平均距离为${without}（去掉之前为${mean}）。`,
    outside: ({ count, of, above, mean, corrected }) =>
      `${of}个距离值中有${count}个${above ? "高" : "低"}于自己的置信区间：距离的估计值偏${above ? "高" : "低"}，纠偏后这些观测的均值为${corrected}（纠偏之前为${mean}）。`,
    meanChange: ({ from, first, to, last, change, up }) =>
      `${lead}到前沿的平均距离${year(from)}为${first}，${year(to)}为${last}，${up === null ? "没有变化" : `${up ? "扩大" : "缩小"}${change}`}。`,
    composition: (from, first, to, last) => `有距离值的${own.many}${year(from)}有${first}个，${year(to)}有${last}个，均值的变化中包含构成的变化。`,
    highest: (names, value) => `离前沿最近的是${allOf(names, "zh-CN")}（${value}）。`,
    lowest: (names, value) => `离前沿最远的是${allOf(names, "zh-CN")}（${value}）。`,
    roseAndFell: (from, to, rose, fell) => `${lead}与${year(from)}相比，${year(to)}有${own.counted(rose)}离前沿更远，${fell}个更近。`,
    mostRisen: (name, change) => `${lead}距离扩大最多的是${name}（扩大${change}）。`,
    mostFallen: (name, change) => `${lead}距离缩小最多的是${name}（缩小${change}）。`,
    efficient: (period, count, of, share) =>
      count === "0"
        ? `${year(period)}没有有效的${own.many}：有距离值的${of}个中有${count}个，占${share}。`
        : `${year(period)}有${own.counted(count)}有效，占有距离值的${of}个的${share}。`,
    groups: (best, bestMean, worst, worstMean, gap) =>
      `${acrossGroups(frontiers, "zh-CN")}${own.byGroup}，${best}的平均距离最小（${bestMean}），${worst}最大（${worstMean}），相差${gap}。`,
    gapChange: (from, first, to, last, wider) => `${lead}组间差距由${year(from)}的${first}${wider ? "扩大" : "缩小"}到${year(to)}的${last}。`,
  };
};

const english = (own: OwnWords, frontiers: Frontiers): ScoreFindings => {
  const lead = acrossPeriods(frontiers, "en");
  return {
    mean: (mean, median, skewed) =>
      `${led(against(frontiers, "en"), `the mean distance of all ${own.many} to the frontier is ${mean} (0 is efficient) and the median ${median}`)}${skewed === null ? "" : `; they differ by more than a tenth, as a few ${own.many} pull the mean ${skewed}`}.`,
    without: (name, mean) => `Without ${name} the mean distance is ${mean}: this one ${own.one} moves it by more than a twentieth.`,
    leverage: ({ name, served, of, without, mean }) =>
      `${name} is a peer of ${served} of the ${counted(of, "distance")}; measured again without it, the mean distance is ${without} (with it ${mean}).`,
    outside: ({ count, of, above, mean, corrected }) =>
      `${count} of the ${counted(of, "distance")} ${byCount(count, "lies", "lie")} ${above ? "above" : "below"} ${byCount(count, "its", "their")} own interval: the estimates are biased ${above ? "upwards" : "downwards"}, and the bias-corrected mean of these is ${corrected} (${mean} before).`,
    meanChange: ({ from, first, to, last, change, up }) =>
      led(
        lead,
        `the mean distance to the frontier is ${first} in ${from} and ${last} in ${to}${up === null ? ": no change" : `, ${up ? "up" : "down"} by ${change}`}.`,
      ),
    composition: (from, first, to, last) =>
      `${own.counted(first)} ${byCount(first, "has", "have")} a distance in ${from} and ${last} in ${to}: a part of the change of the mean is a change of who is counted.`,
    highest: (names, value) => `Nearest to the frontier: ${allOf(names, "en")} (${value}).`,
    lowest: (names, value) => `Furthest from the frontier: ${allOf(names, "en")} (${value}).`,
    roseAndFell: (from, to, rose, fell) => led(lead, `from ${from} to ${to} the distance grew in ${own.counted(rose)} and shrank in ${fell}.`),
    mostRisen: (name, change) => led(lead, `the distance grew most in ${name} (up by ${change}).`),
    mostFallen: (name, change) => led(lead, `the distance shrank most in ${name} (down by ${change}).`),
    efficient: (period, count, of, share) =>
      count === "0"
        ? `None of the ${own.counted(of)} with a distance is efficient${period === "" ? "" : ` in ${period}`} (${count}, ${share}).`
        : `${count} of the ${own.counted(of)} with a distance ${byCount(count, "is", "are")} efficient${period === "" ? "" : ` in ${period}`}: ${share}.`,
    groups: (best, bestMean, worst, worstMean, gap) =>
      led(
        acrossGroups(frontiers, "en"),
        `${lowerFirst(own.byGroup, frontiers)}, the mean distance is smallest in ${best} (${bestMean}) and largest in ${worst} (${worstMean}), a gap of ${gap}.`,
      ),
    gapChange: (from, first, to, last, wider) =>
      led(lead, `the gap between the groups ${wider ? "widened" : "narrowed"} from ${first} in ${from} to ${last} in ${to}.`),
  };
};

export const distanceFindings = (locale: Locale, own: OwnWords, frontiers: Frontiers): ScoreFindings =>
  locale === "zh-CN" ? chinese(own, frontiers) : english(own, frontiers);
