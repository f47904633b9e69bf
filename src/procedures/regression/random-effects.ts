import { meanOf } from "../distribution/dispersion.ts";
import { leastSquares } from "./least-squares.ts";
import { countOf, meansBy, type PanelData } from "./panel-data.ts";
import { fixedFit, keptOf, panelFit, type PanelFit } from "./panel-models.ts";

/** Random effects of units, with the two variances that they rest on. */
export interface RandomFit extends PanelFit {
  /** Variance of the errors, from the regression within units. */
  readonly sigma2_e: number;
  /** Variance of the effects: what was estimated, which may be negative and then counts as 0. */
  readonly sigma2_mu: number;
  /** 1 − √(σ²_e / (σ²_e + T σ²_μ)); null where the units have different numbers of periods. */
  readonly theta: number | null;
}

/**
 * Random effects by Swamy and Arora (1972), in an unbalanced panel by Baltagi and Chang (1994): the variance of the errors
 * from the regression within units, that of the effects from the regression between them.
 * @returns null where one of the two regressions has too few rows
 */
export function randomFit(data: PanelData): RandomFit | null {
  const { units, y, columns } = data;
  const fixed = fixedFit(data);
  const kept = keptOf(columns, columns, true);
  const [n, N, K] = [countOf(units), y.length, kept.columns.length];
  if (fixed === null || n <= K + 1) return null;
  const between = betweenOf(units, y, kept.columns);
  if (between === null) return null;
  const sigma2_e = fixed.sigma2;
  const estimated = (between.ssr - (n - K - 1) * sigma2_e) / (N - between.trace);
  const sigma2_mu = Math.max(0, estimated);
  const thetas = new Map(Array.from(between.counts, ([unit, T]) => [unit, 1 - Math.sqrt(sigma2_e / (sigma2_e + T * sigma2_mu))]));
  const out = (values: readonly number[]) => {
    const means = meansBy(units, values);
    return values.map((value, row) => value - thetas.get(units[row])! * means.get(units[row])!);
  };
  const response = out(y);
  const fit = leastSquares(response, [units.map((unit) => 1 - thetas.get(unit)!), ...kept.columns.map(out)], false);
  const isBalanced = new Set(between.counts.values()).size === 1;
  const centre = meanOf(response);
  const about = response.reduce((sum, value) => sum + (value - centre) ** 2, 0);
  return {
    ...panelFit(data, fit, { kept, constant: true, df: N - K - 1, normal: true, stataK: null }),
    r2: isBalanced && about > 0 ? 1 - fit.ssr / about : null,
    sigma2_e,
    sigma2_mu: estimated,
    theta: isBalanced ? [...thetas.values()][0] : null,
  };
}

/** The regression of the means of units, each as often as it has periods, and tr[(Z'PZ)⁻¹ Z'Z_μZ_μ'Z]. */
function betweenOf(units: readonly string[], y: readonly number[], columns: readonly (readonly number[])[]) {
  const counts = new Map<string, number>();
  for (const unit of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  const names = [...counts.keys()];
  const weighted = (values: readonly number[]) => {
    const means = meansBy(units, values);
    return names.map((unit) => means.get(unit)! * Math.sqrt(counts.get(unit)!));
  };
  const design = [names.map((unit) => Math.sqrt(counts.get(unit)!)), ...columns.map(weighted)];
  if (keptOf(design, design, false).absorbed.length > 0) return null;
  const { ssr, inverse } = leastSquares(weighted(y), design, false);
  const trace = names.reduce((sum, unit, i) => {
    const z = design.map((column) => column[i]);
    return sum + counts.get(unit)! * inverse.reduce((all, row, a) => all + row.reduce((own, value, b) => own + value * z[a] * z[b], 0), 0);
  }, 0);
  return { ssr, trace, counts };
}
