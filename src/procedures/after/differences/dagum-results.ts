import type { FoundOf } from "../../declare/says.ts";
import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";
import { groupingSays, groupOfOneSays } from "./groupings.ts";

/** The coefficient with its parts and the shares of these: of all, and of each grouping. */
const parts = {
  G: "score",
  Gw: "score",
  Gnb: "score",
  Gt: "score",
  share_w: "percent",
  share_nb: "percent",
  share_t: "percent",
} as const;

/** What the decomposition gives: of the first grouping its totals, of every grouping its groups, pairs and parts. */
export const gives = {
  totals: {
    gives: "record",
    fields: {
      n: "integer",
      mean: "significant",
      ...parts,
    },
    formulas: {
      G: (at) => `${at("Gw")}+${at("Gnb")}+${at("Gt")}`,
      share_w: (at) => `IF(${at("G")}=0,"",${at("Gw")}/${at("G")})`,
      share_nb: (at) => `IF(${at("G")}=0,"",${at("Gnb")}/${at("G")})`,
      share_t: (at) => `IF(${at("G")}=0,"",${at("Gt")}/${at("G")})`,
    },
  },
  within: { gives: "rows", columns: { group: "word", n: "integer", mean: "significant", G_jj: "score", grouping: "word" } },
  between: {
    gives: "rows",
    columns: { group_j: "word", group_h: "word", G_jh: "score", d_jh: "significant", p_jh: "significant", D_jh: "score", grouping: "word" },
  },
  groupings: {
    gives: "rows",
    columns: {
      grouping: "word",
      groups: "integer",
      ...parts,
    },
  },
  compared: { gives: "figure", kind: "stacks", from: "groupings", bar: "grouping", parts: ["Gw", "Gnb", "Gt"] },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["G", "Gw", "Gnb", "Gt"] },
  contributions: { gives: "figure", kind: "areas", from: "totals", series: ["Gw", "Gnb", "Gt"] },
} as const satisfies Gives;

export const says = {
  level: ["period", "G", "main", "share"],
  change: ["from", "to", "first", "last", "difference", "direction"],
  "widest-gap": ["period", "one", "other", "G_jh"],
  "most-within": ["period", "group", "G_jj"],
  grouping: groupingSays,
  "grouping-gap": ["period", "grouping", "one", "other", "G_jh"],
  "group-of-one": groupOfOneSays,
  "one-group": ["period", "group"],
  equal: ["period", "n"],
} as const;

export type Totals = RecordRow<keyof typeof gives.totals.fields>;
export type Within = ListRow<keyof typeof gives.within.columns>;
export type Between = ListRow<keyof typeof gives.between.columns>;
export type Grouping = ListRow<keyof typeof gives.groupings.columns>;
export type DagumFound = FoundOf<typeof says, typeof gives>;
