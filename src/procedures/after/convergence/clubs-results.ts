import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

const tested = { b: "score", se: "score", t: "score", p: "significant" } as const;

export const clubsGives = {
  totals: { gives: "record", fields: { n: "integer", mean: "significant", H: "score" } },
  logt: {
    gives: "rows",
    columns: {
      bandwidth: "word",
      units: "integer",
      dropped: "integer",
      constant: "score",
      ...tested,
      initial: "integer",
      clubs: "integer",
      divergent: "integer",
    },
  },
  clubs: { gives: "rows", columns: { club: "word", n: "integer", ...tested, mean: "significant", members: "word" } },
  initial: { gives: "rows", columns: { club: "word", n: "integer", ...tested, members: "word" } },
  members: { gives: "rows", columns: { unit: "word", club: "word", initial_club: "word", y_T: "significant", h_T: "score" } },
  paths: { gives: "rows", columns: { club: "word", h: "score" } },
  course: { gives: "figure", kind: "lines", from: "totals", series: ["H"] },
} as const satisfies Gives;

export const clubsSays = {
  converges: ["b", "t", "p"],
  rejected: ["b", "t", "clubs", "divergent"],
  "no-clubs": ["t", "divergent"],
  "bandwidths-differ": ["t", "other", "clubs", "otherClubs"],
  "bandwidths-agree": ["t", "other"],
  merged: ["initial", "clubs"],
  largest: ["club", "names[]", "n", "t"],
  "highest-club": ["club", "names[]", "mean"],
  diverging: ["names[]", "divergent"],
  "no-test": ["units"],
  incomplete: ["names[]", "units"],
} as const;

export type ClubsTotals = RecordRow<keyof typeof clubsGives.totals.fields>;

export type ClubsLogT = ListRow<keyof typeof clubsGives.logt.columns>;

export type ClubRow = ListRow<keyof typeof clubsGives.clubs.columns>;

export type MemberRow = ListRow<keyof typeof clubsGives.members.columns>;

/** What units of no club are in. */
export const noClub = "divergent";
