import { normalTwoSided } from "../../distribution/normal-tail.ts";
import { studentTwoSided } from "../../distribution/student-tail.ts";
import { hausmanTest, type Hausman } from "../../regression/hausman.ts";
import type { PanelFit } from "../../regression/panel-models.ts";
import type { GrowthData } from "./beta-growth.ts";
import { placeOfBeta, type ModelRun } from "./beta-models.ts";
import type { BetaErrors } from "./beta-options.ts";
import type { BetaEstimate, BetaHausman, BetaModel } from "./beta-results.ts";
import { allRows } from "./sigma-results.ts";

/** How fast β closes a distance, per period: −ln(1 + β·T)/T; null where 1 + β·T ≤ 0, which no speed gives. */
export const speedOf = (beta: number, over: number): number | null => (1 + beta * over > 0 ? -Math.log1p(beta * over) / over : null);

/** Periods in which half of a distance is closed; null where none is. */
export const halfLifeOf = (speed: number | null): number | null => (speed === null || speed <= 0 ? null : Math.LN2 / speed);

/** t and p of a coefficient with the errors that were asked for: of clusters with G − 1 degrees of freedom, as Stata has them. */
function tested(fit: PanelFit, k: number, errors: BetaErrors) {
  const se = fit.errors[k][errors];
  if (se === null || se === 0) return { se, t: null, p: null };
  const t = fit.coefficients[k] / se;
  if (fit.df === null) return { se, t, p: normalTwoSided(t) };
  return { se, t, p: studentTwoSided(t, errors === "classical" ? fit.df : fit.units - 1) };
}

export function modelRow({ group, model, fit, over }: ModelRun, errors: BetaErrors): BetaModel {
  const head = { group: group ?? allRows, model };
  if (fit === null) {
    const none = { n: null, units: null, periods: null, df: null, r2: null, beta: null, se: null, t: null, p: null, speed: null, half_life: null };
    return { period: null, cells: { ...head, ...none } };
  }
  const k = placeOfBeta(fit);
  const speed = speedOf(fit.coefficients[k], over);
  const { n, units, periods, df, r2 } = fit;
  const numbers = { n, units, periods, df, r2, beta: fit.coefficients[k], ...tested(fit, k, errors), speed, half_life: halfLifeOf(speed) };
  return { period: null, cells: { ...head, ...numbers } };
}

export function estimateRows({ group, model, fit }: ModelRun, { explaining }: GrowthData, errors: BetaErrors): readonly BetaEstimate[] {
  if (fit === null) return [];
  return fit.terms.map((term, k): BetaEstimate => {
    const { classical: se, hc0: se_HC0, cluster: se_cluster, xtreg: se_xtreg } = fit.errors[k];
    const { t, p } = tested(fit, k, errors);
    const name = term === null ? "constant" : term === 0 ? "ln_y" : explaining[term - 1];
    return {
      period: null,
      cells: { group: group ?? allRows, model, term: name, coefficient: fit.coefficients[k], se, se_HC0, se_cluster, se_xtreg, t, p },
    };
  });
}

/** Hausman's test of a group, with the variances that the random effects rest on. */
export function hausmanRow(group: string | null, runs: readonly ModelRun[]): { readonly row: BetaHausman; readonly test: Hausman | null } {
  const of = (model: string) => runs.find((run) => run.group === group && run.model === model)!;
  const [{ fit: fixed }, { random }] = [of("fixed"), of("random")];
  const test = fixed === null || random === null ? null : hausmanTest(fixed, random);
  return {
    test,
    row: {
      period: null,
      cells: {
        group: group ?? allRows,
        chi2: test?.chi2 ?? null,
        df: test?.df ?? null,
        p: test?.p ?? null,
        sigma2_e: random?.sigma2_e ?? null,
        sigma2_mu: random?.sigma2_mu ?? null,
        theta: random?.theta ?? null,
      },
    },
  };
}
