import type { Text } from "../../engine/declare/text.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";
import { optionField, questionField } from "./survey-wording.ts";

type P<N extends string> = ParamsOf<N>;
type Test = P<"question" | "by" | "chi2" | "df" | "p" | "V">;

/** What the procedure `crosstab` says, in both languages. */
export const crosstabWords = {
  title: both("交叉列联表与卡方检验", "Cross-tables with a χ² test"),
  summary: both(
    "按分组看各题的答案：人数、组内占比、卡方独立性检验与克莱姆V系数。",
    "Answers by group: counts, shares within groups, the χ² test of independence and Cramér's V.",
  ),
  whenToUse: both(
    "想知道不同性别、年龄、地区的人回答是否不同，差在哪一格。",
    "Do people of different sex, age or region answer differently, and in which cell of the table?",
  ),
  whenNot: both(
    "多选题的选项不互斥，卡方检验不适用；期望频数小于5的格子多时p值不可靠，应合并选项或分组。",
    "Options of multiple choice overlap, and the test does not apply. Where many expected counts are below 5, p is not reliable: join options or groups.",
  ),
  formula: both(
    "χ² = Σ (O − E)² ÷ E，E = 行合计 × 列合计 ÷ n；V = √(χ² ÷ (n·(min(r, c) − 1)))",
    "χ² = Σ (O − E)² / E, E = row total · column total / n; V = √(χ² / (n (min(r, c) − 1)))",
  ),
  takes: {
    answers: entry(["答案", "Answers"], ["每列一道单选题；空白为未答。", "A question of single choice in each column; blank: not answered."]),
    group: entry(["分组", "Group"], ["每份问卷所属的组，如性别、地区。", "The group of each respondent, such as sex or region."]),
  },
  gives: {
    tests: {
      ...entry(
        ["独立性检验", "Tests of independence"],
        ["每题一行；皮尔逊卡方，不作连续性校正。", "A row for every question; Pearson's χ² without a correction for continuity."],
      ),
      fields: {
        question: questionField,
        n: entry(["有效份数n", "Answers n"], ["题目和分组都有答案的份数。", "How many have both the answer and the group."]),
        groups: entry(["组数", "Groups"], ["有答案的组数。", "How many groups answered."]),
        options: entry(["选项数", "Options"], ["有人选的选项个数。", "How many options were chosen."]),
        chi2: entry(["卡方χ²", "χ²"], ["Σ (O − E)² ÷ E。", "Σ (O − E)² / E."]),
        df: entry(["自由度", "Degrees of freedom"], ["(组数 − 1)(选项数 − 1)。", "(groups − 1)(options − 1)."]),
        p: entry(["p值", "p"], ["若答案与分组无关，卡方达到或超过该值的概率。", "How likely a χ² as large is if answers have nothing to do with groups."]),
        V: entry(["克莱姆V", "Cramér's V"], ["0为无关，1为完全由分组决定。", "0: unrelated; 1: the group tells the answer."]),
        least_expected: entry(["最小期望频数", "Least expected"], ["各格期望频数中最小的一个。", "The smallest expected count of a cell."]),
        small: entry(["期望小于5的格数", "Expected below 5"], ["期望频数小于5的格子数。", "How many cells have an expected count below 5."]),
      },
    },
    cells: {
      ...entry(["列联表各格", "Cells"], ["每题、每组、每个选项一行。", "A row for every question, group and option."]),
      fields: {
        question: questionField,
        group: entry(["分组", "Group"], ["组名。", "Its name."]),
        option: optionField,
        count: entry(["人数", "Count"], ["该组中选该项的人数。", "How many of the group chose it."]),
        group_n: entry(["组内人数", "Base of the group"], ["该组回答该题的人数，组内占比的分母。", "How many of the group answered: what the share is of."]),
        option_n: entry(["选项合计", "Total of the option"], ["各组合计选该项的人数。", "How many of all chose it."]),
        n: entry(["有效份数n", "Answers n"], ["回答该题的全部人数。", "How many answered in all."]),
        share: entry(["组内占比", "Share in the group"], ["人数 ÷ 组内人数。", "The count over the base of the group."]),
        overall: entry(["总体占比", "Share in all"], ["选项合计 ÷ 有效份数。", "The total of the option over all answers."]),
        expected: entry(["期望频数", "Expected count"], ["与分组无关时应有的人数。", "The count if groups answered alike."]),
        residual: entry(
          ["调整残差", "Adjusted residual"],
          ["近似标准正态；绝对值大于1.96说明该格偏离较多。", "Close to standard normal; beyond ±1.96 the cell is far from what is expected."],
        ),
      },
    },
    heat: entry(["各组的组内占比", "Shares in the groups"], ["颜色越深占比越高。", "The darker, the larger the share."]),
    strength: entry(["各题与分组的关联程度", "How far answers hang on groups"], ["克莱姆V由大到小。", "Cramér's V, the largest first."]),
  },
  refuses: {
    "one-group": ({ column, group }: P<"column" | "group">): Text =>
      both(`“${column}”列只有“${group}”一组，无从比较。`, `Column “${column}” has the one group “${group}”: there is nothing to compare.`),
    unanswered: ({ column }: P<"column">): Text =>
      both(`“${column}”列没有一份既有答案又有分组。`, `In column “${column}” no row has both an answer and a group.`),
  },
  says: {
    related: ({ question, by, chi2, df, p, V }: Test): Text =>
      both(
        `“${question}”的答案随“${by}”不同：χ² = ${chi2}，自由度${df}，p = ${p}，克莱姆V为${V}。`,
        `Answers to “${question}” differ by “${by}”: χ² = ${chi2}, ${df} d.f., p = ${p}, Cramér's V ${V}.`,
      ),
    unrelated: ({ question, by, chi2, df, p, V }: Test): Text =>
      both(
        `看不出“${question}”的答案随“${by}”不同：χ² = ${chi2}，自由度${df}，p = ${p}，克莱姆V为${V}。`,
        `There is no evidence that answers to “${question}” differ by “${by}”: χ² = ${chi2}, ${df} d.f., p = ${p}, Cramér's V ${V}.`,
      ),
    most: ({ question, group, option, share, overall, residual, more }: P<"question" | "group" | "option" | "share" | "overall" | "residual" | "more">): Text =>
      both(
        `“${question}”中${more === "more" ? "高于" : "低于"}总体最多的一格：“${group}”有${share}选“${option}”，总体为${overall}（调整残差${residual}）。`,
        `The cell of “${question}” farthest from the rest: ${share} of “${group}” chose “${option}”, ${more} than the ${overall} of all (adjusted residual ${residual}).`,
      ),
    small: ({ question, small, cells, least_expected: least }: P<"question" | "small" | "cells" | "least_expected">): Text =>
      both(
        `“${question}”的${cells}格中有${small}格期望频数小于5（最小${least}），p值只是近似，宜合并选项或分组。`,
        `Of the ${cells} cells of “${question}”, ${small} ${small === "1" ? "has an expected count" : "have expected counts"} below 5 (the least ${least}): p is rough, and options or groups are better joined.`,
      ),
    "one-option": ({ question, option, n }: P<"question" | "option" | "n">): Text =>
      both(`“${question}”的${n}份答案都是“${option}”，各组没有差别。`, `All ${n} answers to “${question}” are “${option}”: the groups do not differ.`),
  },
} as const;
