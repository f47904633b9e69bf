import type { Text } from "../../engine/declare/text.ts";
import { both, entry, indicatorField, type Params } from "./wording.ts";

const lacks: Readonly<Record<string, Text>> = {
  blank: both("空白", "blank"),
  "no-earlier": both("没有更早的时期", "no earlier period"),
  "not-positive": both("数值不大于0", "not above 0"),
  zero: both("除数为0", "divided by 0"),
};

/** What the lists and sentences of such a procedure say; its columns have words of their own. */
export const columnwiseWords = {
  indicators: {
    ...entry(
      ["各指标", "Indicators"],
      ["每列一行：得到多少个数，多少个没有。", "One row per column: how many numbers came of it, and how many rows have none."],
    ),
    fields: {
      indicator: indicatorField,
      column: entry(["新列", "New column"], ["得到的列。", "The column that was made."]),
      values: entry(["数值个数", "Values"], ["原列有数的行数。", "Rows of the column that have a number."]),
      given: entry(["得到", "Given"], ["新列有数的行数。", "Rows of the new column that have one."]),
      without: entry(["没有", "Without"], ["新列留空的行数。", "Rows of the new column that are blank."]),
      cell: entry(["首个单元格", "First cell"], ["第一个没有得到数的单元格。", "The first cell of which no number came."]),
      reason: entry(["原因", "Reason"], ["最常见的原因。", "The most frequent reason."]),
      low: entry(["最小值", "Lowest"], ["新列的最小值。", "The lowest of the new column."]),
      high: entry(["最大值", "Highest"], ["新列的最大值。", "The highest of the new column."]),
    },
  },
  values: lacks,
  says: {
    given: ({ column, count, low, high }: Params<"column" | "count" | "low" | "high">): Text =>
      both(`“${column}”有${count}个数值，在${low}与${high}之间。`, `“${column}” has ${count} ${count === "1" ? "value" : "values"}, from ${low} to ${high}.`),
    without: ({ indicator, count, cell, reason }: Params<"indicator" | "count" | "cell" | "reason">): Text =>
      both(
        `“${indicator}”有${count}行没有结果，第一处${cell === "" ? "" : `在${cell}`}：${lacks[reason]["zh-CN"]}。`,
        `Of “${indicator}” ${count} ${count === "1" ? "row has" : "rows have"} no result, the first ${cell === "" ? "" : `at ${cell}, `}which is ${reason === "no-earlier" ? "without an earlier period" : lacks[reason].en}.`,
      ),
    complete: ({ count }: Params<"count">): Text => both(`没有空缺：每行都得到数值，共${count}行。`, `Nothing is blank: each of ${count} rows has its number.`),
  },
} as const;
