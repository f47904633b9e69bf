import { drawnFrom, nextState, seeded } from "../../../engine/lp/random.ts";
import { lagOf, type SparseWeights } from "../../neighbours/spatial-weights.ts";
import { spread } from "./geary-statistics.ts";
import type { Alternative } from "./moran-statistics.ts";
import type { Section } from "./spatial-section.ts";
import type { TestSettings } from "./spatial-options.ts";

/** What every piece of the work holds: standardised values, and how a permuted statistic is compared with the observed one. */
interface Common {
  readonly z: Float64Array;
  readonly alternative: Alternative;
  readonly seed: number;
}

/** Permutations of all values, those of one stream: of Moran's I or of Geary's C. */
interface GlobalItem extends Common {
  readonly of: "I" | "C";
  readonly weights: SparseWeights;
  readonly S0: number;
  readonly stream: number;
  readonly count: number;
}

/** Permutations of the other values around each of some units, in a stream of its own for every unit. */
interface LocalItem extends Common {
  readonly of: "local";
  /** The rows of these units alone. */
  readonly weights: SparseWeights;
  readonly units: Int32Array;
  readonly streams: Int32Array;
  readonly count: number;
}

export type PermutationItem = GlobalItem | LocalItem;

/** Permutations of all values that one piece of the work makes, in a stream of their own. */
const perStream = 200;
/** Pieces into which the units of a period are cut. */
const pieces = 32;

/** The items of a section by what they are of. */
export type SectionItems = Readonly<Partial<Record<PermutationItem["of"], readonly PermutationItem[]>>>;

/**
 * The permutations of all sections as pieces of work. Their streams hang on the periods and their units alone: those of a unit
 * are the same whatever else is asked for.
 */
export function permutationItems(sections: readonly Section[], settings: TestSettings, asked: readonly PermutationItem["of"][]): readonly SectionItems[] {
  const { permutations, seed, alternative } = settings;
  if (permutations === 0) return sections.map(() => ({}));
  const streams = Math.ceil(permutations / perStream);
  let [local, global] = [0, sections.reduce((sum, { z }) => sum + z.length, 0)];
  return sections.map(({ z, W }) => {
    const common = { z, alternative, seed };
    const items: SectionItems = Object.fromEntries(
      asked.map((of) => [of, of === "local" ? localItems(common, W, local, permutations) : globalItems(common, of, W, global, permutations)]),
    );
    local += z.length;
    global += streams;
    return items;
  });
}

function globalItems(common: Common, of: "I" | "C", W: Section["W"], first: number, permutations: number): readonly GlobalItem[] {
  const { starts, columns, weights, S0 } = W;
  return Array.from({ length: Math.ceil(permutations / perStream) }, (_, k) => {
    const count = Math.min(perStream, permutations - k * perStream);
    return { ...common, of, weights: { starts, columns, weights }, S0, stream: first + k, count };
  });
}

function localItems(common: Common, { starts, columns, weights }: SparseWeights, first: number, count: number): readonly LocalItem[] {
  const n = common.z.length;
  const size = Math.ceil(n / pieces);
  return Array.from({ length: Math.ceil(n / size) }, (_, k) => {
    const units = Int32Array.from({ length: Math.min(size, n - k * size) }, (_unused, u) => k * size + u);
    const end = units[units.length - 1] + 1;
    const [from, to] = [starts[units[0]], starts[end]];
    const own = {
      starts: Int32Array.from([...units, end], (unit) => starts[unit] - from),
      columns: columns.slice(from, to),
      weights: weights.slice(from, to),
    };
    return { ...common, of: "local", weights: own, units, streams: units.map((unit) => first + unit), count };
  });
}

/** How many permuted statistics lie as far out as the observed one, or farther: of all values, or unit by unit. */
export const permuted = (item: PermutationItem): Int32Array => (item.of === "local" ? localExtremes(item) : Int32Array.of(globalExtremes(item)));

/** Operations of items, roughly. */
export const operationsOf = (items: readonly PermutationItem[]): number =>
  items.reduce(
    (sum, { count, weights, ...item }) => sum + count * (item.of === "local" ? 4 * weights.columns.length : weights.columns.length + 2 * item.z.length),
    0,
  );

/** (b + 1) / (m + 1) for b of m permutations; null where none were made. */
export const pOf = (extremes: number, permutations: number): number | null => (permutations === 0 ? null : (extremes + 1) / (permutations + 1));

/** The seed of a stream, whichever others are drawn before it. */
const streamOf = (seed: number, stream: number): number => Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca6b);

function globalExtremes({ of, z, weights, S0, alternative, seed, stream, count }: GlobalItem): number {
  const random = seeded(streamOf(seed, stream));
  const n = z.length;
  const arranged = Float64Array.from(z);
  // Turned so that more of it is clustering: a small C is.
  const statistic =
    of === "I"
      ? () => {
          const lags = lagOf(weights, arranged);
          return arranged.reduce((sum, value, i) => sum + value * lags[i], 0) / S0;
        }
      : () => (-spread(arranged, weights) * (n - 1)) / (2 * n * S0);
  const { low, high } = bounds(statistic(), of === "I" ? -1 / (n - 1) : -1, alternative);
  let extremes = 0;
  for (let k = 0; k < count; k++) {
    for (let left = n - 1; left > 0; left--) swap(arranged, left, Math.floor(random() * (left + 1)));
    const value = statistic();
    if (value <= low || value >= high) extremes++;
  }
  return extremes;
}

function localExtremes({ z, weights: { starts, weights, columns }, units, streams, alternative, seed, count }: LocalItem): Int32Array {
  const n = z.length;
  const others = new Float64Array(n - 1);
  return Int32Array.from(units, (unit, u) => {
    const [from, to] = [starts[u], starts[u + 1]];
    let [observed, sum] = [0, 0];
    for (let k = from; k < to; k++) {
      observed += weights[k] * z[columns[k]];
      sum += weights[k];
    }
    for (let k = 0, at = 0; k < n; k++) if (k !== unit) others[at++] = z[k];
    const limits = bounds(z[unit] * observed, (-(z[unit] ** 2) * sum) / (n - 1), alternative);
    return conditional(others, { own: z[unit], weights: weights.subarray(from, to) }, limits, { count, seed: streamOf(seed, streams[u]) });
  });
}

/** A unit's own value, and the weights of its neighbours. */
interface Place {
  readonly own: number;
  readonly weights: Float64Array;
}

/** How many permutations, and the seed of the stream that they are drawn from. */
interface Draws {
  readonly count: number;
  readonly seed: number;
}

/** Draws as many of the others as a unit has neighbours, to the front one by one, again and again; how often the local I is out of bounds. */
function conditional(others: Float64Array, { own, weights }: Place, { low, high }: Bounds, { count, seed }: Draws): number {
  const drawn = weights.length;
  const all = others.length;
  let state = seed;
  let extremes = 0;
  for (let k = 0; k < count; k++) {
    let lag = 0;
    for (let d = 0; d < drawn; d++) {
      state = nextState(state);
      // Exact, as long as there are fewer than 2²¹ units.
      const at = d + Math.floor((drawnFrom(state) * (all - d)) / 4294967296);
      const value = others[at];
      others[at] = others[d];
      others[d] = value;
      lag += weights[d] * value;
    }
    const I = own * lag;
    if (I <= low || I >= high) extremes++;
  }
  return extremes;
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i];
  values[i] = values[j];
  values[j] = kept;
}

/** A permuted statistic that equals the observed one but for the order of a sum is as far out as it. */
const slack = 1e-12;

/** At the one or below it, at the other or above it, a permuted statistic is as far out as the observed one. */
interface Bounds {
  readonly low: number;
  readonly high: number;
}

function bounds(observed: number, expected: number, alternative: Alternative): Bounds {
  const room = slack * Math.max(1, Math.abs(observed));
  if (alternative === "greater") return { low: -Infinity, high: observed - room };
  if (alternative === "less") return { low: observed + room, high: Infinity };
  const distance = Math.abs(observed - expected) - room;
  return { low: expected - distance, high: expected + distance };
}
