import type { Text } from "../../../engine/declare/text.ts";
import { capital } from "../../../locale/wording/wording.ts";
import { when, year } from "../../said/period-words.ts";
import { changeText } from "../change.words.ts";
import { differenceTakes, group, grouping, groupingSentence, groupOfOneSentence, groups, mean, number } from "./differences.words.ts";

type Params<K extends string> = Readonly<Record<K, string>>;
const parts: Readonly<Record<string, Text>> = {
  Tb: { "zh-CN": "组间差异", en: "the difference between groups" },
  Tw: { "zh-CN": "组内差异", en: "the difference within groups" },
};

const partFields = {
  T: { title: { "zh-CN": "泰尔指数T", en: "Theil index T" }, help: { "zh-CN": "0为完全相同。", en: "0: all are equal." } },
  Tb: { title: { "zh-CN": "组间差异Tb", en: "Between groups Tb" }, help: { "zh-CN": "Σ sⱼ ln(ȳⱼ/ȳ)。", en: "Σ sⱼ ln(ȳⱼ/ȳ)." } },
  Tw: { title: { "zh-CN": "组内差异Tw", en: "Within groups Tw" }, help: { "zh-CN": "Σ sⱼ Tⱼ。", en: "Σ sⱼ Tⱼ." } },
  share_b: { title: { "zh-CN": "组间占比", en: "Share between" }, help: { "zh-CN": "Tb ÷ T。", en: "Tb / T." } },
  share_w: { title: { "zh-CN": "组内占比", en: "Share within" }, help: { "zh-CN": "Tw ÷ T。", en: "Tw / T." } },
  L: {
    title: { "zh-CN": "泰尔指数L", en: "Theil index L" },
    help: { "zh-CN": "平均对数离差，(1/n) Σ ln(ȳ/yᵢ)；有0值时无定义。", en: "Mean logarithmic deviation, (1/n) Σ ln(ȳ/yᵢ); none where a value is 0." },
  },
  Lb: { title: { "zh-CN": "组间差异Lb", en: "Between groups Lb" }, help: { "zh-CN": "Σ (nⱼ/n) ln(ȳ/ȳⱼ)。", en: "Σ (nⱼ/n) ln(ȳ/ȳⱼ)." } },
  Lw: { title: { "zh-CN": "组内差异Lw", en: "Within groups Lw" }, help: { "zh-CN": "Σ (nⱼ/n) Lⱼ。", en: "Σ (nⱼ/n) Lⱼ." } },
  L_share_b: { title: { "zh-CN": "L的组间占比", en: "Share of L between" }, help: { "zh-CN": "Lb ÷ L。", en: "Lb / L." } },
  L_share_w: { title: { "zh-CN": "L的组内占比", en: "Share of L within" }, help: { "zh-CN": "Lw ÷ L。", en: "Lw / L." } },
};

/** What the decomposition of Theil's index says, in both languages. */
export const theilWords = {
  title: { "zh-CN": "泰尔指数分解", en: "Decomposition of the Theil index" },
  summary: {
    "zh-CN": "把一个指标的差异（泰尔指数T、L）分解为组间与组内两部分，并给出变异系数与极值比。",
    en: "Splits the differences of an indicator (Theil's T and L) into a part between groups and one within them, with the coefficient of variation and the range ratio.",
  },
  whenToUse: {
    "zh-CN": "有分组（如东、中、西部）的效率值、收入或其他非负指标，想知道差距在组间还是组内、各组各占多少，且要求各部分恰好相加。",
    en: "For scores, incomes or another indicator of 0 or more in groups such as regions: how much of the differences lies between groups and in each of them, in parts that add up.",
  },
  whenNot: {
    "zh-CN": "指标可能为负，或没有分组。泰尔指数的上限随观测数变化，观测数不同的数据不宜直接比较；各年前沿不同的效率值，跨年比较的是到各自前沿的距离。",
    en: "Where the indicator can be negative or there are no groups. The index has an upper limit that grows with the number of rows, so that data of different size are not compared; of scores against each year's own frontier, a comparison over years is one of distances to different frontiers.",
  },
  formula: {
    "zh-CN": "T = (1/n) Σ (yᵢ/ȳ) ln(yᵢ/ȳ) = Σ sⱼ ln(ȳⱼ/ȳ) + Σ sⱼ Tⱼ",
    en: "T = (1/n) Σ (yᵢ/ȳ) ln(yᵢ/ȳ) = Σ sⱼ ln(ȳⱼ/ȳ) + Σ sⱼ Tⱼ",
  },
  takes: differenceTakes,
  gives: {
    totals: {
      title: { "zh-CN": "泰尔指数及其分解", en: "Theil index and its parts" },
      help: {
        "zh-CN": "组间与组内之和等于总体指数；占比为各部分除以总体指数。有0值时L无定义。",
        en: "The parts between and within add up to the index; a share is a part over it. L has no value where one of the values is 0.",
      },
      fields: {
        n: number,
        mean,
        ...partFields,
        cv: {
          title: { "zh-CN": "变异系数（CV）", en: "Coefficient of variation" },
          help: { "zh-CN": "样本标准差（除以n − 1）÷ 均值。", en: "Standard deviation of a sample (n − 1) over the mean." },
        },
        cv_pop: {
          title: { "zh-CN": "变异系数（总体）", en: "Coefficient of variation (population)" },
          help: { "zh-CN": "总体标准差（除以n）÷ 均值。", en: "Standard deviation of a population (n) over the mean." },
        },
        min: { title: { "zh-CN": "最小值", en: "Least" }, help: { "zh-CN": "各行中最小的数值。", en: "The smallest value." } },
        max: { title: { "zh-CN": "最大值", en: "Largest" }, help: { "zh-CN": "各行中最大的数值。", en: "The largest value." } },
        range_ratio: {
          title: { "zh-CN": "极值比", en: "Range ratio" },
          help: { "zh-CN": "最大值 ÷ 最小值；最小值为0时无定义。", en: "Largest over least; none where the least is 0." },
        },
        group_range_ratio: {
          title: { "zh-CN": "组均值极值比", en: "Range ratio of group means" },
          help: { "zh-CN": "最高组均值 ÷ 最低组均值。", en: "The highest mean of a group over the lowest." },
        },
        zeros: { title: { "zh-CN": "0值个数", en: "Zeros" }, help: { "zh-CN": "等于0的数值个数。", en: "How many values are 0." } },
      },
    },
    within: {
      title: { "zh-CN": "各组的泰尔指数与贡献", en: "Theil index of each group, and what it contributes" },
      help: {
        "zh-CN": "各组组内贡献率之和等于组内占比；只有一个成员的组为0。",
        en: "The contributions of the groups add up to the share within; a group of one has an index of 0.",
      },
      fields: {
        group,
        n: number,
        mean,
        s_j: {
          title: { "zh-CN": "占总量比重sⱼ", en: "Share of the total sⱼ" },
          help: { "zh-CN": "该组数值之和 ÷ 全部数值之和。", en: "The sum of its values over that of all." },
        },
        T_j: { title: { "zh-CN": "组内泰尔指数Tⱼ", en: "Index within Tⱼ" }, help: { "zh-CN": "该组内部的T。", en: "T inside the group." } },
        L_j: { title: { "zh-CN": "组内泰尔指数Lⱼ", en: "Index within Lⱼ" }, help: { "zh-CN": "该组内部的L。", en: "L inside the group." } },
        contribution: { title: { "zh-CN": "贡献率", en: "Contribution" }, help: { "zh-CN": "sⱼ Tⱼ ÷ T。", en: "sⱼ Tⱼ / T." } },
        grouping,
      },
    },
    groupings: {
      title: { "zh-CN": "各种分组的分解", en: "Parts by each grouping" },
      help: {
        "zh-CN": "同一总体指数按每种分组的组间、组内两部分。",
        en: "The parts of the same index between groups and within them, by each column of groups.",
      },
      fields: {
        grouping,
        groups,
        ...partFields,
      },
    },
    compared: {
      title: { "zh-CN": "各种分组的比较", en: "The groupings beside each other" },
      help: { "zh-CN": "最后一个时期的T按每种分组的两部分。", en: "The parts of T by each grouping, in the last period." },
    },
    course: {
      title: { "zh-CN": "泰尔指数及其分解的变化", en: "Theil index and its parts over time" },
      help: { "zh-CN": "各时期的T与组间、组内两部分。", en: "T and its parts between and within groups in every period." },
    },
    contributions: {
      title: { "zh-CN": "泰尔指数的来源", en: "What makes up the Theil index" },
      help: { "zh-CN": "组内、组间两部分逐层相加，上沿为T。", en: "The parts within and between groups one upon the other; their upper edge is T." },
    },
    variation: {
      title: { "zh-CN": "变异系数的变化", en: "Coefficient of variation over time" },
      help: { "zh-CN": "各时期的变异系数（样本标准差）。", en: "That of the sample standard deviation in every period." },
    },
  },
  refuses: {},
  says: {
    level: ({ period, T, main, share }: Params<"period" | "T" | "main" | "share">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}总体泰尔指数T为${T}，${parts[main]["zh-CN"]}占${share}。`,
      en: capital(`${when(period).en}the Theil index T is ${T}; ${parts[main].en} makes ${share} of it.`),
    }),
    change: ({ from, to, first, last, difference, direction }: Params<"from" | "to" | "first" | "last" | "difference" | "direction">): Text => {
      const change = changeText(direction, difference);
      return {
        "zh-CN": `泰尔指数T由${year(from)}的${first}变为${year(to)}的${last}，${change["zh-CN"]}。`,
        en: `The Theil index T went from ${first} in ${from} to ${last} in ${to}: ${change.en}.`,
      };
    },
    "most-within": ({ period, group: name, T_j, contribution }: Params<"period" | "group" | "T_j" | "contribution">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}组内差异最大的是${name}，组内泰尔指数为${T_j}，贡献率为${contribution}。`,
      en: capital(`${when(period).en}${name} has the largest Theil index inside a group, ${T_j}, and contributes ${contribution} of the total.`),
    }),
    grouping: groupingSentence(parts),
    "grouping-within": ({
      period,
      grouping: column,
      group: name,
      T_j,
      contribution,
    }: Params<"period" | "grouping" | "group" | "T_j" | "contribution">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}按“${column}”分组，组内差异最大的是${name}，组内泰尔指数为${T_j}，贡献率为${contribution}。`,
      en: capital(`${when(period).en}by “${column}” ${name} has the largest Theil index inside a group, ${T_j}, and contributes ${contribution} of the total.`),
    }),
    range: ({ period, min, max, ratio }: Params<"period" | "min" | "max" | "ratio">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}最大值${max}为最小值${min}的${ratio}倍。`,
      en: capital(`${when(period).en}the largest value, ${max}, is ${ratio} times the least, ${min}.`),
    }),
    "no-L": ({ period, zeros, T }: Params<"period" | "zeros" | "T">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}有${zeros}个数值为0，对数无定义，泰尔指数L缺失；T按0·ln 0 = 0计算，为${T}。`,
      en: capital(
        `${when(period).en}${zeros} ${zeros === "1" ? "value is" : "values are"} 0 and ${zeros === "1" ? "has" : "have"} no logarithm: there is no L; T, with 0·ln 0 = 0, is ${T}.`,
      ),
    }),
    "group-of-one": groupOfOneSentence((own) => ({ "zh-CN": `与其他${own.zh}的差异全部计入组间差异`, en: "all of it counts as between groups" })),
    "one-group": ({ period, group: name, T }: Params<"period" | "group" | "T">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}所有行都属于“${name}”，只有一组，没有组间差异可分解；总体泰尔指数T为${T}。`,
      en: capital(`${when(period).en}every row belongs to “${name}”: with one group there is nothing between groups; the Theil index T is ${T}.`),
    }),
    equal: ({ period, n }: Params<"period" | "n">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${n}个数值完全相同，泰尔指数为0，没有差异可分解。`,
      en: capital(`${when(period).en}all ${n} values are equal: the Theil index is 0, and there is no difference to be split.`),
    }),
    "all-zero": ({ period, n }: Params<"period" | "n">): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${n}个数值全部为0，泰尔指数无定义。`,
      en: capital(`${when(period).en}all ${n} values are 0: the Theil index has no value.`),
    }),
  },
} as const;
