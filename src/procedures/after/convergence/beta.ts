import { describeProcedure } from "../../declare/procedure.ts";
import { betaFindings } from "./beta-findings.ts";
import { growthOf } from "./beta-growth.ts";
import { modelsOf, refuseCollinear, type ModelRun } from "./beta-models.ts";
import { betaOptions } from "./beta-options.ts";
import { estimateRows, hausmanRow, modelRow } from "./beta-rows.ts";
import { betaWords } from "./beta.words.ts";
import { betaGives, betaSays } from "./beta-results.ts";

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
