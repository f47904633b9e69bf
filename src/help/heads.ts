import { locales, type Locale, type Text } from "../engine/declare/text.ts";
import { inferenceTexts } from "../locale/said/inference.ts";
import { indexTexts, scoreTexts } from "../locale/sheets/differences.ts";
import { findingTexts } from "../locale/findings/findings-sheet.ts";
import { methodTexts } from "../locale/sheets/method.ts";
import { technologyTexts } from "../locale/sheets/technologies.ts";
import { reportTexts } from "../locale/sheets/report.ts";

/** A head of a result sheet as it is printed, and what stands below it. In `title` an ellipsis stands for a name of the data. */
export interface Head {
  readonly title: Text;
  readonly meaning: Text;
}

const blank = "…";
const report = (locale: Locale) => reportTexts(locale);
/** Of a model whose score is a distance. */
const distance = (locale: Locale) => scoreTexts(locale, true);

const of = (title: (locale: Locale) => string, zh: string, en: string): Head => ({
  title: Object.fromEntries(locales.map((locale) => [locale, title(locale)])) as Text,
  meaning: { "zh-CN": zh, en },
});

/** Every head of the sheets of models and indices, in the order of the sheets. */
export const heads: readonly Head[] = [
  of((l) => findingTexts(l).finding, "由本次运行的数字得出的一句话。", "A sentence computed from the numbers of the run."),
  of((l) => findingTexts(l).basis, "结论中的数字所在的单元格。", "The cells in which the numbers of the sentence stand."),
  of((l) => report(l).dmu, "被评价的单元：省份、医院、工厂等。", "What is evaluated: a province, a hospital, a plant."),
  of((l) => report(l).group, "单元所属的组，如地区。", "The group that the unit belongs to, such as its region."),
  of((l) => report(l).period, "观测的时期；指数为区间的起止。", "The period of the observation; of an index the interval."),
  of(
    (l) => report(l).score,
    "单元离前沿有多近；怎样算有效，见模型的说明页。",
    "How near the unit is to the frontier; what counts as efficient stands on the page of the model.",
  ),
  of((l) => report(l).mean, "各期效率值的算术平均；没有效率值的时期不计。", "The arithmetic mean of the scores over the periods that have one."),
  of((l) => report(l).rank, "按均值的排名，1为最好；数值相同的名次相同。", "The place by the mean, 1 being the best; equal values share one."),
  of((l) => report(l).place, "在按均值排序的表中的位置，每个单元一个。", "The place in the list by the mean, one for each unit."),
  of((l) => report(l).ranking, "单元按均值从最好到最差排列。", "The units by their mean, the best first."),
  of((l) => report(l).change(blank, blank), "末期效率值与首期之差。", "The score of the last period less that of the first."),
  of(
    (l) => report(l).status,
    "有效、弱有效、无效、超效率、无可行解、无界、未解出或数据不符。",
    "Efficient, weakly efficient, inefficient, super-efficient, infeasible, unbounded, unsolved or bad data.",
  ),
  of((l) => report(l).statusIn(blank), "该期的状态。", "The status in that period."),
  of((l) => report(l).summary, "下列各行汇总上面的数。", "The lines below sum up the numbers above."),
  of(
    (l) => findingTexts(l).median,
    "单元中居中的数值；与均值相差超过一成时，均值由少数单元决定。",
    "The number of the unit in the middle; where the mean is a tenth away from it, a few units carry the mean.",
  ),
  of(
    (l) => findingTexts(l).without(blank),
    "其余单元的均值：该单元使均值变动超过二十分之一。",
    "The mean of all other units: this one moves it by more than a twentieth.",
  ),
  of(
    (l) => findingTexts(l).scoredRows,
    "各期有效率值的观测有多少个；均值一列为合计。",
    "How many observations have a score in each period; in the column of the mean, in all.",
  ),
  of(
    (l) => findingTexts(l).servedBy(blank),
    "其中多少个以它为标杆；均值一列为合计。",
    "How many of these have it as a peer; in the column of the mean, in all.",
  ),
  of(
    (l) => findingTexts(l).measuredWithout(blank),
    "它既不被评价、也不参与构成前沿时的均值。",
    "The mean where it is neither measured nor part of the frontier.",
  ),
  of((l) => report(l).groupGap, "组均值中最高与最低之差。", "The highest mean of a group less the lowest."),
  of((l) => report(l).scoredCount, "该期有效率值的单元有多少个。", "How many units have a score in the period."),
  of((l) => report(l).efficientCount, "其中有效的单元有多少个。", "How many of these are efficient."),
  of((l) => report(l).efficientShare, "有效单元除以有效率值的单元。", "Efficient units over units with a score."),
  of((l) => report(l).roseCount, "末期效率值高于首期的单元数。", "Units whose score is higher in the last period than in the first."),
  of((l) => report(l).fellCount, "末期效率值低于首期的单元数。", "Units whose score is lower in the last period than in the first."),
  of((l) => report(l).geometricMean, "各区间指数的几何平均。", "The geometric mean of the index over the intervals."),
  of((l) => report(l).arithmeticMean, "各区间的算术平均；不保持乘积关系。", "The arithmetic mean over the intervals; it does not keep a product."),
  of((l) => report(l).allGeometric, "全部单元的几何平均。", "The geometric mean over all units."),
  of((l) => report(l).aboveOne, "该区间内大于1（提高）的单元数。", "Units above 1 in the interval, which rose."),
  of((l) => report(l).aboveOneShare, "大于1的单元占有指数的单元之比。", "Units above 1 over units that have the index."),
  of((l) => report(l).rate(blank), "变化率：指数减1。", "The rate of change: the index less 1."),
  of((l) => report(l).allArithmetic, "全部单元的算术平均。", "The arithmetic mean over all units."),
  of((l) => report(l).meanGap, "冗余或不足占实际值之比的均值，分时期和全部。", "The mean of excess or shortfall over the actual number, by period and in all."),
  of((l) => report(l).logarithm(blank), "自然对数，用于计算几何平均的辅助列。", "The natural logarithm, a working column for geometric means."),
  of((l) => report(l).rowIn(blank), "该单元在另一张表中的行次，辅助列。", "The row of the unit in another table, a working column."),
  of((l) => report(l).cumulative(blank), "自首期起的连乘（指标为累计和）。", "The running product since the first period (of an indicator the sum)."),
  of(
    (l) => report(l).accumulated,
    "下列各行由各区间的均值连乘（指标为相加）而来。",
    "The lines below multiply (of an indicator add up) the means of the intervals.",
  ),
  of((l) => report(l).globalScore, "对各期合并的全局前沿的效率值。", "The score against the frontier of all periods pooled."),
  of((l) => report(l).ownScore, "对当期前沿的效率值。", "The score against the frontier of the period."),
  of(
    (l) => report(l).bestPracticeGap,
    "全局效率除以当期效率：越接近1，当期前沿离全局前沿越近。",
    "Global over own-period score: the nearer to 1, the nearer the period's frontier is to the global one.",
  ),
  of((l) => report(l).partOf(blank, report(l).actual), "数据中的数值。", "The number of the data."),
  of(
    (l) => report(l).partOf(blank, report(l).excess),
    "投入或非期望产出比目标值多出的部分；超效率单元为负。",
    "By how much an input or undesirable output is above its target; negative of a super-efficient unit.",
  ),
  of(
    (l) => report(l).partOf(blank, report(l).shortfall),
    "产出比目标值短少的部分；超效率单元为负。",
    "By how much an output is below its target; negative of a super-efficient unit.",
  ),
  of((l) => report(l).partOf(blank, report(l).inPercent), "冗余或不足除以实际值。", "Excess or shortfall over the actual number."),
  of((l) => report(l).partOf(blank, report(l).target), "投影到前沿后的数值。", "The number projected on the frontier."),
  of(
    (l) => report(l).peer(1).replace("1", blank),
    "构成该单元目标的前沿单元，按强度排列。",
    "A unit on the frontier that the target is made of, in order of intensity.",
  ),
  of(() => `λ ${blank}`, "该标杆在目标中的强度。", "The intensity of that peer in the target."),
  of((l) => report(l).inWords, "以一句话说明该单元与哪些标杆比较。", "In a sentence, with which peers the unit is compared."),
  of((l) => inferenceTexts(l).low, "置信区间的下端。", "The lower end of the confidence interval."),
  of((l) => inferenceTexts(l).high, "置信区间的上端。", "The upper end of the confidence interval."),
  of((l) => inferenceTexts(l).corrected, "去掉自助法估计的偏差后的数值。", "The number without the bias that the bootstrap estimates."),
  of((l) => inferenceTexts(l).replicates, "有该数值的重复次数。", "Replicates that have the number."),
  of((l) => inferenceTexts(l).verdict, "整个区间在界限的哪一侧，或不显著。", "On which side of the line the whole interval lies, or not clear."),
  of((l) => inferenceTexts(l).withInterval, "有置信区间的估计值有多少个。", "How many estimates have an interval."),
  of(
    (l) => inferenceTexts(l).over,
    "其中多少个高于自己的区间：估计值偏高，看纠偏值。",
    "How many lie above their own interval: they are biased upwards, see the corrected value.",
  ),
  of(
    (l) => inferenceTexts(l).under,
    "其中多少个低于自己的区间：估计值偏低，看纠偏值。",
    "How many lie below their own interval: they are biased downwards, see the corrected value.",
  ),
  of((l) => inferenceTexts(l).factor, "指数或其分解项。", "The index, or a factor of it."),
  of((l) => inferenceTexts(l).above, "整个区间大于1的变化数。", "Changes whose whole interval is above 1."),
  of((l) => inferenceTexts(l).below, "整个区间小于1的变化数。", "Changes whose whole interval is below 1."),
  of((l) => inferenceTexts(l).positive, "整个区间大于0的变化数。", "Changes whose whole interval is above 0."),
  of((l) => inferenceTexts(l).negative, "整个区间小于0的变化数。", "Changes whose whole interval is below 0."),
  of((l) => inferenceTexts(l).unclear, "区间跨过界限的变化数。", "Changes whose interval lies across the line."),
  of((l) => inferenceTexts(l).none, "没有区间的变化数。", "Changes without an interval."),
  of((l) => technologyTexts(l).metaScore, "对全部单元的共同前沿的效率值。", "The score against the frontier of all units."),
  of((l) => technologyTexts(l).groupScore, "对本组前沿的效率值。", "The score against the frontier of the unit's own group."),
  of(
    (l) => technologyTexts(l).gap,
    "前者除以后者，不大于1：越接近1，本组前沿离共同前沿越近。",
    "The first over the second, at most 1: the nearer to 1, the nearer the group's frontier is to the common one.",
  ),
  of((l) => technologyTexts(l).units, "参与平均的观测数。", "Observations that the mean is of."),
  of((l) => methodTexts(l).method, "本次运行所用的方法、公式、选项与文献。", "Method, formula, options and literature of the run."),
  of((l) => methodTexts(l).data, "数据来自何处，各列的用途。", "Where the data came from, and what each column is for."),
  of(
    (l) => methodTexts(l).computation,
    "软件、日期、求解与证明，以及可据以重做的设置。",
    "Software, date, solving and proof, and the settings that repeat the run.",
  ),
  of((l) => methodTexts(l).rowsLeftOut, "没有结果的行。", "Rows without a result."),
  of((l) => methodTexts(l).reason, "为什么没有结果。", "Why there is none."),
  of((l) => report(l).notes, "关于数据与结果的说明。", "What there is to say of data and results."),
  of((l) => report(l).observations, "参与的观测数。", "How many observations count."),
  of((l) => technologyTexts(l).byGroup, "各组效率值的算术平均。", "The arithmetic mean of the scores of each group."),
  of((l) => report(l).belowFrontier, "参与平均的观测数。", "Observations that the mean is of."),
  of((l) => distance(l).score, "到前沿的距离：0在前沿上，越小越好。", "How far the unit is from the frontier: 0 is on it, and less is better."),
  of((l) => distance(l).ranking, "单元按距离从近到远排列。", "The units by their distance, the nearest first."),
  of((l) => distance(l).scoredCount, "该期有距离值的单元有多少个。", "How many units have a distance in the period."),
  of(
    (l) => distance(l).roseCount,
    "末期距离大于首期（变差）的单元数。",
    "Units whose distance is larger in the last period than in the first: they are worse.",
  ),
  of(
    (l) => distance(l).fellCount,
    "末期距离小于首期（变好）的单元数。",
    "Units whose distance is smaller in the last period than in the first: they are better.",
  ),
  of((l) => indexTexts(l, false).globalScore, "到各期合并的全局前沿的距离。", "The distance to the frontier of all periods pooled."),
  of((l) => indexTexts(l, false).ownScore, "到当期前沿的距离。", "The distance to the frontier of the period."),
  of(
    (l) => indexTexts(l, false).bestPracticeGap,
    "两个距离之差：越接近0，当期前沿离全局前沿越近。",
    "The first less the second: the nearer to 0, the nearer the period's frontier is to the global one.",
  ),
  of((l) => indexTexts(l, false).cumulative(blank), "自首期起的累计和，首期为0。", "The running sum since the first period, which is 0."),
  of((l) => indexTexts(l, false).aboveOne, "该区间内大于0（提高）的单元数。", "Units above 0 in the interval, which rose."),
  of((l) => indexTexts(l, false).aboveOneShare, "大于0的单元占有该指标的单元之比。", "Units above 0 over units that have the indicator."),
];
