import type { BadRowPolicy } from "../../analysis/run/analysis.ts";
import type { RoleReason } from "../../analysis/roles/guess-roles.ts";
import type { Role } from "../../engine/data/dataset.ts";
import type { DataRule } from "../../engine/method/model.ts";
import type { BadCell } from "../../analysis/mistakes.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cellRuleWords } from "../said/bad-cells.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  areas: "表格与命名区域",
  onlyResults: "此工作簿只有测算结果，没有可供分析的数据：请打开数据文件，或新建工作表并输入数据；要以某张结果表为数据，请在上面选择它。",
  preview: "预览",
  read: (area: string, header: number, rows: number, columns: number) => `${area}：表头在第${header}行，${rows}行数据，${columns}列。`,
  previewCaption: "表头与前几行数据",
  columns: "各列的角色",
  columnsHint: "拖动一列，或用右侧菜单移动它。",
  move: (column: string, role: string) => `移动“${column}”，现为${role}`,
  menu: "移到另一角色",
  moved: (column: string, role: string) => `“${column}”已移到${role}。`,
  displaced: (column: string) => `“${column}”改为不使用。`,
  unused: "不使用",
  empty: "拖到这里",
  none: "无",
  noName: "无列名",
  required: "必需",
  unit: (unit: string) => `单位：${unit}`,
  chosen: "由您指定。",
  checks: "数据检查",
  checking: "正在检查…",
  more: (count: number) => `另有${count}处`,
  showAll: (count: number) => `显示全部${count}处`,
  showFewer: "收起",
  goToCell: (address: string) => `选中单元格${address}`,
  spellings: "只是写法不同的名称",
  spellingsHelp: "选择记入方法表；工作表中的单元格不会改动。",
  spellingPolicies: { apart: "按所写的分开", one: "视为同一个" },
  periodOrder: "时期的顺序",
  earlier: (period: string) => `“${period}”前移一位`,
  later: (period: string) => `“${period}”后移一位`,
  movedTo: (period: string, place: number, of: number) => `“${period}”现为第${place}个，共${of}个。`,
  orderAsRead: "按名称读出的顺序",
  orderOfData: "按数据中的顺序",
  orderUnfit: "先前指定的顺序与现在的时期不符，不能运行；请重新指定，或改用下面的一种顺序。",
  needDmu: "请指定一列作为决策单元（例如省份名称）。",
  needVariables: "请至少指定一列投入和一列产出。",
};

export type PaneDataTexts = typeof chinese;

const english: PaneDataTexts = {
  areas: "Tables and named ranges",
  onlyResults:
    "This workbook holds results only, and no data to analyse: open a file of data, or type data into a new sheet; to take a sheet of results as data, choose it above.",
  preview: "Preview",
  read: (area, header, rows, columns) => `${area}: header in row ${header}, ${counted(rows, "row")} of data, ${counted(columns, "column")}.`,
  previewCaption: "The header and the first rows",
  columns: "Roles of the columns",
  columnsHint: "Drag a column, or move it with the menu on its right.",
  move: (column, role) => `Move “${column}”, now ${role}`,
  menu: "Move to another role",
  moved: (column, role) => `“${column}” was moved to ${role}.`,
  displaced: (column) => `“${column}” is not used any more.`,
  unused: "Not used",
  empty: "Drag here",
  none: "none",
  noName: "no name",
  required: "needed",
  unit: (unit) => `Unit: ${unit}`,
  chosen: "Your choice.",
  checks: "Data checks",
  checking: "Checking…",
  more: (count) => `${count} more`,
  showAll: (count) => `Show all ${count}`,
  showFewer: "Show fewer",
  goToCell: (address) => `Select cell ${address}`,
  spellings: "Names that differ only in how they are written",
  spellingsHelp: "The method sheet records the choice; the cells stay as they are.",
  spellingPolicies: { apart: "Take each as it is written", one: "Take them as one" },
  periodOrder: "Order of the periods",
  earlier: (period) => `Move “${period}” one place earlier`,
  later: (period) => `Move “${period}” one place later`,
  movedTo: (period, place, of) => `“${period}” is now number ${place} of ${of}.`,
  orderAsRead: "As the labels say",
  orderOfData: "As in the data",
  orderUnfit: "The order that was given does not fit the periods as they are now, and nothing can run. Give it again, or take one of these orders.",
  needDmu: "Say which column names the DMUs (the provinces, say).",
  needVariables: "Give at least one column as an input and one as an output.",
};

const texts: Readonly<Record<Locale, PaneDataTexts>> = { "zh-CN": chinese, en: english };

/** The texts of the pane's first step. */
export const paneDataTexts = (locale: Locale): PaneDataTexts => texts[locale];

/** Headings of the role lists. */
export const roleGroups: Readonly<Record<Role, Readonly<Record<Locale, string>>>> = {
  dmu: { "zh-CN": "决策单元", en: "DMU" },
  period: { "zh-CN": "时期", en: "Period" },
  group: { "zh-CN": "分组", en: "Group" },
  input: { "zh-CN": "投入", en: "Inputs" },
  output: { "zh-CN": "产出", en: "Outputs" },
  undesirable: { "zh-CN": "非期望产出", en: "Undesirable outputs" },
};

/** Why a role is proposed for a column, or why none is. */
export function reasonSentence(reason: RoleReason, locale: Locale): string {
  const zh = locale === "zh-CN";
  switch (reason.kind) {
    case "header":
      return zh ? `表头中有“${reason.word}”。` : `The header says “${reason.word}”.`;
    case "periods":
      return zh
        ? `各行为${reason.first}至${reason.last}，共${reason.count}个时期。`
        : reason.count === 1
          ? `Holds one period, ${reason.first}.`
          : `Holds ${reason.count} periods, ${reason.first} to ${reason.last}.`;
    case "names":
      return zh ? `第一个文字列，有${reason.count}个不同的名称。` : `The first column of texts, with ${counted(reason.count, "different name")}.`;
    case "constant":
      return zh ? `每个单元只属于其中一类，共${reason.count}类。` : `Every DMU belongs to one of its ${reason.count} values.`;
    case "describes":
      return zh
        ? `“${reason.name}”一般是背景指标或指数的组成部分，默认不使用；需要时请指明角色。`
        : `“${reason.name}” mostly describes, or is a part of an index, and is not used unless you give it a role.`;
    case "numbers":
      return zh ? "数值列：请指明是投入还是产出。" : "Numbers: say whether they are an input or an output.";
    case "texts":
      return zh ? "文字列，分析不需要。" : "Texts that the analysis does not need.";
    case "blank":
      return zh ? "没有列名或没有数据。" : "No name, or no data.";
  }
}

const taken: Readonly<Record<DataRule, Readonly<Record<Locale, string>>>> = {
  positive: { "zh-CN": "所选方法要求数值大于0", en: "The chosen method takes numbers greater than 0" },
  "non-negative": { "zh-CN": "所选方法接受0，不接受负数", en: "The chosen method takes zeros, but no negative numbers" },
  any: { "zh-CN": "所选方法接受0和负数", en: "The chosen method takes zeros and negative numbers" },
};

/** What numbers the chosen method takes, and what becomes of the rows that hold others. */
export function badRowsSentence(rule: DataRule, policy: BadRowPolicy, locale: Locale): string {
  const zh = locale === "zh-CN";
  const stops = zh
    ? `空白、文字、错误值${rule === "any" ? "" : "、负数"}使运行停止。`
    : `A blank, a text, an error value${rule === "any" ? "" : " or a negative number"} stops the run.`;
  const rest: Readonly<Record<BadRowPolicy, string>> = {
    stop: zh ? "遇到其他内容，运行停止并指出单元格。" : "Anything else stops the run, which names the cell.",
    unscored: (rule !== "positive" ? "" : zh ? "含0的行没有效率值，但仍参与构成前沿。" : "A row with a zero has no score but stays in the frontier. ") + stops,
    exclude: zh ? "含其他内容的行不参与任何计算。" : "Rows with anything else take no part at all.",
  };
  return `${taken[rule][locale]}${zh ? "。" : ". "}${rest[policy]}`;
}

/** What is wrong with a cell, to stand after a link that names it. */
export function badCellSentence({ column, rule, got }: BadCell, locale: Locale): string {
  const said = cellRuleWords[rule][locale];
  if (locale === "zh-CN") return `“${column}”${said}${got.trim() === "" ? "" : `，现为“${got}”`}`;
  return `“${column}” ${said}${got.trim() === "" ? "" : `; got “${got}”`}`;
}
