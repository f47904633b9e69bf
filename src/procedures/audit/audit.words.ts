import type { Text } from "../../engine/declare/text.ts";
import { byCount, listUpTo } from "../../locale/wording/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });

/** What the words of results are called. */
const values = {
  digits: { "zh-CN": "小数位数", en: "decimals" },
  product: { "zh-CN": "乘积", en: "product" },
  sum: { "zh-CN": "合计", en: "sum" },
  growth: { "zh-CN": "增长率", en: "growth rate" },
  share: { "zh-CN": "占比", en: "share of the total" },
  telescoping: { "zh-CN": "连乘", en: "telescoping" },
  "score-ratio": { "zh-CN": "效率值之比", en: "ratio of scores" },
  mean: { "zh-CN": "均值", en: "mean" },
  extreme: { "zh-CN": "最大值、最小值", en: "extreme" },
  rank: { "zh-CN": "排名", en: "rank" },
  grim: { "zh-CN": "GRIM检验", en: "GRIM" },
  base: { "zh-CN": "基数", en: "base" },
  count: { "zh-CN": "个数", en: "count" },
  percent: { "zh-CN": "百分比", en: "percentage" },
  ratio: { "zh-CN": "比值", en: "ratio" },
  direction: { "zh-CN": "升降", en: "direction" },
  "sample-size": { "zh-CN": "样本量", en: "sample size" },
  "identity-of-means": { "zh-CN": "均值的恒等式", en: "identity of means" },
  weight: { "zh-CN": "最小二乘权重", en: "least-squares weight" },
  gap: { "zh-CN": "效率值的间断", en: "gap of the scores" },
  consistent: { "zh-CN": "相符", en: "consistent" },
  inconsistent: { "zh-CN": "不符", en: "inconsistent" },
  undetermined: { "zh-CN": "按所印位数无法判断", en: "undetermined" },
  arithmetic: { "zh-CN": "算术平均", en: "arithmetic mean" },
  geometric: { "zh-CN": "几何平均", en: "geometric mean" },
  median: { "zh-CN": "中位数", en: "median" },
  weighted: { "zh-CN": "加权平均", en: "weighted mean" },
  "divided-by-more": { "zh-CN": "除数偏大", en: "divided by too many" },
  "divided-by-fewer": { "zh-CN": "除数偏小", en: "divided by too few" },
  "counted-twice": { "zh-CN": "一项计了两次", en: "one item counted twice" },
  "left-out": { "zh-CN": "漏计一项", en: "one item left out" },
  "other-group": { "zh-CN": "另一组的均值", en: "mean of another group" },
  "mean-of-periods": { "zh-CN": "各时期均值的平均", en: "mean of the periods' means" },
  pooled: { "zh-CN": "全部数据的平均", en: "mean of all cells" },
  none: { "zh-CN": "均不符合", en: "none of them" },
} as const satisfies Readonly<Record<string, Text>>;

/** Where a number should be, as far as the digits tell it. */
const between = (low: string, high: string): Text =>
  low === high ? { "zh-CN": `应为${low}`, en: low } : { "zh-CN": `应在${low}与${high}之间`, en: `between ${low} and ${high}` };
const word = (value: string): Text => (Object.hasOwn(values, value) ? values[value as keyof typeof values] : { "zh-CN": value, en: value });
/** A statement in Chinese: what the formulas of tables are called there; what a person typed stays as it is. */
const inChinese = (said: string): string =>
  said
    .replace(/ = (mean|min|max|rank)\(/, (_, of: string) => ` = ${{ mean: "均值", min: "最小值", max: "最大值", rank: "排名" }[of]}(`)
    .replace(/^(.* = (?:均值|最小值|最大值|Σ)\()all(?=, n = \d+\)$)/, "$1全部");
/** In a sentence: with its article. */
const formulaIn = (formula: string): string =>
  formula === "sum" ? "a sum" : formula === "median" ? "a median" : formula === "arithmetic" ? "an arithmetic mean" : `a ${word(formula).en}`;
const check = titled("核对", "Check", "核对的种类。", "What kind of statement it is.");
const claim = titled("表述", "Claim", "表中隐含的公式，或填写的表述。", "The formula that the table implies, or the statement that was typed.");
const formula = titled("算法", "Formula", "印出的均值符合哪一种算法。", "The formula that the printed mean fits.");
const of = titled(
  "对象",
  "Of",
  "计了两次或漏计的一项、另一组或权重列。",
  "The item that is counted twice or left out, the other group, or the column of weights.",
);
const verdictCounts = {
  consistent: titled("相符", "Consistent", "印出的数字可以成立的个数。", "Numbers that can be right as printed."),
  inconsistent: titled("不符", "Inconsistent", "在四舍五入的范围内不可能成立的个数。", "Numbers that no rounding can explain."),
  undetermined: titled("无法判断", "Undetermined", "按所印位数无法判断的个数。", "Numbers that cannot be told from the digits printed."),
};

/** What the audit says, in both languages. */
export const auditWords = {
  title: { "zh-CN": "印刷表格核对", en: "Audit of a printed table" },
  summary: {
    "zh-CN": "按印出的位数用区间运算核对表中的恒等式、均值、排名、占比和文中的表述，列出不可能成立的数字。",
    en: "Holds the identities, means, ranks and shares of a printed table, and statements about it, against its digits, and lists what cannot be right.",
  },
  whenToUse: {
    "zh-CN": "报告、论文或统计表付印之前，或引用他人的表格之前。",
    en: "Before a report, paper or table is signed or printed, and before another's table is cited.",
  },
  whenNot: {
    "zh-CN": "只核对印出的数字是否彼此相符，不判断数据与方法是否正确；相符不等于正确。",
    en: "It tells whether printed numbers agree with each other, not whether data and method are right: what is consistent may still be wrong.",
  },
  formula: {
    "zh-CN": "印出的x代表[x − 0.5·10⁻ᵈ, x + 0.5·10⁻ᵈ]，d为小数位数；推算区间与其不相交则不符",
    en: "a printed x stands for [x − 0.5·10⁻ᵈ, x + 0.5·10⁻ᵈ] with d decimals; what follows is inconsistent where its interval does not meet that",
  },
  takes: {
    values: titled("印出的数字", "Printed numbers", "表中要核对的各列数字。", "The columns of numbers to check."),
    unit: titled("单元", "Unit", "可选：每行的名称；均值行按名称识别。", "Optional: the name of each row; rows of means are known by it."),
    group: titled("分组", "Group", "可选：每行所属的组。", "Optional: the group of each row."),
    period: titled("时期", "Period", "可选：每行的时期。", "Optional: the period of each row."),
    scores: titled(
      "效率值表",
      "Scores",
      "可选：另一张表，各单元各年的效率值，用于核对EC。",
      "Optional: another table with the score of each unit in each year, against which EC is checked.",
    ),
    claims: titled("表述表", "Claims", "可选：另一张表，每行一条文中的表述。", "Optional: another table with a statement of the text in each row."),
  },
  gives: {
    totals: {
      ...titled("核对结果", "Verdicts", "全部核对项的结论。", "Of everything that was checked."),
      fields: { claims: titled("核对项", "Claims", "核对的数字个数。", "Numbers that were checked."), ...verdictCounts },
    },
    checks: {
      ...titled(
        "各项表述",
        "Statements",
        "每条表述一行：核对了多少个数字，结论如何。",
        "One row per statement: how many numbers were checked, with what verdicts.",
      ),
      fields: {
        check,
        claim,
        formula,
        of,
        divisor: titled("除数", "Divisor", "均值的除数。", "What the sum of a mean is divided by."),
        weight: titled("数值", "Value", "该项的最小二乘权重；间断的下沿。", "The weight of the item by least squares; the lower edge of a gap."),
        cells: titled("数字个数", "Numbers", "核对的数字个数。", "Numbers that were checked."),
        ...verdictCounts,
      },
    },
    claims: {
      ...titled(
        "逐项核对",
        "Claims",
        "每个数字一行：印出的数、推算的区间、结论与差距。",
        "One row per number: what is printed, the interval that follows, the verdict, and by how much.",
      ),
      fields: {
        cell: titled("单元格", "Cell", "在数据中的地址。", "Its address in the data."),
        unit: titled("单元", "Unit", "行的名称。", "The name of the row."),
        column: titled("列", "Column", "列的名称。", "The name of the column."),
        check,
        claim,
        printed: titled("印出", "Printed", "印出的数。", "The number that is printed."),
        follows_low: titled("推算下限", "Follows, low", "由其他数字推算的下限。", "The least that follows from the other numbers."),
        follows_high: titled("推算上限", "Follows, high", "由其他数字推算的上限。", "The most that follows from the other numbers."),
        verdict: titled("结论", "Verdict", "相符、不符或无法判断。", "Consistent, inconsistent or undetermined."),
        by_how_much: titled("至少差", "By how much", "印出的数与推算区间的距离。", "How far the printed number lies from what follows at least."),
        corrected: titled("更正值", "Corrected", "能由位数确定时的正确数字。", "The right number, where the digits determine it."),
        formula,
        of,
      },
    },
    columns: titled(
      "更正后的表",
      "Corrected table",
      "inconsistent为每行不符的个数；各列名加_c，能确定的已更正，不能确定的留空。",
      "inconsistent counts what cannot be right in a row; each column with _c behind its name has what is determined corrected, and is blank where it is not.",
    ),
    marked: titled(
      "标注表",
      "Marked table",
      "印出的表，不符的数字着色，无法判断的着浅色，更正值列在右侧。",
      "The printed table with what cannot be right in colour, what cannot be told in a paler one, and corrected values beside them.",
    ),
  },
  values,
  phrase: (said: string): Text => ({ "zh-CN": inChinese(said), en: said }),
  refuses: {
    "claim-check": ({ address, got, expected }: P<"address" | "got" | "expected">): Text => ({
      "zh-CN": `表述表的“check”列${address}为“${got}”，应为其中之一：${expected}。`,
      en: `Claims, column “check”, cell ${address}: “${got}” is none of ${expected}.`,
    }),
    "claim-column": ({ address, got, expected }: P<"address" | "got" | "expected">): Text => ({
      "zh-CN": `${address}所写的“${got}”不是所核对的列；各列为：${expected}。`,
      en: `“${got}” (${address}) is no column that is checked; these are: ${expected}.`,
    }),
    "claim-unit": ({ address, got, expected }: P<"address" | "got" | "expected">): Text => ({
      "zh-CN": `表述表${address}所在行的“${got}”不在表中；表中有${expected}等。`,
      en: `Claims, row of ${address}: the table has no “${got}”; it has ${expected} and others.`,
    }),
    "claim-needs": ({ address, got, expected }: P<"address" | "got" | "expected">): Text => ({
      "zh-CN": `${address}（“${got}”）需要：${expected}。`,
      en: `${address} (“${got}”) needs: ${expected}.`,
    }),
  },
  says: {
    totals: ({ claims, consistent, inconsistent, undetermined }: P<"claims" | "consistent" | "inconsistent" | "undetermined">): Text => ({
      "zh-CN": `按印出的位数核对${claims}项：${consistent}项相符，${inconsistent}项不符，${undetermined}项无法判断。`,
      en: `Of ${claims} ${byCount(claims, "number", "numbers")} checked by the digits printed, ${consistent} ${byCount(consistent, "is", "are")} consistent, ${inconsistent} inconsistent and ${undetermined} undetermined.`,
    }),
    nothing: ({ columns }: P<"columns">): Text => ({
      "zh-CN": `在${columns}中没有找到可以核对的恒等式、均值、排名或占比。`,
      en: `Nothing to check was found in ${columns}: no identity, mean, rank or share.`,
    }),
    typed: ({ claim: said, printed, low, high }: P<"claim" | "printed" | "low" | "high">): Text => ({
      "zh-CN": `“${said}”不成立：所述为${printed}，按表中数字${between(low, high)["zh-CN"]}。`,
      en: `“${said}” cannot hold: ${printed} is stated, and the table gives ${between(low, high).en}.`,
    }),
    direction: ({ claim: said, unit, by }: P<"claim" | "unit" | "by">): Text => ({
      "zh-CN": `“${said}”不成立：${unit}的变化方向相反，幅度至少${by}。`,
      en: `“${said}” cannot hold: ${unit} moved the other way, by at least ${by}.`,
    }),
    "mean-fault": ({ claim: said, formula: fault, item, divisor, cells }: P<"claim" | "formula" | "item" | "divisor" | "cells">): Text => ({
      "zh-CN": `${inChinese(said)}：印出的${cells}个数都不是均值，而都等于${item === "" ? "各项之和" : fault === "left-out" ? `漏计“${item}”后的各项之和` : `各项之和再加一次“${item}”`}除以${divisor}。`,
      en: `${said}: none of the ${cells} printed numbers as a whole is the mean; all of them are ${item === "" ? "the sum of the items" : fault === "left-out" ? `the sum of the items without “${item}”` : `the sum of the items with “${item}” counted again`}, divided by ${divisor}.`,
    }),
    "other-group": ({ claim: said, group, cells }: P<"claim" | "group" | "cells">): Text => ({
      "zh-CN": `${inChinese(said)}：所印${cells}个数不是本组的均值，而都等于“${group === "" ? "全部" : group}”的均值。`,
      en: `${said}: the ${cells} printed numbers are not the means of its own units; all of them are the means of “${group === "" ? "all" : group}”.`,
    }),
    broken: ({
      check: kind,
      claim: said,
      cells,
      inconsistent,
      unit,
      printed,
      low,
      high,
    }: P<"check" | "claim" | "cells" | "inconsistent" | "unit" | "printed" | "low" | "high">): Text => ({
      "zh-CN": `${inChinese(said)}（${word(kind)["zh-CN"]}）：核对${cells}个数，${inconsistent}个不符；差距最大的是${unit}，印出${printed}，${between(low, high)["zh-CN"]}。`,
      en: `${said} (${word(kind).en}): of ${cells} ${byCount(cells, "number", "numbers")}, ${inconsistent} cannot hold; furthest off is ${unit}, printed ${printed} where ${between(low, high).en} follows.`,
    }),
    uncounted: ({ claim: said, inconsistent, cells }: P<"claim" | "inconsistent" | "cells">): Text => ({
      "zh-CN": `${inChinese(said)}：核对${cells}个数，${inconsistent}个不符。`,
      en: `${said}: of ${cells} ${byCount(cells, "number", "numbers")}, ${inconsistent} cannot hold.`,
    }),
    "of-means": ({ claim: said, cells, inconsistent }: P<"claim" | "cells" | "inconsistent">): Text => ({
      "zh-CN": `${inChinese(said)}在均值上不成立（${cells}个中有${inconsistent}个）：算术平均不保持乘积关系，几何平均才保持。`,
      en: `${said} does not hold of means, in ${inconsistent} of ${cells}: arithmetic means do not keep a product, geometric means do.`,
    }),
    holds: ({ check: kind, claim: said, formula: fits, cells }: P<"check" | "claim" | "formula" | "cells">): Text => ({
      "zh-CN": `${inChinese(said)}（${word(fits === "" ? kind : fits)["zh-CN"]}）：${cells}个数全部相符。`,
      en: `${said} (${fits === "" ? word(kind).en : formulaIn(fits)}): all ${cells} numbers are consistent.`,
    }),
    weighted: ({ claim: said, column, cells }: P<"claim" | "column" | "cells">): Text => ({
      "zh-CN": `${inChinese(said)}：${cells}个数是以“${column}”为权重的加权平均。`,
      en: `${said}: the ${cells} numbers are means weighted by “${column}”.`,
    }),
    base: ({ claim: said, n, bases }: P<"claim" | "n" | "bases[]">): Text => ({
      "zh-CN": `${inChinese(said)}：各百分比不可能都以${n}为基数；${bases.length === 0 ? `不大于${n}的基数没有一个都适合` : `都适合的基数有${listUpTo(5, bases, "zh-CN")}`}。`,
      en: `${said}: these shares cannot all be of ${n}; ${bases.length === 0 ? `no base up to ${n} fits them all` : `bases that fit them all: ${listUpTo(5, bases, "en")}`}.`,
    }),
    gap: ({ low, high, cells }: P<"low" | "high" | "cells">): Text => ({
      "zh-CN": `${cells}个效率值中${high}个不小于1，${low}与1之间没有一个：超效率SBM的得分在1处间断，临近的单元不宜细比。`,
      en: `Of ${cells} scores ${high} are 1 or above, and none lies between ${low} and 1: super-efficiency SBM scores leap at 1, so units about it are not to be compared closely.`,
    }),
    assumed: ({ decimals }: P<"decimals">): Text => ({
      "zh-CN": `数字格式为“常规”的数值不保留末尾的0，小数位数按各列最多的位数（第一列${decimals}位）；与印出的不同时请设定“小数位数”，或设定数字格式。`,
      en: `Numbers of the format General keep no trailing zeros: as many decimals were taken as the longest of each column has (${decimals} in the first); set “Decimals”, or number formats, where the print has others.`,
    }),
  },
} as const;
