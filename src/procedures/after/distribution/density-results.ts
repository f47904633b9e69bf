import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

export const gives = {
  densities: {
    gives: "record",
    fields: { n: "integer", h: "significant", peak: "score", height: "significant", modes: "integer", support_low: "score", support_high: "score" },
  },
  curve: { gives: "rows", columns: { x: "score", f: "significant" } },
  curves: { gives: "figure", kind: "curves", from: "curve", x: "x", y: "f" },
  ridge: { gives: "figure", kind: "curves", from: "curve", x: "x", y: "f", drawn: "ridge" },
  surface: { gives: "figure", kind: "curves", from: "curve", x: "x", y: "f", drawn: "surface" },
} as const satisfies Gives;

export const says = {
  "one-mode": ["period", "peak", "height"],
  "several-modes": ["period", "modes", "peak", "height"],
  peak: ["from", "to", "first", "last", "direction"],
  height: ["from", "to", "first", "last", "direction"],
  "modes-changed": ["from", "to", "first", "last"],
  "equal-half": ["periods[]", "h"],
} as const;

export type Density = RecordRow<keyof typeof gives.densities.fields>;

export type Point = ListRow<keyof typeof gives.curve.columns>;
