import type { Locale } from "../../engine/declare/text.ts";
import { shown } from "../wording/quotable.ts";

const chinese = {
  unsaved: "未保存",
  opening: "正在打开…",
  saving: "正在保存…",
  saved: "已保存",
  openHint: (keys: string) => `打开.xlsx、.xls、.xlsb、.et、.ods或.csv文件（${keys}）；也可以把文件拖到页面上，多个文件合并为一个工作簿`,
  saveHint: (keys: string) => `保存为.xlsx文件（${keys}）`,
  runsAsOne: (section: string, button: string) => `“数据”一步最后的“${section}”存有这个示例的全部步骤：点“${button}”，从价格表一直算到地区差异。`,
  auditsSaved: (section: string, button: string) => `“数据”一步最后的“${section}”存有对两张印刷表格的核对：点“${button}”，再点运行。`,
  help: "帮助",
  saveAs: "另存为",
  saveAsHint: (keys: string) => `选择位置和文件名，此后保存都写入该文件（${keys}）`,
  areas: "F6：顶栏→表格→窗格",
  areasHelp: "F6依次转到顶栏、表格和窗格，Shift+F6反向",
  paneWidth: "窗格宽度",
  paneWidthHelp: "拖动或用左右方向键调整窗格宽度，双击恢复默认宽度",
  toPane: "窗格",
  toSheet: "表格",
  showPane: "显示窗格",
  showSheet: "显示表格",
  askTitle: "保存更改？",
  askBody: (name: string, next: string) => `“${shown(name)}”有尚未保存的更改。打开“${shown(next)}”之前是否保存？不保存，这些更改将会丢失。`,
  askSave: "保存",
  askNot: "不保存",
  askCancel: "取消",
  kept: (name: string, when: string) => `“${shown(name)}”上次没有保存，此浏览器中留有${when}的内容。`,
  restore: "恢复",
  discard: "丢弃",
  notKept: "此浏览器无法暂存未保存的工作簿（存储空间已满或被禁用），请及时保存。",
  notWritten: (file: string) => `未能写入文件“${shown(file)}”，工作簿仍未保存：它可能正在其他程序中打开，或已被移走。请关闭该文件后再保存，或另存为其他文件。`,
};

export type PageTexts = typeof chinese;

const english: PageTexts = {
  unsaved: "Unsaved",
  opening: "Opening…",
  saving: "Saving…",
  saved: "Saved",
  openHint: (keys) => `Open an .xlsx, .xls, .xlsb, .et, .ods or .csv file (${keys}), or drop it on the page; several become one workbook`,
  saveHint: (keys) => `Save as an .xlsx file (${keys})`,
  runsAsOne: (section, button) =>
    `All steps of this sample are under "${section}", at the end of the step of the data: "${button}" goes from the table of prices to the differences between regions.`,
  auditsSaved: (section, button) =>
    `The audits of the two printed tables are under "${section}", at the end of the step of the data: choose "${button}", then run.`,
  help: "Help",
  saveAs: "Save as",
  saveAsHint: (keys) => `Choose a place and a name; later saves write to the same file (${keys})`,
  areas: "F6: header → grid → pane",
  areasHelp: "F6 goes from the header to the grid to the pane, Shift+F6 back",
  paneWidth: "Width of the pane",
  paneWidthHelp: "Drag it or use the arrow keys to set the width of the pane; a double click gives the usual width",
  toPane: "Pane",
  toSheet: "Sheet",
  showPane: "Show pane",
  showSheet: "Show sheet",
  askTitle: "Save the changes?",
  askBody: (name, next) => `"${shown(name)}" has changes that are not saved. Save them before "${shown(next)}" is opened? Without that they are lost.`,
  askSave: "Save",
  askNot: "Do not save",
  askCancel: "Cancel",
  kept: (name, when) => `"${shown(name)}" was not saved last time; this browser has it as of ${when}.`,
  restore: "Restore",
  discard: "Discard",
  notKept: "This browser cannot keep a workbook that is not saved (its storage is full or turned off). Please save often.",
  notWritten: (file) =>
    `The file "${shown(file)}" could not be written, and the workbook is still not saved: it may be open in another program, or have been moved. Close the file and save again, or save as another file.`,
};

const texts: Readonly<Record<Locale, PageTexts>> = { "zh-CN": chinese, en: english };

/** What the browser workbook says around the grid: of files, of what is not saved, of its areas. */
export const pageTexts = (locale: Locale): PageTexts => texts[locale];
