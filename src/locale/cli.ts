import type { Locale } from "../engine/text.ts";
export { cliSentence, type CliProblems } from "./cli-problems.ts";

/** Every text of the command line but its problems. */
export interface CliTexts {
  readonly help: {
    readonly about: string;
    readonly headings: { readonly "Usage:": string; readonly "Options:": string; readonly "Arguments:": string; readonly "Commands:": string };
    readonly version: string;
    readonly help: string;
    readonly run: string;
    readonly file: string;
    readonly sheet: string;
    readonly dmu: string;
    readonly period: string;
    readonly group: string;
    readonly inputs: string;
    readonly outputs: string;
    readonly undesirable: string;
    readonly model: string;
    readonly index: string;
    readonly badRows: string;
    readonly out: string;
    readonly json: string;
    readonly lang: string;
    readonly byDefault: (value: string) => string;
    readonly required: string;
    readonly after: string;
  };
  readonly progress: (done: number, of: number) => string;
  readonly wrote: (path: string) => string;
  /** What to do where bad cells stop the run but need not: after the sentence that names them. */
  readonly badRowsHint: (policies: string) => string;
  readonly summary: {
    readonly mean: string;
    readonly rank: string;
    readonly score: string;
    readonly status: string;
    readonly geometricMean: string;
    readonly overview: (units: number, observations: number, periods: number) => string;
    readonly counts: string;
    readonly certificate: (programs: number, worst: string) => string;
    readonly more: (count: number) => string;
    readonly colon: string;
    readonly comma: string;
  };
  /** A bug of ours. */
  readonly fault: (message: string, where: string) => string;
}

export const cliTexts: Readonly<Record<Locale, CliTexts>> = {
  "zh-CN": {
    help: {
      about: "前沿：效率与生产率测算。",
      headings: { "Usage:": "用法：", "Options:": "选项：", "Arguments:": "参数：", "Commands:": "命令：" },
      version: "显示版本号",
      help: "显示帮助",
      run: "对一个数据文件运行一次分析",
      file: "数据文件：.csv（UTF-8 或 GBK）或 .xlsx；第一个非空行为表头",
      sheet: "工作表名（仅 .xlsx）。默认第一张",
      dmu: "决策单元所在的列",
      period: "时期所在的列（面板数据）",
      group: "分组所在的列",
      inputs: "投入列，以逗号分隔",
      outputs: "期望产出列，以逗号分隔",
      undesirable: "非期望产出列，以逗号分隔",
      model: "模型",
      index: "生产率指数",
      badRows: "含不合格数值的行：stop 停止并逐一指出；unscored 不评价但仍参与构成前沿；exclude 剔除并说明",
      out: "结果工作簿（.xlsx）",
      json: "结果 JSON 文件；写 - 则输出到标准输出",
      lang: "语言。默认取自环境变量 LC_ALL、LANG",
      byDefault: (value) => `默认 ${value}`,
      required: "必需",
      after: [
        "示例：",
        "  qianyan run panel.csv --dmu 省份 --period 年份 --inputs 人员,经费 --outputs 专利 --index gm --out 结果.xlsx",
        "",
        "退出码：0 完成；2 输入有误（标准错误给出说明，不写任何文件）；1 程序自身的错误。",
      ].join("\n"),
    },
    progress: (done, of) => `已求解 ${done} / ${of}`,
    wrote: (path) => `已写入 ${path}`,
    badRowsHint: (policies) => `如要在不改数据的情况下继续，可加选项 ${policies}。`,
    summary: {
      mean: "均值",
      rank: "排名",
      score: "效率值",
      status: "状态",
      geometricMean: "几何平均",
      overview: (units, observations, periods) => (periods === 0 ? `${units} 个决策单元` : `${units} 个决策单元，${periods} 个时期，${observations} 个观测`),
      counts: "各状态个数",
      certificate: (programs, worst) => `共求解 ${programs} 个线性规划，最大残差 ${worst}`,
      more: (count) => `另有 ${count} 条，见 --json 的 messages`,
      colon: "：",
      comma: "，",
    },
    fault: (message, where) => `程序内部错误：${message}。这不是您的数据的问题，请连同所用的命令报告给我们：${where}`,
  },
  en: {
    help: {
      about: "Qianyan: efficiency and productivity measurement.",
      headings: { "Usage:": "Usage:", "Options:": "Options:", "Arguments:": "Arguments:", "Commands:": "Commands:" },
      version: "show the version",
      help: "show this help",
      run: "run an analysis on a data file",
      file: "data file: .csv (UTF-8 or GBK) or .xlsx; its first row that is not blank is the header",
      sheet: "sheet of an .xlsx workbook. By default the first",
      dmu: "column of the decision-making units",
      period: "column of the periods, for a panel",
      group: "column of the groups",
      inputs: "input columns, separated by commas",
      outputs: "desirable output columns, separated by commas",
      undesirable: "undesirable output columns, separated by commas",
      model: "model",
      index: "productivity index",
      badRows: "rows with numbers that break the rules: stop and name every one; leave them unscored, but in the frontier; or exclude them and say so",
      out: "workbook of results (.xlsx)",
      json: "results as a JSON file; - prints them",
      lang: "language. By default that of LC_ALL or LANG",
      byDefault: (value) => `default ${value}`,
      required: "required",
      after: [
        "Example:",
        "  qianyan run panel.csv --dmu province --period year --inputs staff,spending --outputs patents --index gm --out results.xlsx",
        "",
        "Exit code: 0 done; 2 the input can be mended (a sentence on stderr, no file written); 1 our own fault.",
      ].join("\n"),
    },
    progress: (done, of) => `solved ${done} of ${of}`,
    wrote: (path) => `Wrote ${path}`,
    badRowsHint: (policies) => `To go on with the data as it is, add ${policies}.`,
    summary: {
      mean: "mean",
      rank: "rank",
      score: "score",
      status: "status",
      geometricMean: "geometric mean",
      overview: (units, observations, periods) => (periods === 0 ? `${units} DMUs` : `${units} DMUs, ${periods} periods, ${observations} observations`),
      counts: "by status",
      certificate: (programs, worst) => `${programs} linear programs solved, largest residual ${worst}`,
      more: (count) => `and ${count} more: see messages of --json`,
      colon: ": ",
      comma: ", ",
    },
    fault: (message, where) => `Internal error: ${message}. This is not a fault of your data: please report it, with the command, at ${where}`,
  },
};
