import type { NoPanel, PanelWords } from "../../analysis/shape/shape-book.ts";
import type { ShapeStep } from "../../analysis/shape/shape-table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { byCount, capital, counted, listUpTo, rowsText } from "../wording/wording.ts";

/** Names and rows that a sentence lists before it only counts. */
const most = 8;
const list = (names: readonly string[], locale: Locale) => listUpTo(most, names, locale);
const chineseRows = (rows: readonly number[]) => rowsText(rows, "zh-CN", most);
const englishRows = (rows: readonly number[]) => rowsText(rows, "en", most);

const chinese = {
  title: "这张表需要整理后才能分析",
  intro: "可以整理到一张新工作表，原表不动。将要做的：",
  preview: "整理后的前几行",
  size: (rows: number, columns: number) => `整理后：${rows} 行，${columns} 列`,
  excludeTotals: "去掉合计行",
  apply: "整理到新工作表",
  asIs: "不整理，按原样使用",
  applied: (sheet: string) => `已整理到“${sheet}”，现在用它作为数据。`,
  alone: "只找到一个指标；分析至少需要一个投入和一个产出。请把其他指标的表放到同一工作簿（同样的单元名称、同样的年份表头），会自动合并。",
  words: { unit: "单元", period: "年份", group: "区域", value: "数值" },
};

type ShapeTexts = Omit<typeof chinese, "words"> & { readonly words: PanelWords };

const english: ShapeTexts = {
  title: "This table has to be put in shape before it can be analysed",
  intro: "It can be put in shape on a new sheet; this one stays as it is. What will be done:",
  preview: "First rows when in shape",
  size: (rows, columns) => `In shape: ${counted(rows, "row")}, ${counted(columns, "column")}`,
  excludeTotals: "Leave out rows of totals",
  apply: "Put in shape on a new sheet",
  asIs: "Use the table as it is",
  applied: (sheet) => `Put in shape on “${sheet}”, which is now the data.`,
  alone:
    "Only one indicator was found; an analysis needs at least one input and one output. Put the sheets of the others into the same workbook (same names of units, same years as headers), and they are joined.",
  words: { unit: "Unit", period: "Year", group: "Region", value: "Value" },
};

const texts: Readonly<Record<Locale, ShapeTexts>> = { "zh-CN": chinese, en: english };

export const shapeTexts = (locale: Locale): ShapeTexts => texts[locale];

/** Why a table cannot be put in shape, and what would mend that. */
export function noPanelSentence(problem: NoPanel, locale: Locale): string {
  const zh = locale === "zh-CN";
  const { sheet } = problem;
  switch (problem.why) {
    case "no-header":
      return zh
        ? `“${sheet}”中没有找到数字上方的表头行，无法自动整理。请让表头占一行、每列一个名称。`
        : `“${sheet}” has no header row above its numbers, so it cannot be put in shape. Give it one header row with a name for each column.`;
    case "no-numbers":
      return zh ? `“${sheet}”中没有找到数字列，无法自动整理。` : `“${sheet}” has no column of numbers, so it cannot be put in shape.`;
    case "no-units":
      return zh
        ? `“${sheet}”没有说明数字属于哪个单元（如地区、企业），无法自动整理。请加一列单元名称，或在表上方写一行“地区：名称”。`
        : `“${sheet}” does not say which unit (such as a region or a firm) its numbers are of, so it cannot be put in shape. Add a column of names, or a line “Region: name” above the table.`;
    case "conflict": {
      const { unit, period, indicator, first, second } = problem;
      return zh
        ? `${unit}${period === null ? "" : `${period}${/\d$/.test(period) ? "年" : ""}`}的“${indicator}”有两个不同的数：“${first.sheet}”${first.address}为${first.value}，“${second.sheet}”${second.address}为${second.value}，无法自动整理。请区分这两处或只留一处。`
        : `“${indicator}” of ${unit}${period === null ? "" : ` in ${period}`} has two different numbers, ${first.value} in ${first.address} of “${first.sheet}” and ${second.value} in ${second.address} of “${second.sheet}”, so the table cannot be put in shape. Tell the two apart or keep one.`;
    }
  }
}

const coordinates: Readonly<Record<"unit" | "period" | "indicator" | "group", Readonly<Record<Locale, string>>>> = {
  unit: { "zh-CN": "单元", en: "units" },
  period: { "zh-CN": "时期", en: "periods" },
  indicator: { "zh-CN": "指标", en: "indicators" },
  group: { "zh-CN": "分组", en: "groups" },
};
const places: Readonly<Record<"line" | "title" | "sheet" | "file", Readonly<Record<Locale, string>>>> = {
  line: { "zh-CN": "表上方的说明行", en: "a line above the table" },
  title: { "zh-CN": "表的标题", en: "the title" },
  sheet: { "zh-CN": "工作表的名称", en: "the name of the sheet" },
  file: { "zh-CN": "文件的名称", en: "the name of the file" },
};

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
      if (step.from === "")
        return zh ? `指标由行改为列：${list(step.indicators, locale)}。` : `The indicators become columns: ${list(step.indicators, locale)}.`;
      return zh
        ? `指标由行改为列（${list(step.indicators, locale)}），${step.from}–${step.to} 年由横排改为竖排。`
        : `The indicators become columns (${list(step.indicators, locale)}), the years ${step.from}–${step.to} become rows.`;
    case "sheets":
      return zh ? `同样形式的工作表合并：${list(step.sheets, locale)}。` : `Sheets that go together are joined: ${list(step.sheets, locale)}.`;
    case "footnotes":
      return zh
        ? `${chineseRows(step.rows)}是注释或数据来源，不属于表。`
        : `${capital(englishRows(step.rows))} ${byCount(step.rows.length, "holds", "hold")} notes or the source and ${byCount(step.rows.length, "is", "are")} no part of the table.`;
    case "totals":
      return zh
        ? `${list(step.names, locale)}（${step.rows} 行）是其他行的合计或平均，不能与自己的组成部分比较，建议去掉。`
        : `${list(step.names, locale)} (${counted(step.rows, "row")}) ${byCount(step.names.length, "sums", "sum")} up other rows and cannot be compared with ${byCount(step.names.length, "its", "their")} own parts: better left out.`;
    case "joined-names":
      return zh
        ? `“${step.columns.join("”列和“")}”列合在一起才能区分单元，名称合并，如${list(step.examples, locale)}。`
        : `Only the columns “${step.columns.join("” and “")}” together tell the units apart; their names are joined, as in ${step.examples.map((one) => `“${one}”`).join(" and ")}.`;
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
    case "filled-names":
      return zh
        ? `${step.count}个空白的名称沿用上一行的名称。`
        : `${counted(step.count, "blank name")} ${byCount(step.count, "takes", "take")} the name of the row above.`;
    case "units-across":
      return zh
        ? `${step.count}个单元由横排改为竖排；指标列：${list(step.indicators, locale)}。`
        : `${counted(step.count, "unit")} that ${byCount(step.count, "stands", "stand")} as columns become rows. Indicators: ${list(step.indicators, locale)}.`;
    case "headings":
      return zh
        ? `表中的小标题行（${list(step.names, locale)}）改为${coordinates[step.of][locale]}列。`
        : `The heading rows within the table (${list(step.names, locale)}) become the ${coordinates[step.of][locale]}.`;
    case "outside":
      return zh
        ? `${coordinates[step.coordinate][locale]}（${list(step.values, locale)}）取自${places[step.from][locale]}。`
        : `The ${coordinates[step.coordinate][locale]} (${list(step.values, locale)}) are taken from ${places[step.from][locale]}.`;
    case "sheets-left-out":
      return zh
        ? `${list(step.sheets, locale)}不是同样的单元或没有数字，不合并。`
        : `${list(step.sheets, locale)} ${byCount(step.sheets.length, "has", "have")} other units or no numbers and ${byCount(step.sheets.length, "is", "are")} left out.`;
    case "columns-left-out":
      return zh
        ? `代码、序号、英文名称或只有一个取值的列（${list(step.columns, locale)}）不保留。`
        : `Columns of codes, serial numbers, English names or one value only are left out: ${list(step.columns, locale)}.`;
    case "periodless-columns":
      return zh
        ? `各年数据之外的列（${list(step.columns, locale)}）不属于任何一年，不保留。`
        : `Columns beside the periods that are of none of them are left out: ${list(step.columns, locale)}.`;
    case "year-parts":
      return zh
        ? `年份与其后的季度或月份合为一个时期（${step.from}至${step.to}）。`
        : `The year and the quarter or month beside it become one period (${step.from} to ${step.to}).`;
    case "nameless-rows":
      return zh
        ? `没有单元名称或时期的行不保留：${list(step.addresses, locale)}。`
        : `Rows without a unit or a period are left out: ${list(step.addresses, locale)}.`;
    case "groups":
      return zh
        ? `各单元所属的合计或小标题作为分组列“${step.column}”：${list(step.groups, locale)}。`
        : `The total or heading that each unit belongs to becomes the group column “${step.column}”: ${list(step.groups, locale)}.`;
    case "respelled":
      return zh
        ? `同一单元的几种写法改为先出现的写法：${list(step.names, locale)}。`
        : `Units in several spellings are written as they stood first: ${list(step.names, locale)}.`;
    case "same-twice":
      return zh
        ? `同一单元、时期和指标的相同数字出现两次，只取一次：${list(step.addresses, locale)}。`
        : `The same number stands twice for one unit, period and indicator, and is taken once: ${list(step.addresses, locale)}.`;
    case "several-units":
      return zh
        ? `${list(step.names, locale)}在各处的计量单位不同，各占一列，其余留空：${list(step.columns, locale)}；合并前请换算。`
        : `${list(step.names, locale)} stands in several units, a column for each with blanks elsewhere: ${list(step.columns, locale)}. Convert them before you use them as one.`;
    case "unread":
      return zh
        ? `既不是数字也不是缺失记号的内容原样保留：${list(
            step.cells.map(({ address, text }) => `${address}“${text}”`),
            locale,
          )}。`
        : `What is neither a number nor a sign for a missing one stays as it is: ${list(
            step.cells.map(({ address, text }) => `${address} “${text}”`),
            locale,
          )}.`;
    case "missing-marks":
      return zh
        ? `${step.count}个记号（${list(
            step.signs.map((sign) => `“${sign}”`),
            locale,
          )}）按缺失处理，留空。`
        : `${counted(step.count, "sign")} (${list(
            step.signs.map((sign) => `“${sign}”`),
            locale,
          )}) ${byCount(step.count, "counts", "count")} as missing and ${byCount(step.count, "stays", "stay")} blank.`;
  }
}
