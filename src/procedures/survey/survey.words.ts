import type { Text } from "../../engine/declare/text.ts";
import { byCount } from "../../locale/wording/wording.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";
import { baseField, optionField, questionField, told, wilsonWords } from "./survey-wording.ts";

type P<N extends string> = ParamsOf<N>;

/** What the procedure `survey` says, in both languages. */
export const surveyWords = {
  title: both("问卷单选与多选", "Survey questions"),
  summary: both(
    "由逐份问卷的答案汇总单选题和多选题：每个选项的人数、占比、基数与威尔逊区间。",
    "Counts single and multiple choice from the answers of every respondent: counts, shares, bases and Wilson intervals.",
  ),
  whenToUse: both(
    "每份问卷一行，要得到各题各选项的占比，并知道占比的误差有多大。",
    "There is a row for every questionnaire, and the shares of each option are wanted with their uncertainty.",
  ),
  whenNot: both(
    "只有印出的占比而没有原始答案时，用“由占比还原人数”。区间按简单随机抽样计算，配额、整群或加权样本的误差更大。",
    "Where only printed shares are left, recover the counts from them. The intervals are those of a simple random sample: quotas, clusters and weights make them wider.",
  ),
  formula: both("p = k ÷ n，区间为 (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)", "p = k / n, interval (p + z²/2n ± z√(p(1−p)/n + z²/4n²)) / (1 + z²/n)"),
  takes: {
    single: entry(
      ["单选题", "Single choice"],
      ["每列一题，每格一个选项；空白为未答。", "A question in each column and one option in each cell; blank: not answered."],
    ),
    multiple: entry(
      ["多选题", "Multiple choice"],
      ["每列一题，一格内用；、;等隔开各选项；空白为未答。", "A question in each column, the options of a cell apart by ; or the like; blank: not answered."],
    ),
    ticked: entry(
      ["多选题各选项", "Ticked options"],
      [
        "一道多选题，每个选项一列，选中为1，未选为0；整行空白为未答。",
        "One question with a column of 0 and 1 for each option; a row without any: not answered.",
      ],
    ),
  },
  gives: {
    questions: {
      ...entry(["各题概况", "Questions"], ["每题一行；基数为回答了该题的人数。", "A row for every question; its base is who answered it."]),
      fields: {
        question: questionField,
        kind: entry(["题型", "Kind"], ["单选或多选。", "Single or multiple choice."]),
        n: baseField,
        unanswered: entry(["未答人数", "Not answered"], ["没有回答该题的人数。", "How many did not answer it."]),
        options: entry(["选项数", "Options"], ["列出的选项个数。", "How many options are listed."]),
        chosen: entry(["选择总数", "Choices"], ["全部选择的次数。", "How many choices were made in all."]),
        per_person: entry(["人均选择数", "Choices a person"], ["选择总数 ÷ 基数。", "Choices over the base."]),
      },
    },
    shares: {
      ...entry(
        ["各选项占比", "Shares of the options"],
        ["每题按人数由多到少；多选题的占比之和可以超过100%。", "The most chosen first; shares of multiple choice may add up to more than 100%."],
      ),
      fields: { question: questionField, option: optionField, ...wilsonWords },
    },
    bars: entry(["各题占比图", "Shares by question"], ["每题一图，占比由高到低。", "A chart for each question, the largest share first."]),
  },
  values: { "single-choice": both("单选", "single choice"), "multiple-choice": both("多选", "multiple choice") },
  refuses: {
    "no-question": (): Text =>
      both("没有题目：请至少给出一列单选题、多选题或选项。", "There is no question: give a column of single choice, of multiple choice or of ticks."),
    unanswered: ({ column }: P<"column">): Text => both(`“${column}”列全部空白，没有人回答。`, `Column “${column}” is blank throughout: nobody answered.`),
    outside: ({ column, cell, answer, options }: P<"column" | "cell" | "answer" | "options[]">): Text =>
      both(
        `${cell}（“${column}”列）的答案“${answer}”不在选项清单之内，应为${told(options)["zh-CN"]}。`,
        `The answer “${answer}” in ${cell} (column “${column}”) is none of the options that are offered: ${told(options).en}.`,
      ),
  },
  says: {
    first: ({
      question,
      option,
      count,
      n,
      share,
      low,
      high,
      confidence,
    }: P<"question" | "option" | "count" | "n" | "share" | "low" | "high" | "confidence">): Text =>
      both(
        `“${question}”中选“${option}”的最多：${n}人中有${count}人，占${share}（${confidence}置信区间${low}至${high}）。`,
        `To “${question}”, “${option}” was chosen most: by ${count} of ${n}, ${share} (${confidence} interval ${low} to ${high}).`,
      ),
    level: ({ question, option, share, high, second, other, low }: P<"question" | "option" | "share" | "high" | "second" | "other" | "low">): Text =>
      both(
        `“${question}”分不出最多的选项：“${option}”占${share}（区间下限${low}），“${second}”占${other}（区间上限${high}），两个区间相交。`,
        `To “${question}” no option clearly leads: “${option}” has ${share} (interval from ${low}) and “${second}” ${other} (to ${high}), and the intervals meet.`,
      ),
    alone: ({ question, option, n }: P<"question" | "option" | "n">): Text =>
      both(`“${question}”的答案没有差别：${n}人都只选了“${option}”。`, `To “${question}” the answers do not differ: all ${n} chose “${option}” alone.`),
    bases: ({ most, question, least, other }: P<"most" | "question" | "least" | "other">): Text =>
      both(
        `各题的基数不同：“${question}”有${most}人回答，“${other}”只有${least}人；两题的占比不是同一批人的占比，不能直接比较。`,
        `The bases differ: ${most} answered “${question}”, and ${least} “${other}”; their shares are shares of different people and are not compared as they stand.`,
      ),
    unanswered: ({ question, unanswered, n }: P<"question" | "unanswered" | "n">): Text =>
      both(
        `“${question}”有${unanswered}人未答，占比以回答的${n}人为基数。`,
        `“${question}” was not answered by ${unanswered}; its shares are of the ${n} who answered.`,
      ),
    empty: ({ question, options, zero }: P<"question" | "options[]" | "zero">): Text =>
      both(
        `“${question}”中没有人选${told(options)["zh-CN"]}（${zero}人）。`,
        `To “${question}”, ${told(options).en} ${byCount(options.length, "was", "were")} chosen by nobody (${zero}).`,
      ),
  },
} as const;
