import { clusterCovariance, smallSampleFactor } from "./cluster-covariance.ts";
import { firstCollinear, leastSquares, norm, type Fit } from "./least-squares.ts";
import { countOf, twoWayOf, withinUnits, type PanelData } from "./panel-data.ts";

/** The standard errors of a coefficient by how errors are taken. */
export interface StandardErrors {
  /** Of errors of one size that do not hang together. */
  readonly classical: number;
  /** Clustered by unit, without a factor; null where so few units leave nothing but rounding of it. */
  readonly hc0: number | null;
  /** Clustered by unit, times √[(G/(G−1))·((N−1)/(N−k))] with k the number of slopes. */
  readonly cluster: number | null;
  /** The same with the k of Stata's own commands: the constant and the dummies of periods too. */
  readonly xtreg: number | null;
}

/** A regression on a panel. */
export interface PanelFit {
  /** Of each coefficient: the place of its column, null of the constant. */
  readonly terms: readonly (number | null)[];
  readonly coefficients: readonly number[];
  readonly errors: readonly StandardErrors[];
  /** σ²(X'X)⁻¹. */
  readonly covariance: readonly (readonly number[])[];
  readonly n: number;
  readonly units: number;
  readonly periods: number;
  /** Residual degrees of freedom, of Student's t; null where the normal distribution is used. */
  readonly df: number | null;
  /** Estimate of the variance of the errors. */
  readonly sigma2: number;
  /** Of what the model explains: within units (and periods) where their effects are taken out. */
  readonly r2: number | null;
  /** Places of columns that the effects take up, or that others of the model make up. */
  readonly absorbed: readonly number[];
}

/** What is left of the columns in a model, and which of them stay. */
interface Kept {
  readonly columns: readonly (readonly number[])[];
  readonly places: readonly number[];
  readonly absorbed: readonly number[];
}

/** y on a constant and the columns; null where there are too few rows. */
export function pooledFit(data: PanelData): PanelFit | null {
  const kept = keptOf(data.columns, data.columns, true);
  const k = kept.columns.length;
  if (data.y.length <= k + 1) return null;
  const fit = leastSquares(data.y, kept.columns, true);
  return panelFit(data, fit, { kept, constant: true, df: data.y.length - k - 1, stataK: k + 1 });
}

/** The effects of units taken out; null where nothing is left to explain it by, or too few rows. */
export function fixedFit(data: PanelData): PanelFit | null {
  const out = (values: readonly number[]) => withinUnits(data.units, values);
  return within(data, out, 0);
}

/** The effects of units and of periods taken out. */
export function twoWayFit(data: PanelData): PanelFit | null {
  const { rank, out } = twoWayOf(data);
  return within(data, out, rank);
}

function within(data: PanelData, out: (values: readonly number[]) => readonly number[], dummies: number): PanelFit | null {
  const kept = keptOf(data.columns.map(out), data.columns, false);
  const k = kept.columns.length;
  const df = data.y.length - countOf(data.units) - dummies - k;
  if (k === 0 || df <= 0) return null;
  const fit = leastSquares(out(data.y), kept.columns, false);
  return panelFit(data, fit, { kept, constant: false, df, stataK: k + 1 + dummies });
}

/** The columns without those that are a combination of others, measured by what they were. */
export function keptOf(columns: readonly (readonly number[])[], before: readonly (readonly number[])[], constant: boolean): Kept {
  let places = [...columns.keys()];
  const absorbed: number[] = [];
  for (;;) {
    const found = firstCollinear(
      places.map((place) => columns[place]),
      constant,
      places.map((place) => norm(before[place])),
    );
    if (found === null) break;
    absorbed.push(places[found]);
    places = places.filter((_, k) => k !== found);
  }
  return { columns: places.map((place) => columns[place]), places, absorbed: absorbed.sort((a, b) => a - b) };
}

interface Described {
  readonly kept: Pick<Kept, "places" | "absorbed">;
  readonly constant: boolean;
  /** Residual degrees of freedom. */
  readonly df: number;
  /** Whether p values are those of the normal distribution. */
  readonly normal?: boolean;
  /** What Stata's own command counts; null where its factor is not known. */
  readonly stataK: number | null;
}

/** A clustered error is that of sums that cancelled, relative to the classical one. */
const rounding = 1e-9;

/** What a regression on transformed rows says of the panel. */
export function panelFit(data: PanelData, fit: Fit, { kept, constant, df, normal = false, stataK }: Described): PanelFit {
  const units = countOf(data.units);
  const sigma2 = fit.ssr / df;
  const clustered = clusterCovariance(fit, data.units);
  const factor = (k: number | null) => (k === null ? null : smallSampleFactor(units, fit.n, k));
  const [own, stata] = [factor(kept.places.length), factor(stataK)];
  return {
    terms: constant ? [null, ...kept.places] : kept.places,
    coefficients: fit.coefficients,
    errors: fit.coefficients.map((_, k) => {
      const classical = Math.sqrt(sigma2 * fit.inverse[k][k]);
      const root = Math.sqrt(clustered[k][k]);
      // With two units and both effects the scores of the clusters are 0 by themselves.
      const hc0 = root > rounding * classical ? root : null;
      const times = (by: number | null) => (by === null || hc0 === null ? null : hc0 * Math.sqrt(by));
      return { classical, hc0, cluster: times(own), xtreg: times(stata) };
    }),
    covariance: fit.inverse.map((row) => row.map((value) => value * sigma2)),
    n: fit.n,
    units,
    periods: countOf(data.periods),
    df: normal ? null : df,
    sigma2,
    r2: fit.tss === 0 ? null : 1 - fit.ssr / fit.tss,
    absorbed: kept.absorbed,
  };
}
