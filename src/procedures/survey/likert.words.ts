import type { Text } from "../../engine/declare/text.ts";
import { both, entry } from "../prepare/wording.ts";
import type { ParamsOf } from "../declare/says.ts";

type P<N extends string> = ParamsOf<N>;
const item = entry(["题项", "Item"], ["列名。", "Its column."]);

/** What the procedure `likert` says, in both languages. */
export const likertWords = {
  title: both("李克特量表与信度", "Likert scales and reliability"),
  summary: both(
    "量表各题项的均值、赞同比例，以及克龙巴赫α系数和删除某一题项后的α。",
    "Means and agreement of the items of a scale, Cronbach's α, and α without each item.",
  ),
  whenToUse: both(
    "用几个1—5分之类的题项测量同一事物（如满意度），要汇总并检验信度。",
    "Several items, answered from 1 to 5 or the like, measure one thing such as satisfaction.",
  ),
  whenNot: both(
    "题项测量的不是同一事物时，α没有意义；α随题项数增加而升高，不说明只有一个维度。",
    "Where items measure different things α has no meaning; it grows with the number of items, and does not show that there is one dimension.",
  ),
  formula: both("α = k ÷ (k − 1) · (1 − Σ s²ᵢ ÷ s²)，s²为总分的方差", "α = k / (k − 1) · (1 − Σ s²ᵢ / s²), s² the variance of the sum"),
  takes: {
    values: entry(["题项", "Items"], ["正向题项，每列一项，分数越高越赞同。", "Items whose higher answers agree, one in each column."]),
    negative: entry(
      ["反向题项", "Reversed items"],
      ["反向提问的题项，按最低分 + 最高分 − 得分转换。", "Items asked the other way round; their answers become lowest + highest − answer."],
    ),
  },
  gives: {
    scale: {
      ...entry(["量表信度", "Reliability"], ["按全部题项都有答案的份数计算。", "Over the answers that are complete."]),
      fields: {
        items: entry(["题项数k", "Items k"], ["参与计算的题项个数。", "How many items count."]),
        n: entry(["完整份数n", "Complete answers n"], ["全部题项都有答案的份数。", "How many answered every item."]),
        incomplete: entry(["不完整份数", "Incomplete"], ["缺少某一题项、不参与信度计算的份数。", "How many lack an item and do not count."]),
        low: entry(["最低分", "Lowest"], ["量表的最低分。", "The lowest answer of the scale."]),
        high: entry(["最高分", "Highest"], ["量表的最高分。", "The highest answer of the scale."]),
        mean: entry(["总均值", "Mean"], ["各题项均值的平均（反向题项已转换）。", "Of the means of the items, reversed ones turned."]),
        item_variances: entry(["题项方差之和", "Sum of item variances"], ["Σ s²ᵢ，除以n − 1。", "Σ s²ᵢ, over n − 1."]),
        sum_variance: entry(["总分方差", "Variance of the sum"], ["s²，除以n − 1。", "s², over n − 1."]),
        alpha: entry(["克龙巴赫α", "Cronbach's α"], ["只有一个题项时没有。", "None of one item."]),
        standardised_alpha: entry(["标准化α", "Standardised α"], ["由题项间相关系数的均值算得。", "From the mean correlation of the items."]),
      },
    },
    items: {
      ...entry(["各题项", "Items one by one"], ["每个题项一行；反向题项为转换后的分数。", "A row for every item; of reversed ones the answers turned."]),
      fields: {
        item,
        direction: entry(["方向", "Direction"], ["正向或反向。", "As it is, or reversed."]),
        n: entry(["回答人数n", "Answers n"], ["回答该题项的人数。", "How many answered the item."]),
        mean: entry(["均值", "Mean"], ["算术平均。", "Arithmetic mean."]),
        sd: entry(["标准差", "Standard deviation"], ["除以n − 1。", "Over n − 1."]),
        agree: entry(["赞同人数", "Agree"], ["分数高于量表中点的人数。", "How many answered above the middle of the scale."]),
        agree_share: entry(["赞同比例", "Share that agree"], ["赞同人数 ÷ 回答人数。", "Those over the answers."]),
        rest_correlation: entry(["与其余的相关", "Correlation with the rest"], ["与其余题项总分的相关系数。", "With the sum of the other items."]),
        alpha_without: entry(["删除后的α", "α without it"], ["去掉该题项后的克龙巴赫α。", "Cronbach's α of the other items."]),
      },
    },
    answers: {
      ...entry(["答案分布", "How it was answered"], ["每个题项、每个分数一行，分数为原值。", "A row for every item and answer, as it was given."]),
      fields: {
        item,
        answer: entry(["分数", "Answer"], ["原值。", "As it was given."]),
        count: entry(["人数", "Count"], ["选该分数的人数。", "How many gave it."]),
        n: entry(["回答人数n", "Answers n"], ["占比的分母。", "What the share is of."]),
        share: entry(["占比", "Share"], ["人数 ÷ 回答人数。", "The count over the answers."]),
      },
    },
    means: entry(["题项均值图", "Means of the items"], ["由高到低。", "The highest first."]),
    heat: entry(["各分数的占比图", "Shares of the answers"], ["颜色越深占比越高。", "The darker, the larger the share."]),
  },
  values: { positive: both("正向", "as it is"), negative: both("反向", "reversed") },
  refuses: {
    "no-item": (): Text => both("没有题项：请至少给出一列。", "There is no item: give a column at least."),
    outside: ({ column, cell, value, low, high }: P<"column" | "cell" | "value" | "low" | "high">): Text =>
      both(
        `${cell}（“${column}”列）的${value}不在量表之内，应为${low}至${high}。`,
        `${value} in ${cell} (column “${column}”) is not on the scale, which goes from ${low} to ${high}.`,
      ),
    "ends-turned": ({ low, high }: P<"low" | "high">): Text =>
      both(`量表的最低分${low}高于最高分${high}。`, `The lowest answer of the scale, ${low}, is above the highest, ${high}.`),
    "few-complete": ({ complete }: P<"complete">): Text =>
      both(`全部题项都有答案的只有${complete}份，至少要有2份。`, `Answers to every item: ${complete}; at least 2 are needed.`),
    constant: ({ column, value, cell }: P<"column" | "value" | "cell">): Text =>
      both(
        `“${column}”列（自${cell}起）的完整答案都是${value}，不能区分被访者，信度无从计算；请去掉该列。`,
        `All complete answers in column “${column}” (from ${cell}) are ${value}: it tells nobody apart, and reliability cannot be computed with it; leave it out.`,
      ),
  },
  says: {
    alpha: ({ items, n, alpha }: P<"items" | "n" | "alpha">): Text =>
      both(`${items}个题项、${n}份完整答案的克龙巴赫α为${alpha}。`, `Cronbach's α of ${items} items and ${n} complete answers is ${alpha}.`),
    "no-scale": ({ items, n, alpha }: P<"items" | "n" | "alpha">): Text =>
      both(
        `${items}个题项没有共同的内容：${n}份完整答案的克龙巴赫α为${alpha}，不大于0，不宜合成一个量表。`,
        `The ${items} items have nothing in common: over ${n} complete answers Cronbach's α is ${alpha}, not above 0, and they make no scale.`,
      ),
    "one-item": ({ item: name, n }: P<"item" | "n">): Text =>
      both(`只有“${name}”一个题项（${n}份答案），没有信度可言。`, `“${name}” is the one item (${n} answers): there is no reliability of one.`),
    "no-sum": ({ items, n }: P<"items" | "n">): Text =>
      both(
        `${items}个题项的总分在${n}份答案中完全相同，克龙巴赫α无定义。`,
        `The sums of the ${items} items are the same in all ${n} answers: Cronbach's α has no value.`,
      ),
    highest: ({ item: name, mean, lowest, other }: P<"item" | "mean" | "lowest" | "other">): Text =>
      both(
        `得分最高的是“${name}”，均值${mean}；最低的是“${lowest}”，均值${other}。`,
        `“${name}” has the highest mean, ${mean}, and “${lowest}” the lowest, ${other}.`,
      ),
    alike: ({ items, mean }: P<"items" | "mean">): Text =>
      both(`${items}个题项的均值相同，都是${mean}，分不出高低。`, `The means of all ${items} items are the same, ${mean}: none is higher.`),
    turned: ({ item: name, rest_correlation: r }: P<"item" | "rest_correlation">): Text =>
      both(
        `“${name}”与其余题项的相关系数为${r}，方向相反，可能是反向题项。`,
        `“${name}” goes against the other items (correlation ${r}): it may have been asked the other way round.`,
      ),
    better: ({ item: name, alpha_without: without, alpha }: P<"item" | "alpha_without" | "alpha">): Text =>
      both(`去掉“${name}”后，克龙巴赫α由${alpha}升至${without}。`, `Without “${name}” Cronbach's α would be ${without} instead of ${alpha}.`),
    incomplete: ({ incomplete, n }: P<"incomplete" | "n">): Text =>
      both(
        `有${incomplete}份答案不完整，信度按其余${n}份计算。`,
        `${incomplete} ${incomplete === "1" ? "answer is" : "answers are"} incomplete; reliability is that of the other ${n}.`,
      ),
  },
} as const;
