import type { Link } from "./neighbours.ts";

/** Weights w_ij between units that are numbered from 0, row by row: those of row i stand from `starts[i]` to `starts[i + 1]`. */
export interface SparseWeights {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly weights: Float64Array;
}

export interface SpatialWeights extends SparseWeights {
  /** Pairs (i, j) with a weight above 0, and pairs of units whose two weights differ before they are standardised. */
  readonly links: number;
  readonly oneWay: number;
  /** S0 = Σ w_ij, S1 = Σ (w_ij + w_ji)² / 2, S2 = Σ_i (w_i. + w_.i)². */
  readonly S0: number;
  readonly S1: number;
  readonly S2: number;
}

/** The units that have a neighbour among those that are left, and those that have none. */
export interface Linked {
  readonly kept: readonly string[];
  readonly isolated: readonly string[];
}

/** Takes out units without a neighbour until each that is left has one. */
export function linkedUnits(keys: readonly string[], links: readonly Link[]): Linked {
  let kept = new Set(keys);
  for (;;) {
    const linked = new Set(links.filter(({ from, to }) => kept.has(from) && kept.has(to)).map(({ from }) => from));
    if (linked.size === kept.size) break;
    kept = new Set(keys.filter((key) => linked.has(key)));
  }
  return { kept: keys.filter((key) => kept.has(key)), isolated: keys.filter((key) => !kept.has(key)) };
}

/**
 * The weights of the units that are present, in their order; each row divided by its sum where that is asked for.
 * @param keys of units each of which has a neighbour among them
 */
export function spatialWeights(keys: readonly string[], links: readonly Link[], standardise: "row" | "none"): SpatialWeights {
  const place = new Map(keys.map((key, k) => [key, k]));
  const rows = keys.map(() => new Map<number, number>());
  for (const { from, to, weight } of links) {
    const [i, j] = [place.get(from), place.get(to)];
    if (i !== undefined && j !== undefined) rows[i].set(j, weight);
  }
  const oneWay = rows.reduce(
    (count, row, i) => count + [...row].filter(([j, weight]) => (rows[j].get(i) ?? 0) !== weight && (i < j || !rows[j].has(i))).length,
    0,
  );
  const starts = new Int32Array(keys.length + 1);
  const columns: number[] = [];
  const weights: number[] = [];
  rows.forEach((row, i) => {
    const sorted = [...row].sort(([a], [b]) => a - b);
    const sum = standardise === "row" ? sorted.reduce((total, [, weight]) => total + weight, 0) : 1;
    for (const [j, weight] of sorted) {
      columns.push(j);
      weights.push(weight / sum);
    }
    starts[i + 1] = columns.length;
  });
  const sparse = { starts, columns: Int32Array.from(columns), weights: Float64Array.from(weights) };
  return { ...sparse, links: columns.length, oneWay, ...sumsOf(sparse) };
}

function sumsOf({ starts, columns, weights }: SparseWeights): Pick<SpatialWeights, "S0" | "S1" | "S2"> {
  const n = starts.length - 1;
  const at = new Map<number, number>();
  const margins = new Float64Array(n);
  let S0 = 0;
  for (let i = 0; i < n; i++)
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      at.set(i * n + columns[k], weights[k]);
      margins[i] += weights[k];
      margins[columns[k]] += weights[k];
      S0 += weights[k];
    }
  let S1 = 0;
  // A link without one back is met once and counts for both of its pairs.
  for (let i = 0; i < n; i++)
    for (let k = starts[i]; k < starts[i + 1]; k++) {
      const back = at.get(columns[k] * n + i);
      S1 += back === undefined ? weights[k] ** 2 : (weights[k] + back) ** 2 / 2;
    }
  return { S0, S1, S2: margins.reduce((sum, margin) => sum + margin ** 2, 0) };
}

/** The lag Σ_j w_ij z_j of every unit. */
export function lagOf({ starts, columns, weights }: SparseWeights, z: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: starts.length - 1 }, (_, i) => {
    let sum = 0;
    for (let k = starts[i]; k < starts[i + 1]; k++) sum += weights[k] * z[columns[k]];
    return sum;
  });
}
