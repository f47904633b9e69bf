import type { FoundOf } from "../declare/says.ts";
import type { Gives, ListRow } from "../declare/gives.ts";

export const gives = {
  score: { gives: "column", format: "score" },
  weights: {
    gives: "rows",
    columns: { indicator: "word", direction: "word", measure: "significant", weight: "score", low: "significant", high: "significant" },
  },
  checks: { gives: "rows", columns: { check: "word", value: "significant" } },
} as const satisfies Gives;

export const says = {
  heaviest: ["indicator", "weight", "weighting"],
  lightest: ["indicator", "weight"],
  alike: ["most", "least"],
  first: ["unit", "period", "score"],
  pooled: ["rows", "score"],
  yearly: ["rows", "score"],
  scaled: ["low", "high"],
  shifted: ["indicator", "shift", "weight"],
  inconsistent: ["CR"],
  consistent: ["CR"],
  "without-ratio": ["n", "lambda"],
  components: ["kept", "share"],
} as const;

export type WeightRow = ListRow<keyof typeof gives.weights.columns>;
export type CheckRow = ListRow<keyof typeof gives.checks.columns>;
export type Found = FoundOf<typeof says, typeof gives>;
