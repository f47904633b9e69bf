import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  rates: {
    gives: "rows",
    columns: {
      unit: "word",
      indicator: "word",
      first: "word",
      last: "word",
      years: "integer",
      from: "amount",
      to: "amount",
      change: "amount",
      multiple: "amount",
      cagr: "percent",
    },
    formulas: {
      change: (at) => `${at("to")}-${at("from")}`,
      multiple: (at) => `${at("to")}/${at("from")}`,
      cagr: (at) => `(${at("to")}/${at("from")})^(1/${at("years")})-1`,
    },
  },
  bars: { gives: "figure", kind: "bars", from: "rates", label: "unit", value: "cagr", each: "indicator" },
} as const satisfies Gives;

export type RateRow = ListRow<keyof typeof gives.rates.columns>;

export const says = {
  rate: ["unit", "indicator", "first", "last", "from", "to", "cagr", "multiple"],
  range: ["indicator", "fastest", "high", "slowest", "low"],
  unchanged: ["unit", "indicator", "first", "last", "to"],
  "no-rate": ["unit", "indicator", "first", "from"],
} as const;
