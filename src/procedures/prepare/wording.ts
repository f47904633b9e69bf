import type { Text } from "../../engine/declare/text.ts";
import type { OwnNouns } from "../../locale/wording/own-words.ts";
import type { Titled } from "../declare/procedure.ts";

/** The values that the words of a sentence are given. */
export type Params<K extends string> = Readonly<Record<K, string>> & { readonly own: OwnNouns };

/** One thing in both languages. */
export const both = (zh: string, en: string): Text => ({ "zh-CN": zh, en });

/** A title and a meaning in both languages. */
export const entry = (title: readonly [zh: string, en: string], help: readonly [zh: string, en: string]): Titled => ({
  title: both(...title),
  help: both(...help),
});

/** What several of these procedures take. */
export const unitWords = entry(
  ["单元", "Unit"],
  ["可选：每行的名称；不填则全部各行为一个序列。", "Optional: the name of each row; without it all rows are one series."],
);
export const periodWords = entry(["时期", "Period"], ["每行的时期，决定先后次序。", "The period of each row, by which rows follow one another."]);

/** The same where rows need no order. */
export const rowUnitWords = entry(["单元", "Unit"], ["可选：每行的名称。", "Optional: the name of each row."]);
export const rowPeriodWords = entry(["时期", "Period"], ["可选：每行的时期。", "Optional: the period of each row."]);

/** What several of their results have. */
export const unitField = entry(["单元", "Unit"], ["行的名称。", "The name of the row."]);
export const indicatorField = entry(["指标", "Indicator"], ["列名。", "Its column."]);
export const firstField = entry(["起始时期", "First"], ["有数的第一个时期。", "The first period that has a number."]);
export const lastField = entry(["最后时期", "Last"], ["有数的最后一个时期。", "The last period that has a number."]);
