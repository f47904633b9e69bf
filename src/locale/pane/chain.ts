import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  title: "接着分析",
  ask: "接着问这次的结果：",
  goOn: "接着分析这些列",
  help: (sheet: string) => `把数据和这些列写入“${sheet}”表，并以该表为数据选择下一个方法。原来的数据不动。`,
  ungrouped: (questions: readonly string[]) => `表中没有把单元分组的列（如地区），因此不问${questions.map((one) => `“${one}”`).join("")}；加上这样一列后即可。`,
  divided: (questions: readonly string[], division: string) =>
    `${questions.map((one) => `“${one}”`).join("")}需要分组：表中没有分组列，单元为省级地区，按“${division}”分组，下一步可另选。`,
  columns: (names: readonly string[]) => `新增的列：${names.length > 6 ? `${names.slice(0, 6).join("、")}等${names.length}列` : names.join("、")}`,
  steps: "分析步骤",
  arrow: " → ",
  now: "现在",
  first: (sheet: string) => `从“${sheet}”开始；现在的数据是“${sheet}”加上各步给出的列。`,
  leave: "回到最初的表",
  leaveNamed: (sheet: string) => `回到最初的表“${sheet}”`,
  runAll: "运行全部步骤",
  runAllNamed: (name: string) => `运行全部步骤：“${name}”`,
  againHelp: "重新读取最初的数据表（表变长时，区域随之延伸），说明变化后依次运行全部步骤。",
  stepOf: (step: number, of: number) => `第${step}步，共${of}步：`,
};

const english: typeof chinese = {
  title: "Go on from here",
  ask: "Ask of this result:",
  goOn: "Go on with these columns",
  help: (sheet) => `Writes the data with these columns as the sheet “${sheet}” and takes it as the table of the next method. Your data stays as it is.`,
  ungrouped: (questions) =>
    `No column of the table puts the units in groups, such as regions: ${questions.map((one) => `“${one}”`).join(", ")} can be asked once there is one.`,
  divided: (questions, division) =>
    `${questions.map((one) => `“${one}”`).join(", ")} ${questions.length === 1 ? "needs" : "need"} groups: no column holds any, and the units are provinces, so they are grouped by “${division}”; the next step offers others.`,
  columns: (names) => `Columns added: ${names.length > 6 ? `${names.slice(0, 6).join(", ")} and ${counted(names.length - 6, "other")}` : names.join(", ")}`,
  steps: "Steps of the analysis",
  arrow: " → ",
  now: "now",
  first: (sheet) => `Begun from “${sheet}”; the data is now “${sheet}” with the columns that the steps gave.`,
  leave: "Back to the first table",
  leaveNamed: (sheet) => `Back to the first table, “${sheet}”`,
  runAll: "Run all steps",
  runAllNamed: (name) => `Run all steps of “${name}”`,
  againHelp: "Reads the first table again (where it has grown, the range grows with it), says what has changed, and runs every step in order.",
  stepOf: (step, of) => `Step ${step} of ${of}. `,
};

const texts: Readonly<Record<Locale, typeof chinese>> = { "zh-CN": chinese, en: english };

/** The texts of the pane about analyses one after the other. */
export const paneChainTexts = (locale: Locale): typeof chinese => texts[locale];
