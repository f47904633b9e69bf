import type { Locale } from "../engine/text.ts";

/** The parts of a report that formulas may name: the end of the name behind the sheet's own, and what the cells hold. */
export interface NamedPart {
  readonly ending: string;
  readonly title: string;
}

interface NamedParts {
  readonly scores: NamedPart;
  readonly dmus: NamedPart;
  readonly periods: NamedPart;
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
    intervals: { ending: "区间", title: "区间，各列的名称" },
    cumulative: { ending: "累计", title: "累计指数，决策单元 × 时期" },
    factor: (symbol, heading) => ({ ending: symbol, title: `${heading}，决策单元 × 区间` }),
  },
  en: {
    scores: { ending: "scores", title: "Scores, DMU × period" },
    dmus: { ending: "DMUs", title: "DMUs, the names of the rows" },
    periods: { ending: "periods", title: "Periods, the names of the columns" },
    intervals: { ending: "intervals", title: "Intervals, the names of the columns" },
    cumulative: { ending: "cumulative", title: "Cumulative index, DMU × period" },
    factor: (symbol, heading) => ({ ending: symbol, title: `${heading}, DMU × interval` }),
  },
};

export const namedParts = (locale: Locale): NamedParts => parts[locale];
