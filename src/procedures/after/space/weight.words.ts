import type { Text } from "../../../engine/declare/text.ts";
import type { OwnNouns } from "../../../locale/wording/own-words.ts";
import { byCount } from "../../../locale/wording/wording.ts";
import type { ParamsOf } from "../../declare/says.ts";
import { year } from "../../said/period-words.ts";
import { weightOptions } from "../../neighbours/weight-options.ts";
import { listed, sentenceIn, titled } from "../sentence-parts.ts";

type P<N extends string> = ParamsOf<N>;

const capitals = (zh: string, en: string): Text => ({
  "zh-CN": `省会（首府）之间大圆距离的${zh}`,
  en: `${en} of the great-circle distances between the capitals of the provinces`,
});
const forms: Readonly<Record<string, (k: string, own: OwnNouns) => Text>> = {
  shipped: () => ({ "zh-CN": "内置的省级邻接关系", en: "those of the built-in contiguity of the provinces" }),
  "pairs-once": () => ({
    "zh-CN": "邻接表（成对列出，每对只列一次，按双向处理）",
    en: "those of the pairs of the table of neighbours (each stands once and holds both ways)",
  }),
  "pairs-directed": () => ({
    "zh-CN": "邻接表（成对列出，按所列方向）",
    en: "those of the pairs of the table of neighbours (as they stand, in their direction)",
  }),
  square: () => ({ "zh-CN": "邻接表（方阵）", en: "those of the square table of neighbours" }),
  "inverse-distance": () => capitals("倒数", "the inverses"),
  "inverse-distance-squared": () => capitals("倒数的平方", "the squared inverses"),
  "k-nearest": (k, own) => ({
    "zh-CN": `省会（首府）大圆距离最近的${k}个${own.zh}`,
    en: `those of the ${own.counted(k)} whose capitals are nearest by the great circle`,
  }),
};
const standards: Readonly<Record<string, Text>> = {
  row: { "zh-CN": "按行标准化", en: "standardised by row" },
  none: { "zh-CN": "未标准化", en: "not standardised" },
};
const chosenWords: Readonly<Record<string, Text>> = weightOptions.weights.values;

/** What is said of the weights. */
export const weightSayWords = {
  weights: ({ form, k, standardise, links, n, period, own }: P<"form" | "k" | "standardise" | "links" | "n" | "period">) =>
    sentenceIn(period, {
      "zh-CN": `空间权重取自${forms[form](k, own)["zh-CN"]}：${n}个${own.zh}，${links}个邻接关系，${standards[standardise]["zh-CN"]}。`,
      en: `the weights are ${forms[form](k, own).en}: ${own.counted(n)} with ${links} links, ${standards[standardise].en}.`,
    }),
  convention: ({ one, other }: P<"one" | "other">): Text => ({
    "zh-CN": `${one}与${other}隔海相望，按惯例视为相邻。`,
    en: `${one} and ${other}, which the sea divides, are taken as neighbours by convention.`,
  }),
  "one-way": ({ period, one_way, own }: P<"period" | "one_way">) =>
    sentenceIn(period, {
      "zh-CN": `邻接关系不对称：有${one_way}对${own.zh}两个方向的权重不同，未作对称化处理。`,
      en: `the weights are not symmetric: ${one_way} ${byCount(one_way, "pair has", "pairs have")} another weight in either direction; they are used as they are.`,
    }),
  "table-first": ({ chosen, links, period }: P<"chosen" | "links" | "period">) =>
    sentenceIn(period, {
      "zh-CN": `提供了邻接表，权重以表为准（${links}个邻接关系），未采用所选的“${chosenWords[chosen]["zh-CN"]}”。`,
      en: `a table of neighbours was given, so its ${links} links were taken, and not “${chosenWords[chosen].en}” that was chosen beside it.`,
    }),
  isolated: ({ units, period, own }: P<"units[]" | "period">): Text => ({
    "zh-CN": `${listed(units)["zh-CN"]}${period === "" ? "" : `在部分时期（如${year(period)}）`}没有相邻的${own.zh}，不计入；可改用距离权重，或含距离权重的邻接表。`,
    en: `${listed(units).en} ${byCount(units.length, "has", "have")} no neighbour${period === "" ? "" : ` in some periods, such as ${period},`} and ${byCount(units.length, "does", "do")} not count; weights by distance, chosen or in a table, would include ${byCount(units.length, "it", "them")}.`,
  }),
  unlisted: ({ units }: P<"units[]">): Text => ({
    "zh-CN": `${listed(units)["zh-CN"]}不在邻接表中，不计入；请核对名称。`,
    en: `${listed(units).en} ${byCount(units.length, "is", "are")} not in the table of neighbours and ${byCount(units.length, "does", "do")} not count; check the ${byCount(units.length, "name", "names")}.`,
  }),
  strangers: ({ names, n, period, own }: P<"names[]" | "n" | "period">) =>
    sentenceIn(period, {
      "zh-CN": `邻接表中的${listed(names)["zh-CN"]}不在数据中，没有使用；参与计算的有${n}个${own.zh}。`,
      en: `the table of neighbours has ${listed(names).en}, which the data have not; ${own.counted(n)} ${byCount(n, "counts", "count")}.`,
    }),
};

/** What the results say of the weights. */
export const weightsWords = {
  ...titled("空间权重", "Spatial weights", "只取当期有数据的单元，然后标准化。", "Of the units that are present in the period, standardised after that."),
  fields: {
    links: titled("邻接关系数", "Links", "大于0的权重个数，甲对乙、乙对甲各计一个。", "Weights above 0; from one to the other and back are two."),
    one_way: titled(
      "不对称的对数",
      "Pairs that are not symmetric",
      "标准化之前，两个方向权重不同的单元对。",
      "Pairs of units whose weights differ by direction before they are standardised.",
    ),
    S0: titled("S₀", "S₀", "全部权重之和。", "The sum of all weights."),
    S1: titled("S₁", "S₁", "Σ(wᵢⱼ + wⱼᵢ)² ÷ 2。", "Σ(wᵢⱼ + wⱼᵢ)² / 2."),
    S2: titled("S₂", "S₂", "Σ(行和 + 列和)²。", "Σ(sum of the row + sum of the column)²."),
  },
};

/** The slots of all that ask whether neighbours are alike. */
export const spatialTakeWords = {
  value: titled("数值", "Value", "要检验的指标。", "The indicator that is tested."),
  unit: titled("单元", "Unit", "每行的名称，如省份；与邻接关系按名称对应。", "The name of each row, such as its province; neighbours are found by it."),
  period: titled("时期", "Period", "可选：每个时期分别检验。", "Optional: every period is tested by itself."),
  neighbours: titled(
    "邻接表",
    "Neighbours",
    "可选：另一张表，为成对的名称（可有第三列权重），或行列名称相同的方阵；权重越大表示越近，不是距离。不提供时，省份用内置的邻接关系或省会距离。",
    "Optional: a second table, of pairs of names (with a third column of weights or without) or a square with names in its first row and column; a weight is larger the nearer two units are, it is no distance. Without it the provinces have their own.",
  ),
};
