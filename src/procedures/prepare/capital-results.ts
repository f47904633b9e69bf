import type { FoundOf } from "../declare/says.ts";
import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  stock: { gives: "column", format: "significant" },
  start: {
    gives: "rows",
    columns: {
      unit: "word",
      first: "word",
      I_0: "significant",
      g: "percent",
      delta: "percent",
      K_0: "significant",
      last: "word",
      K_last: "significant",
      share: "percent",
      state: "word",
    },
  },
  path: { gives: "rows", columns: { unit: "word", I: "significant", P: "significant", I_real: "significant", D: "significant", K: "significant" } },
} as const satisfies Gives;

export const says = {
  started: ["unit", "first", "K_0", "base"],
  largest: ["unit", "period", "K", "base"],
  "rests-on-start": ["unit", "share", "period"],
  "no-price": ["unit", "K_0"],
  "price-missing": ["units[]", "why", "cell", "count"],
  "not-growing": ["unit", "g", "delta", "cell", "count"],
  stops: ["unit", "period", "K", "count"],
  whole: ["unit", "K"],
} as const;

export type StartRow = ListRow<keyof typeof gives.start.columns>;
export type PathRow = ListRow<keyof typeof gives.path.columns>;
export type Found = FoundOf<typeof says, typeof gives>;
