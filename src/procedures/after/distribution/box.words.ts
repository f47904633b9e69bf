import type { Text } from "../../../engine/declare/text.ts";
import { byCount } from "../../../locale/wording/wording.ts";
import { year } from "../../said/period-words.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { listed, sentenceIn, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

const ways: Readonly<Record<string, Text>> = {
  up: { "zh-CN": "上升", en: "has risen" },
  down: { "zh-CN": "下降", en: "has fallen" },
  same: { "zh-CN": "基本持平", en: "has hardly changed" },
};
const widths: Readonly<Record<string, Text>> = {
  up: { "zh-CN": "扩大", en: "has widened" },
  down: { "zh-CN": "缩小", en: "has narrowed" },
  same: { "zh-CN": "基本持平", en: "has hardly changed" },
};
const shared = {
  n: titled("观测数n", "Observations n", "参与计算的行数。", "How many rows count."),
  low: titled(
    "下须",
    "Lower whisker",
    "不低于下四分位数减1.5倍四分位距的最小值。",
    "The least value that is not below the first quartile minus 1.5 interquartile ranges.",
  ),
  q1: titled("下四分位数Q₁", "First quartile Q₁", "第7类分位数（R、Excel的QUARTILE.INC）。", "By type 7, as R and Excel's QUARTILE.INC have it."),
  median: titled("中位数", "Median", "居中的值。", "The value in the middle."),
  q3: titled("上四分位数Q₃", "Third quartile Q₃", "第7类分位数。", "By type 7."),
  high: titled(
    "上须",
    "Upper whisker",
    "不高于上四分位数加1.5倍四分位距的最大值。",
    "The largest value that is not above the third quartile plus 1.5 interquartile ranges.",
  ),
};
const outliers = titled("离群值个数", "Outliers", "超出上下界限的值的个数。", "How many values lie beyond the fences.");

/** What box plots say, in both languages. */
export const boxWords = {
  title: { "zh-CN": "箱线图", en: "Box plots" },
  summary: {
    "zh-CN": "一个指标的中位数、四分位数、上下须与离群值，分时期，也可分组。",
    en: "The median, quartiles, whiskers and outliers of an indicator in every period, and by group.",
  },
  whenToUse: {
    "zh-CN": "想一眼比较各时期或各组的分布，并找出明显高于或低于其他单元的单元。",
    en: "To compare distributions over periods or groups at a glance, and to find the units far above or below the others.",
  },
  whenNot: {
    "zh-CN": "分布有几个峰时，箱线图看不出来，应看核密度；离群值不等于错误，应先核对再决定去留。",
    en: "A box hides several peaks: look at the density. An outlier is no error by itself; check it before it is left out.",
  },
  formula: { "zh-CN": "Q₁ − 1.5(Q₃ − Q₁) ≤ x ≤ Q₃ + 1.5(Q₃ − Q₁)", en: "Q₁ − 1.5(Q₃ − Q₁) ≤ x ≤ Q₃ + 1.5(Q₃ − Q₁)" },
  takes: {
    value: titled("数值", "Value", "要看其分布的指标。", "The indicator whose distribution is looked at."),
    unit: titled("单元", "Unit", "每行的名称，用于指出离群的单元。", "The name of each row, by which outliers are told."),
    period: titled("时期", "Period", "可选：每个时期一个箱体。", "Optional: a box for every period."),
    group: titled(
      "分组",
      "Group",
      "可选：末期每组一个箱体；各时期的数字都给出。",
      "Optional: a box for every group of the last period, and the numbers of every period.",
    ),
  },
  gives: {
    boxes: {
      ...titled(
        "各时期的箱体",
        "Boxes",
        "四分位数为第7类，须到1.5倍四分位距以内最远的值。",
        "Quartiles of type 7; whiskers reach to the last value within 1.5 interquartile ranges.",
      ),
      fields: {
        ...shared,
        iqr: titled("四分位距", "Interquartile range", "Q₃ − Q₁。", "Q₃ − Q₁."),
        fence_low: titled("下界", "Lower fence", "Q₁ − 1.5 × 四分位距；更低的是离群值。", "Q₁ − 1.5 interquartile ranges; what is lower is an outlier."),
        fence_high: titled("上界", "Upper fence", "Q₃ + 1.5 × 四分位距；更高的是离群值。", "Q₃ + 1.5 interquartile ranges; what is higher is an outlier."),
        outliers,
      },
    },
    groups: {
      ...titled("各组的箱体", "Boxes of the groups", "每组每期一行，界限按本组计算。", "A row for every group and period, with fences of its own."),
      fields: { group: titled("分组", "Group", "名称。", "Its name."), ...shared, outliers },
    },
    units: {
      ...titled(
        "各单元的位置",
        "Where the units lie",
        "每个单元每期一行：在界限之内，或是离群值。",
        "A row for every unit and period: within the fences, or an outlier.",
      ),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        group: titled("分组", "Group", "没有分组时留空。", "Blank without groups."),
        x: titled("数值x", "Value x", "原值。", "As it was given."),
        place: titled("位置", "Place", "相对当期全部单元的界限。", "By the fences of all units of the period."),
        group_place: titled("组内位置", "Place in its group", "相对本组的界限。", "By the fences of its group."),
      },
    },
    box: titled("各时期的箱线图", "Boxes by period", "点为离群值。", "Points are outliers."),
    by_group: titled("各组的箱线图", "Boxes by group", "末期；点为组内的离群值。", "Of the last period; points are outliers in their group."),
  },
  values: { low: { "zh-CN": "偏低", en: "low outlier" }, high: { "zh-CN": "偏高", en: "high outlier" }, within: { "zh-CN": "界限之内", en: "within" } },
  refuses: {},
  says: {
    none: ({ period, outliers: found, n, own }: P<"period" | "outliers" | "n">) =>
      sentenceIn(period, {
        "zh-CN": `${n}个${own.zh}中有${found}个离群值：没有明显偏离其他${own.zh}的。`,
        en: `of ${own.counted(n)} ${found} are outliers: none lies far from the others.`,
      }),
    outliers: ({ period, outliers: found, n, units, own }: P<"period" | "outliers" | "n" | "units[]">) =>
      sentenceIn(period, {
        "zh-CN": `${n}个${own.zh}中有${found}个离群值：${listed(units)["zh-CN"]}。`,
        en: `of ${own.counted(n)} ${found} ${byCount(found, "is an outlier", "are outliers")}: ${listed(units).en}.`,
      }),
    middle: ({ period, median, q1, q3 }: P<"period" | "median" | "q1" | "q3">) =>
      sentenceIn(period, {
        "zh-CN": `中位数为${median}，居中的一半在${q1}至${q3}之间。`,
        en: `the median is ${median}, and the middle half lies between ${q1} and ${q3}.`,
      }),
    flat: ({ period, q1, q3 }: P<"period" | "q1" | "q3">) =>
      sentenceIn(period, {
        "zh-CN": `上下四分位数相同（${q1}与${q3}）：居中的一半没有差异，任何不同的值都会算作离群值。`,
        en: `both quartiles are the same (${q1} and ${q3}): the middle half does not differ, and any other value counts as an outlier.`,
      }),
    median: ({ from, to, first, last, direction }: P<"from" | "to" | "first" | "last" | "direction">): Text => ({
      "zh-CN": `与${year(from)}相比，${year(to)}中位数${ways[direction]["zh-CN"]}：由${first}到${last}。`,
      en: `From ${from} to ${to} the median ${ways[direction].en}: it was ${first} and is ${last}.`,
    }),
    spread: ({ from, to, first, last, direction }: P<"from" | "to" | "first" | "last" | "direction">): Text => ({
      "zh-CN": `与${year(from)}相比，${year(to)}四分位距${widths[direction]["zh-CN"]}：由${first}到${last}。`,
      en: `From ${from} to ${to} the interquartile range ${widths[direction].en}: it was ${first} and is ${last}.`,
    }),
    groups: ({ period, highest, high, lowest, low }: P<"period" | "highest" | "high" | "lowest" | "low">) =>
      sentenceIn(period, {
        "zh-CN": `中位数最高的是${highest}（${high}），最低的是${lowest}（${low}）。`,
        en: `the median is highest in ${highest} (${high}) and lowest in ${lowest} (${low}).`,
      }),
  },
} as const;
