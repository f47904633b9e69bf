import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

const chinese = {
  what: "将要运行",
  options: "运行选项",
  observations: "观测",
  counted: (rows: number, dmus: number, periods: number | null) =>
    periods === null ? `${rows}行，${dmus}个单元` : `${rows}行，${dmus}个单元 × ${periods}个时期`,
  method: "方法",
  inputs: "投入",
  outputs: "产出",
  undesirable: "非期望产出",
  unused: "未使用的数值列",
  frontier: "前沿",
  none: "未指定",
  prove: "逐一精确证明每个效率值",
  proveHelp: (rows: string) => `数据超过${rows}行时默认只证明存疑的结果。全部证明更慢，但每个“有效”都不依赖误差限。`,
  proveAlways: (rows: string) => `数据不超过${rows}行：每个效率值总是以精确算术证明。`,
  arithmetic: "同时列出算术平均",
  arithmeticHelp: "指数是比率，默认用几何平均；算术平均列在旁边并注明，不保持“指数等于各因素之积”。",
  arithmeticNeedsIndex: "只用于生产率指数。",
  founding: "附加研究报告式的表格",
  foundingHelp: "按地区和年份排列的效率值、均值与排名，以及按地区的指数表。",
  foundingNeeds: "只用于效率值的全局Malmquist指数，并需要时期列和分组列。",
  replaceHelp: "关闭时，新结果写在旁边的新工作表里。已保存分析的结果表只由它自己替换。",
  replaceAsk: "工作簿中已有先前的结果表。同一分析的新结果写到哪里？",
  replaceNow: "替换先前的",
  replaceBeside: "写在旁边",
  replaceRemembered: "以后都这样做，可在“运行”一步更改。",
  workbookUntouched: "数据所在的工作表不会改动；取消后工作簿保持原样。",
  left: (seconds: number) => (seconds < 1.5 ? "即将完成" : seconds < 60 ? `约剩${Math.ceil(seconds)}秒` : `约剩${Math.ceil(seconds / 60)}分钟`),
  evaluated: (done: string, of: string) => `正在求解：${done} / ${of}次评价`,
  replicate: (done: string, of: string) => `自助法：第${done}次重复，共${of}次`,
  intervalsHelp: "每个效率值和指数都给出区间，说明变化是否显著。全部评价要重复上千次，用时相应增加；效率值和指数本身不变。",
  intervalsNot: (models: string) => `所选模型不能用自助法。可用的模型：${models}。`,
};

export type PaneRunTexts = typeof chinese;

const english: PaneRunTexts = {
  what: "What will run",
  options: "Options of the run",
  observations: "Observations",
  counted: (rows, dmus, periods) => `${counted(rows, "row")}, ${counted(dmus, "DMU")}${periods === null ? "" : ` × ${counted(periods, "period")}`}`,
  method: "Method",
  inputs: "Inputs",
  outputs: "Outputs",
  undesirable: "Undesirable",
  unused: "Numbers not used",
  frontier: "Frontier",
  none: "none given",
  prove: "Prove every score exactly",
  proveHelp: (rows) => `Above ${counted(rows, "row")} only doubtful scores are proven. Proving all takes longer, but no “efficient” then rests on a tolerance.`,
  proveAlways: (rows) => `Up to ${counted(rows, "row")} every score is always proven in exact arithmetic.`,
  arithmetic: "Arithmetic means as well",
  arithmeticHelp:
    "An index is a ratio, so its means are geometric; the arithmetic ones stand beside them, labelled, and do not keep the index equal to the product of its factors.",
  arithmeticNeedsIndex: "Only for a productivity index.",
  founding: "Tables as in a research report",
  foundingHelp: "Scores, means and ranks by group and year, and the index by group, as further sheets.",
  foundingNeeds: "Only for the global Malmquist index of efficiencies, with a period and a group column.",
  replaceHelp: "Otherwise new results stand on new sheets beside them. The sheets of a saved analysis give way to it alone.",
  replaceAsk: "This workbook holds earlier results. Where are new results of the same analysis to go?",
  replaceNow: "In their place",
  replaceBeside: "Beside them",
  replaceRemembered: "It is done so from now on; the step Run has the switch.",
  workbookUntouched: "The sheet with the data is not changed; after a cancel the workbook is as it was.",
  left: (seconds) => (seconds < 1.5 ? "almost done" : seconds < 60 ? `about ${Math.ceil(seconds)} s left` : `about ${Math.ceil(seconds / 60)} min left`),
  evaluated: (done, of) => `Solving: ${done} of ${counted(of, "evaluation")}`,
  replicate: (done, of) => `Bootstrap: replicate ${done} of ${of}`,
  intervalsHelp:
    "An interval for every score and index, which tells whether a change is significant. All evaluations are repeated a thousand times and take that much longer; the scores themselves stay the same.",
  intervalsNot: (models) => `The chosen model cannot be resampled. Those that can: ${models}.`,
};

const texts: Readonly<Record<Locale, PaneRunTexts>> = { "zh-CN": chinese, en: english };

/** The texts of the pane's third step and of a run under way. */
export const paneRunTexts = (locale: Locale): PaneRunTexts => texts[locale];
