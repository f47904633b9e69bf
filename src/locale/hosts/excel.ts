import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

type Nothing = Record<string, never>;

/** What can go wrong between the product and a workbook, by code, with what a sentence about it needs. */
export interface WorkbookProblems {
  /** Excel takes no command while a cell is being typed in. */
  "cell-edit": Nothing;
  "sheet-protected": { readonly sheet: string };
  "workbook-protected": Nothing;
  /** The sheet was deleted while it was being read or written. */
  "sheet-gone": { readonly sheet: string };
  "no-such-range": { readonly sheet: string; readonly address: string };
  /** Another workbook was opened in its place. */
  "workbook-closed": Nothing;
  /** The cell where a formula was to stand is not empty. */
  "cell-taken": { readonly sheet: string; readonly address: string };
  /** Not even one row passes the limit of Excel on the web. */
  "too-large": { readonly sheet: string };
  /** Writing failed, and what had been written could not be removed again. */
  "half-written": { readonly sheets: readonly string[]; readonly reason: string };
  "host-too-old": { readonly needed: string };
  /** Whatever else the host says. */
  "host-refused": { readonly code: string; readonly message: string };
}

/** What a worksheet function can say in its cell besides the mistakes in its data. */
export interface CallProblems {
  "call-timed-out": { readonly minutes: number };
  "call-too-large": { readonly megabytes: number };
  "result-too-large": { readonly megabytes: number };
  "call-preview": Nothing;
  "call-failed": { readonly reason: string };
}

type ExcelTexts = WorkbookProblems & CallProblems;
type Sentences = { readonly [C in keyof ExcelTexts]: (params: ExcelTexts[C]) => string };

/** The sentence about a problem with the workbook, or about a call of a worksheet function. */
export function excelSentence<C extends keyof ExcelTexts>(code: C, params: ExcelTexts[C], locale: Locale): string {
  return sentences[locale][code](params);
}

const sentences: Readonly<Record<Locale, Sentences>> = {
  "zh-CN": {
    "cell-edit": () => "Excel正在编辑单元格，暂时不能执行；请按Enter键完成输入（或按Esc键取消），然后重试。",
    "sheet-protected": ({ sheet }) => `工作表“${sheet}”受保护，无法写入；请在“审阅 → 撤消工作表保护”后重试。`,
    "workbook-protected": () => "工作簿的结构受保护，无法添加结果工作表；请在“审阅 → 保护工作簿”中取消保护后重试。",
    "sheet-gone": ({ sheet }) => `工作表“${sheet}”已被删除；请重新选择数据后再试。`,
    "no-such-range": ({ sheet, address }) => `工作表“${sheet}”中没有区域“${address}”；区域应写成A1:H404的形式。`,
    "workbook-closed": () => "该工作簿已关闭，没有写入任何内容。",
    "cell-taken": ({ sheet, address }) => `工作表“${sheet}”的单元格${address}不是空的，公式未写入；请选择一个空单元格。`,
    "too-large": ({ sheet }) => `工作表“${sheet}”中单行的内容就超过了Excel网页版的上限（5 MB）；请只选择所需的列。`,
    "half-written": ({ sheets, reason }) => `写入未完成（${reason}），并且未能删除已写的工作表：${sheets.join("、")}；请手动删除后重试。`,
    "host-too-old": ({ needed }) => `此版本的Excel不支持${needed}；需要Excel 2021、2024、Microsoft 365、网页版或Mac版。`,
    "host-refused": ({ code, message }) => `Excel未能执行：${message}（${code}）。`,
    "call-timed-out": ({ minutes }) => `计算超过${minutes}分钟，已停止；请减少行数，或在任务窗格中运行。`,
    "call-too-large": ({ megabytes }) => `引用的区域超过${megabytes} MB；请只引用有数据的行和列，或在任务窗格中运行。`,
    "result-too-large": ({ megabytes }) => `结果超过${megabytes} MB，无法放入单元格；请减少行数，或在任务窗格中运行。`,
    "call-preview": () => "公式预览时不计算；按Enter键后计算。",
    "call-failed": ({ reason }) => `计算未能完成：${reason}。`,
  },
  en: {
    "cell-edit": () => "Excel takes no command while a cell is being edited: press Enter to finish (or Esc to cancel), then try again.",
    "sheet-protected": ({ sheet }) => `The sheet "${sheet}" is protected and cannot be written to: choose "Review > Unprotect Sheet", then try again.`,
    "workbook-protected": () =>
      'The structure of the workbook is protected, so result sheets cannot be added: take the protection off under "Review > Protect Workbook", then try again.',
    "sheet-gone": ({ sheet }) => `The sheet "${sheet}" has been deleted: choose the data again.`,
    "no-such-range": ({ sheet, address }) => `The sheet "${sheet}" has no range "${address}"; a range is written like A1:H404.`,
    "workbook-closed": () => "That workbook has been closed, and nothing was written.",
    "cell-taken": ({ sheet, address }) => `Cell ${address} of sheet "${sheet}" is not empty, so the formula was not written: choose an empty cell.`,
    "too-large": ({ sheet }) => `A single row of the sheet "${sheet}" is above the limit of Excel on the web (5 MB): select the columns that are needed.`,
    "half-written": ({ sheets, reason }) =>
      `Writing did not finish (${reason}), and the sheets written so far could not be removed: ${sheets.join(", ")}. Delete them and try again.`,
    "host-too-old": ({ needed }) => `This version of Excel does not offer ${needed}; Excel 2021, 2024, Microsoft 365, on the web or on Mac is needed.`,
    "host-refused": ({ code, message }) => `Excel did not carry this out: ${message} (${code}).`,
    "call-timed-out": ({ minutes }) => `Stopped after ${counted(minutes, "minute")}: use fewer rows, or run the analysis in the pane.`,
    "call-too-large": ({ megabytes }) =>
      `The ranges hold more than ${megabytes} MB: refer to the rows and columns that hold data, or run the analysis in the pane.`,
    "result-too-large": ({ megabytes }) =>
      `The result is larger than ${megabytes} MB and does not fit into cells: use fewer rows, or run the analysis in the pane.`,
    "call-preview": () => "Not calculated in the preview of a formula; press Enter to calculate.",
    "call-failed": ({ reason }) => `The calculation did not finish: ${reason}.`,
  },
};
