import type { FoundOf } from "../declare/says.ts";
import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  columns: { gives: "column", format: "significant" },
  indicators: { gives: "rows", columns: { indicator: "word", values: "integer", deflated: "integer", without: "integer" } },
  deflators: { gives: "rows", columns: { unit: "word", P: "significant", change: "percent", check: "word" } },
} as const satisfies Gives;

export const says = {
  "by-column": ["count", "column", "base"],
  "by-table": ["count", "base"],
  "by-one-row": ["count", "name", "base"],
  implicit: ["count", "nominal", "volume", "base"],
  outside: ["unit", "period", "change", "count"],
  inside: ["unit", "period", "change"],
  "no-base": ["units[]", "base", "cell", "count"],
  without: ["count", "units[]", "cell"],
} as const;

export type IndicatorRow = ListRow<keyof typeof gives.indicators.columns>;
export type DeflatorRow = ListRow<keyof typeof gives.deflators.columns>;
export type Found = FoundOf<typeof says, typeof gives>;
