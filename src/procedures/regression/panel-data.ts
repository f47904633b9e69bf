import { meanOf } from "../distribution/dispersion.ts";
import { independentOf, leastSquares } from "./least-squares.ts";

/** Rows of a panel: which unit and period each is, and what is explained by what. */
export interface PanelData {
  readonly units: readonly string[];
  readonly periods: readonly string[];
  readonly y: readonly number[];
  /** The regressors, without a constant, in their order. */
  readonly columns: readonly (readonly number[])[];
}

/** Mean of the rows that have one label, by label. */
export function meansBy(labels: readonly string[], values: readonly number[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number[]>();
  labels.forEach((label, row) => {
    const own = rows.get(label);
    if (own === undefined) rows.set(label, [values[row]]);
    else own.push(values[row]);
  });
  return new Map(Array.from(rows, ([label, own]) => [label, meanOf(own)]));
}

export const countOf = (labels: readonly string[]): number => new Set(labels).size;

/** Each value less the mean of its unit. */
export function withinUnits(units: readonly string[], values: readonly number[]): readonly number[] {
  const means = meansBy(units, values);
  return values.map((value, row) => value - means.get(units[row])!);
}

/** Takes the means of units and of periods out of columns. */
export interface TwoWay {
  /** Independent dummies of the periods beside those of the units. */
  readonly rank: number;
  out(values: readonly number[]): readonly number[];
}

/**
 * The transformation within units and periods. Where every unit has every period it is y − ȳ_i − ȳ_t + ȳ; else what is left
 * of the least squares on the dummies of the periods, both within units.
 */
export function twoWayOf({ units, periods }: Pick<PanelData, "units" | "periods">): TwoWay {
  const distinct = [...new Set(periods)];
  if (units.length === countOf(units) * distinct.length)
    return { rank: distinct.length - 1, out: (values) => withinUnits(periods, withinUnits(units, values)) };
  const dummies = independentOf(
    distinct.slice(1).map((period) =>
      withinUnits(
        units,
        periods.map((own) => (own === period ? 1 : 0)),
      ),
    ),
  );
  return { rank: dummies.length, out: (values) => leastSquares(withinUnits(units, values), dummies, false).residuals };
}
