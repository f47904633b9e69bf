import type { Gives, ListRow, RecordRow } from "../declare/gives.ts";

export const gives = {
  scale: {
    gives: "record",
    fields: {
      items: "integer",
      n: "integer",
      incomplete: "integer",
      low: "score",
      high: "score",
      mean: "score",
      item_variances: "significant",
      sum_variance: "significant",
      alpha: "score",
      standardised_alpha: "score",
    },
    formulas: { alpha: (at) => `${at("items")}/(${at("items")}-1)*(1-${at("item_variances")}/${at("sum_variance")})` },
  },
  items: {
    gives: "rows",
    columns: {
      item: "word",
      direction: "word",
      n: "integer",
      mean: "score",
      sd: "score",
      agree: "integer",
      agree_share: "percent",
      rest_correlation: "score",
      alpha_without: "score",
    },
    formulas: { agree_share: (at) => `${at("agree")}/${at("n")}` },
  },
  answers: {
    gives: "rows",
    columns: { item: "word", answer: "word", count: "integer", n: "integer", share: "percent" },
    formulas: { share: (at) => `${at("count")}/${at("n")}` },
  },
  means: { gives: "figure", kind: "bars", from: "items", label: "item", value: "mean" },
  heat: { gives: "figure", kind: "heat", from: "answers", row: "item", column: "answer", value: "share" },
} as const satisfies Gives;

export type ScaleRow = RecordRow<keyof typeof gives.scale.fields>;
export type ItemRow = ListRow<keyof typeof gives.items.columns>;
export type AnswerRow = ListRow<keyof typeof gives.answers.columns>;

export const says = {
  alpha: ["items", "n", "alpha"],
  "no-scale": ["items", "n", "alpha"],
  "one-item": ["item", "n"],
  "no-sum": ["items", "n"],
  highest: ["item", "mean", "lowest", "other"],
  alike: ["items", "mean"],
  turned: ["item", "rest_correlation"],
  better: ["item", "alpha_without", "alpha"],
  incomplete: ["incomplete", "n"],
} as const;
