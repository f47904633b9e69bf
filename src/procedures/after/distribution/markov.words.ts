import type { Text } from "../../../engine/declare/text.ts";
import { mostClasses } from "./markov-options.ts";
import { markovRefuseWords, markovSayWords } from "./markov-says.words.ts";
import { titled } from "../sentence-parts.ts";
import { spatialTakeWords, weightsWords } from "../space/weight.words.ts";

const lags: Readonly<Record<string, Text>> = Object.fromEntries(
  Array.from({ length: mostClasses }, (_, l) => [`lag${String(l + 1)}`, { "zh-CN": `相邻第${String(l + 1)}类`, en: `neighbours in ${String(l + 1)}` }]),
);
const lagField = titled(
  "相邻单元的类别",
  "Class of the neighbours",
  "期初相邻单元均值（空间滞后）的类别；“全部”为不区分。",
  "The class of the neighbours' mean (the spatial lag) at the beginning; “all” tells none apart.",
);

/** What Markov chains say, in both languages. */
export const markovWords = {
  title: { "zh-CN": "马尔可夫链与空间马尔可夫链", en: "Markov chains and spatial Markov chains" },
  summary: {
    "zh-CN": "把一个指标分为几类，统计各单元从一期到下一期的转移概率与平稳分布，并检验转移是否随相邻单元的类别而不同。",
    en: "Classes of an indicator, how likely units move from one to another by the next period, where that leads, and whether it differs with the class of the neighbours.",
  },
  whenToUse: {
    "zh-CN": "想知道各单元在分布中的位置是否固化、向上还是向下流动，以及流动是否随相邻单元的水平而不同。",
    en: "Whether units keep their place in a distribution or move up or down in it, and whether that depends on how their neighbours do.",
  },
  whenNot: {
    "zh-CN": "时期很少，或各类的转移次数很少时概率不可靠；分类的方法会影响结果。平稳分布是概率不变时的推算，不是预测。",
    en: "With few periods, or few transitions from a class, the probabilities are uncertain, and they depend on how the classes are cut. The stationary distribution is what constant probabilities would lead to, no forecast.",
  },
  formula: { "zh-CN": "pᵢⱼ = nᵢⱼ ÷ nᵢ，π = πP", en: "pᵢⱼ = nᵢⱼ / nᵢ, π = πP" },
  takes: {
    ...spatialTakeWords,
    value: titled("数值", "Value", "要分类的指标。", "The indicator that is put into classes."),
    period: titled("时期", "Period", "转移从一个时期到数据中的下一个时期。", "Transitions are from a period to the next that the data have."),
  },
  gives: {
    transitions: {
      ...titled(
        "转移概率",
        "Transition probabilities",
        "从第i类到第j类的次数与概率；没有转出的类别没有概率，留空。",
        "How often class i was followed by class j, and how likely; a class without a transition from it has no probability: it is blank.",
      ),
      fields: {
        lag: lagField,
        from: titled("起始类别", "From class", "期初的类别，1为最低。", "The class at the beginning, 1 being the lowest."),
        to: titled("到达类别", "To class", "下一期的类别。", "The class in the next period."),
        count: titled("次数nᵢⱼ", "Count nᵢⱼ", "转移的次数。", "How many transitions there are."),
        p: titled("概率pᵢⱼ", "Probability pᵢⱼ", "次数除以该行的合计。", "The count over that of the row."),
      },
    },
    classes: {
      ...titled(
        "各类别",
        "Classes",
        "转出次数，首末两期的占比，以及概率不变时的平稳分布；平稳分布不唯一时留空。",
        "Transitions from each, its shares in the first and the last period, and the stationary distribution; blank where that is not unique.",
      ),
      fields: {
        lag: lagField,
        class: titled("类别", "Class", "1为最低。", "1 is the lowest."),
        n: titled("转出次数nᵢ", "Transitions nᵢ", "由该类开始的转移次数。", "How many transitions begin in it."),
        first: titled("首期占比", "First period", "首期属于该类的单元占比。", "The share of units in it in the first period."),
        last: titled("末期占比", "Last period", "末期属于该类的单元占比。", "The share of units in it in the last period."),
        stationary: titled("平稳分布π", "Stationary π", "π = πP。", "π = πP."),
      },
    },
    tests: {
      ...titled(
        "流动性与检验",
        "Mobility and tests",
        "转移的去向，以及转移是否随相邻单元的类别而不同的检验（仅空间马尔可夫链）。",
        "Where transitions lead, and for spatial chains the tests of whether they differ with the class of the neighbours.",
      ),
      fields: {
        transitions: titled("转移次数", "Transitions", "前后两期都有数据的单元，每期计一次。", "One for every unit that is there in a period and the next."),
        stayed: titled("不变", "Stayed", "留在原类的次数。", "Those that stay in their class."),
        up: titled("上升", "Up", "升入较高类别的次数。", "Those to a higher class."),
        down: titled("下降", "Down", "降入较低类别的次数。", "Those to a lower class."),
        jumps: titled("越级", "Skipping", "越过相邻类别的次数。", "Those that skip a class or more."),
        stay_share: titled("不变占比", "Share that stayed", "不变的次数除以转移次数。", "Those that stayed over all."),
        unpaired: titled("缺下一期", "Missing next", "下一期没有数据的次数。", "How often a unit is missing in the next period."),
        thin: titled(
          "转移不足5次的行",
          "Rows below 5",
          "分相邻类别的矩阵中，有转移而不足5次的行数。",
          "Rows of the matrices by neighbours with transitions, but fewer than 5.",
        ),
        Q: titled("Q统计量", "Q", "Pearson形式的齐性检验。", "The test of homogeneity in Pearson's form."),
        LR: titled("LR统计量", "LR", "似然比形式的齐性检验。", "The test of homogeneity by the likelihood ratio."),
        dof: titled(
          "自由度",
          "Degrees of freedom",
          "Σ(aᵢ − 1)(bᵢ − 1)：第i类有转移的相邻类别数aᵢ，到达的类别数bᵢ。",
          "Σ(aᵢ − 1)(bᵢ − 1): lag classes with transitions from class i, and classes that are entered from it.",
        ),
        p_Q: titled("p值（Q）", "p of Q", "按χ²分布。", "By the χ² distribution."),
        p_LR: titled("p值（LR）", "p of LR", "按χ²分布。", "By the χ² distribution."),
      },
    },
    cuts: {
      ...titled(
        "类别的界限",
        "Bounds of the classes",
        "大于下界、不大于上界；最低类没有下界，最高类没有上界。",
        "Above the lower bound and not above the upper; the lowest class has no lower one, the highest no upper one.",
      ),
      fields: {
        of: titled("划分对象", "Of", "数值，或空间滞后。", "The values, or the spatial lag."),
        class: titled("类别", "Class", "1为最低。", "1 is the lowest."),
        lower: titled("下界", "Lower bound", "不含。", "It does not belong to the class."),
        upper: titled("上界", "Upper bound", "含。", "It belongs to the class."),
        n: titled("观测数", "Observations", "属于该类的观测数。", "How many observations are in it."),
      },
    },
    moves: {
      ...titled("各期的转移", "Transitions by period", "从上一期到该期；首期没有。", "From the period before to this one; the first has none."),
      fields: {
        n: titled(
          "单元数n",
          "Units n",
          "当期的单元数；空间马尔可夫链只计有相邻单元的。",
          "The units of the period; for spatial chains those with a neighbour.",
        ),
        stayed: titled("不变", "Stayed", "留在原类的单元数。", "Units that stayed in their class."),
        up: titled("上升", "Up", "升入较高类别的单元数。", "Units that moved to a higher class."),
        down: titled("下降", "Down", "降入较低类别的单元数。", "Units that moved to a lower class."),
      },
    },
    states: {
      ...titled("各单元的类别", "Classes of the units", "每个单元每期一行。", "A row for every unit and period."),
      fields: {
        unit: titled("单元", "Unit", "名称。", "Its name."),
        x: titled("数值x", "Value x", "用于分类的数值。", "The value that is put into a class."),
        class: titled("类别", "Class", "1为最低。", "1 is the lowest."),
        lag: titled("空间滞后", "Spatial lag", "相邻单元的加权均值；没有相邻单元时留空。", "The weighted mean of its neighbours; blank where it has none."),
        lag_class: titled("空间滞后的类别", "Class of the lag", "1为最低。", "1 is the lowest."),
      },
    },
    weights: weightsWords,
    matrix: titled(
      "转移概率矩阵",
      "Transition matrix",
      "行为起始类别，列为到达类别；空格为没有概率。",
      "Rows are the class at the beginning, columns that of the next period; a gap has no probability.",
    ),
    course: titled("各期上升与下降的单元数", "Units moving up and down", "从上一期到该期。", "From the period before to this one."),
    map: titled("末期的类别", "Classes in the last period", "1为最低；方格地图不表示边界。", "1 is the lowest; the tiles draw no boundaries."),
  },
  values: { all: { "zh-CN": "全部", en: "all" }, value: { "zh-CN": "数值", en: "values" }, lag: { "zh-CN": "空间滞后", en: "spatial lag" }, ...lags },
  refuses: markovRefuseWords,
  says: markovSayWords,
} as const;
