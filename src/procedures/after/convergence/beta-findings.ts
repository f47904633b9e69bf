import type { FoundOf } from "../../declare/says.ts";
import type { Hausman } from "../../regression/hausman.ts";
import type { GrowthData } from "./beta-growth.ts";
import type { ModelRun } from "./beta-models.ts";
import type { BetaSettings } from "./beta-options.ts";
import type { BetaEstimate, betaGives, BetaHausman, BetaModel, BetaSample, betaSays } from "./beta-results.ts";
import { score, significant, whole } from "../../said/shown-number.ts";

export type BetaFound = FoundOf<typeof betaSays, typeof betaGives>;

/** What came of a run. `models` and `runs` have the same order; so have `hausman` and `tests`. */
export interface BetaResults {
  readonly sample: readonly BetaSample[];
  readonly models: readonly BetaModel[];
  readonly estimates: readonly BetaEstimate[];
  readonly hausman: readonly BetaHausman[];
  readonly runs: readonly ModelRun[];
  readonly data: GrowthData;
  readonly tests: readonly (Hausman | null)[];
}

/** What the main model says of convergence; whether the others agree; the groups; then what limits the answer. */
export function betaFindings(results: BetaResults, settings: BetaSettings): readonly BetaFound[] {
  const { data, sample } = results;
  const first = data.transitions[0].ln_y;
  if (data.transitions.every(({ ln_y, growth }) => ln_y === first && growth === 0))
    return [{ code: "equal", params: { transitions: whole(sample[0].values.transitions) }, at: [["sample", 0, "transitions"]] }, ...ofRows(results)];
  return [
    ...ofMain(results, settings),
    ...ofModels(results, settings),
    ...ofEffects(results, settings),
    ...ofGroups(results, settings),
    ...ofColumns(results, settings),
    ...ofRows(results),
  ];
}

/** The row of the main model on all units. */
const mainRow = ({ runs }: BetaResults, { model }: BetaSettings): number => runs.findIndex((run) => run.group === null && run.model === model);

function ofMain(results: BetaResults, settings: BetaSettings): readonly BetaFound[] {
  const { model, alpha } = settings;
  const row = mainRow(results, settings);
  const { beta, p, speed, half_life } = numbersOf(results.models[row]);
  if (beta === null) {
    const { units, periods, transitions } = results.sample[0].values;
    return [
      {
        code: "not-identified",
        params: { model, units: whole(units), periods: whole(periods), transitions: whole(transitions) },
        at: [
          ["sample", 0, "units"],
          ["sample", 0, "periods"],
          ["sample", 0, "transitions"],
        ],
      },
    ];
  }
  if (p === null) return [{ code: "no-errors", params: { model, beta: score(beta) }, at: [["models", row, "beta"]] }];
  const params = { model, beta: score(beta), p: significant(p) };
  const at = [
    ["models", row, "beta"],
    ["models", row, "p"],
  ] as const;
  if (p >= alpha) return [{ code: "none", params, at }];
  if (beta > 0) return [{ code: "diverges", params, at }];
  if (speed === null || half_life === null) return [{ code: "overshoots", params, at }];
  return [
    {
      code: "converges",
      params: { ...params, speed: score(speed), half_life: score(half_life) },
      at: [...at, ["models", row, "speed"], ["models", row, "half_life"]],
    },
  ];
}

/** Whether every specification that could be estimated finds convergence. */
function ofModels({ models, runs }: BetaResults, { alpha }: BetaSettings): readonly BetaFound[] {
  const known = [...runs.keys()].filter((row) => runs[row].group === null).flatMap((row) => testedAt(models, row) ?? []);
  if (known.length < 2) return [];
  const name = ({ row }: Tested) => runs[row].model;
  const [yes, no] = [known.filter((one) => converges(one, alpha)), known.filter((one) => !converges(one, alpha))];
  if (yes.length === 0) return [];
  if (no.length > 0)
    return [
      {
        code: "models-differ",
        params: { yes: yes.map(name), no: no.map(name), other: name(no[0]), p: significant(no[0].p) },
        at: [["models", no[0].row, "p"]],
      },
    ];
  const lowest = known.reduce((best, one) => (one.beta < best.beta ? one : best));
  const highest = known.reduce((best, one) => (one.beta > best.beta ? one : best));
  return [
    {
      code: "models-agree",
      params: { models: known.map(name), alpha: String(alpha), lowest: score(lowest.beta), highest: score(highest.beta) },
      at: [
        ["models", lowest.row, "beta"],
        ["models", highest.row, "beta"],
      ],
    },
  ];
}

/** Random against fixed effects, over all units. */
function ofEffects({ hausman, tests }: BetaResults, { alpha }: BetaSettings): readonly BetaFound[] {
  const found: BetaFound[] = [];
  const { sigma2_mu } = hausman[0].cells;
  if (typeof sigma2_mu === "number" && sigma2_mu < 0)
    found.push({ code: "no-effects", params: { sigma2_mu: score(sigma2_mu) }, at: [["hausman", 0, "sigma2_mu"]] });
  const [test] = tests;
  if (test === null) return found;
  const { chi2, p, df, definite } = test;
  if (chi2 !== null && p !== null)
    found.push({
      code: p < alpha ? "fixed-preferred" : "random-not-rejected",
      params: { chi2: score(chi2), p: significant(p) },
      at: [
        ["hausman", 0, "chi2"],
        ["hausman", 0, "p"],
      ],
    });
  if (!definite) found.push({ code: "not-definite", params: { df: whole(df) }, at: [["hausman", 0, "df"]] });
  return found;
}

/** Of the groups that converge in the main model the one with the lowest β, or that none does. */
function ofGroups({ models, runs }: BetaResults, { alpha, model }: BetaSettings): readonly BetaFound[] {
  const known = [...runs.keys()].filter((row) => runs[row].group !== null && runs[row].model === model).flatMap((row) => testedAt(models, row) ?? []);
  if (known.length === 0) return [];
  const closing = known.filter((one) => converges(one, alpha));
  if (closing.length === 0) {
    const nearest = known.reduce((best, one) => (one.p < best.p ? one : best));
    return [{ code: "no-group", params: { group: runs[nearest.row].group!, p: significant(nearest.p) }, at: [["models", nearest.row, "p"]] }];
  }
  const fastest = closing.reduce((best, one) => (one.beta < best.beta ? one : best));
  return [
    {
      code: "fastest",
      params: { group: runs[fastest.row].group!, beta: score(fastest.beta), p: significant(fastest.p) },
      at: [
        ["models", fastest.row, "beta"],
        ["models", fastest.row, "p"],
      ],
    },
  ];
}

/** Clusters below which errors that are clustered tend to be too small. */
const fewClusters = 20;

/** The columns that growth is conditioned on, in the main model. */
function ofColumns(results: BetaResults, settings: BetaSettings): readonly BetaFound[] {
  const { estimates, runs, data } = results;
  const { model, alpha } = settings;
  const row = mainRow(results, settings);
  const { fit } = runs[row];
  if (fit === null) return [];
  const named = [...estimates.entries()].filter(([, { cells }]) => cells.model === model && runs[row].group === null && cells.group === "all");
  const found = named.flatMap(([k, { cells }]): BetaFound[] => {
    const { term, coefficient, p } = cells;
    if (!data.explaining.includes(String(term)) || typeof coefficient !== "number" || typeof p !== "number" || p >= alpha) return [];
    return [
      {
        code: "explained",
        params: { column: String(term), model, coefficient: score(coefficient), p: significant(p) },
        at: [
          ["estimates", k, "coefficient"],
          ["estimates", k, "p"],
        ],
      },
    ];
  });
  const columns = fit.absorbed.map((place) => data.explaining[place - 1]);
  if (columns.length > 0) found.push({ code: "absorbed", params: { columns, model, n: whole(fit.n) }, at: [["models", row, "n"]] });
  if (settings.errors !== "classical" && fit.units < fewClusters)
    found.push({ code: "few-clusters", params: { model, units: whole(fit.units) }, at: [["models", row, "units"]] });
  if (model === "fixed" || model === "two-way")
    found.push({ code: "few-periods-bias", params: { model, periods: whole(fit.periods) }, at: [["models", row, "periods"]] });
  return found;
}

/** What was left out, and what two periods cannot say. */
function ofRows({ sample, data }: BetaResults): readonly BetaFound[] {
  const { nonpositive, gaps, periods } = sample[0].values;
  const found: BetaFound[] = [];
  if (nonpositive! > 0)
    found.push({ code: "nonpositive", params: { cells: data.nonpositive, nonpositive: whole(nonpositive) }, at: [["sample", 0, "nonpositive"]] });
  if (gaps! > 0) found.push({ code: "gaps", params: { names: data.broken, gaps: whole(gaps) }, at: [["sample", 0, "gaps"]] });
  if (periods === 2) found.push({ code: "two-periods", params: { periods: whole(periods) }, at: [["sample", 0, "periods"]] });
  return found;
}

interface Tested {
  readonly row: number;
  readonly beta: number;
  readonly p: number;
}

const numbersOf = ({ cells }: BetaModel) => {
  const number = (name: keyof typeof cells) => (typeof cells[name] === "number" ? cells[name] : null);
  return { beta: number("beta"), p: number("p"), speed: number("speed"), half_life: number("half_life") };
};

function testedAt(models: readonly BetaModel[], row: number): Tested | null {
  const { beta, p } = numbersOf(models[row]);
  return beta === null || p === null ? null : { row, beta, p };
}

const converges = ({ beta, p }: Tested, alpha: number) => beta < 0 && p < alpha;
