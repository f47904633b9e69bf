import type { FrontierKind, PlannedFrontiers } from "../../engine/run/planned-frontiers.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { counted } from "../wording/wording.ts";

type Ends = readonly [fewest: number, most: number];

const chineseKinds: Readonly<Record<FrontierKind, string>> = {
  one: "全部单元构成的一个前沿",
  all: "全局前沿（各期合并）",
  period: "各期前沿",
  sequential: "序列前沿（本期及以前各期）",
  window: "窗口前沿",
  several: "多期合并的前沿",
};

const englishKinds: Readonly<Record<FrontierKind, string>> = {
  one: "one frontier of all units",
  all: "global frontier, all periods pooled",
  period: "the frontier of each period",
  sequential: "sequential frontiers, each period with all before it",
  window: "windows of periods",
  several: "frontiers of several periods",
};

const chinese = {
  title: "运行预览",
  solved: "求解",
  frontiers: "参照前沿",
  unscored: "没有效率值的行",
  checking: "正在清点……",
  evaluations: (n: number, byPrograms: boolean, replicates: number) =>
    `${n.toLocaleString("zh-CN")}次评价，${byPrograms ? "每次求解一个或几个线性规划" : "每次与其他单元逐一比较，不解规划"}${replicates > 0 ? `；自助法再重复${replicates.toLocaleString("zh-CN")}遍` : ""}`,
  frontier: ({ kind, grouped, count, evaluations, observations, periods }: PlannedFrontiers) =>
    `${grouped ? "分组的" : ""}${chineseKinds[kind]}${kind === "window" ? `（每个${periods[0]}期）` : ""}：${count > 1 ? `${count}个，每个` : ""}由${range(observations, "至")}行构成，${evaluations.toLocaleString("zh-CN")}次评价`,
  more: (n: number) => `另有${n}行。`,
  allScored: "按数据检查，没有这样的行",
  counted: (n: number) => `${n}行：`,
  stops: "运行会停止",
  later: (rows: string) => `超过${rows}行，运行时再清点`,
  rowsUsed: "参与计算的行",
  rowsOf: (used: number, rows: number) => `${used} / ${rows}行`,
  leftOut: "不参与计算的行",
  allUsed: "没有这样的行",
  withTable: "取决于第二张表，运行时读取",
};

export type OutlookTexts = typeof chinese;

const english: OutlookTexts = {
  title: "Before the run",
  solved: "To solve",
  frontiers: "Against",
  unscored: "Without a score",
  checking: "Counting …",
  evaluations: (n, byPrograms, replicates) =>
    `${counted(n.toLocaleString("en"), "evaluation")}, ${byPrograms ? "each by one linear program or a few" : "each by comparing units one by one, without a program"}${replicates > 0 ? `; the bootstrap repeats them ${replicates.toLocaleString("en")} times` : ""}`,
  frontier: ({ kind, grouped, count, evaluations, observations, periods }) =>
    `${englishKinds[kind]}${kind === "window" ? ` (${periods[0]} each)` : ""}${grouped ? ", by group" : ""}: ${count > 1 ? `${count}, each ` : ""}of ${counted(range(observations, "–"), "row")}, ${counted(evaluations.toLocaleString("en"), "evaluation")}`,
  more: (n) => `And ${counted(n, "more row", "more rows")}.`,
  allScored: "none, as far as the data tell",
  counted: (n) => `${counted(n, "row")}:`,
  stops: "The run will stop",
  later: (rows) => `above ${rows} rows they are counted as it runs`,
  rowsUsed: "Rows that take part",
  rowsOf: (used, rows) => `${used} of ${counted(rows, "row")}`,
  leftOut: "Rows left out",
  allUsed: "none",
  withTable: "it hangs on the second table, which is read as it runs",
};

function range([fewest, most]: Ends, to: string): string {
  return fewest === most ? String(fewest) : `${fewest}${to}${most}`;
}

const texts: Readonly<Record<Locale, OutlookTexts>> = { "zh-CN": chinese, en: english };

/** What is said of a run before it begins. */
export const outlookTexts = (locale: Locale): OutlookTexts => texts[locale];
