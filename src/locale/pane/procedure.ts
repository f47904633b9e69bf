import type { Locale } from "../../engine/declare/text.ts";
import { roleGroups } from "./data.ts";
import { counted } from "../wording/wording.ts";
import type { Role } from "../../engine/data/dataset.ts";

const chinese = {
  columnsOf: (procedure: string) => `“${procedure}”使用的列：拖动一列，或用右侧菜单移动它。`,
  columnsTitle: "各列的用途",
  optional: "可选",
  menu: "移到另一用途",
  withRole: (role: string) => `与模型中的${role}相同。`,
  numbers: "数值列。",
  sayWhich: "数值列：请指明用途。",
  notTaken: "此方法不使用。",
  needSlot: (slot: string) => `请指定“${slot}”列。`,
  needTable: (slot: string) => `请为“${slot}”选择一张工作表。`,
  lacks: (slot: string) => `还需要“${slot}”列`,
  lacksTable: (slot: string) => `还需要“${slot}”表`,
  missing: (column: string) => `“${column}”为空`,
  nothing: "未发现问题。",
  shipped: "内置的表",
  noTable: "不用",
  byDivision: (division: string) => `按“${division}”划分`,
  division: "区域划分",
  divisionHelp: (source: string) => `表中没有分组列，单元为省级地区，按区域划分分组。${source}。`,
  chooseSheet: "请选择工作表",
  sheetGone: (sheet: string) => `${sheet}（已不在此工作簿中）`,
  formula: "公式",
  taken: "使用的列",
  none: "未指定",
  assign: "指定各列",
  rows: (count: number) => `${count}行`,
  counted: (rows: number, periods: number | null, leftOut: number) =>
    `${rows}行${periods === null ? "" : `，${periods}个时期`}${leftOut === 0 ? "" : `；另有${leftOut}行因缺失未参与计算`}。`,
  steps: (done: string, of: string) => `正在计算：${done} / ${of}`,
  chartsHelp: "与结果工作簿中的图取同样的数字。保存的图片可直接用于文档；线型和标记在黑白打印时也能区分。",
};

export type PaneProcedureTexts = typeof chinese;

const english: PaneProcedureTexts = {
  columnsOf: (procedure) => `The columns that “${procedure}” takes. Drag a column, or move it with the menu on its right.`,
  columnsTitle: "Columns",
  optional: "optional",
  menu: "Move elsewhere",
  withRole: (role) => `As in a model: ${role}.`,
  numbers: "Numbers.",
  sayWhich: "Numbers: say what they are for.",
  notTaken: "Not taken by this procedure.",
  needSlot: (slot) => `Say which column holds “${slot}”.`,
  needTable: (slot) => `Choose a sheet for “${slot}”.`,
  lacks: (slot) => `needs a column for “${slot}”`,
  lacksTable: (slot) => `needs a table for “${slot}”`,
  missing: (column) => `“${column}” is blank`,
  nothing: "Nothing found.",
  shipped: "The one that is shipped",
  noTable: "None",
  byDivision: (division) => `by “${division}”`,
  division: "Division into regions",
  divisionHelp: (source) => `No column puts the units in groups; they are provinces, so a division groups them. ${source}.`,
  chooseSheet: "Choose a sheet",
  sheetGone: (sheet) => `${sheet} (no longer in this workbook)`,
  formula: "Formula",
  taken: "Columns",
  none: "none given",
  assign: "Choose the columns",
  rows: (count) => counted(count, "row"),
  counted: (rows, periods, leftOut) =>
    `${counted(rows, "row")}${periods === null ? "" : `, ${counted(periods, "period")}`}${leftOut === 0 ? "" : `; ${counted(leftOut, "row")} left out for a missing cell`}.`,
  steps: (done, of) => `Computing: ${done} of ${of}`,
  chartsHelp:
    "The same numbers as the charts on the result sheets. A saved picture can go into a document as it is; dashes and markers tell the lines apart in black and white.",
};

const texts: Readonly<Record<Locale, PaneProcedureTexts>> = { "zh-CN": chinese, en: english };

/** The texts of the pane's steps where a procedure is chosen. */
export const paneProcedureTexts = (locale: Locale): PaneProcedureTexts => texts[locale];

/** A role of a model's analysis, within a sentence. */
export const roleInSentence = (role: Role, locale: Locale): string =>
  locale === "en" ? roleGroups[role].en.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase()) : roleGroups[role][locale];
