import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  rename: "重命名",
  renameNamed: (name: string) => `重命名“${name}”`,
  newName: "新名称",
  renameNow: "改名",
  cancel: "取消",
  renamed: (from: string, to: string) => `“${from}”已改名为“${to}”；结果表的标题说的是方法和选项，不随之改动。`,
  taken: (name: string) => `已有名为“${name}”的分析，请换一个名称。`,
  duplicate: "复制",
  duplicateNamed: (name: string) => `复制“${name}”，改动后另行运行`,
  duplicated: (name: string) => `已按“${name}”的列、方法和选项新建一份，可以改动后运行；“${name}”及其结果表不变。`,
  removeAll: (count: number) => `删除，连同${count}张结果表`,
  removeEntry: "只删除记录",
  removeSure: (name: string, sheets: readonly string[]) =>
    `删除“${name}”？它的结果表：${sheets.join("、")}。数据和其他工作表不受影响；引用这些结果表的公式会出错。`,
  removedAll: (name: string, count: number) => `已删除“${name}”及其${count}张结果表。`,
  choose: (name: string) => `选择“${name}”参加比较`,
  compare: (count: number) => (count < 2 ? "比较（选两项或更多）" : `比较所选的${count}项`),
  compareHelp: "把所选分析的得分、位次、差、位次相关和类别变动放在一张表上，公式随结果表更新。",
  noSheets: (name: string) => `“${name}”的结果表已不在此工作簿中，或已被另一次分析改写：请打开它再运行一次。`,
  directions: "所选分析中，有的效率值越高越好，有的越低越好，位次无法对照。",
  periods: "所选分析中，有的分时期，有的不分，各行无法对应。",
};

const english: typeof chinese = {
  rename: "Rename",
  renameNamed: (name) => `Rename “${name}”`,
  newName: "New name",
  renameNow: "Rename",
  cancel: "Cancel",
  renamed: (from, to) => `“${from}” is called “${to}” now; the titles of its sheets say method and settings, and stay.`,
  taken: (name) => `An analysis is called “${name}” already: please choose another name.`,
  duplicate: "Duplicate",
  duplicateNamed: (name) => `Duplicate “${name}”, to change it and run it beside`,
  duplicated: (name) => `A new analysis with the columns, method and options of “${name}” is ready to be changed and run; “${name}” and its sheets stay.`,
  removeAll: (count) => `Delete with ${counted(count, "sheet")}`,
  removeEntry: "Delete the entry alone",
  removeSure: (name, sheets) =>
    `Delete “${name}”? Its result sheets: ${sheets.join(", ")}. Data and other sheets are not affected; formulas that name these sheets will fail.`,
  removedAll: (name, count) => `“${name}” and its ${counted(count, "result sheet")} were deleted.`,
  choose: (name) => `Choose “${name}” for the comparison`,
  compare: (count) => (count < 2 ? "Compare (choose two or more)" : `Compare the ${count} chosen`),
  compareHelp: "Scores, ranks, differences, rank correlations and changes of class of the chosen analyses on one sheet, by formulas that follow their results.",
  noSheets: (name) => `The result sheets of “${name}” are no longer in this workbook, or hold another analysis: please open it and run it again.`,
  directions: "Of some of these analyses the higher score is the better, of others the lower: their ranks cannot be set side by side.",
  periods: "Some of these analyses have periods and others have none: their rows do not match.",
};

const texts: Readonly<Record<Locale, typeof chinese>> = { "zh-CN": chinese, en: english };

/** What the list of a workbook's analyses says beside opening and deleting. */
export const paneCompareTexts = (locale: Locale): typeof chinese => texts[locale];
