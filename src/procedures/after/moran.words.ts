import type { Text } from "../../engine/text.ts";
import { byCount, capital, list, listUpTo } from "../../locale/wording.ts";
import type { ParamsOf } from "../procedure.ts";
import { when, year } from "../period-words.ts";

type P<N extends string> = ParamsOf<N>;

/** Units that a sentence names; beyond them it counts. */
export const mostNamed = 5;
const listed = (names: readonly string[]): Text => ({ "zh-CN": listUpTo(mostNamed, names, "zh-CN"), en: listUpTo(mostNamed, names, "en") });
const sides: Readonly<Record<string, Text>> = {
  "two-sided": { "zh-CN": "双侧p值", en: "two-sided p" },
  greater: { "zh-CN": "单侧（集聚）p值", en: "one-sided p for clustering" },
  less: { "zh-CN": "单侧（相异）p值", en: "one-sided p for dispersion" },
};
/** What is not there, of what was tested. */
const nothing: Readonly<Record<string, Text>> = {
  "two-sided": { "zh-CN": "没有空间集聚，也没有空间离散", en: "there is no spatial clustering here, and no dispersion" },
  greater: { "zh-CN": "没有空间集聚", en: "there is no spatial clustering here" },
  less: { "zh-CN": "没有空间离散", en: "there is no spatial dispersion here" },
};
const forms: Readonly<Record<string, Text>> = {
  shipped: { "zh-CN": "内置的省级邻接关系", en: "the built-in contiguity of the provinces" },
  "pairs-once": { "zh-CN": "邻接表（成对列出，每对只列一次，按双向处理）", en: "the pairs of the table of neighbours (each stands once and holds both ways)" },
  "pairs-directed": { "zh-CN": "邻接表（成对列出，按所列方向）", en: "the pairs of the table of neighbours (as they stand, in their direction)" },
  square: { "zh-CN": "邻接表（方阵）", en: "the square table of neighbours" },
};
const standards: Readonly<Record<string, Text>> = {
  row: { "zh-CN": "按行标准化", en: "standardised by row" },
  none: { "zh-CN": "未标准化", en: "not standardised" },
};
const stated = ({ I, p, side }: P<"I" | "p" | "side">): Text => ({
  "zh-CN": `全局Moran's I为${I}（${sides[side]["zh-CN"]}${p}）`,
  en: `Moran's I is ${I} (${sides[side].en} ${p})`,
});
const sentenceIn = (period: string, text: Text): Text => ({ "zh-CN": when(period)["zh-CN"] + text["zh-CN"], en: capital(when(period).en + text.en) });

const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });

/** What Moran's I says, in both languages. */
export const moranWords = {
  title: { "zh-CN": "Moran's I空间自相关", en: "Moran's I: spatial autocorrelation" },
  summary: {
    "zh-CN": "检验一个指标在空间上是否集聚：全局Moran's I及其检验，和各单元的局部Moran指数（LISA）。",
    en: "Whether an indicator clusters in space: the global Moran's I with its tests, and the local one of every unit (LISA).",
  },
  whenToUse: {
    "zh-CN": "有各地区的效率值或其他指标，想知道相邻地区的数值是否相近，哪些地区构成高值区或低值区。",
    en: "For scores or another indicator of regions: whether neighbours have values that are alike, and which regions form clusters of high or low ones.",
  },
  whenNot: {
    "zh-CN": "单元之间没有邻接关系，或只有少数几个单元；显著的空间自相关本身不说明原因，也不是溢出效应的证据。",
    en: "Where units have no neighbours, or there are only a few of them. Autocorrelation says nothing of a cause and is no proof of spillovers.",
  },
  formula: {
    "zh-CN": "I = (n ÷ S₀) ΣΣ wᵢⱼ(xᵢ − x̄)(xⱼ − x̄) ÷ Σ(xᵢ − x̄)²，E(I) = −1 ÷ (n − 1)",
    en: "I = (n / S₀) ΣΣ wᵢⱼ(xᵢ − x̄)(xⱼ − x̄) / Σ(xᵢ − x̄)², E(I) = −1 / (n − 1)",
  },
  takes: {
    value: titled("数值", "Value", "要检验的指标。", "The indicator that is tested."),
    unit: titled("单元", "Unit", "每行的名称，如省份；与邻接关系按名称对应。", "The name of each row, such as its province; neighbours are found by it."),
    period: titled("时期", "Period", "可选：每个时期分别检验。", "Optional: every period is tested by itself."),
    neighbours: titled(
      "邻接表",
      "Neighbours",
      "可选：另一张表，为成对的名称（可有第三列权重），或行列名称相同的方阵；权重越大表示越近，不是距离。不提供时，31个省区市用内置的邻接关系。",
      "Optional: a second table, of pairs of names (with a third column of weights or without) or a square with names in its first row and column; a weight is larger the nearer two units are, it is no distance. Without it the 31 provinces have their own.",
    ),
  },
  gives: {
    global: {
      ...titled(
        "全局Moran's I",
        "Global Moran's I",
        "在随机化假定和正态假定下的方差、z值和p值，以及置换检验的p值；没有相邻单元的行不计入。",
        "Variance, z and p under randomisation and under normality, and the p value by permutations; units without a neighbour do not count.",
      ),
      fields: {
        n: titled("单元数n", "Units n", "有相邻单元的行数。", "How many rows have a neighbour."),
        I: titled(
          "Moran's I",
          "Moran's I",
          "大于期望值表示相近的值相邻，小于期望值表示相异的值相邻。",
          "Above what is expected, like values are neighbours; below, unlike ones.",
        ),
        E_I: titled("期望值E(I)", "Expected E(I)", "没有空间自相关时的期望值，−1 ÷ (n − 1)。", "Without autocorrelation: −1 / (n − 1)."),
        var_rand: titled("方差（随机化）", "Variance (randomisation)", "数值在单元间任意排列的假定下。", "Where every arrangement of the values is as likely."),
        z_rand: titled("z值（随机化）", "z (randomisation)", "(I − E(I)) ÷ 方差的平方根。", "(I − E(I)) over the root of the variance."),
        p_rand: titled(
          "p值（随机化）",
          "p (randomisation)",
          "按正态分布；默认双侧。",
          "By the normal distribution; two-sided unless another alternative was chosen.",
        ),
        var_norm: titled("方差（正态）", "Variance (normality)", "数值来自同一正态分布的假定下。", "Where the values are drawn from one normal distribution."),
        z_norm: titled("z值（正态）", "z (normality)", "(I − E(I)) ÷ 方差的平方根。", "(I − E(I)) over the root of the variance."),
        p_norm: titled(
          "p值（正态）",
          "p (normality)",
          "按正态分布；默认双侧。",
          "By the normal distribution; two-sided unless another alternative was chosen.",
        ),
        p_perm: titled(
          "p值（置换）",
          "p (permutations)",
          "(b + 1) ÷ (m + 1)：m次置换中有b次不小于实际的偏离。",
          "(b + 1) / (m + 1): in b of m permutations I lies as far out, or farther.",
        ),
      },
    },
    local: {
      ...titled(
        "局部Moran指数",
        "Local Moran's I",
        "每个单元一行；象限只在显著时给出，没有相邻单元的行排在各期之末。",
        "A row for every unit; the quadrant is given only where it is significant, and units without a neighbour stand last in their period.",
      ),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        x: titled("数值x", "Value x", "原值。", "As it was given."),
        z: titled("标准化值z", "Standard value z", "(x − x̄) ÷ 总体标准差。", "(x − x̄) over the standard deviation of the population."),
        lag: titled(
          "空间滞后Wz",
          "Spatial lag Wz",
          "相邻单元标准化值的加权和；按行标准化时为均值。",
          "The weighted sum of the neighbours' z: their mean where rows are standardised.",
        ),
        I_i: titled("局部指数Iᵢ", "Local Iᵢ", "z × Wz。", "z × Wz."),
        E_I_i: titled("期望值E(Iᵢ)", "Expected E(Iᵢ)", "该单元的值不动，其余任意排列时。", "Where its value is held and the others are arranged at random."),
        var_I_i: titled(
          "条件方差",
          "Conditional variance",
          "该单元的值不动，其余任意排列时（Sokal、Oden与Thomson，1998）。",
          "Where its value is held and the others are arranged at random (Sokal, Oden & Thomson 1998).",
        ),
        z_I_i: titled("z值", "z of Iᵢ", "(Iᵢ − E(Iᵢ)) ÷ 方差的平方根。", "(Iᵢ − E(Iᵢ)) over the root of the variance."),
        p: titled("p值", "p", "按正态分布；默认双侧。", "By the normal distribution; two-sided unless another alternative was chosen."),
        p_perm: titled(
          "p值（条件置换）",
          "p (conditional permutations)",
          "(b + 1) ÷ (m + 1)，该单元的值不动，其余随机排列。",
          "(b + 1) / (m + 1), its value held and the others arranged at random.",
        ),
        p_adj: titled(
          "判定用p值",
          "p that decides",
          "置换的p值（不做置换时为正态近似），按所选方法校正后。",
          "That of the permutations (without them, of the normal distribution), adjusted as was chosen.",
        ),
        quadrant: titled(
          "类型",
          "Quadrant",
          "高—高、低—低为集聚，高—低、低—高为空间异常；不显著的不分类。",
          "High–high and low–low are clusters, high–low and low–high outliers; none where it is not significant.",
        ),
      },
    },
    weights: {
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
    },
    scatter: titled(
      "Moran散点图",
      "Moran scatter plot",
      "末期各单元的标准化值与其空间滞后：右上、左下为相近的值相邻，左上、右下为相异的值相邻；权重按行标准化时，直线的斜率即全局Moran's I。",
      "The units of the last period by their standard value and its lag: upper right and lower left like values are neighbours, upper left and lower right unlike ones; where rows are standardised the slope of the line is Moran's I.",
    ),
    course: titled("全局Moran's I的变化", "Global Moran's I over time", "各时期的全局Moran's I。", "Moran's I in every period."),
  },
  values: {
    HH: { "zh-CN": "高—高", en: "high–high" },
    LL: { "zh-CN": "低—低", en: "low–low" },
    HL: { "zh-CN": "高—低", en: "high–low" },
    LH: { "zh-CN": "低—高", en: "low–high" },
    ns: { "zh-CN": "不显著", en: "not significant" },
    none: { "zh-CN": "无相邻单元", en: "no neighbour" },
  },
  refuses: {
    constant: ({ column, period, value }: P<"column" | "period" | "value">) =>
      sentenceIn(period, {
        "zh-CN": `“${column}”的数值全部为${value}，没有差异，无法计算空间自相关。`,
        en: `every value of “${column}” is ${value}: where nothing differs there is no autocorrelation.`,
      }),
    "too-few-linked": ({ period, n, units }: P<"period" | "n" | "units">) =>
      sentenceIn(period, {
        "zh-CN": `${units}个单元中只有${n}个有相邻单元，至少需要4个；请核对单元名称与邻接表。`,
        en: `only ${n} of ${units} units have a neighbour, and 4 are needed; check the names of the units against the table of neighbours.`,
      }),
  },
  says: {
    none: ({ period, ...numbers }: P<"period" | "I" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：${nothing[numbers.side]["zh-CN"]}。`,
        en: `${stated(numbers).en}: ${nothing[numbers.side].en}.`,
      }),
    clustered: ({ period, ...numbers }: P<"period" | "I" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：相近的数值显著地彼此相邻，存在空间集聚。`,
        en: `${stated(numbers).en}: like values are neighbours more often than by chance, there is spatial clustering.`,
      }),
    dispersed: ({ period, ...numbers }: P<"period" | "I" | "p" | "side">) =>
      sentenceIn(period, {
        "zh-CN": `${stated(numbers)["zh-CN"]}：相异的数值显著地彼此相邻，呈空间离散。`,
        en: `${stated(numbers).en}: unlike values are neighbours more often than by chance, there is spatial dispersion.`,
      }),
    disagree: ({ period, p_rand, p_perm, alpha }: P<"period" | "p_rand" | "p_perm" | "alpha">) =>
      sentenceIn(period, {
        "zh-CN": `随机化假定下的p值为${p_rand}，置换检验的p值为${p_perm}，分处显著性水平${alpha}的两侧：结论取决于所用的检验。`,
        en: `p is ${p_rand} under randomisation and ${p_perm} by permutations, on either side of ${alpha}: what is concluded hangs on the test.`,
      }),
    "in-some": ({ periods, significant, first, I }: P<"periods" | "significant[]" | "first" | "I">): Text => ({
      "zh-CN": `${periods}个时期中有${significant.length}个显著（${list(significant, "zh-CN")}），偏离期望值最大的是${year(first)}，Moran's I为${I}。`,
      en: `Of ${periods} periods ${significant.length} ${byCount(significant.length, "is", "are")} significant (${list(significant, "en")}); I is farthest from what is expected in ${first}: ${I}.`,
    }),
    "in-none": ({ periods, alpha, first, I }: P<"periods" | "alpha" | "first" | "I">): Text => ({
      "zh-CN": `${periods}个时期在${alpha}的水平上都不显著；偏离期望值最大的是${year(first)}，Moran's I为${I}。`,
      en: `In none of ${periods} periods is it significant at ${alpha}; I is farthest from what is expected in ${first}: ${I}.`,
    }),
    high: ({ period, units }: P<"period" | "units[]">) =>
      sentenceIn(period, { "zh-CN": `高值集聚（高—高）：${listed(units)["zh-CN"]}。`, en: `high values among high ones: ${listed(units).en}.` }),
    low: ({ period, units }: P<"period" | "units[]">) =>
      sentenceIn(period, { "zh-CN": `低值集聚（低—低）：${listed(units)["zh-CN"]}。`, en: `low values among low ones: ${listed(units).en}.` }),
    apart: ({ period, units }: P<"period" | "units[]">) =>
      sentenceIn(period, {
        "zh-CN": `与相邻单元相异（高—低或低—高）：${listed(units)["zh-CN"]}。`,
        en: `unlike their neighbours, high among low or low among high: ${listed(units).en}.`,
      }),
    "no-unit": ({ period, n, alpha }: P<"period" | "n" | "alpha">) =>
      sentenceIn(period, {
        "zh-CN": `${n}个单元的局部Moran指数在${alpha}的水平上都不显著，没有可以指认的高值区或低值区。`,
        en: `none of the local I of ${n} units is significant at ${alpha}: no cluster can be named.`,
      }),
    weights: ({ form, standardise, links, n, period }: P<"form" | "standardise" | "links" | "n" | "period">) =>
      sentenceIn(period, {
        "zh-CN": `空间权重取自${forms[form]["zh-CN"]}：${n}个单元，${links}个邻接关系，${standards[standardise]["zh-CN"]}。`,
        en: `the weights are those of ${forms[form].en}: ${n} units with ${links} links, ${standards[standardise].en}.`,
      }),
    convention: ({ one, other }: P<"one" | "other">): Text => ({
      "zh-CN": `${one}与${other}隔海相望，按惯例视为相邻。`,
      en: `${one} and ${other}, which the sea divides, are taken as neighbours by convention.`,
    }),
    "one-way": ({ period, one_way }: P<"period" | "one_way">) =>
      sentenceIn(period, {
        "zh-CN": `邻接关系不对称：有${one_way}对单元两个方向的权重不同，按所给的计算。`,
        en: `the weights are not symmetric: ${one_way} ${byCount(one_way, "pair has", "pairs have")} another weight in either direction; they are used as they were given.`,
      }),
    isolated: ({ units, period }: P<"units[]" | "period">): Text => ({
      "zh-CN": `${listed(units)["zh-CN"]}${period === "" ? "" : `在部分时期（如${year(period)}）`}没有相邻的单元，不计入；可改用含距离权重的邻接表。`,
      en: `${listed(units).en} ${byCount(units.length, "has", "have")} no neighbour${period === "" ? "" : ` in some periods, such as ${period},`} and ${byCount(units.length, "does", "do")} not count; a table of weights by distance would include ${byCount(units.length, "it", "them")}.`,
    }),
    unlisted: ({ units }: P<"units[]">): Text => ({
      "zh-CN": `${listed(units)["zh-CN"]}不在邻接表中，不计入；请核对名称。`,
      en: `${listed(units).en} ${byCount(units.length, "is", "are")} not in the table of neighbours and ${byCount(units.length, "does", "do")} not count; check the ${byCount(units.length, "name", "names")}.`,
    }),
    strangers: ({ names, n, period }: P<"names[]" | "n" | "period">) =>
      sentenceIn(period, {
        "zh-CN": `邻接表中的${listed(names)["zh-CN"]}不在数据中，没有使用；参与计算的有${n}个单元。`,
        en: `the table of neighbours has ${listed(names).en}, which the data have not; ${n} units count.`,
      }),
  },
} as const;
