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
    readonly plan: string;
    readonly shard: string;
    readonly merge: string;
    readonly file: string;
    readonly planFile: string;
    readonly planOut: string;
    readonly shards: string;
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
    readonly prove: string;
    readonly noProve: string;
    readonly crossCheck: string;
    readonly threads: string;
    readonly shardOf: string;
    readonly out: string;
    readonly json: string;
    readonly arithmeticMeans: string;
    readonly preset: string;
    readonly lang: string;
    readonly byDefault: (value: string) => string;
    readonly required: string;
    readonly after: string;
  };
  readonly progress: (done: number, of: number) => string;
  readonly replicated: (done: number, of: number) => string;
  readonly checked: (done: number, of: number) => string;
  readonly wrote: (path: string) => string;
  readonly planned: (path: string, tasks: number) => string;
  readonly shardDone: (shard: string, tasks: number, path: string) => string;
  readonly shardSkipped: (shard: string) => string;
  readonly shards: (of: number, finished: number) => string;
  /** Headings of a .csv result that are not among the summary's. */
  readonly csv: {
    readonly slack: (column: string) => string;
    readonly target: (column: string) => string;
    readonly peers: string;
    readonly from: string;
    readonly to: string;
  };
  /** What to do where bad cells stop the run but need not: after the sentence that names them. */
  readonly badRowsHint: (policies: string) => string;
  readonly summary: {
    readonly mean: string;
    readonly rank: string;
    readonly score: string;
    readonly status: string;
    readonly geometricMean: string;
    readonly arithmeticMean: string;
    readonly overview: (units: number, observations: number, periods: number) => string;
    readonly counts: string;
    readonly certificate: (programs: number, proven: number, worst: string) => string;
    readonly more: (count: number) => string;
    readonly moreRows: (count: number) => string;
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
      run: "对一个数据文件运行一次分析；加 --shard 时运行计划中的一份",
      plan: "检查一次分析及其数据，写成计划文件，供分份运行",
      shard: "把计划分成 N 份，逐行列出尚未完成的份",
      merge: "把各份结果合并，与一次运行的结果逐位相同",
      file: "数据文件：.csv（UTF-8 或 GBK）或 .xlsx；第一个非空行为表头",
      planFile: "计划文件，由 qianyan plan 写成",
      planOut: "计划文件（.json）",
      shards: "分成多少份",
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
      prove: "每个规划都用精确运算证明。不加此项时，观测不超过 1000 个才全部证明",
      noProve: "只证明浮点运算不能确定的规划",
      crossCheck: "用另一独立求解器把全部规划再解一遍，逐一比较",
      threads: "最多使用的线程数。默认与处理器核数相同，最多 8 个",
      shardOf: "FILE 为计划文件，只运行 N 份中的第 i 份；已完成的自动跳过",
      out: "结果工作簿（.xlsx），或结果表（.csv；有指数时另写 .index.csv）",
      json: "结果 JSON 文件；写 - 则输出到标准输出",
      arithmeticMeans: "结果工作簿中，指数在几何平均之外同时给出算术平均（另行标明）",
      preset: "结果工作簿中增加的表。founding-study：分地区历年效率、首末期指数",
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
    replicated: (done, of) => `自助法已重复 ${done} / ${of}`,
    checked: (done, of) => `已核对 ${done} / ${of}`,
    wrote: (path) => `已写入 ${path}`,
    planned: (path, tasks) => `已写入 ${path}：共 ${tasks} 次评价`,
    shardDone: (shard, tasks, path) => `第 ${shard} 份完成：${tasks} 次评价，已写入 ${path}`,
    shardSkipped: (shard) => `第 ${shard} 份早已完成，已跳过`,
    shards: (of, finished) => (finished === of ? `${of} 份全部完成，可以合并` : `共 ${of} 份，已完成 ${finished} 份，尚余 ${of - finished} 份`),
    csv: { slack: (column) => `松弛：${column}`, target: (column) => `目标值：${column}`, peers: "标杆与强度", from: "起始时期", to: "终止时期" },
    badRowsHint: (policies) => `如要在不改数据的情况下继续，可加选项 ${policies}。`,
    summary: {
      mean: "均值",
      rank: "排名",
      score: "效率值",
      status: "状态",
      geometricMean: "几何平均",
      arithmeticMean: "算术平均",
      overview: (units, observations, periods) => (periods === 0 ? `${units} 个决策单元` : `${units} 个决策单元，${periods} 个时期，${observations} 个观测`),
      counts: "各状态个数",
      certificate: (programs, proven, worst) =>
        `共求解 ${programs} 个线性规划，${proven === programs ? "全部经精确运算证明" : `其中 ${proven} 个经精确运算证明`}，最大残差 ${worst}`,
      more: (count) => `另有 ${count} 条，见 --json 的 messages`,
      moreRows: (count) => `…… 另有 ${count} 行，请用 --out 或 --json 取得全部结果`,
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
      run: "run an analysis on a data file; with --shard, one part of a plan",
      plan: "check an analysis and its data, and write the plan of a run in parts",
      shard: "cut a plan into N parts and print those that are still to be run, one per line",
      merge: "put the parts together: the same results to the bit as one run",
      file: "data file: .csv (UTF-8 or GBK) or .xlsx; its first row that is not blank is the header",
      planFile: "plan file, as qianyan plan writes it",
      planOut: "plan file (.json)",
      shards: "number of parts",
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
      prove: "prove every program in exact arithmetic. Without it, only runs of up to 1,000 observations are proven throughout",
      noProve: "prove only what floating point cannot settle",
      crossCheck: "solve every program again through an independent solver and compare them one by one",
      threads: "threads at most. By default as many as there are cores, up to 8",
      shardOf: "FILE is a plan: run its i-th part of N; a finished part is skipped",
      out: "workbook of results (.xlsx), or table of results (.csv; the index goes to .index.csv)",
      json: "results as a JSON file; - prints them",
      arithmeticMeans: "in the workbook, arithmetic means of an index beside the geometric ones, labelled",
      preset: "further tables of the workbook. founding-study: scores by region and year, first and last index",
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
    replicated: (done, of) => `bootstrap: replicate ${done} of ${of}`,
    checked: (done, of) => `checked ${done} of ${of}`,
    wrote: (path) => `Wrote ${path}`,
    planned: (path, tasks) => `Wrote ${path}: ${tasks} evaluations`,
    shardDone: (shard, tasks, path) => `Part ${shard} is done: ${tasks} evaluations, written to ${path}`,
    shardSkipped: (shard) => `Part ${shard} was done before and is skipped`,
    shards: (of, finished) => (finished === of ? `All ${of} parts are done and can be merged` : `${of} parts: ${finished} done, ${of - finished} to be run`),
    csv: { slack: (column) => `slack: ${column}`, target: (column) => `target: ${column}`, peers: "peers and intensities", from: "from", to: "to" },
    badRowsHint: (policies) => `To go on with the data as it is, add ${policies}.`,
    summary: {
      mean: "mean",
      rank: "rank",
      score: "score",
      status: "status",
      geometricMean: "geometric mean",
      arithmeticMean: "arithmetic mean",
      overview: (units, observations, periods) => (periods === 0 ? `${units} DMUs` : `${units} DMUs, ${periods} periods, ${observations} observations`),
      counts: "by status",
      certificate: (programs, proven, worst) =>
        `${programs} linear programs solved, ${proven === programs ? "all" : proven} of them proven in exact arithmetic, largest residual ${worst}`,
      more: (count) => `and ${count} more: see messages of --json`,
      moreRows: (count) => `… and ${count} more rows: --out or --json gives them all`,
      colon: ": ",
      comma: ", ",
    },
    fault: (message, where) => `Internal error: ${message}. This is not a fault of your data: please report it, with the command, at ${where}`,
  },
};
