import type { Text } from "../../engine/declare/text.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";
import { baseField, optionField, questionField, wilsonWords } from "./survey-wording.ts";

type P<N extends string> = ParamsOf<N>;
const of = (question: string): Text => (question === "" ? both("", "") : both(`“${question}”中`, ` of “${question}”`));

/** What the procedure `survey-shares` says, in both languages. */
export const surveySharesWords = {
  title: both("由占比还原人数", "Counts from printed shares"),
  summary: both(
    "由印出的占比和基数还原每个选项的人数，指出基数得不出的占比，并给出威尔逊区间。",
    "Recovers the counts of options from printed shares and their base, tells shares that no count of the base gives, and adds Wilson intervals.",
  ),
  whenToUse: both("只有报告或论文中印出的占比和样本数，没有原始答案。", "All there is are the shares and the number of respondents that a report prints."),
  whenNot: both(
    "有原始答案时用“问卷单选与多选”；基数未知时，先用审核功能找出与各占比相容的基数。加权后的占比不是人数之比，不能还原。",
    "With the answers themselves, count them. Where the base is not known, the audit finds those that fit. Weighted shares are no quotients of counts.",
  ),
  formula: both("|100k/n − p| ≤ 末位的一半", "|100k/n − p| ≤ half of the last digit"),
  takes: {
    question: entry(["题目", "Question"], ["可选：每行所属的题目。", "Optional: the question of each row."]),
    option: entry(["选项", "Option"], ["每行一个选项。", "An option in each row."]),
    share: entry(
      ["占比", "Share"],
      ["印出的占比；一题中留空一格的，以其余选项余下的人数补足。", "As it is printed; the only blank one of a question is what the others leave."],
    ),
    respondents: entry(["回答人数", "Respondents"], ["可选：该题的回答人数。", "Optional: how many answered the question."]),
  },
  gives: {
    questions: {
      ...entry(["各题合计", "Questions"], ["印出的占比之和与还原的人数之和。", "The sums of the printed shares and of the recovered counts."]),
      fields: {
        question: questionField,
        n: baseField,
        options: entry(["选项数", "Options"], ["列出的选项个数。", "How many options are listed."]),
        sum: entry(["占比之和", "Sum of shares"], ["印出的占比相加。", "Of the shares as printed."]),
        total: entry(["人数之和", "Sum of counts"], ["还原的人数相加；多选题可以大于基数。", "Of the counts; it may exceed the base of multiple choice."]),
        adds: entry(["合计情况", "They add up"], ["在末位舍入的范围内判断。", "Judged within the rounding of the last digits."]),
      },
    },
    shares: {
      ...entry(
        ["还原的人数", "Recovered counts"],
        ["人数为最接近占比的一个；可能的最少、最多人数由末位决定。", "The count nearest to the share; the last digit says which others there are."],
      ),
      fields: {
        question: questionField,
        option: optionField,
        printed: entry(["印出的占比", "Printed share"], ["原样。", "As it was given."]),
        ...wilsonWords,
        count_low: entry(["最少人数", "Least count"], ["舍入后仍为该占比的最少人数；没有时留空。", "The least that is printed so; blank where none is."]),
        count_high: entry(["最多人数", "Largest count"], ["舍入后仍为该占比的最多人数；没有时留空。", "The largest that is printed so; blank where none is."]),
        fits: entry(["与基数相容", "Fits the base"], ["有几个人数舍入后为该占比。", "How many counts are printed so."]),
      },
    },
    bars: entry(["各题占比图", "Shares by question"], ["每题一图，占比由高到低。", "A chart for each question, the largest share first."]),
  },
  values: {
    "one count": both("唯一", "one count"),
    "several counts": both("不唯一", "several counts"),
    "no count": both("不相容", "no count"),
    implied: both("由其余推出", "implied"),
    "to the whole": both("合计为全部", "to the whole"),
    "to more": both("超过全部", "to more"),
    "to less": both("不足全部", "to less"),
    "not all printed": both("未全部印出", "not all printed"),
  },
  refuses: {
    "no-base": (): Text => both("没有基数：请给出基数列，或填写基数n。", "There is no base: give its column, or n."),
    "base-whole": ({ cell, value }: P<"cell" | "value">): Text =>
      both(`${cell}的基数${value}不是整数，人数必须为整数。`, `The base ${value} in ${cell} is no whole number: people are counted.`),
    "no-share": (): Text => both("占比列没有数字。", "The column of shares has no number."),
  },
  says: {
    holds: ({ options, count, option, printed, n }: P<"options" | "count" | "option" | "printed" | "n">): Text =>
      both(
        `${options}个选项的占比都与基数相容，人数唯一：如“${option}”的${printed}对应${n}人中的${count}人。`,
        `All ${options} options fit their base by one count each: ${printed} of “${option}” is ${count} of ${n}.`,
      ),
    impossible: ({ question, option, printed, n, count, nearest }: P<"question" | "option" | "printed" | "n" | "count" | "nearest">): Text =>
      both(
        `${of(question)["zh-CN"]}“${option}”印为${printed}，${n}人中没有任何人数能得到；最接近的是${count}人，即${nearest}。`,
        `“${option}”${of(question).en} is printed as ${printed}, which no count of ${n} gives; the nearest, ${count}, is ${nearest}.`,
      ),
    unsure: ({ question, option, printed, n, low, high }: P<"question" | "option" | "printed" | "n" | "low" | "high">): Text =>
      both(
        `${of(question)["zh-CN"]}“${option}”印为${printed}，${n}人中${low}至${high}人都可以，位数不足以确定。`,
        `“${option}”${of(question).en} is printed as ${printed}: ${low} to ${high} of ${n} are printed so, and the digits do not tell which.`,
      ),
    bases: ({ most, question, least, other }: P<"most" | "question" | "least" | "other">): Text =>
      both(
        `各题的基数不同：“${question}”为${most}人，“${other}”为${least}人；占比不能直接比较。`,
        `The bases differ: ${most} for “${question}” and ${least} for “${other}”; the shares are not compared as they stand.`,
      ),
    "not-whole": ({ question, total, n }: P<"question" | "total" | "n">): Text =>
      both(
        `${of(question)["zh-CN"]}占比合计为全部，而还原的人数合计${total}人，不等于基数${n}人。`,
        `The shares${of(question).en} add up to the whole, but the counts to ${total}, not to the base of ${n}.`,
      ),
    implied: ({ question, option, count, n }: P<"question" | "option" | "count" | "n">): Text =>
      both(
        `${of(question)["zh-CN"]}“${option}”没有印出占比；按单选推算，${n}人中余下${count}人。`,
        `“${option}”${of(question).en} has no printed share; if each of the ${n} chose once, ${count} are left for it.`,
      ),
  },
} as const;
