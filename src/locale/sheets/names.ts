import type { Locale } from "../../engine/declare/text.ts";

/** The parts of a report that formulas may name: the end of the name behind the sheet's own, and what the cells hold. */
export interface NamedPart {
  readonly ending: string;
  readonly title: string;
}

/** The blocks that become tables of the workbook; what their names say behind the sheet's own. */
export interface TableNames {
  readonly scores: string;
  readonly ranking: string;
  readonly cumulative: string;
  readonly globalScores: string;
  readonly ownScores: string;
  readonly gaps: string;
  readonly groups: string;
  readonly windows: string;
  readonly leftOut: string;
  readonly further: string;
  readonly verdicts: string;
  /** Last in the name of every table: it is then never the name of a part. */
  readonly table: string;
}

interface NamedParts {
  readonly scores: NamedPart;
  readonly dmus: NamedPart;
  readonly periods: NamedPart;
  readonly statuses: NamedPart;
  readonly intervals: NamedPart;
  readonly cumulative: NamedPart;
  /** A factor of an index, by its own symbol. */
  readonly factor: (symbol: string, heading: string) => NamedPart;
}

const parts: Readonly<Record<Locale, NamedParts>> = {
  "zh-CN": {
    scores: { ending: "得分", title: "效率值，决策单元 × 时期" },
    dmus: { ending: "单元", title: "决策单元，各行的名称" },
    periods: { ending: "时期", title: "时期，各列的名称" },
    statuses: { ending: "状态", title: "状态，决策单元 × 时期" },
    intervals: { ending: "区间", title: "区间，各列的名称" },
    cumulative: { ending: "累计", title: "累计指数，决策单元 × 时期" },
    factor: (symbol, heading) => ({ ending: symbol, title: `${heading}，决策单元 × 区间` }),
  },
  en: {
    scores: { ending: "scores", title: "Scores, DMU × period" },
    dmus: { ending: "DMUs", title: "DMUs, the names of the rows" },
    periods: { ending: "periods", title: "Periods, the names of the columns" },
    statuses: { ending: "statuses", title: "Statuses, DMU × period" },
    intervals: { ending: "intervals", title: "Intervals, the names of the columns" },
    cumulative: { ending: "cumulative", title: "Cumulative index, DMU × period" },
    factor: (symbol, heading) => ({ ending: symbol, title: `${heading}, DMU × interval` }),
  },
};

const tables: Readonly<Record<Locale, TableNames>> = {
  "zh-CN": {
    scores: "得分",
    ranking: "排名",
    cumulative: "累计",
    globalScores: "全局",
    ownScores: "当期",
    gaps: "差距",
    groups: "分组",
    windows: "窗口",
    leftOut: "未评价",
    further: "逐行",
    verdicts: "显著性",
    table: "表",
  },
  en: {
    scores: "scores",
    ranking: "ranking",
    cumulative: "cumulative",
    globalScores: "global",
    ownScores: "own",
    gaps: "gaps",
    groups: "groups",
    windows: "windows",
    leftOut: "left_out",
    further: "by_row",
    verdicts: "verdicts",
    table: "table",
  },
};

export const tableNames = (locale: Locale): TableNames => tables[locale];

export const namedParts = (locale: Locale): NamedParts => parts[locale];
