import type { FoundOf } from "../declare/says.ts";
import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  columns: { gives: "column", format: "significant" },
  chains: {
    gives: "rows",
    columns: {
      unit: "word",
      index: "word",
      first: "word",
      last: "word",
      P_first: "significant",
      P_last: "significant",
      annual: "percent",
      broken: "integer",
      gap: "word",
      cell: "word",
    },
  },
  components: {
    gives: "rows",
    columns: {
      index: "word",
      weight: "score",
      links: "integer",
      missing: "integer",
      substituted: "integer",
      substitute: "word",
      periods: "word",
      low: "significant",
      high: "significant",
    },
  },
} as const satisfies Gives;

export const says = {
  highest: ["unit", "index", "period", "P", "base"],
  lowest: ["unit", "index", "period", "P", "base"],
  broken: ["unit", "index", "gap", "cell", "count", "chains"],
  whole: ["index", "links"],
  substituted: ["index", "count", "periods", "by"],
  unlike: ["index", "low", "high"],
} as const;

export type ChainRow = ListRow<keyof typeof gives.chains.columns>;
export type ComponentRow = ListRow<keyof typeof gives.components.columns>;
export type Found = FoundOf<typeof says, typeof gives>;
