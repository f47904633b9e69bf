import type { Locale } from "../../engine/declare/text.ts";
import { cliHelp, type CliHelp } from "./help.ts";
import { byCount, counted, list } from "../wording/wording.ts";
export { cliSentence, type CliProblems } from "./problems.ts";

/** Every text of the command line but its problems. */
export interface CliTexts {
  readonly help: CliHelp;
  readonly progress: (done: number, of: number) => string;
  readonly replicated: (done: number, of: number) => string;
  readonly checked: (done: number, of: number) => string;
  /** Parts of a procedure's work. */
  readonly worked: (done: number, of: number) => string;
  readonly wrote: (path: string) => string;
  readonly planned: (path: string, tasks: number) => string;
  readonly shardDone: (shard: string, tasks: number, path: string) => string;
  readonly shardSkipped: (shard: string) => string;
  readonly shards: (of: number, finished: number) => string;
  /** Headings of a .csv result that are not among the summary's. */
  readonly csv: {
    readonly slack: (column: string) => string;
    readonly multiplier: (column: string) => string;
    readonly target: (column: string) => string;
    readonly peers: string;
    readonly from: string;
    readonly to: string;
  };
  /** What to do where bad cells stop the run but need not: after the sentence that names them. */
  readonly badRowsHint: (policies: string) => string;
  /** What to type where a file is laid out as a yearbook page or a download is. */
  readonly shapeHint: (file: string) => string;
  /** What to type after the sentence on one thing in several spellings. */
  readonly spellingsHint: (option: string) => string;
  /** The same where the steps of a chain say it. */
  readonly spellingsKey: (key: string) => string;
  readonly totalsHint: (option: string) => string;
  /** How to settle which mark of a number is the decimal one: after the sentence that names the cells. */
  readonly decimalHint: string;
  readonly chain: {
    readonly step: (number: number, of: number) => string;
    /** The columns that a step has given. */
    readonly added: (columns: readonly string[]) => string;
  };
  /** How a column is named that an analysis lacks. */
  readonly columnHint: (option: string) => string;
  readonly summary: {
    readonly mean: string;
    readonly rank: string;
    readonly score: string;
    readonly status: string;
    readonly geometricMean: string;
    readonly arithmeticMean: string;
    readonly overview: (units: string, observations: number, periods: number) => string;
    readonly counts: string;
    /** @param framed programs of which only the columns that span the technology were priced */
    readonly certificate: (programs: number, proven: number, framed: number, worst: string) => string;
    readonly more: (count: number) => string;
    readonly moreRows: (count: number) => string;
    readonly colon: string;
    readonly comma: string;
    readonly semicolon: string;
  };
  /** A bug of ours. */
  readonly fault: (message: string, where: string) => string;
}

/** A file as it is typed. */
const argument = (file: string) => (/^[\p{L}\p{N}_./-]+$/u.test(file) ? file : JSON.stringify(file));

export const cliTexts: Readonly<Record<Locale, CliTexts>> = {
  "zh-CN": {
    help: cliHelp["zh-CN"],
    progress: (done, of) => `已求解${done} / ${of}`,
    replicated: (done, of) => `自助法已重复${done} / ${of}`,
    checked: (done, of) => `已核对${done} / ${of}`,
    worked: (done, of) => `已计算${done}/${of}部分`,
    wrote: (path) => `已写入${path}`,
    planned: (path, tasks) => `已写入${path}：共${tasks}次评价`,
    shardDone: (shard, tasks, path) => `第${shard}份完成：${tasks}次评价，已写入${path}`,
    shardSkipped: (shard) => `第${shard}份早已完成，已跳过`,
    shards: (of, finished) => (finished === of ? `${of}份全部完成，可以合并` : `共${of}份，已完成${finished}份，尚余${of - finished}份`),
    csv: {
      slack: (column) => `松弛：${column}`,
      multiplier: (column) => `乘数：${column}`,
      target: (column) => `目标值：${column}`,
      peers: "标杆与强度",
      from: "起始时期",
      to: "终止时期",
    },
    spellingsHint: (option) => `加选项${option}即视为同一个。`,
    spellingsKey: (key) => `在模型或指数的步骤中写${key}即视为同一个。`,
    totalsHint: (option) => `加选项${option}即可。`,
    chain: {
      step: (number, of) => `第${number}步，共${of}步`,
      added: (columns) => `给出的列：${list(columns, "zh-CN")}`,
    },
    columnHint: (option) => `请用${option}指定。`,
    decimalHint: "请用--decimal comma或--decimal point指明逗号、句点哪个是小数点。",
    shapeHint: (file) => `这个文件可以整理成面板：qianyan shape ${argument(file)} --out panel.csv。也可以在qianyan run后加--shape，整理后直接运行。`,
    badRowsHint: (policies) => `如要在不改数据的情况下继续，可加选项${policies}。`,
    summary: {
      mean: "均值",
      rank: "排名",
      score: "效率值",
      status: "状态",
      geometricMean: "几何平均",
      arithmeticMean: "算术平均",
      overview: (units, observations, periods) => (periods === 0 ? units : `${units}，${periods}个时期，${observations}个观测`),
      counts: "各状态个数",
      certificate: (programs, proven, framed, worst) =>
        `共求解${programs}个线性规划，${proven === programs ? "全部经精确运算证明" : `其中${proven}个经精确运算证明`}，${framed === 0 ? "" : `${framed}个只对张成技术集的单元核验（其余单元受它们的组合支配），`}最大残差${worst}`,
      more: (count) => `另有${count}条，见--json的messages`,
      moreRows: (count) => `…… 另有${count}行，请用--out或--json取得全部结果`,
      colon: "：",
      comma: "，",
      semicolon: "；",
    },
    fault: (message, where) => `程序内部错误：${message}。这不是您的数据的问题，请连同所用的命令报告给我们：${where}`,
  },
  en: {
    help: cliHelp.en,
    progress: (done, of) => `solved ${done} of ${of}`,
    replicated: (done, of) => `bootstrap: replicate ${done} of ${of}`,
    checked: (done, of) => `checked ${done} of ${of}`,
    worked: (done, of) => `computed ${done} of ${counted(of, "part")}`,
    wrote: (path) => `Wrote ${path}`,
    planned: (path, tasks) => `Wrote ${path}: ${counted(tasks, "evaluation")}`,
    shardDone: (shard, tasks, path) => `Part ${shard} is done: ${counted(tasks, "evaluation")}, written to ${path}`,
    shardSkipped: (shard) => `Part ${shard} was done before and is skipped`,
    shards: (of, finished) =>
      finished === of
        ? byCount(of, "The one part is done and can be merged", `All ${of} parts are done and can be merged`)
        : `${counted(of, "part")}: ${finished} done, ${of - finished} to be run`,
    csv: {
      slack: (column) => `slack: ${column}`,
      multiplier: (column) => `multiplier: ${column}`,
      target: (column) => `target: ${column}`,
      peers: "peers and intensities",
      from: "from",
      to: "to",
    },
    spellingsHint: (option) => `The option ${option} does so.`,
    spellingsKey: (key) => `A step of a model or an index does so with ${key}.`,
    totalsHint: (option) => `The option ${option} does so.`,
    chain: {
      step: (number, of) => `Step ${number} of ${of}`,
      added: (columns) => `Columns given: ${list(columns, "en")}`,
    },
    columnHint: (option) => `Name it with ${option}.`,
    decimalHint: "Say which mark is the decimal one with --decimal comma or --decimal point.",
    shapeHint: (file) => `A panel can be made of this file: qianyan shape ${argument(file)} --out panel.csv. With --shape, \`qianyan run\` does so first.`,
    badRowsHint: (policies) => `To go on with the data as it is, add ${policies}.`,
    summary: {
      mean: "mean",
      rank: "rank",
      score: "score",
      status: "status",
      geometricMean: "geometric mean",
      arithmeticMean: "arithmetic mean",
      overview: (units, observations, periods) =>
        periods === 0 ? units : list([units, counted(periods, "period"), counted(observations, "observation")], "en"),
      counts: "by status",
      certificate: (programs, proven, framed, worst) =>
        `${counted(programs, "linear program")} solved, ${proven === programs ? "all" : proven} of them proven in exact arithmetic, ${framed === 0 ? "" : `${framed} checked against the units that span the technology (combinations of these dominate all others), `}largest residual ${worst}`,
      more: (count) => `and ${count} more: see messages of --json`,
      moreRows: (count) => `… and ${counted(count, "more row")}: --out or --json gives ${byCount(count, "it", "them all")}`,
      colon: ": ",
      comma: ", ",
      semicolon: "; ",
    },
    fault: (message, where) => `Internal error: ${message}. This is not a fault of your data: please report it, with the command, at ${where}`,
  },
};
