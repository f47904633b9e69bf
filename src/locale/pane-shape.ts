import type { ShapeStep } from "../analysis/shape/shape-table.ts";
import type { Locale } from "../engine/text.ts";
import { byCount, capital, counted, listUpTo, rowsText } from "./wording.ts";

/** Names and rows that a sentence lists before it only counts. */
const most = 8;
const list = (names: readonly string[], locale: Locale) => listUpTo(most, names, locale);
const chineseRows = (rows: readonly number[]) => rowsText(rows, "zh-CN", most);
const englishRows = (rows: readonly number[]) => rowsText(rows, "en", most);

const chinese = {
  title: "这张表需要整理后才能分析",
  intro: "可以整理到一张新工作表，原表不动。将要做的：",
  period: "年份",
  sheetName: (source: string) => `${source} 整理`,
  preview: "整理后的前几行",
  size: (rows: number, columns: number) => `整理后：${rows} 行，${columns} 列`,
  excludeTotals: "去掉合计行",
  apply: "整理到新工作表",
  applied: (sheet: string) => `已整理到“${sheet}”，现在用它作为数据。`,
  alone: "只找到一个指标；分析至少需要一个投入和一个产出。请把其他指标的表放到同一工作簿（同样的单元名称、同样的年份表头），会自动合并。",
  cannot: {
    "no-header": (name: string) => `“${name}”中没有找到数字上方的表头行，无法自动整理。请让表头占一行、每列一个名称。`,
    "same-name": (name: string) => `“${name}”在同一年出现不止一次，无法自动整理。请先区分这些行或只留一行。`,
    "no-numbers": (name: string) => `“${name}”中没有找到数字列，无法自动整理。`,
  },
};

type ShapeTexts = typeof chinese;

const english: ShapeTexts = {
  title: "This table has to be put in shape before it can be analysed",
  intro: "It can be put in shape on a new sheet; this one stays as it is. What will be done:",
  period: "Year",
  sheetName: (source) => `${source} in shape`,
  preview: "First rows when in shape",
  size: (rows, columns) => `In shape: ${counted(rows, "row")}, ${counted(columns, "column")}`,
  excludeTotals: "Leave out rows of totals",
  apply: "Put in shape on a new sheet",
  applied: (sheet) => `Put in shape on “${sheet}”, which is now the data.`,
  alone:
    "Only one indicator was found; an analysis needs at least one input and one output. Put the sheets of the others into the same workbook (same names of units, same years as headers), and they are joined.",
  cannot: {
    "no-header": (name) => `“${name}” has no header row above its numbers, so it cannot be put in shape. Give it one header row with a name for each column.`,
    "same-name": (name) => `“${name}” stands more than once in the same year, so the table cannot be put in shape. Tell these rows apart or keep one.`,
    "no-numbers": (name) => `“${name}” has no column of numbers, so it cannot be put in shape.`,
  },
};

const texts: Readonly<Record<Locale, ShapeTexts>> = { "zh-CN": chinese, en: english };

export const shapeTexts = (locale: Locale): ShapeTexts => texts[locale];

/** What one step does to the table, and why where a person may ask. */
export function shapeSentence(step: ShapeStep, locale: Locale): string {
  const zh = locale === "zh-CN";
  switch (step.code) {
    case "title-rows":
      return zh
        ? `${chineseRows(step.rows)}是标题，不属于表。`
        : `${capital(englishRows(step.rows))} ${byCount(step.rows.length, "is a title", "are titles")} and no part of the table.`;
    case "header-rows":
      return zh ? `${chineseRows(step.rows)}的多层表头合并为一行。` : `The header in ${englishRows(step.rows)} becomes one row.`;
    case "units-row":
      return zh ? `第 ${step.row} 行是单位，写进列名。` : `Row ${step.row} holds units; they go into the names of the columns.`;
    case "years":
      return zh
        ? `${step.from}–${step.to} 年由横排改为竖排：每个单元每年一行；指标列：${list(step.indicators, locale)}。`
        : `The years ${step.from}–${step.to} become rows: one for each unit and year. Indicators: ${list(step.indicators, locale)}.`;
    case "indicator-rows":
      return zh
        ? `指标由行改为列（${list(step.indicators, locale)}），${step.from}–${step.to} 年由横排改为竖排。`
        : `The indicators become columns (${list(step.indicators, locale)}), the years ${step.from}–${step.to} become rows.`;
    case "sheets":
      return zh
        ? `同样形式的工作表合并，每张一个指标：${list(step.sheets, locale)}。`
        : `Sheets of the same form are joined, one indicator each: ${list(step.sheets, locale)}.`;
    case "footnotes":
      return zh
        ? `${chineseRows(step.rows)}是注释或数据来源，不属于表。`
        : `${capital(englishRows(step.rows))} ${byCount(step.rows.length, "holds", "hold")} notes or the source and ${byCount(step.rows.length, "is", "are")} no part of the table.`;
    case "totals":
      return zh
        ? `${list(step.names, locale)}（${step.rows} 行）是其他行的合计或平均，不能与自己的组成部分比较，建议去掉。`
        : `${list(step.names, locale)} (${counted(step.rows, "row")}) ${byCount(step.names.length, "sums", "sum")} up other rows and cannot be compared with ${byCount(step.names.length, "its", "their")} own parts: better left out.`;
    case "spaced-names":
      return zh
        ? `${step.count} 个名称中的空格去掉，如“北 京”写作“北京”。`
        : `Spaces inside ${counted(step.count, "Chinese name")} are taken out, so that the same name is written the same way.`;
    case "merged-names":
      return zh
        ? `${step.count} 行沿用上方合并单元格中的名称。`
        : `${counted(step.count, "row")} ${byCount(step.count, "takes", "take")} the name of the merged cell above ${byCount(step.count, "it", "them")}.`;
    case "mended-numbers":
      return zh
        ? `${step.count} 个以文本存放的数字（千位分隔符、全角数字等）改为数字。`
        : step.count === 1
          ? "1 number that stands as text (separators, full-width digits) becomes a number."
          : `${step.count} numbers that stand as text (separators, full-width digits) become numbers.`;
    case "missing-marks":
      return zh
        ? `${step.count} 个“—”“…”一类的记号按缺失处理，留空。`
        : `${counted(step.count, "sign")} such as “—” or “…” ${byCount(step.count, "counts", "count")} as missing and ${byCount(step.count, "stays", "stay")} blank.`;
  }
}
