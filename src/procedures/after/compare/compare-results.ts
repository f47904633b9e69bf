import type { Gives, ListRow } from "../../declare/gives.ts";

export const gives = {
  scores: { gives: "column", format: "significant" },
  pairs: {
    gives: "rows",
    columns: {
      first: "word",
      second: "word",
      n: "integer",
      spearman: "score",
      kendall: "score",
      difference: "significant",
      class_changes: "integer",
      quarter_changes: "integer",
      top_kept: "percent",
    },
  },
  moves: {
    gives: "rows",
    columns: {
      pair: "word",
      unit: "word",
      x: "significant",
      y: "significant",
      rank_1: "significant",
      rank_2: "significant",
      shift: "significant",
      quarter_1: "integer",
      quarter_2: "integer",
      class_1: "word",
      class_2: "word",
      agreement: "integer",
      apart_1: "integer",
      apart_2: "integer",
    },
  },
  shifts: { gives: "figure", kind: "bars", from: "moves", label: "unit", value: "shift", each: "pair" },
} as const satisfies Gives;

export type PairRow = ListRow<keyof typeof gives.pairs.columns>;
export type MoveRow = ListRow<keyof typeof gives.moves.columns>;

export const says = {
  agree: ["period", "first", "second", "n", "spearman", "kendall"],
  flat: ["period", "first", "second", "n"],
  farthest: ["period", "first", "second", "unit", "rank_1", "rank_2"],
  unmoved: ["period", "first", "second", "n", "spearman"],
  classes: ["period", "first", "second", "class_changes", "n", "units[]"],
  quarters: ["period", "first", "second", "quarter_changes", "n", "top_kept"],
  lacking: ["period", "first", "second", "n", "all"],
} as const;
