import type { Gives, ListRow, RecordRow } from "../../declare/gives.ts";

export const betaGives = {
  sample: {
    gives: "record",
    fields: { rows: "integer", units: "integer", periods: "integer", transitions: "integer", nonpositive: "integer", gaps: "integer" },
  },
  models: {
    gives: "rows",
    columns: {
      group: "word",
      model: "word",
      n: "integer",
      units: "integer",
      periods: "integer",
      df: "integer",
      r2: "score",
      beta: "score",
      se: "score",
      t: "score",
      p: "significant",
      speed: "score",
      half_life: "score",
    },
  },
  estimates: {
    gives: "rows",
    columns: {
      group: "word",
      model: "word",
      term: "word",
      coefficient: "score",
      se: "score",
      se_HC0: "score",
      se_cluster: "score",
      se_xtreg: "score",
      t: "score",
      p: "significant",
    },
  },
  hausman: {
    gives: "rows",
    columns: { group: "word", chi2: "score", df: "integer", p: "significant", sigma2_e: "score", sigma2_mu: "score", theta: "score" },
  },
  growth: { gives: "rows", columns: { unit: "word", y_0: "significant", y_T: "significant", ln_y0: "score", growth: "score" } },
  cloud: { gives: "figure", kind: "scatter", from: "growth", x: "ln_y0", y: "growth", trend: true },
} as const satisfies Gives;

export const betaSays = {
  converges: ["model", "beta", "p", "speed", "half_life"],
  overshoots: ["model", "beta", "p"],
  diverges: ["model", "beta", "p"],
  none: ["model", "beta", "p"],
  "no-errors": ["model", "beta"],
  equal: ["transitions"],
  "not-identified": ["model", "units", "periods", "transitions"],
  "models-agree": ["models[]", "alpha", "lowest", "highest"],
  "models-differ": ["yes[]", "no[]", "other", "p"],
  "fixed-preferred": ["chi2", "p"],
  "random-not-rejected": ["chi2", "p"],
  "not-definite": ["df"],
  "no-effects": ["sigma2_mu"],
  fastest: ["group", "beta", "p"],
  "no-group": ["group", "p"],
  absorbed: ["columns[]", "model", "n"],
  explained: ["column", "model", "coefficient", "p"],
  "few-clusters": ["model", "units"],
  "few-periods-bias": ["model", "periods"],
  nonpositive: ["cells[]", "nonpositive"],
  gaps: ["names[]", "gaps"],
  "two-periods": ["periods"],
} as const;

export type BetaSample = RecordRow<keyof typeof betaGives.sample.fields>;

export type BetaModel = ListRow<keyof typeof betaGives.models.columns>;

export type BetaEstimate = ListRow<keyof typeof betaGives.estimates.columns>;

export type BetaHausman = ListRow<keyof typeof betaGives.hausman.columns>;

export type BetaGrowth = ListRow<keyof typeof betaGives.growth.columns>;
