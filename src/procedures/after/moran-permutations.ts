import { seeded } from "../../engine/lp/random.ts";
import { lagOf, type SparseWeights } from "../neighbours/spatial-weights.ts";
import type { Alternative } from "./moran-moments.ts";

/** What every piece of the work holds: standardised values, and how a permuted statistic is compared with the observed one. */
interface Common {
  readonly z: Float64Array;
  readonly alternative: Alternative;
  readonly seed: number;
}

/** Permutations of all values, those of one stream. */
export interface GlobalItem extends Common {
  readonly of: "global";
  readonly weights: SparseWeights;
  readonly S0: number;
  readonly stream: number;
  readonly count: number;
}

/** Permutations of the other values around each of some units, in a stream of its own for every unit. */
export interface LocalItem extends Common {
  readonly of: "local";
  /** The rows of these units alone. */
  readonly weights: SparseWeights;
  readonly units: Int32Array;
  readonly streams: Int32Array;
  readonly count: number;
}

export type PermutationItem = GlobalItem | LocalItem;

/** How many permuted statistics lie as far out as the observed one, or farther: of all values, or unit by unit. */
export const permuted = (item: PermutationItem): Int32Array => (item.of === "global" ? Int32Array.of(globalExtremes(item)) : localExtremes(item));

/** Operations of an item, roughly. */
export const operationsOf = ({ count, weights, ...item }: PermutationItem): number =>
  count * (item.of === "global" ? weights.columns.length + 2 * item.z.length : 4 * weights.columns.length);

/** The numbers of a stream of a seed, whichever others are drawn before it. */
const streamOf = (seed: number, stream: number) => seeded(Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b));

function globalExtremes({ z, weights, S0, alternative, seed, stream, count }: GlobalItem): number {
  const random = streamOf(seed, stream);
  const n = z.length;
  const arranged = Float64Array.from(z);
  const statistic = () => arranged.reduce((sum, value, i) => sum + value * lags[i], 0) / S0;
  let lags = lagOf(weights, arranged);
  const isExtreme = comparison(statistic(), -1 / (n - 1), alternative);
  let extremes = 0;
  for (let k = 0; k < count; k++) {
    for (let left = n - 1; left > 0; left--) swap(arranged, left, Math.floor(random() * (left + 1)));
    lags = lagOf(weights, arranged);
    if (isExtreme(statistic())) extremes++;
  }
  return extremes;
}

function localExtremes({ z, weights: { starts, weights, columns }, units, streams, alternative, seed, count }: LocalItem): Int32Array {
  const n = z.length;
  const others = new Float64Array(n - 1);
  return Int32Array.from(units, (unit, u) => {
    const random = streamOf(seed, streams[u]);
    const [from, to] = [starts[u], starts[u + 1]];
    let [observed, sum] = [0, 0];
    for (let k = from; k < to; k++) {
      observed += weights[k] * z[columns[k]];
      sum += weights[k];
    }
    for (let k = 0, at = 0; k < n; k++) if (k !== unit) others[at++] = z[k];
    const isExtreme = comparison(z[unit] * observed, (-(z[unit] ** 2) * sum) / (n - 1), alternative);
    let extremes = 0;
    for (let k = 0; k < count; k++) {
      let lag = 0;
      // As many of the others as it has neighbours, drawn to the front one by one.
      for (let drawn = 0; drawn < to - from; drawn++) {
        swap(others, drawn, drawn + Math.floor(random() * (n - 1 - drawn)));
        lag += weights[from + drawn] * others[drawn];
      }
      if (isExtreme(z[unit] * lag)) extremes++;
    }
    return extremes;
  });
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i];
  values[i] = values[j];
  values[j] = kept;
}

/** A permuted statistic that equals the observed one but for the order of a sum is as far out as it. */
const slack = 1e-12;

function comparison(observed: number, expected: number, alternative: Alternative): (permutedStatistic: number) => boolean {
  const room = slack * Math.max(1, Math.abs(observed));
  if (alternative === "greater") return (value) => value >= observed - room;
  if (alternative === "less") return (value) => value <= observed + room;
  const distance = Math.abs(observed - expected) - room;
  return (value) => Math.abs(value - expected) >= distance;
}
