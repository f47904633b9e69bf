import type { Gives, ListRow, RecordRow } from "../declare/gives.ts";

export const gives = {
  totals: {
    gives: "record",
    fields: { values: "integer", changed: "integer", share: "percent" },
    formulas: { share: (at) => `${at("changed")}/${at("values")}` },
  },
  limits: {
    gives: "rows",
    columns: { indicator: "word", lower: "significant", upper: "significant", raised: "integer", lowered: "integer", changed: "integer" },
  },
  changes: { gives: "rows", columns: { cell: "word", unit: "word", indicator: "word", was: "significant", is: "significant", rule: "word" } },
  columns: { gives: "column", format: "significant" },
} as const satisfies Gives;

export const says = {
  changed: ["count", "all", "indicators"],
  most: ["indicator", "count"],
  largest: ["cell", "indicator", "was", "is"],
  none: ["lower", "upper"],
} as const;

export type Totals = RecordRow<keyof typeof gives.totals.fields>;

export type Limit = ListRow<keyof typeof gives.limits.columns>;

export type Change = ListRow<keyof typeof gives.changes.columns>;
