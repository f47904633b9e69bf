import type { DataMistakes, StoredKind } from "../../analysis/mistakes.ts";
import type { SentencesOf } from "../../engine/declare/said.ts";
import type { Locale, Text } from "../../engine/declare/text.ts";
import { cellsSentence } from "./bad-cells.ts";
import { groupsApart } from "./groups-apart.ts";
import { byCount, capital, counted, list, rowsText } from "../wording/wording.ts";
import { roleName as role } from "../wording/words.ts";

/** What a place in a stored JSON must hold. */
const storedKindWords: Readonly<Record<StoredKind, Text>> = {
  record: { "zh-CN": "对象（{…}）", en: "an object ({…})" },
  list: { "zh-CN": "列表（[…]）", en: "a list ([…])" },
  text: { "zh-CN": "非空的文本", en: "a text that is not blank" },
  string: { "zh-CN": "文本", en: "a text" },
  texts: { "zh-CN": "文本的列表", en: "a list of texts" },
  number: { "zh-CN": "数字", en: "a number" },
  numbers: { "zh-CN": "数字的列表", en: "a list of numbers" },
  count: { "zh-CN": "不小于0的整数", en: "a whole number of 0 or more" },
  flag: { "zh-CN": "true或false", en: "true or false" },
};

/** Rows that a sentence names before it only counts. */
const named = 20;

/** Labels of periods: the first of them in quotation marks, and how many more. */
function quoted(labels: readonly string[], locale: Locale): string {
  const more = labels.length - named;
  const words = labels.slice(0, named).map((label) => (locale === "en" ? `"${label}"` : `“${label}”`));
  if (locale === "en") return `${words.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  return `${words.join("")}${more > 0 ? `等${labels.length}个` : ""}`;
}

/** The rows of each number of cells. */
function byLength(rows: readonly { readonly row: number; readonly cells: number }[]): readonly { readonly cells: number; readonly at: readonly number[] }[] {
  const lengths = new Map<number, number[]>();
  for (const { row, cells } of rows) lengths.set(cells, [...(lengths.get(cells) ?? []), row]);
  return Array.from(lengths, ([cells, at]) => ({ cells, at }));
}

/** What is said of a mistake in a table, in the choice of its columns, and in what was stored. */
export const dataMistakes: SentencesOf<DataMistakes> = {
  "zh-CN": {
    "bootstrap-not-offered": ({ model, expected }) => `模型“${model}”不提供自助法区间；可用的模型有${list(expected, "zh-CN")}。`,
    "role-not-taken": ({ role: name, method }) => `方法“${method}”不使用${role(name, "zh-CN")}列。`,
    "column-missing": ({ column, header, nearest }) =>
      `表头中没有“${column}”这一列${nearest === null ? "" : `（是否指“${nearest}”？）`}。现有的列：${list(header, "zh-CN")}。`,
    "header-twice": ({ column, first, second }) => `表头中“${column}”出现了两次（${first}和${second}），列名必须唯一。`,
    "header-blank": ({ address }) => `表头单元格${address}为空而下方有数据；合并的表头请拆分，每列一个列名。`,
    "column-twice": ({ column, roles }) =>
      `列“${column}”被同时指定为${list(
        roles.map((r) => role(r, "zh-CN")),
        "zh-CN",
      )}；一列只能有一个角色。`,
    "bad-cells": ({ cells }) => cellsSentence(cells, "zh-CN"),
    "duplicate-observation": ({ dmu, period, first, second, groups }) =>
      (period === null
        ? `决策单元“${dmu}”出现了两次（第${first}行和第${second}行）；没有时期列时每个单元只能有一行。`
        : `决策单元“${dmu}”在时期“${period}”出现了两次（第${first}行和第${second}行）；每个单元每期只能有一行。`) +
      (groups === undefined ? "" : groupsApart(groups, dmu, "zh-CN")),
    "period-order-without-column": () => "指定了时期的顺序，却没有指定时期所在的列。",
    "period-order": ({ column, missing, unknown, twice }) =>
      `时期的顺序应把列“${column}”中的每个时期列出一次：${[
        ...(missing.length > 0 ? [`缺少${quoted(missing, "zh-CN")}`] : []),
        ...(unknown.length > 0 ? [`数据中没有${quoted(unknown, "zh-CN")}`] : []),
        ...(twice.length > 0 ? [`${quoted(twice, "zh-CN")}列了不止一次`] : []),
      ].join("；")}。`,
    "period-decimal": ({ dmu, period, column, first, second }) =>
      `决策单元“${dmu}”在时期“${period}”出现了两次（第${first}行和第${second}行）：列“${column}”中的时期是数字，${period}0存为数字即成${period}，1月与10月无法区分；请把该列存为文本，或写成${period.replace(".1", "-01")}、${period.replace(".1", "-10")}。`,
    "rows-longer": ({ rows, names }) =>
      `${byLength(rows)
        .map(({ cells, at }) => `${rowsText(at, "zh-CN", named)}有${cells}个单元格`)
        .join("，")}，而表头只有${names}个列名；多出的单元格可能来自没有加引号的千位分隔符（1,240应写成1240或 "1,240"），请改正后再试。`,
    "stored-value": ({ at, expected, orNull, got }) =>
      `“${at}”应为${storedKindWords[expected]["zh-CN"]}${orNull ? "或null" : ""}，${got === "" ? "现在没有这一项" : `现为${got}`}。`,
    "stored-key": ({ at, key, expected }) => `“${at}”中没有“${key}”这一项；可用的有${list(expected, "zh-CN")}。`,
    "stored-other": ({ at, expected, got }) => `“${at}”应为${expected}，现为${got}。`,
    "no-data": ({ where }) => `“${where}”的表头下方没有数据。`,
  },
  en: {
    "bootstrap-not-offered": ({ model, expected }) => `The model "${model}" has no bootstrap intervals; these have: ${list(expected, "en")}.`,
    "role-not-taken": ({ role: name, method }) => `The method "${method}" takes no ${role(name, "en")} columns.`,
    "column-missing": ({ column, header, nearest }) =>
      `The header has no column "${column}"${nearest === null ? "." : `; did you mean "${nearest}"?`} Its columns are: ${list(header, "en")}.`,
    "header-twice": ({ column, first, second }) => `The header names two columns "${column}" (${first} and ${second}); every name must be unique.`,
    "header-blank": ({ address }) => `Header cell ${address} is blank above data; split merged header cells so that every column has a name.`,
    "column-twice": ({ column, roles }) =>
      `Column "${column}" is given as ${roles.map((r) => role(r, "en")).join(" and as ")}; a column can have one role only.`,
    "bad-cells": ({ cells }) => cellsSentence(cells, "en"),
    "duplicate-observation": ({ dmu, period, first, second, groups }) =>
      (period === null
        ? `DMU "${dmu}" stands twice (rows ${first} and ${second}); without a period column each DMU must have one row.`
        : `DMU "${dmu}" stands twice in period "${period}" (rows ${first} and ${second}); it must have one row per period.`) +
      (groups === undefined ? "" : ` ${groupsApart(groups, dmu, "en")}`),
    "period-order-without-column": () => "The order of the periods was given, but not the column that holds them.",
    "period-order": ({ column, missing, unknown, twice }) =>
      `The order of the periods must list every period of column "${column}" once: ${[
        ...(missing.length > 0 ? [`${quoted(missing, "en")} ${missing.length > 1 ? "are" : "is"} missing`] : []),
        ...(unknown.length > 0 ? [`${quoted(unknown, "en")} ${unknown.length > 1 ? "are" : "is"} not in the data`] : []),
        ...(twice.length > 0 ? [`${quoted(twice, "en")} ${twice.length > 1 ? "are" : "is"} listed twice`] : []),
      ].join("; ")}.`,
    "period-decimal": ({ dmu, period, column, first, second }) =>
      `DMU "${dmu}" stands twice in period "${period}" (rows ${first} and ${second}): the periods of column "${column}" are numbers, and ${period}0 stored as a number is ${period}, so that January and October are one; store the column as text, or write ${period.replace(".1", "-01")} and ${period.replace(".1", "-10")}.`,
    "rows-longer": ({ rows, names }) =>
      `${capital(
        byLength(rows)
          .map(({ cells, at }) => `${rowsText(at, "en", named)} ${byCount(at.length, "has", "have")} ${counted(cells, "cell")}`)
          .join(", "),
      )} under ${counted(names, "name")} of the header; perhaps a thousands separator stands there without quotation marks (1,240 must be 1240 or "1,240"): mend the ${byCount(rows.length, "row", "rows")} and try again.`,
    "stored-value": ({ at, expected, orNull, got }) =>
      `"${at}" must be ${storedKindWords[expected].en}${orNull ? " or null" : ""}; ${got === "" ? "it is missing" : `got ${got}`}.`,
    "stored-key": ({ at, key, expected }) => `"${at}" has no entry "${key}"; its entries are: ${list(expected, "en")}.`,
    "stored-other": ({ at, expected, got }) => `"${at}" must be ${expected}; got ${got}.`,
    "no-data": ({ where }) => `There is no data below the header of "${where}".`,
  },
};
