import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

export const sigmaGives = {
  totals: { gives: "record", fields: { n: "integer", mean: "significant", cv: "score", sd_ln: "score", zeros: "integer" } },
  groups: { gives: "rows", columns: { group: "word", n: "integer", mean: "significant", cv: "score", sd_ln: "score" } },
  trends: {
    gives: "rows",
    columns: {
      group: "word",
      measure: "word",
      periods: "integer",
      first: "score",
      last: "score",
      constant: "score",
      slope: "score",
      se: "score",
      t: "score",
      df: "integer",
      p: "significant",
    },
  },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["cv", "sd_ln"] },
} as const satisfies Gives;

export const sigmaSays = {
  falls: ["from", "to", "first", "last", "slope", "p"],
  rises: ["from", "to", "first", "last", "slope", "p"],
  none: ["from", "to", "first", "last", "slope", "p"],
  "few-periods": ["periods", "from", "to", "first", "last"],
  "no-test": ["periods", "slope"],
  "one-period": ["period", "cv"],
  equal: ["cv", "periods"],
  "logarithms-differ": ["slope", "p"],
  "steepest-group": ["group", "slope", "p"],
  "no-group": ["groups[]", "group", "p"],
  "group-of-one": ["period", "names[]", "n"],
  "no-logarithm": ["period", "cells[]", "zeros"],
  unbalanced: ["from", "to", "fewest", "most"],
} as const;

export type SigmaTotals = RecordRow<keyof typeof sigmaGives.totals.fields>;

export type SigmaGroup = ListRow<keyof typeof sigmaGives.groups.columns>;

export type SigmaTrend = ListRow<keyof typeof sigmaGives.trends.columns>;

/** What all rows together are called in a list by group. */
export const allRows = "all";
