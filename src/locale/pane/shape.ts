import type { NoPanel, PanelWords } from "../../analysis/shape/shape-book.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  title: "这张表需要整理后才能分析",
  intro: "可以整理到一张新工作表，原表不动。将要做的：",
  preview: "整理后的前几行",
  size: (rows: number, columns: number) => `整理后：${rows}行，${columns}列`,
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
    case "several-keys": {
      const { columns } = problem;
      return zh
        ? `“${sheet}”每行一条记录，由“${columns.join("”“")}”几列共同区分，已是规整的表，不需要整理。`
        : `“${sheet}” has a row for each record, which the columns “${columns.join("”, “")}” tell apart together: it is in shape, and nothing is to be done.`;
    }
    case "conflict": {
      const { unit, period, indicator, first, second } = problem;
      return zh
        ? `${unit}${period === null ? "" : `${period}${/\d$/.test(period) ? "年" : ""}`}的“${indicator}”有两个不同的数：“${first.sheet}”${first.address}为${first.value}，“${second.sheet}”${second.address}为${second.value}，无法自动整理。请区分这两处或只留一处。`
        : `“${indicator}” of ${unit}${period === null ? "" : ` in ${period}`} has two different numbers, ${first.value} in ${first.address} of “${first.sheet}” and ${second.value} in ${second.address} of “${second.sheet}”, so the table cannot be put in shape. Tell the two apart or keep one.`;
    }
  }
}
