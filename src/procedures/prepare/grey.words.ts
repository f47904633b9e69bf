import type { Text } from "../../engine/declare/text.ts";
import { both, entry, indicatorField, periodWords, unitField, unitWords, type Params } from "./wording.ts";
import { fromCell } from "../said/said-cell.ts";

const of = (unit: string): Text => both(unit === "" ? "" : `${unit}的`, unit === "" ? "" : ` of ${unit}`);

/** What grey relational grades say, in both languages. */
export const greyWords = {
  title: both("灰色关联分析", "Grey relational analysis"),
  summary: both(
    "计算各比较序列与参考序列变化形状的接近程度，按单元分别计算并排序。",
    "How near the course of each series is to that of a reference series, unit by unit, with ranks.",
  ),
  whenToUse: both("时期较少、要看哪些序列与某一序列变化相近时。", "There are few periods, and which series move like another is asked."),
  whenNot: both(
    "关联度随无量纲化方法和ρ变化，没有显著性检验，也不说明因果。",
    "Grades hang on the normalisation and on ρ, have no test, and say nothing of causes.",
  ),
  formula: both("ξ = (min Δ + ρ max Δ) ÷ (Δ + ρ max Δ)，关联度为ξ的均值", "ξ = (min Δ + ρ max Δ) / (Δ + ρ max Δ); the grade is the mean of ξ"),
  takes: {
    value: entry(["参考序列", "Reference series"], ["与之比较的一列。", "The column that others are compared with."]),
    values: entry(["比较序列", "Series"], ["要比较的列，一列或多列。", "The columns that are compared, one or more."]),
    unit: unitWords,
    period: periodWords,
  },
  gives: {
    grades: {
      ...entry(["灰色关联度", "Grades"], ["每个单元每个序列一行。", "One row per unit and series."]),
      fields: {
        unit: unitField,
        indicator: indicatorField,
        grade: entry(["关联度", "Grade"], ["ξ的均值，越大越接近。", "The mean of ξ; the larger, the nearer."]),
        rank: entry(["位次", "Rank"], ["在该单元内，1为最大。", "Within the unit; 1 is the largest."]),
        n: entry(["期数", "Periods"], ["参与计算的时期数。", "Those that it is the mean of."]),
      },
    },
  },
  refuses: {
    "no-scale": ({ column, unit, cell }: Params<"column" | "unit" | "cell">): Text =>
      both(
        `${of(unit)["zh-CN"]}“${column}”${fromCell(cell)["zh-CN"]}无法无量纲化：除数为0；请换一种方法或去掉这一列。`,
        `“${column}”${of(unit).en}${fromCell(cell).en} cannot be normalised: it would be divided by 0; choose another way or leave it out.`,
      ),
    short: ({ unit, n, cell }: Params<"unit" | "n" | "cell">): Text =>
      both(
        `${of(unit)["zh-CN"]}序列${fromCell(cell)["zh-CN"]}只有${n}期，至少需要2期。`,
        `The series${of(unit).en}${fromCell(cell).en} have ${n} ${n === "1" ? "period" : "periods"}; there must be 2.`,
      ),
    "all-equal": ({ unit }: Params<"unit">): Text =>
      both(`${of(unit)["zh-CN"]}各序列与参考序列完全相同，关联度没有意义。`, `All series${of(unit).en} equal the reference: grades mean nothing.`),
  },
  says: {
    closest: ({ unit, indicator, grade, reference }: Params<"unit" | "indicator" | "grade" | "reference">): Text =>
      both(
        `与“${reference}”关联度最大的是${of(unit)["zh-CN"]}“${indicator}”，为${grade}。`,
        `“${indicator}”${of(unit).en} is nearest to “${reference}”: its grade is ${grade}.`,
      ),
    farthest: ({ unit, indicator, grade, reference }: Params<"unit" | "indicator" | "grade" | "reference">): Text =>
      both(
        `与“${reference}”关联度最小的是${of(unit)["zh-CN"]}“${indicator}”，为${grade}。`,
        `“${indicator}”${of(unit).en} is farthest from “${reference}”: its grade is ${grade}.`,
      ),
    alike: ({ low, high }: Params<"low" | "high">): Text =>
      both(`各序列的关联度在${low}与${high}之间，没有明显差别。`, `The grades run from ${low} to ${high}: no series stands out.`),
  },
} as const;
