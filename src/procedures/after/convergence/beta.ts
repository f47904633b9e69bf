import { describeProcedure, type Gives, type ListRow, type RecordRow } from "../../procedure.ts";
import { betaFindings } from "./beta-findings.ts";
import { growthOf } from "./beta-growth.ts";
import { modelsOf, refuseCollinear, type ModelRun } from "./beta-models.ts";
import { betaOptions } from "./beta-options.ts";
import { estimateRows, hausmanRow, modelRow } from "./beta-rows.ts";
import { betaWords } from "./beta.words.ts";

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
  "models-agree": ["models[]", "lowest", "highest"],
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

export const betaRefuses = {
  "one-period": ["column", "period"],
  collinear: ["column"],
  constant: ["column", "value"],
  "no-transition": ["column"],
} as const;

export const betaTakes = {
  value: { holds: "numbers", min: 1, like: "score" },
  unit: { holds: "labels", min: 1 },
  period: { holds: "labels", min: 1 },
  explaining: { holds: "numbers", min: 0, many: true },
  group: { holds: "labels", min: 0 },
} as const;

export type BetaSample = RecordRow<keyof typeof betaGives.sample.fields>;
export type BetaModel = ListRow<keyof typeof betaGives.models.columns>;
export type BetaEstimate = ListRow<keyof typeof betaGives.estimates.columns>;
export type BetaHausman = ListRow<keyof typeof betaGives.hausman.columns>;
export type BetaGrowth = ListRow<keyof typeof betaGives.growth.columns>;

/**
 * β convergence (Barro and Sala-i-Martin 1992): whether units that begin lower grow faster. One run has every specification:
 * the cross-section of the whole time, and the panel pooled, with effects of units, of units and periods, and random ones.
 */
export const beta = describeProcedure(
  {
    id: "beta",
    stage: "after",
    question: "convergence",
    citations: [
      {
        text: "Barro, R. J. and Sala-i-Martin, X. (1992). Convergence. Journal of Political Economy 100(2), 223–251.",
        doi: "10.1086/261816",
      },
    ],
    takes: betaTakes,
    options: betaOptions,
    least: { rows: 3, in: "all" },
    gives: betaGives,
    says: betaSays,
    refuses: betaRefuses,
    functions: {
      "STAT.BETA": { gives: "models", parameters: ["value", "unit", "period", "explaining", "group", "model", "errors", "alpha", "result"] },
    },
    *run(given, settings, refuse) {
      const { value } = given.columns;
      if (given.periods.length < 2) refuse("one-period", { column: value[0].name, period: given.periods[0].period ?? "" });
      const data = growthOf(given);
      if (data.transitions.length === 0) refuse("no-transition", { column: value[0].name });
      refuseCollinear(data, refuse);
      const runs: ModelRun[] = [];
      const names = [null, ...data.groups];
      for (const [k, group] of names.entries()) {
        yield { step: "progress", done: k, total: names.length };
        runs.push(...modelsOf(data, group));
      }
      const models = runs.map((run) => modelRow(run, settings.errors));
      const estimates = runs.flatMap((run) => estimateRows(run, data, settings.errors));
      const hausman = names.map((group) => hausmanRow(group, runs));
      const values = { sample: [data.sample], models, estimates, hausman: hausman.map(({ row }) => row), growth: data.growth };
      return { values, findings: betaFindings({ ...values, runs, data, tests: hausman.map(({ test }) => test) }, settings) };
    },
  },
  betaWords,
);
