import type { Text } from "../../../engine/declare/text.ts";
import { capital, list, listUpTo } from "../../../locale/wording/wording.ts";
import { when, year } from "../../said/period-words.ts";

type Params<K extends string> = Readonly<Record<K, string>>;
type Course = Params<"from" | "to" | "first" | "last" | "slope" | "p">;

const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });
const mostNamed = 5;

const fields = {
  group: titled("分组", "Group", "组名；“全部”为不分组。", "Its name; “all” is every row."),
  n: titled("观测数n", "Observations n", "参与计算的行数。", "How many rows count."),
  mean: titled("均值", "Mean", "算术平均。", "Arithmetic mean."),
  cv: titled("变异系数CV", "Coefficient of variation", "标准差 ÷ 均值。", "Standard deviation over the mean."),
  sd_ln: titled("对数标准差", "Standard deviation of ln y", "ln y的标准差；有0值时无定义。", "That of the logarithms; none where a value is 0."),
};

const course = ({ from, to, first, last, slope, p }: Course): Text => ({
  "zh-CN": `变异系数${year(from)}为${first}，${year(to)}为${last}，对时期的斜率为${slope}（双侧p值${p}）`,
  en: `the coefficient of variation is ${first} in ${from} and ${last} in ${to}; its slope per period is ${slope} (two-sided p ${p})`,
});

/** What σ convergence says, in both languages. */
export const sigmaWords = {
  title: { "zh-CN": "σ收敛检验", en: "Sigma convergence" },
  summary: {
    "zh-CN": "各时期的变异系数和对数标准差，及其随时间变化的斜率与t检验：差距在缩小还是扩大。",
    en: "The coefficient of variation and the standard deviation of the logarithms in every period, and the slope of each over time with its t-test: whether differences shrink.",
  },
  whenToUse: {
    "zh-CN": "多个时期的效率值、收入等非负指标，想知道单元之间的差距是否随时间缩小，可按地区分别检验。",
    en: "For scores, incomes or another indicator of 0 or more over several periods: whether the differences between units shrink, in all and in each region.",
  },
  whenNot: {
    "zh-CN": "只有一两个时期时没有检验；各期单元不同时，变化含样本的变化。各年前沿不同的效率值，比较的是到各自前沿的距离。",
    en: "With one or two periods there is no test; where the units differ between periods a change is partly one of who is counted. Of scores against each year's own frontier, distances to different frontiers are compared.",
  },
  formula: {
    "zh-CN": "CVₜ = sₜ ÷ ȳₜ；CVₜ = a + b·t，b < 0为σ收敛",
    en: "CVₜ = sₜ / ȳₜ; CVₜ = a + b·t, with b < 0 for sigma convergence",
  },
  takes: {
    value: titled("数值", "Value", "要检验其差距的指标，不小于0。", "The indicator whose differences are followed, 0 or more."),
    period: titled("时期", "Period", "每行的时期。", "The period of each row."),
    group: titled("分组", "Group", "可选：每组分别检验。", "Optional: every group is tested by itself too."),
    unit: titled("单元", "Unit", "可选：每行的名称。", "Optional: the name of each row."),
  },
  gives: {
    totals: {
      ...titled("各时期的差距", "Dispersion in every period", "全部各行的变异系数与对数标准差。", "Of all rows together."),
      fields: {
        n: fields.n,
        mean: fields.mean,
        cv: fields.cv,
        sd_ln: fields.sd_ln,
        zeros: titled("0值个数", "Zeros", "等于0的数值个数。", "How many values are 0."),
      },
    },
    groups: {
      ...titled("各组各时期的差距", "Dispersion in every group and period", "各组内部的变异系数与对数标准差。", "Inside each group."),
      fields,
    },
    trends: {
      ...titled(
        "差距的时间趋势",
        "Trend of the dispersion",
        "各指标对时期序号（1、2、3……）的最小二乘直线；斜率小于0且显著为σ收敛。",
        "The line of least squares of each measure on the number of the period (1, 2, 3 …); a slope below 0 that is significant is sigma convergence.",
      ),
      fields: {
        group: fields.group,
        measure: titled("差距指标", "Measure", "变异系数或对数标准差。", "The coefficient of variation, or the standard deviation of the logarithms."),
        periods: titled("时期数", "Periods", "有数值的时期数。", "How many periods have a value."),
        first: titled("首期", "First", "第一个有数值的时期的数值。", "Its first value."),
        last: titled("末期", "Last", "最后一个有数值的时期的数值。", "Its last value."),
        constant: titled("截距", "Constant", "直线的截距。", "That of the line."),
        slope: titled("斜率", "Slope", "每过一期的变化。", "The change per period."),
        se: titled("标准误", "Standard error", "斜率的标准误。", "That of the slope."),
        t: titled("t值", "t", "斜率 ÷ 标准误。", "Slope over standard error."),
        df: titled("自由度", "Degrees of freedom", "时期数 − 2。", "Periods less 2."),
        p: titled("p值", "p", "双侧，t分布。", "Two-sided, of the t distribution."),
      },
    },
    course: titled("变异系数与对数标准差的变化", "Dispersion over time", "各时期的两个差距指标。", "Both measures in every period."),
  },
  values: {
    all: { "zh-CN": "全部", en: "all" },
    cv: { "zh-CN": "变异系数", en: "coefficient of variation" },
    sd_ln: { "zh-CN": "对数标准差", en: "standard deviation of ln y" },
  },
  refuses: {},
  says: {
    falls: (params: Course): Text => ({
      "zh-CN": `${course(params)["zh-CN"]}，差距显著缩小，存在σ收敛。`,
      en: capital(`${course(params).en}: differences shrink, there is sigma convergence.`),
    }),
    rises: (params: Course): Text => ({
      "zh-CN": `${course(params)["zh-CN"]}，差距显著扩大，没有σ收敛。`,
      en: capital(`${course(params).en}: differences grow, there is no sigma convergence.`),
    }),
    none: (params: Course): Text => ({
      "zh-CN": `${course(params)["zh-CN"]}，斜率与0没有显著差异，没有σ收敛。`,
      en: capital(`${course(params).en}, which cannot be told from 0: no sigma convergence is found.`),
    }),
    "few-periods": ({ periods, from, to, first, last }: Params<"periods" | "from" | "to" | "first" | "last">): Text => ({
      "zh-CN": `变异系数${year(from)}为${first}，${year(to)}为${last}；只有${periods}个时期有数值，至少要3个时期才能检验趋势。`,
      en: `The coefficient of variation is ${first} in ${from} and ${last} in ${to}; only ${periods} periods have one, and a test of its trend needs 3 or more.`,
    }),
    "no-test": ({ periods, slope }: Params<"periods" | "slope">): Text => ({
      "zh-CN": `${periods}个时期的变异系数恰在一条斜率为${slope}的直线上，没有偏差，t检验无定义。`,
      en: `The coefficients of variation of ${periods} periods lie exactly on a line with the slope ${slope}: without deviations there is no t-test.`,
    }),
    "one-period": ({ period, cv }: Params<"period" | "cv">): Text => ({
      "zh-CN": `只有${year(period)}有变异系数，为${cv}，无法看出变化。`,
      en: `Only ${period} has a coefficient of variation, ${cv}: there is no change to be seen.`,
    }),
    equal: ({ cv, periods }: Params<"cv" | "periods">): Text => ({
      "zh-CN": `${periods}个时期中每期的数值都完全相同，变异系数为${cv}，没有差距可收敛。`,
      en: `In each of ${periods} periods all values are equal (coefficient of variation ${cv}): there is no difference that could shrink.`,
    }),
    "logarithms-differ": ({ slope, p }: Params<"slope" | "p">): Text => ({
      "zh-CN": `对数标准差的结论与变异系数不同：其斜率为${slope}（双侧p值${p}），σ收敛的判断取决于所用指标。`,
      en: `The standard deviation of the logarithms says otherwise: its slope is ${slope} (two-sided p ${p}), so that the verdict hangs on the measure.`,
    }),
    "steepest-group": ({ group, slope, p }: Params<"group" | "slope" | "p">): Text => ({
      "zh-CN": `${group}的变异系数下降最快，斜率为${slope}（双侧p值${p}）。`,
      en: `The coefficient of variation falls fastest in ${group}: its slope is ${slope} (two-sided p ${p}).`,
    }),
    "no-group": ({ groups, group, p }: { readonly groups: readonly string[]; readonly group: string; readonly p: string }): Text => ({
      "zh-CN":
        groups.length === 1
          ? `${group}的变异系数没有显著下降，双侧p值为${p}。`
          : `${listUpTo(mostNamed, groups, "zh-CN")}的变异系数都没有显著下降，最接近的是${group}，双侧p值为${p}。`,
      en:
        groups.length === 1
          ? `In ${group} the coefficient of variation does not fall significantly (two-sided p ${p}).`
          : `In none of ${listUpTo(mostNamed, groups, "en")} does the coefficient of variation fall significantly; ${group} is the nearest to it, with a two-sided p of ${p}.`,
    }),
    "group-of-one": ({ period, names, n }: { readonly period: string; readonly names: readonly string[]; readonly n: string }): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}${list(names, "zh-CN")}只有${n}个成员，组内没有差距可比。`,
      en: capital(
        `${when(period).en}${list(names, "en")} ${names.length === 1 ? "has" : "have"} ${n} member${names.length === 1 ? "" : " each"}: there is nothing to compare inside.`,
      ),
    }),
    "no-logarithm": ({ period, cells, zeros }: { readonly period: string; readonly cells: readonly string[]; readonly zeros: string }): Text => ({
      "zh-CN": `${when(period)["zh-CN"]}有${zeros}个数值为0（${listUpTo(mostNamed, cells, "zh-CN")}），对数无定义，该期的对数标准差缺失。`,
      en: capital(
        `${when(period).en}${zeros} ${zeros === "1" ? "value is" : "values are"} 0 (${listUpTo(mostNamed, cells, "en")}) and ${zeros === "1" ? "has" : "have"} no logarithm: that period has no standard deviation of logarithms.`,
      ),
    }),
    unbalanced: ({ from, to, fewest, most }: Params<"from" | "to" | "fewest" | "most">): Text => ({
      "zh-CN": `各时期的行数不同（${year(from)}为${fewest}行，${year(to)}为${most}行），差距的变化含样本的变化。`,
      en: `The periods have different numbers of rows (${fewest} in ${from}, ${most} in ${to}): a change may be one of who is counted.`,
    }),
  },
} as const;
