import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";
import { groupingSays, groupOfOneSays } from "./groupings.ts";

const shareOf = (part: string, whole: string) => `IF(N(${whole})=0,"",${part}/${whole})`;
const sumOf = (one: string, other: string) => `IF(COUNT(${one},${other})<2,"",${one}+${other})`;

/** Both indices with their parts and the shares of these: of all, and of each grouping. */
const indices = {
  T: "score",
  Tb: "score",
  Tw: "score",
  share_b: "percent",
  share_w: "percent",
  L: "score",
  Lb: "score",
  Lw: "score",
  L_share_b: "percent",
  L_share_w: "percent",
} as const;

/** What the decomposition gives: of the first grouping its totals, of every grouping its groups and parts. */
export const gives = {
  totals: {
    gives: "record",
    fields: {
      n: "integer",
      mean: "significant",
      ...indices,
      cv: "score",
      cv_pop: "score",
      min: "significant",
      max: "significant",
      range_ratio: "significant",
      group_range_ratio: "significant",
      zeros: "integer",
    },
    formulas: {
      T: (at) => sumOf(at("Tb"), at("Tw")),
      share_b: (at) => shareOf(at("Tb"), at("T")),
      share_w: (at) => shareOf(at("Tw"), at("T")),
      L: (at) => sumOf(at("Lb"), at("Lw")),
      L_share_b: (at) => shareOf(at("Lb"), at("L")),
      L_share_w: (at) => shareOf(at("Lw"), at("L")),
      cv_pop: (at) => `IF(N(${at("mean")})=0,"",${at("cv")}*SQRT((${at("n")}-1)/${at("n")}))`,
      range_ratio: (at) => shareOf(at("max"), at("min")),
    },
  },
  within: {
    gives: "rows",
    columns: {
      group: "word",
      n: "integer",
      mean: "significant",
      s_j: "percent",
      T_j: "score",
      L_j: "score",
      contribution: "percent",
      grouping: "word",
    },
  },
  groupings: {
    gives: "rows",
    columns: {
      grouping: "word",
      groups: "integer",
      ...indices,
    },
  },
  compared: { gives: "figure", kind: "stacks", from: "groupings", bar: "grouping", parts: ["Tw", "Tb"] },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["T", "Tb", "Tw"] },
  contributions: { gives: "figure", kind: "areas", from: "totals", series: ["Tw", "Tb"] },
  variation: { gives: "figure", kind: "lines", from: "totals", series: ["cv"] },
} as const satisfies Gives;

export const says = {
  level: ["period", "T", "main", "share"],
  change: ["from", "to", "first", "last", "difference", "direction"],
  "most-within": ["period", "group", "T_j", "contribution"],
  grouping: groupingSays,
  "grouping-within": ["period", "grouping", "group", "T_j", "contribution"],
  range: ["period", "min", "max", "ratio"],
  "no-L": ["period", "zeros", "T"],
  "group-of-one": groupOfOneSays,
  "one-group": ["period", "group", "T"],
  equal: ["period", "n"],
  "all-zero": ["period", "n"],
} as const;

export type Totals = RecordRow<keyof typeof gives.totals.fields>;
export type Within = ListRow<keyof typeof gives.within.columns>;
export type Grouping = ListRow<keyof typeof gives.groupings.columns>;
export type TheilFound = FoundOf<typeof says, typeof gives>;
