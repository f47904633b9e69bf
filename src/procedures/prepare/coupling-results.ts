import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  columns: { gives: "column", format: "score" },
  degrees: { gives: "rows", columns: { unit: "word", C: "score", T: "score", D: "score", grade: "word", C_misprinted: "score", D_misprinted: "score" } },
} as const satisfies Gives;

export const says = {
  best: ["unit", "period", "D", "grade"],
  worst: ["unit", "period", "D", "grade"],
  alike: ["low", "high", "grade"],
  misprint: ["unit", "period", "C", "wrong", "D"],
} as const;

export type Degrees = ListRow<keyof typeof gives.degrees.columns>;
