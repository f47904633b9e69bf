import type { Text } from "../../../engine/declare/text.ts";
import { capital } from "../../../locale/wording/wording.ts";
import { when, year } from "../../said/period-words.ts";
import { changeText } from "../change.words.ts";
import { differenceTakes, group, grouping, groupingSentence, groupOfOneSentence, groups, mean, number } from "./differences.words.ts";

const parts: Readonly<Record<string, Text>> = {
  Gw: { "zh-CN": "组内差异", en: "inequality within groups" },
  Gnb: { "zh-CN": "组间差异", en: "net inequality between groups" },
  Gt: { "zh-CN": "超变密度", en: "transvariation, the overlap of groups," },
};

const partFields = {
  G: { title: { "zh-CN": "总体基尼系数G", en: "Gini coefficient G" }, help: { "zh-CN": "0为完全相同。", en: "0: all are equal." } },
  Gw: {
    title: { "zh-CN": "组内差异Gw", en: "Within groups Gw" },
    help: { "zh-CN": "各组内部差异的贡献。", en: "What differences inside the groups contribute." },
  },
  Gnb: {
    title: { "zh-CN": "组间差异Gnb", en: "Between groups Gnb" },
    help: {
      "zh-CN": "组间净差异的贡献，等于各组均值的基尼系数。",
      en: "What differences of the groups contribute: the Gini coefficient of their means.",
    },
  },
  Gt: {
    title: { "zh-CN": "超变密度Gt", en: "Transvariation Gt" },
    help: { "zh-CN": "各组数值交叉重叠的贡献。", en: "What the overlap of the groups contributes." },
  },
  share_w: { title: { "zh-CN": "组内占比", en: "Share within" }, help: { "zh-CN": "Gw ÷ G。", en: "Gw / G." } },
  share_nb: { title: { "zh-CN": "组间占比", en: "Share between" }, help: { "zh-CN": "Gnb ÷ G。", en: "Gnb / G." } },
  share_t: { title: { "zh-CN": "超变密度占比", en: "Share of transvariation" }, help: { "zh-CN": "Gt ÷ G。", en: "Gt / G." } },
};

/** What the Dagum decomposition says, in both languages. */
export const dagumWords = {
  title: { "zh-CN": "Dagum基尼系数分解", en: "Dagum decomposition of the Gini coefficient" },
  summary: {
    "zh-CN": "把一个指标的地区差异分解为组内差异、组间差异和超变密度三部分，看差距从哪里来。",
    en: "Splits the differences of an indicator into those within groups, those between groups, and transvariation, the overlap of groups: where inequality comes from.",
  },
  whenToUse: {
    "zh-CN": "有分组（如东、中、西部）的效率值、收入或其他非负指标，想知道差距主要在组内还是组间，各年怎样变化。",
    en: "For scores, incomes or another indicator of 0 or more in groups such as regions: whether differences lie within groups or between them, and how that changes.",
  },
  whenNot: {
    "zh-CN": "指标可能为负，或没有分组；各年前沿不同的效率值，跨年比较的是到各自前沿的距离。",
    en: "Where the indicator can be negative or there are no groups. Of scores against each year's own frontier, a comparison over years is one of distances to different frontiers.",
  },
  formula: {
    "zh-CN": "G = ΣΣ|yᵢ − yᵣ| ÷ (2n²ȳ) = Gw + Gnb + Gt",
    en: "G = ΣΣ|yᵢ − yᵣ| / (2n²ȳ) = Gw + Gnb + Gt",
  },
  takes: differenceTakes,
  gives: {
    totals: {
      title: { "zh-CN": "总体基尼系数及其分解", en: "Gini coefficient and its parts" },
      help: { "zh-CN": "三部分之和等于总体基尼系数；占比为各部分除以总体基尼系数。", en: "The three parts add up to G; a share is a part over G." },
      fields: {
        n: number,
        mean,
        ...partFields,
      },
    },
    within: {
      title: { "zh-CN": "各组组内基尼系数", en: "Gini coefficient of each group" },
      help: { "zh-CN": "只有一个成员的组为0。", en: "0 in a group of one." },
      fields: {
        group,
        n: number,
        mean,
        G_jj: {
          title: { "zh-CN": "组内基尼系数Gjj", en: "Gini within Gjj" },
          help: { "zh-CN": "该组内部的基尼系数。", en: "The Gini coefficient inside the group." },
        },
        grouping,
      },
    },
    between: {
      title: { "zh-CN": "两两组间基尼系数", en: "Gini coefficient of each pair of groups" },
      help: { "zh-CN": "均值较高的组在前。", en: "The group with the higher mean stands first." },
      fields: {
        group_j: { title: { "zh-CN": "组j", en: "Group j" }, help: { "zh-CN": "均值较高的组。", en: "The group with the higher mean." } },
        group_h: { title: { "zh-CN": "组h", en: "Group h" }, help: { "zh-CN": "均值较低的组。", en: "The group with the lower mean." } },
        G_jh: {
          title: { "zh-CN": "组间基尼系数Gjh", en: "Gini between Gjh" },
          help: { "zh-CN": "两组成员逐对差异的基尼系数。", en: "The Gini coefficient over all pairs of a member of each." },
        },
        d_jh: {
          title: { "zh-CN": "正差均值d", en: "Mean gain d" },
          help: { "zh-CN": "组j高于组h部分的平均。", en: "By how much members of j exceed members of h, on average over all pairs." },
        },
        p_jh: {
          title: { "zh-CN": "负差均值p", en: "Mean overlap p" },
          help: { "zh-CN": "组h高于组j部分的平均。", en: "By how much members of h exceed members of j, on average over all pairs." },
        },
        D_jh: {
          title: { "zh-CN": "相对影响D", en: "Relative affluence D" },
          help: { "zh-CN": "(d − p) ÷ (d + p)：1为两组毫不重叠。", en: "(d − p) / (d + p): 1 where the groups do not overlap." },
        },
        grouping,
      },
    },
    groupings: {
      title: { "zh-CN": "各种分组的分解", en: "Parts by each grouping" },
      help: { "zh-CN": "同一总体基尼系数按每种分组的三部分。", en: "The three parts of the same G by each column of groups." },
      fields: {
        grouping,
        groups,
        ...partFields,
      },
    },
    compared: {
      title: { "zh-CN": "各种分组的比较", en: "The groupings beside each other" },
      help: { "zh-CN": "最后一个时期的总体基尼系数按每种分组的三部分。", en: "The parts of G by each grouping, in the last period." },
    },
    course: {
      title: { "zh-CN": "基尼系数及其分解的变化", en: "Gini coefficient and its parts over time" },
      help: { "zh-CN": "各时期的总体基尼系数与三部分。", en: "G and its three parts in every period." },
    },
    contributions: {
      title: { "zh-CN": "基尼系数的来源", en: "What makes up the Gini coefficient" },
      help: { "zh-CN": "三部分逐层相加，上沿为总体基尼系数。", en: "The three parts one upon the other; their upper edge is G." },
    },
  },
  refuses: {},
  says: {
    level: ({ period, G, main, share }: Readonly<Record<"period" | "G" | "main" | "share", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}总体基尼系数为${G}，${parts[main]["zh-CN"]}的贡献最大，占${share}。`,
      en: capital(`${when(period).en}the Gini coefficient is ${G}; ${parts[main].en} contributes most, ${share}.`),
    }),
    change: ({
      from,
      to,
      first,
      last,
      difference,
      direction,
    }: Readonly<Record<"from" | "to" | "first" | "last" | "difference" | "direction", string>>): Text => {
      const change = changeText(direction, difference);
      return {
        "zh-CN": `总体基尼系数由${year(from)}的${first}变为${year(to)}的${last}，${change["zh-CN"]}。`,
        en: `The Gini coefficient went from ${first} in ${from} to ${last} in ${to}: ${change.en}.`,
      };
    },
    "widest-gap": ({ period, one, other, G_jh }: Readonly<Record<"period" | "one" | "other" | "G_jh", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${one}与${other}的组间基尼系数最大，为${G_jh}。`,
      en: capital(`${when(period).en}the Gini coefficient between ${one} and ${other} is the largest of all pairs: ${G_jh}.`),
    }),
    "most-within": ({ period, group: name, G_jj }: Readonly<Record<"period" | "group" | "G_jj", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}组内差异最大的是${name}，组内基尼系数为${G_jj}。`,
      en: capital(`${when(period).en}${name} has the largest Gini coefficient inside a group: ${G_jj}.`),
    }),
    grouping: groupingSentence(parts),
    "grouping-gap": ({ period, grouping: column, one, other, G_jh }: Readonly<Record<"period" | "grouping" | "one" | "other" | "G_jh", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}按“${column}”分组，${one}与${other}的组间基尼系数最大，为${G_jh}。`,
      en: capital(`${when(period).en}by “${column}” the Gini coefficient between ${one} and ${other} is the largest of all pairs: ${G_jh}.`),
    }),
    "group-of-one": groupOfOneSentence((own) => ({
      "zh-CN": `与其他${own.zh}的差异计入组间差异与超变密度`,
      en: "it counts in the net inequality between groups and in transvariation",
    })),
    "one-group": ({ period, group: name }: Readonly<Record<"period" | "group", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}所有行都属于“${name}”，只有一组，没有组间差异可分解。`,
      en: capital(`${when(period).en}every row belongs to “${name}”: with one group there is nothing between groups.`),
    }),
    equal: ({ period, n }: Readonly<Record<"period" | "n", string>>): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${n}个数值完全相同，基尼系数为0，没有差异可分解。`,
      en: capital(`${when(period).en}all ${n} values are equal: the Gini coefficient is 0, and there is no difference to be split.`),
    }),
  },
} as const;
