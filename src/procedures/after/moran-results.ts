import type { FoundOf, Gives, ListRow, RecordRow } from "../procedure.ts";

/** What Moran's I gives. In every period the units without a number stand last. */
export const gives = {
  global: {
    gives: "record",
    fields: {
      n: "integer",
      I: "score",
      E_I: "score",
      var_rand: "significant",
      z_rand: "score",
      p_rand: "significant",
      var_norm: "significant",
      z_norm: "score",
      p_norm: "significant",
      p_perm: "significant",
    },
    formulas: {
      E_I: (at) => `-1/(${at("n")}-1)`,
      z_rand: (at) => `(${at("I")}-${at("E_I")})/SQRT(${at("var_rand")})`,
      z_norm: (at) => `(${at("I")}-${at("E_I")})/SQRT(${at("var_norm")})`,
    },
  },
  local: {
    gives: "rows",
    columns: {
      unit: "word",
      x: "significant",
      z: "score",
      lag: "score",
      I_i: "score",
      E_I_i: "score",
      var_I_i: "significant",
      z_I_i: "score",
      p: "significant",
      p_perm: "significant",
      p_adj: "significant",
      quadrant: "word",
    },
  },
  weights: { gives: "record", fields: { links: "integer", one_way: "integer", S0: "significant", S1: "significant", S2: "significant" } },
  scatter: { gives: "figure", kind: "scatter", from: "local", x: "z", y: "lag", trend: true },
  course: { gives: "figure", kind: "lines", from: "global", series: ["I"] },
} as const satisfies Gives;

export const says = {
  none: ["period", "I", "p", "side"],
  clustered: ["period", "I", "p", "side"],
  dispersed: ["period", "I", "p", "side"],
  disagree: ["period", "p_rand", "p_perm", "alpha"],
  "in-some": ["periods", "significant[]", "first", "I"],
  "in-none": ["periods", "alpha", "first", "I"],
  high: ["period", "units[]"],
  low: ["period", "units[]"],
  apart: ["period", "units[]"],
  "no-unit": ["period", "n", "alpha"],
  weights: ["form", "standardise", "links", "n", "period"],
  convention: ["one", "other"],
  "one-way": ["period", "one_way"],
  isolated: ["units[]", "period"],
  unlisted: ["units[]"],
  strangers: ["names[]", "n", "period"],
} as const;

export type Global = RecordRow<keyof typeof gives.global.fields>;
export type Local = ListRow<keyof typeof gives.local.columns>;
export type Weighing = RecordRow<keyof typeof gives.weights.fields>;
export type MoranFound = FoundOf<typeof says, typeof gives>;

/** The words of the column `quadrant`: value and lag high or low, where the local I is significant; or why there is none. */
export type Quadrant = "HH" | "LL" | "HL" | "LH" | "ns" | "none";
