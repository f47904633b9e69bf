import type { Text } from "../../engine/declare/text.ts";
import { year } from "../said/period-words.ts";
import { both, entry, indicatorField, periodWords, unitField, unitWords, type Params } from "./wording.ts";
import { inCell } from "../said/said-cell.ts";

const rules: Readonly<Record<string, Text>> = {
  linear: both("线性插值", "linear interpolation"),
  geometric: both("几何插值", "geometric interpolation"),
  end: both("在序列的一端，不外推", "at an end of its series, where nothing is extrapolated"),
  long: both("缺口过长", "in a gap that is too long"),
  "not-positive": both("缺口一侧的数值不大于0", "beside a value that is not above 0"),
};

/** What interpolation says, in both languages. */
export const interpolateWords = {
  title: both("缺失值插值", "Interpolation of gaps"),
  summary: both(
    "用前后两期的数值补上中间缺失的数值，不外推，并逐一列出补了哪些单元格。",
    "Fills blank cells between two numbers of the same unit, extrapolates nothing, and lists every cell.",
  ),
  whenToUse: both("个别年份缺数，而测算需要完整面板时。", "Single years are missing, and a complete panel is needed."),
  whenNot: both(
    "缺失较多或缺在末端时，补出的数没有依据；补值应在报告中说明。",
    "Where much is missing, or the end of a series, filled values rest on nothing; what was filled belongs into the report.",
  ),
  formula: both(
    "线性：x_a + (x_b − x_a)(t − a) ÷ (b − a)；几何：x_a (x_b ÷ x_a)^((t − a) ÷ (b − a))",
    "linear: x_a + (x_b − x_a)(t − a) / (b − a); geometric: x_a (x_b / x_a)^((t − a) / (b − a))",
  ),
  takes: {
    values: entry(["指标", "Indicators"], ["有缺失的列，一列或多列。", "The columns with gaps, one or more."]),
    unit: unitWords,
    period: periodWords,
  },
  gives: {
    totals: {
      ...entry(["补了多少", "How many were filled"], ["全部指标合计。", "Of all indicators together."]),
      fields: {
        values: entry(["单元格", "Cells"], ["参与处理的单元格。", "Those that were looked at."]),
        blank: entry(["空白", "Blank"], ["没有数值的单元格。", "Those without a number."]),
        filled: entry(["已补", "Filled"], ["补上的单元格。", "Those that were filled."]),
        left: entry(["未补", "Left"], ["空白 − 已补。", "Blank less filled."]),
      },
    },
    gaps: {
      ...entry(["空白的单元格", "Blank cells"], ["每个空白单元格一行：补为多少，或为何不补。", "One row per blank cell: what it became, or why it was left."]),
      fields: {
        cell: entry(["单元格", "Cell"], ["在数据中的地址。", "Its address in the data."]),
        unit: unitField,
        indicator: indicatorField,
        is: entry(["现值", "Is"], ["补上的数值。", "The number that was filled in."]),
        rule: entry(["处理", "Rule"], ["方法，或不补的原因。", "The method, or why it was left."]),
      },
    },
    columns: entry(["补后的数据", "Filled data"], ["列名加_i；原有的数值不变。", "Each column with _i behind its name; what was there is as it was."]),
  },
  values: rules,
  refuses: {},
  says: {
    filled: ({ count, blank, rule }: Params<"count" | "blank" | "rule">): Text =>
      both(
        `空白的${blank}个单元格中，用${rules[rule]["zh-CN"]}补了${count}个。`,
        `Of ${blank} blank ${blank === "1" ? "cell" : "cells"}, ${count} ${count === "1" ? "was" : "were"} filled by ${rules[rule].en}.`,
      ),
    first: ({ cell, indicator, unit, period, is }: Params<"cell" | "indicator" | "unit" | "period" | "is">): Text =>
      both(
        `第一处是${unit}${year(period)}的“${indicator}”${inCell(cell)["zh-CN"]}，补为${is}。`,
        `The first is “${indicator}”${unit === "" ? "" : ` of ${unit}`} in ${period}${inCell(cell).en}: ${is}.`,
      ),
    left: ({ count, blank, indicator, unit, period, why }: Params<"count" | "blank" | "indicator" | "unit" | "period" | "why">): Text =>
      both(
        `空白的${blank}个单元格中有${count}个不补，如${unit}${year(period)}的“${indicator}”：${rules[why]["zh-CN"]}。`,
        `Of ${blank} blank ${blank === "1" ? "cell" : "cells"}, ${count} ${count === "1" ? "is" : "are"} left, as “${indicator}”${unit === "" ? "" : ` of ${unit}`} in ${period}: ${rules[why].en}.`,
      ),
    none: ({ count }: Params<"count">): Text =>
      both(`没有空白：${count}个单元格都有数值，数据没有改动。`, `Nothing is blank: all ${count} cells have numbers, and nothing was changed.`),
  },
} as const;
