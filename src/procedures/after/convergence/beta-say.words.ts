import type { Text } from "../../../engine/declare/text.ts";
import type { OwnNouns } from "../../../locale/wording/own-words.ts";
import { capital, list, listUpTo } from "../../../locale/wording/wording.ts";

type Params<K extends string> = Readonly<Record<K, string>> & { readonly own: OwnNouns };
const mostNamed = 5;

/** What the models are called in a sentence. */
export const modelNames: Readonly<Record<string, Text>> = {
  "cross-section": { "zh-CN": "截面回归", en: "the cross-section" },
  pooled: { "zh-CN": "混合回归", en: "the pooled regression" },
  fixed: { "zh-CN": "个体固定效应模型", en: "the model with individual fixed effects" },
  "two-way": { "zh-CN": "双固定效应模型", en: "the model with individual and period fixed effects" },
  random: { "zh-CN": "随机效应模型", en: "the model with random effects" },
};

const modelList = (models: readonly string[]): Text => ({
  "zh-CN": list(
    models.map((one) => modelNames[one]["zh-CN"]),
    "zh-CN",
  ),
  en: list(
    models.map((one) => modelNames[one].en),
    "en",
  ),
});

const verdict = ({ model, beta, p }: Readonly<Record<"model" | "beta" | "p", string>>): Text => ({
  "zh-CN": `${modelNames[model]["zh-CN"]}中β为${beta}（双侧p值${p}）`,
  en: `in ${modelNames[model].en} β is ${beta} (two-sided p ${p})`,
});

/** The sentences about β convergence, in both languages. */
export const betaSentences = {
  converges: ({ speed, half_life, ...numbers }: Params<"model" | "beta" | "p" | "speed" | "half_life">): Text => ({
    "zh-CN": `${verdict(numbers)["zh-CN"]}，存在β收敛，收敛速度为每期${speed}，差距缩小一半约需${half_life}期。`,
    en: capital(`${verdict(numbers).en}: there is beta convergence, at a speed of ${speed} per period; half of a distance is closed in ${half_life} periods.`),
  }),
  overshoots: ({ own, ...numbers }: Params<"model" | "beta" | "p">): Text => ({
    "zh-CN": `${verdict(numbers)["zh-CN"]}，起点低的${own.zh}增长更快，但1 + βT不大于0，对数无定义，没有收敛速度和半程。`,
    en: capital(
      `${verdict(numbers).en}: ${own.many} that begin lower grow faster, but 1 + βT is not above 0 and has no logarithm, so that there is no speed and no half-life.`,
    ),
  }),
  diverges: ({ own, ...numbers }: Params<"model" | "beta" | "p">): Text => ({
    "zh-CN": `${verdict(numbers)["zh-CN"]}，起点高的${own.zh}增长更快，没有β收敛。`,
    en: capital(`${verdict(numbers).en}: ${own.many} that begin higher grow faster, there is no beta convergence.`),
  }),
  none: (numbers: Params<"model" | "beta" | "p">): Text => ({
    "zh-CN": `${verdict(numbers)["zh-CN"]}，与0没有显著差异，没有发现β收敛。`,
    en: capital(`${verdict(numbers).en}, which cannot be told from 0: no beta convergence is found.`),
  }),
  "no-errors": ({ model, beta }: Params<"model" | "beta">): Text => ({
    "zh-CN": `${modelNames[model]["zh-CN"]}中β为${beta}，所选标准误对该模型没有定义，不作检验。`,
    en: capital(`in ${modelNames[model].en} β is ${beta}; the standard errors that were chosen are not defined for it, and there is no test.`),
  }),
  equal: ({ transitions }: Params<"transitions">): Text => ({
    "zh-CN": `${transitions}次相邻时期的变化中所有数值完全相同，没有差距，谈不上收敛。`,
    en: `In all ${transitions} steps from a period to the next the values are equal: there is no distance that could be closed.`,
  }),
  "not-identified": ({ model, units, periods, transitions, own }: Params<"model" | "units" | "periods" | "transitions">): Text => ({
    "zh-CN": `${units}个${own.zh}、${periods}个时期、${transitions}次变化不足以估计${modelNames[model]["zh-CN"]}，β缺失。`,
    en: `${own.counted(units)}, ${periods} periods and ${transitions} steps between them are too few for ${modelNames[model].en}: it has no β.`,
  }),
  "models-agree": ({ models, alpha, lowest, highest }: { readonly models: readonly string[] } & Params<"alpha" | "lowest" | "highest">): Text => ({
    "zh-CN": `${modelList(models)["zh-CN"]}的β在${alpha}的水平上都显著小于0，${lowest === highest ? `均为${lowest}` : `在${lowest}与${highest}之间`}。`,
    en: capital(
      `${modelList(models).en} ${models.length === 2 ? "both" : "all"} have a β significantly below 0 at ${alpha}, ${lowest === highest ? `which is ${lowest}` : `from ${lowest} to ${highest}`}.`,
    ),
  }),
  "models-differ": ({
    yes,
    no,
    other,
    p,
  }: {
    readonly yes: readonly string[];
    readonly no: readonly string[];
    readonly other: string;
    readonly p: string;
  }): Text => ({
    "zh-CN": `结论取决于模型：${modelList(yes)["zh-CN"]}有β收敛，${modelList(no)["zh-CN"]}没有（${modelNames[other]["zh-CN"]}的双侧p值为${p}）。`,
    en: `The verdict hangs on the model: ${modelList(yes).en} find beta convergence, ${modelList(no).en} do not (two-sided p of ${modelNames[other].en}: ${p}).`,
  }),
  "fixed-preferred": ({ chi2, p }: Params<"chi2" | "p">): Text => ({
    "zh-CN": `Hausman检验χ²为${chi2}（p值${p}），拒绝随机效应，应采用固定效应。`,
    en: `Hausman's χ² is ${chi2} (p ${p}): random effects are rejected against fixed ones.`,
  }),
  "random-not-rejected": ({ chi2, p }: Params<"chi2" | "p">): Text => ({
    "zh-CN": `Hausman检验χ²为${chi2}（p值${p}），不能拒绝随机效应。`,
    en: `Hausman's χ² is ${chi2} (p ${p}): random effects are not rejected.`,
  }),
  "not-definite": ({ df }: Params<"df">): Text => ({
    "zh-CN": `两个协方差矩阵之差（${df}个斜率）不是正定的，Hausman检验的前提不成立，其结果不可靠。`,
    en: `The difference of the two covariances (of ${df} ${df === "1" ? "slope" : "slopes"}) is not positive definite, as Hausman's test supposes: its result is not to be relied on.`,
  }),
  "no-effects": ({ sigma2_mu }: Params<"sigma2_mu">): Text => ({
    "zh-CN": `个体效应方差的估计值为${sigma2_mu}，小于0，按0处理，随机效应模型即混合回归。`,
    en: `The variance of the effects is estimated as ${sigma2_mu}, below 0, and set to 0: random effects are the pooled regression.`,
  }),
  fastest: ({ group, beta, p }: Params<"group" | "beta" | "p">): Text => ({
    "zh-CN": `β显著小于0的分组中，${group}的β最小，为${beta}（双侧p值${p}）。`,
    en: `Of the groups with a β significantly below 0, ${group} has the lowest: ${beta} (two-sided p ${p}).`,
  }),
  "no-group": ({ group, p }: Params<"group" | "p">): Text => ({
    "zh-CN": `各组内部都没有显著的β收敛，双侧p值最小的是${group}，为${p}。`,
    en: `In no group is there significant beta convergence; the smallest two-sided p is that of ${group}, ${p}.`,
  }),
  absorbed: ({ columns, model, n }: { readonly columns: readonly string[]; readonly model: string; readonly n: string }): Text => ({
    "zh-CN": `${list(columns, "zh-CN")}在${modelNames[model]["zh-CN"]}的${n}次变化中被固定效应或其他列完全解释，未进入该模型。`,
    en: `${list(columns, "en")} ${columns.length === 1 ? "is" : "are"} made up by the effects or other columns in the ${n} steps of ${modelNames[model].en}, and left out of it.`,
  }),
  explained: ({ column, model, coefficient, p }: Params<"column" | "model" | "coefficient" | "p">): Text => ({
    "zh-CN": `${modelNames[model]["zh-CN"]}中“${column}”的系数为${coefficient}（双侧p值${p}），与增长显著相关。`,
    en: capital(`in ${modelNames[model].en} the coefficient of “${column}” is ${coefficient} (two-sided p ${p}): it goes with growth significantly.`),
  }),
  "few-clusters": ({ model, units, own }: Params<"model" | "units">): Text => ({
    "zh-CN": `${modelNames[model]["zh-CN"]}只有${units}个${own.zh}作聚类，聚类数少时聚类标准误往往偏小，由此得到的p值也往往偏小，宜谨慎看待。`,
    en: capital(
      `${modelNames[model].en} has ${own.counted(units)} as clusters; with few of them clustered errors, and with them the p values, tend to be too small.`,
    ),
  }),
  "few-periods-bias": ({ model, periods }: Params<"model" | "periods">): Text => ({
    "zh-CN": `${modelNames[model]["zh-CN"]}只有${periods}期变化，期数少时组内估计偏向收敛（Nickell偏误），收敛速度宜看作上限。`,
    en: capital(
      `${modelNames[model].en} has ${periods} ${periods === "1" ? "step" : "steps"} in time; with few of them the within estimate leans towards convergence (Nickell's bias), so that its speed is rather an upper limit.`,
    ),
  }),
  nonpositive: ({ cells, nonpositive }: { readonly cells: readonly string[]; readonly nonpositive: string }): Text => ({
    "zh-CN": `有${nonpositive}个数值不大于0（${listUpTo(mostNamed, cells, "zh-CN")}），对数无定义，${nonpositive === "1" ? "该行" : "这些行"}未参与计算。`,
    en: `${nonpositive} ${nonpositive === "1" ? "value is" : "values are"} 0 or less (${listUpTo(mostNamed, cells, "en")}) and ${nonpositive === "1" ? "has no logarithm: its row is" : "have no logarithm: their rows are"} left out.`,
  }),
  gaps: ({ names, gaps }: { readonly names: readonly string[]; readonly gaps: string }): Text => ({
    "zh-CN": `${listUpTo(mostNamed, names, "zh-CN")}缺少中间时期，共${gaps}处间断，间断前后不作连接。`,
    en: `${listUpTo(mostNamed, names, "en")} ${names.length === 1 ? "lacks" : "lack"} periods between others; ${gaps === "1" ? "the 1 gap is" : `the ${gaps} gaps are`} not bridged.`,
  }),
  "two-periods": ({ periods, own }: Params<"periods">): Text => ({
    "zh-CN": `只有${periods}个时期，每个${own.zh}只有一次变化，固定效应与随机效应无法估计。`,
    en: `With ${periods} periods every ${own.one} has one step: individual effects cannot be estimated.`,
  }),
} as const;

/** What is refused. */
export const betaRefusals = {
  "one-period": ({ column, period }: Params<"column" | "period">): Text => ({
    "zh-CN": `“${column}”只有一个时期（${period}），β收敛至少要2个时期。`,
    en: `"${column}" has one period only (${period}): beta convergence needs 2 or more.`,
  }),
  collinear: ({ column }: Params<"column">): Text => ({
    "zh-CN": `解释变量“${column}”是常数项、期初对数值与其前各列的线性组合，无法同时估计；请去掉这一列。`,
    en: `The explaining column "${column}" is a linear combination of the constant, ln y and the columns before it; leave it out.`,
  }),
  constant: ({ column, value }: Params<"column" | "value">): Text => ({
    "zh-CN": `解释变量“${column}”的数值全部为${value}，与常数项重复；请去掉这一列。`,
    en: `Every value of the explaining column "${column}" is ${value}, as the constant is; leave it out.`,
  }),
  "no-transition": ({ column, own }: Params<"column">): Text => ({
    "zh-CN": `没有一个${own.zh}在相邻两个时期的“${column}”都大于0，无法计算增长率。`,
    en: `No ${own.one} has a "${column}" above 0 in two periods in a row: there is no growth to compute.`,
  }),
} as const;
