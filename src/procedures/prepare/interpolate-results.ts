import type { Gives, ListRow, RecordRow } from "../declare/gives.ts";

export const gives = {
  totals: {
    gives: "record",
    fields: { values: "integer", blank: "integer", filled: "integer", left: "integer" },
    formulas: { left: (at) => `${at("blank")}-${at("filled")}` },
  },
  gaps: { gives: "rows", columns: { cell: "word", unit: "word", indicator: "word", is: "significant", rule: "word" } },
  columns: { gives: "column", format: "significant" },
} as const satisfies Gives;

export const says = {
  filled: ["count", "blank", "rule"],
  first: ["cell", "indicator", "unit", "period", "is"],
  left: ["count", "blank", "indicator", "unit", "period", "why"],
  none: ["count"],
} as const;

export type Totals = RecordRow<keyof typeof gives.totals.fields>;

export type Gap = ListRow<keyof typeof gives.gaps.columns>;
