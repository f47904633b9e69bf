import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  tests: {
    gives: "rows",
    columns: {
      question: "word",
      n: "integer",
      groups: "integer",
      options: "integer",
      chi2: "significant",
      df: "integer",
      p: "significant",
      V: "score",
      least_expected: "significant",
      small: "integer",
    },
    formulas: {
      df: (at) => `(${at("groups")}-1)*(${at("options")}-1)`,
      p: (at) => `CHISQ.DIST.RT(${at("chi2")},${at("df")})`,
      V: (at) => `SQRT(${at("chi2")}/(${at("n")}*(MIN(${at("groups")},${at("options")})-1)))`,
    },
  },
  cells: {
    gives: "rows",
    columns: {
      question: "word",
      group: "word",
      option: "word",
      count: "integer",
      group_n: "integer",
      option_n: "integer",
      n: "integer",
      share: "percent",
      overall: "percent",
      expected: "significant",
      residual: "score",
    },
    formulas: {
      share: (at) => `${at("count")}/${at("group_n")}`,
      overall: (at) => `${at("option_n")}/${at("n")}`,
      expected: (at) => `${at("group_n")}*${at("option_n")}/${at("n")}`,
      residual: (at) => `(${at("count")}-${at("expected")})/SQRT(${at("expected")}*(1-${at("group_n")}/${at("n")})*(1-${at("option_n")}/${at("n")}))`,
    },
  },
  heat: { gives: "figure", kind: "heat", from: "cells", row: ["question", "option"], column: "group", value: "share" },
  strength: { gives: "figure", kind: "bars", from: "tests", label: "question", value: "V" },
} as const satisfies Gives;

export type TestRow = ListRow<keyof typeof gives.tests.columns>;
export type CellRow = ListRow<keyof typeof gives.cells.columns>;

export const says = {
  related: ["question", "by", "chi2", "df", "p", "V"],
  unrelated: ["question", "by", "chi2", "df", "p", "V"],
  most: ["question", "group", "option", "share", "overall", "residual", "more"],
  small: ["question", "small", "cells", "least_expected"],
  "one-option": ["question", "option", "n"],
} as const;
