import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  note: "凭本页所列内容与同一数据，可以重复本次计算。",
  method: "方法",
  data: "数据",
  computation: "计算",
  rows: (count: number) => `${count}行`,
  programs: (count: number) => `${count}个`,
  sourceName: "数据文件",
  sourceSheet: "工作表",
  sourceRange: "区域",
  ofTable: (table: string, what: string) => `${table}：${what}`,
  scored: "有效率值的观测数",
  periodOrder: "时期的顺序",
  badRows: "不合规则的行",
  spellings: "同一名称的几种写法",
  takenAsOne: "视为同一个（见注释）",
  badRowPolicies: {
    stop: "遇到即停止，不计算",
    unscored: "不评价，但仍参与构成前沿",
    exclude: "剔除，不参与任何计算",
  },
  help: "帮助",
  software: "软件",
  product: "前沿（Qianyan）",
  date: "计算日期",
  solver: "求解器",
  solverName: "自带的修正有界单纯形法；每个解都按原始数据重新核验，核验结果见下",
  framed: "按张成前沿的单元核验的规划数",
  framedOf: (framed: number, programs: number) => `${framed}个（共${programs}个；其余单元均被参与核验的单元的组合所支配）`,
  proven: "经精确运算证明的规划数",
  provenOf: (proven: number, programs: number) =>
    proven === programs ? `${proven}个（全部，有理数精确运算）` : `${proven}个（共${programs}个；其余以浮点残差核验）`,
  crossCheck: "独立求解器复核",
  settings: "分析设置（JSON）",
  rowsLeftOut: "未评价、剔除或缺失的观测",
  reason: "原因",
  everyRowScored: "每个观测都有效率值。",
};

type MethodTexts = typeof chinese;

const english: MethodTexts = {
  note: "What is listed here and the same data repeat this run.",
  method: "Method",
  data: "Data",
  computation: "Computation",
  rows: (count) => counted(count, "row"),
  programs: (count) => counted(count, "program"),
  sourceName: "Data file",
  sourceSheet: "Sheet",
  sourceRange: "Range",
  ofTable: (table, what) => `${table}: ${what}`,
  scored: "Observations with a score",
  periodOrder: "Order of the periods",
  badRows: "Rows that break the data rule",
  spellings: "One thing in several spellings",
  takenAsOne: "Taken as one (see the notes)",
  badRowPolicies: {
    stop: "Stop before anything is computed",
    unscored: "Not evaluated; still span the frontier",
    exclude: "Left out of everything",
  },
  help: "Help",
  software: "Software",
  product: "Qianyan 前沿",
  date: "Date of the run",
  solver: "Solver",
  solverName: "Own revised bounded simplex; every solution is checked again against the original data, with the worst figures below",
  framed: "Programs checked over the frame",
  framedOf: (framed, programs) => `${framed} of ${programs}; every other unit is dominated by a combination of the ones priced`,
  proven: "Programs proven in exact arithmetic",
  provenOf: (proven, programs) =>
    proven === programs ? `${proven} (all, in rational arithmetic)` : `${proven} of ${programs}; the others are checked by their residuals`,
  crossCheck: "Check by an independent solver",
  settings: "Settings of the analysis (JSON)",
  rowsLeftOut: "Observations not evaluated, left out or missing",
  reason: "Reason",
  everyRowScored: "Every observation has a score.",
};

const texts: Readonly<Record<Locale, MethodTexts>> = { "zh-CN": chinese, en: english };

export const methodTexts = (locale: Locale): MethodTexts => texts[locale];
