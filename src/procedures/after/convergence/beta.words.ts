import { betaRefusals, betaSentences } from "./beta-say.words.ts";

const titled = (zh: string, en: string, helpZh: string, helpEn: string) => ({ title: { "zh-CN": zh, en }, help: { "zh-CN": helpZh, en: helpEn } });

const group = titled("分组", "Group", "组名；“全部”为全部单元。", "Its name; “all” is every unit.");
const model = titled("模型", "Model", "回归的设定。", "The specification of the regression.");
const t = titled("t值", "t", "系数 ÷ 所选标准误；随机效应为z值。", "Coefficient over the standard error that was chosen; z with random effects.");
const p = titled("p值", "p", "双侧：t分布，随机效应为正态分布。", "Two-sided, of the t distribution; with random effects of the normal one.");

/** What β convergence says, in both languages. */
export const betaWords = {
  title: { "zh-CN": "β收敛检验", en: "Beta convergence" },
  summary: {
    "zh-CN": "起点低的单元是否增长更快：截面、混合、个体固定、双固定、随机效应五种设定并列，给出收敛速度、半程和Hausman检验。",
    en: "Whether units that begin lower grow faster: cross-section, pooled, fixed effects, two-way and random effects side by side, with the speed, the half-life and Hausman's test.",
  },
  whenToUse: {
    "zh-CN": "多个时期的效率值、收入等大于0的指标，想知道差距是否、多快地缩小；加入解释变量为条件收敛，可按地区分别检验。",
    en: "For scores, incomes or another indicator above 0 over several periods: whether and how fast distances close, given other columns (conditional convergence), in all and in each region.",
  },
  whenNot: {
    "zh-CN": "β收敛不等于差距缩小（见σ收敛）。期数少时固定效应估计偏向收敛。各年前沿不同的效率值，增长是到不同前沿的距离之变。",
    en: "It is not the same as differences that shrink (see sigma convergence). With few periods fixed effects lean towards convergence. Of scores against each year's own frontier, growth is one of distances to different frontiers.",
  },
  formula: {
    "zh-CN": "ln(yᵢ,ₜ₊₁/yᵢₜ) = α + β ln yᵢₜ + γ'xᵢₜ + μᵢ + ηₜ + εᵢₜ；速度 = −ln(1 + βT)/T，半程 = ln 2 ÷ 速度",
    en: "ln(yᵢ,ₜ₊₁/yᵢₜ) = α + β ln yᵢₜ + γ'xᵢₜ + μᵢ + ηₜ + εᵢₜ; speed = −ln(1 + βT)/T, half-life = ln 2 / speed",
  },
  takes: {
    value: titled("数值", "Value", "要检验其收敛的指标；不大于0的行不参与。", "The indicator whose convergence is tested; rows of 0 or less are left out."),
    unit: titled("单元", "Unit", "每行的单元，如省份。", "The unit of each row, such as a province."),
    period: titled("时期", "Period", "每行的时期，至少2个。", "The period of each row, 2 or more."),
    explaining: titled(
      "解释变量",
      "Explaining columns",
      "可选：条件收敛的控制变量，取期初值，按原数进入回归。",
      "Optional: what convergence is conditioned on, as it stands at the beginning of each step.",
    ),
    group: titled("分组", "Group", "可选：每组再分别回归。", "Optional: every group has its own regressions too."),
  },
  gives: {
    sample: {
      ...titled("样本", "Sample", "参与回归的单元与时期。", "What the regressions rest on."),
      fields: {
        rows: titled("行数", "Rows", "没有缺失的行数。", "Those without a missing cell."),
        units: titled("单元数", "Units", "不同单元的个数。", "How many units there are."),
        periods: titled("时期数", "Periods", "不同时期的个数。", "How many periods there are."),
        transitions: titled("变化次数", "Steps", "相邻两期都有数值的次数。", "From a period of a unit to the next, where both have a value."),
        nonpositive: titled("不大于0的行数", "Rows of 0 or less", "没有对数，不参与。", "They have no logarithm and are left out."),
        gaps: titled("间断", "Gaps", "单元中间缺少时期的次数。", "How often a unit lacks periods between others."),
      },
    },
    models: {
      ...titled(
        "各设定的β",
        "β in every specification",
        "β < 0且显著为收敛；速度与半程以期计。",
        "β < 0 that is significant is convergence; speed and half-life are in periods.",
      ),
      fields: {
        group,
        model,
        n: titled("观测数n", "Observations n", "回归的行数。", "Rows of the regression."),
        units: titled("单元数", "Units", "回归中的单元。", "Those of the regression."),
        periods: titled("期数", "Periods", "回归中期初时期的个数。", "Periods in which a step of it begins."),
        df: titled("自由度", "Degrees of freedom", "残差自由度；随机效应用正态分布。", "Residual ones; random effects use the normal distribution."),
        r2: titled("R²", "R²", "固定效应为组内R²。", "Within units (and periods) where effects are taken out."),
        beta: titled("β", "β", "期初对数值的系数。", "The coefficient of ln y at the beginning."),
        se: titled("标准误", "Standard error", "所选的标准误。", "That which was chosen."),
        t,
        p,
        speed: titled("收敛速度", "Speed", "−ln(1 + βT)/T；1 + βT不大于0时没有。", "−ln(1 + βT)/T; none where 1 + βT is not above 0."),
        half_life: titled("半程", "Half-life", "ln 2 ÷ 速度；速度不大于0时没有。", "ln 2 over the speed; none where that is not above 0."),
      },
    },
    estimates: {
      ...titled(
        "回归系数",
        "Coefficients",
        "四种标准误并列；聚类按单元。t值、p值用所选的一种。",
        "With four standard errors, three of them clustered by unit; t and p rest on the one that was chosen.",
      ),
      fields: {
        group,
        model,
        term: titled("变量", "Term", "常数项、期初对数值或解释变量。", "The constant, ln y at the beginning, or an explaining column."),
        coefficient: titled("系数", "Coefficient", "最小二乘估计。", "By least squares."),
        se: titled("普通标准误", "Classical error", "误差同方差且互不相关时的标准误。", "Where errors are of one size and do not hang together."),
        se_HC0: titled("聚类HC0", "Clustered, HC0", "按单元聚类，不校正。", "Clustered by unit, without a factor."),
        se_cluster: titled(
          "聚类（k只计斜率）",
          "Clustered, k of slopes",
          "HC0 × √[(G/(G−1))·((N−1)/(N−k))]，k为斜率个数。",
          "HC0 × √[(G/(G−1))·((N−1)/(N−k))] with k the number of slopes.",
        ),
        se_xtreg: titled(
          "聚类（Stata xtreg）",
          "Clustered, Stata's xtreg",
          "同上，k还计常数项与时期虚拟变量；随机效应没有。",
          "The same with the constant and the dummies of periods in k; none with random effects.",
        ),
        t,
        p,
      },
    },
    hausman: {
      ...titled(
        "Hausman检验与方差分量",
        "Hausman's test and the variances",
        "固定效应与随机效应的斜率之差；方差分量按Swamy–Arora法。",
        "Of the slopes with fixed and with random effects; variances by Swamy and Arora.",
      ),
      fields: {
        group,
        chi2: titled("χ²", "χ²", "检验统计量；为负时没有。", "The statistic; none where it would be negative."),
        df: titled("自由度", "Degrees of freedom", "两模型共有的斜率个数。", "Slopes that both models have."),
        p: titled("p值", "p", "χ²分布的上尾。", "Upper tail of the χ² distribution."),
        sigma2_e: titled("误差方差σ²ₑ", "Variance of errors σ²ₑ", "组内回归的残差方差。", "From the regression within units."),
        sigma2_mu: titled("个体效应方差σ²μ", "Variance of effects σ²μ", "估计值；小于0时按0处理。", "As estimated; below 0 it counts as 0."),
        theta: titled(
          "θ",
          "θ",
          "1 − √(σ²ₑ/(σ²ₑ + Tσ²μ))；各单元期数不同时没有。",
          "1 − √(σ²ₑ/(σ²ₑ + Tσ²μ)); none where units have different numbers of periods.",
        ),
      },
    },
    growth: {
      ...titled(
        "起点与平均增长",
        "Beginning and mean growth",
        "首末两期都有数值的单元；截面回归的数据。",
        "Of every unit with the first and the last period: the data of the cross-section.",
      ),
      fields: {
        unit: titled("单元", "Unit", "单元名。", "Its name."),
        y_0: titled("首期数值", "First value", "第一个时期的数值。", "That of the first period."),
        y_T: titled("末期数值", "Last value", "最后一个时期的数值。", "That of the last period."),
        ln_y0: titled("首期对数值", "ln y at first", "ln y₀。", "ln y₀."),
        growth: titled("平均增长", "Mean growth", "ln(y_T/y₀)/T，每期。", "ln(y_T/y₀)/T, per period."),
      },
    },
    cloud: titled(
      "起点与增长",
      "Beginning and growth",
      "每个单元一点：起点越低、增长越快则向右下倾斜。",
      "A point for every unit: where those that begin lower grow faster it falls to the right.",
    ),
  },
  values: {
    all: { "zh-CN": "全部", en: "all" },
    constant: { "zh-CN": "常数项", en: "constant" },
    ln_y: { "zh-CN": "期初ln y", en: "ln y at the beginning" },
    "cross-section": { "zh-CN": "截面", en: "cross-section" },
    pooled: { "zh-CN": "混合", en: "pooled" },
    fixed: { "zh-CN": "个体固定", en: "fixed effects" },
    "two-way": { "zh-CN": "双固定", en: "two-way effects" },
    random: { "zh-CN": "随机效应", en: "random effects" },
  },
  refuses: betaRefusals,
  says: betaSentences,
} as const;
