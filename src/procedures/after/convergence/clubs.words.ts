import type { OwnNouns } from "../../../locale/wording/own-words.ts";
import type { Text } from "../../../engine/declare/text.ts";
import { byCount, list, listUpTo } from "../../../locale/wording/wording.ts";

type Params<K extends string> = Readonly<Record<K, string>> & { readonly own: OwnNouns };
type Named<K extends string> = Params<K> & { readonly names: readonly string[] };
const mostNamed = 8;
const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });

const test = {
  b: titled("系数b", "b", "ln t的系数；b = 2α，α为收敛速度。", "The coefficient of ln t; it is twice the rate of convergence."),
  se: titled("标准误", "Standard error", "异方差自相关稳健。", "Of errors that may differ in size and hang together over time."),
  t: titled("t值", "t", "大于−1.65时不拒绝收敛。", "Above −1.65 convergence is not rejected."),
  p: titled("p值", "p", "单侧，正态分布。", "One-sided, of the normal distribution."),
};
const club = titled("俱乐部", "Club", "期末数值最高的为1。", "1 is the one that ends highest.");
const n = titled("单元数", "Units", "成员个数。", "How many members it has.");
const members = titled("成员", "Members", "按期末数值由高到低。", "Those that end highest first.");

/** What the log t test and the clubs say, in both languages. */
export const clubsWords = {
  title: { "zh-CN": "俱乐部收敛（log t检验）", en: "Convergence clubs (log t test)" },
  summary: {
    "zh-CN": "检验全部单元是否趋于同一水平；不收敛时划分各自收敛的俱乐部并合并，两种带宽并列。",
    en: "Tests whether all units tend to one level, and where they do not finds the clubs that do, with clubs that converge together made one; both bandwidths side by side.",
  },
  whenToUse: {
    "zh-CN": "单元较多、时期较长（宜10期以上）的面板，想知道是整体收敛还是分成几个收敛俱乐部，不预先设定分组。",
    en: "For a panel of many units over many periods (10 or more): whether they converge as a whole or in clubs, without groups that are set beforehand.",
  },
  whenNot: {
    "zh-CN": "时期很少，或单元在各期不齐；短期波动宜先滤波（如HP滤波）。t值接近−1.65时结论随带宽而变。",
    en: "With few periods, or units that lack some. Cycles are better filtered out first. Near −1.65 the verdict hangs on the bandwidth.",
  },
  formula: {
    "zh-CN": "ln(H₁/Hₜ) − 2 ln ln t = a + b ln t + uₜ，Hₜ = (1/n) Σ (yᵢₜ/ȳₜ − 1)²",
    en: "ln(H₁/Hₜ) − 2 ln ln t = a + b ln t + uₜ, Hₜ = (1/n) Σ (yᵢₜ/ȳₜ − 1)²",
  },
  takes: {
    value: titled("数值", "Value", "要检验其收敛的指标，不小于0，按原数计算。", "The indicator whose convergence is tested, 0 or more, taken as it is."),
    unit: titled("单元", "Unit", "每行的单元，如省份。", "The unit of each row, such as a province."),
    period: titled("时期", "Period", "每行的时期，至少5个。", "The period of each row, 5 or more."),
  },
  gives: {
    totals: {
      ...titled(
        "各时期的横截面差异",
        "Cross-section in every period",
        "H为相对数值的方差，趋于0为收敛。",
        "H is the variance of the values over their mean, which convergence takes to 0.",
      ),
      fields: {
        n: titled("单元数", "Units", "各期都有数值的单元。", "Those that have every period."),
        mean: titled("均值", "Mean", "算术平均。", "Arithmetic mean."),
        H: titled("横截面方差H", "Variance H", "(1/n) Σ (yᵢₜ/ȳₜ − 1)²。", "(1/n) Σ (yᵢₜ/ȳₜ − 1)²."),
      },
    },
    logt: {
      ...titled(
        "全部单元的log t检验",
        "Log t test of all units",
        "前三分之一的时期不用；两种带宽并列，t值大于−1.65时不拒绝整体收敛。",
        "The first third of the periods is left out. Both bandwidths; above −1.65 convergence of all is not rejected.",
      ),
      fields: {
        bandwidth: titled("带宽", "Bandwidth", "自适应（AQSB）或残差（FQSB）。", "Adaptive (AQSB) or of the residuals (FQSB)."),
        units: titled("单元数", "Units", "各期都有数值的单元。", "Those that have every period."),
        dropped: titled("舍去期数", "Periods left out", "开头的三分之一。", "The first third."),
        constant: titled("截距a", "Constant a", "回归的截距。", "That of the regression."),
        ...test,
        initial: titled("初始俱乐部数", "Clubs at first", "合并之前。", "Before clubs are made one."),
        clubs: titled("俱乐部数", "Clubs", "合并之后。", "After it."),
        divergent: titled("发散单元数", "Units of no club", "不属于任何俱乐部。", "Those that converge with no other."),
      },
    },
    clubs: {
      ...titled("收敛俱乐部", "Convergence clubs", "合并之后，按所选带宽。", "After merging, with the bandwidth that was chosen."),
      fields: {
        club,
        n,
        ...test,
        mean: titled("期末均值", "Mean at the end", "成员在最后一个时期的均值。", "That of its members in the last period."),
        members,
      },
    },
    initial: { ...titled("初始俱乐部", "Clubs at first", "合并之前的划分。", "As found, before clubs are made one."), fields: { club, n, ...test, members } },
    members: {
      ...titled("各单元所属俱乐部", "Club of every unit", "合并前后所属的俱乐部。", "After merging and before it."),
      fields: {
        unit: titled("单元", "Unit", "单元名。", "Its name."),
        club,
        initial_club: titled("初始俱乐部", "Club at first", "合并之前所属。", "Before merging."),
        y_T: titled("期末数值", "Last value", "最后一个时期的数值。", "That of the last period."),
        h_T: titled("期末相对水平", "Level at the end", "期末数值 ÷ 全部单元均值。", "The last value over the mean of all units."),
      },
    },
    paths: {
      ...titled(
        "俱乐部的相对转移路径",
        "Transition paths of the clubs",
        "各期俱乐部均值 ÷ 全部单元均值。",
        "The mean of each club over that of all units, in every period.",
      ),
      fields: { club, h: titled("相对水平h", "Relative level h", "俱乐部均值 ÷ 总均值。", "Mean of the club over that of all.") },
    },
    course: titled("横截面方差的变化", "Variance over time", "H在各时期的数值。", "H in every period."),
  },
  values: {
    aqsb: { "zh-CN": "自适应（AQSB）", en: "adaptive (AQSB)" },
    fqsb: { "zh-CN": "残差（FQSB）", en: "of the residuals (FQSB)" },
    divergent: { "zh-CN": "发散", en: "no club" },
  },
  refuses: {
    "few-periods": ({ column, periods, min }: Params<"column" | "periods" | "min">): Text => ({
      "zh-CN": `“${column}”只有${periods}个时期，log t检验至少要${min}个时期。`,
      en: `"${column}" has ${periods} ${byCount(periods, "period", "periods")}: the log t test needs ${min} or more.`,
    }),
    "few-units": ({ column, units, min, own }: Params<"column" | "units" | "min">): Text => ({
      "zh-CN": `只有${units}个${own.zh}在每个时期都有“${column}”，log t检验至少要${min}个。`,
      en: `Only ${own.counted(units)} ${byCount(units, "has", "have")} a "${column}" in every period: the log t test needs ${min} or more.`,
    }),
  },
  says: {
    converges: ({ b, t, p, own }: Params<"b" | "t" | "p">): Text => ({
      "zh-CN": `log t检验的b为${b}，t值${t}大于−1.65（单侧p值${p}），不拒绝整体收敛，全部${own.zh}为一个俱乐部。`,
      en: `In the log t test b is ${b} and t ${t}, above −1.65 (one-sided p ${p}): convergence of all ${own.many} is not rejected, they are one club.`,
    }),
    rejected: ({ b, t, clubs, divergent, own }: Params<"b" | "t" | "clubs" | "divergent">): Text => ({
      "zh-CN": `log t检验的b为${b}，t值${t}不大于−1.65，拒绝整体收敛；分为${clubs}个收敛俱乐部，发散的${own.zh}有${divergent}个。`,
      en: `In the log t test b is ${b} and t ${t}, not above −1.65: convergence of all ${own.many} is rejected; there ${byCount(clubs, "is", "are")} ${clubs} ${byCount(clubs, "club", "clubs")}, with ${own.counted(divergent)} in none.`,
    }),
    "no-clubs": ({ t, divergent, own }: Params<"t" | "divergent">): Text => ({
      "zh-CN": `log t检验的t值${t}不大于−1.65，拒绝整体收敛；也没有找到收敛俱乐部，${divergent}个${own.zh}都是发散的。`,
      en: `In the log t test t is ${t}, not above −1.65: convergence is rejected, and there is no club either: all ${own.counted(divergent)} diverge.`,
    }),
    "bandwidths-differ": ({ t, other, clubs, otherClubs }: Params<"t" | "other" | "clubs" | "otherClubs">): Text => ({
      "zh-CN": `两种带宽的结论不同：所选带宽的t值为${t}（${clubs}个俱乐部），另一种为${other}（${otherClubs}个俱乐部），分居−1.65两侧，结论不稳健。`,
      en: `The bandwidths differ: with the one that was chosen t is ${t} (${clubs} ${byCount(clubs, "club", "clubs")}), with the other ${other} (${otherClubs} ${byCount(otherClubs, "club", "clubs")}), on both sides of −1.65: the verdict does not stand firm.`,
    }),
    "bandwidths-agree": ({ t, other }: Params<"t" | "other">): Text => ({
      "zh-CN": `两种带宽的结论相同：t值分别为${t}与${other}，在−1.65的同一侧。`,
      en: `Both bandwidths agree: t is ${t} and ${other}, on one side of −1.65.`,
    }),
    merged: ({ initial, clubs }: Params<"initial" | "clubs">): Text => ({
      "zh-CN": `初始的${initial}个俱乐部中，相邻且共同收敛的合并后为${clubs}个。`,
      en: `Of ${initial} clubs at first those that converge with their neighbour were made one: ${clubs} ${byCount(clubs, "is", "are")} left.`,
    }),
    largest: ({ club: name, names, n: count, t, own }: Named<"club" | "n" | "t">): Text => ({
      "zh-CN": `最大的是俱乐部${name}，有${count}个${own.zh}（${listUpTo(mostNamed, names, "zh-CN")}），t值${t}。`,
      en: `The largest is club ${name} with ${own.counted(count)} (${listUpTo(mostNamed, names, "en")}), t ${t}.`,
    }),
    "highest-club": ({ club: name, names, mean }: Named<"club" | "mean">): Text => ({
      "zh-CN": `期末水平最高的是俱乐部${name}（${listUpTo(mostNamed, names, "zh-CN")}），均值为${mean}。`,
      en: `Club ${name} ends highest (${listUpTo(mostNamed, names, "en")}), with a mean of ${mean}.`,
    }),
    diverging: ({ names, divergent, own }: Named<"divergent">): Text => ({
      "zh-CN": `${divergent}个${own.zh}不属于任何俱乐部：${listUpTo(mostNamed, names, "zh-CN")}。`,
      en: `${own.counted(divergent)} ${byCount(divergent, "is", "are")} in no club: ${listUpTo(mostNamed, names, "en")}.`,
    }),
    "no-test": ({ units, own }: Params<"units">): Text => ({
      "zh-CN": `${units}个${own.zh}在某一时期完全相同，或偏离全无变化，横截面方差没有对数，无法检验。`,
      en: `In some period all ${own.counted(units)} are equal, or nothing deviates: the variance has no logarithm, and there is no test.`,
    }),
    incomplete: ({ names, units, own }: Named<"units">): Text => ({
      "zh-CN": `${list(names.slice(0, mostNamed), "zh-CN")}${names.length > mostNamed ? `等${names.length}个${own.zh}` : ""}缺少某些时期，未参与检验，其余${units}个${own.zh}参与。`,
      en: `${listUpTo(mostNamed, names, "en")} ${names.length === 1 ? "lacks" : "lack"} some periods and ${names.length === 1 ? "is" : "are"} left out; ${own.counted(units)} ${byCount(units, "is", "are")} tested.`,
    }),
  },
} as const;
