/**
 * The kernel's noise for all periods of one DMU: standard normal numbers that are correlated over the periods as the
 * efficiencies are (Simar & Wilson 1999), so that smoothing does not loosen what links the years of a DMU.
 */
export class LinkedNoise {
  /** Lower triangular: the correlations are its product with its transpose. */
  readonly #root: readonly Float64Array[];

  /** @param efficiencies by period, in one order of the DMUs; null where a DMU has none: it then says nothing of that period's links */
  constructor(efficiencies: readonly (readonly (number | null)[])[]) {
    this.#root = rootOf(efficiencies.map(directionOf));
  }

  /** One number for each period. */
  draw(random: () => number): readonly number[] {
    const free = this.#root.map(() => normal(random));
    return this.#root.map((row, t) => row.reduce((sum, weight, s) => (s > t ? sum : sum + weight * free[s]), 0));
  }
}

/** Deviations from the mean, of length 1; 0 where there is no number, and throughout where there is no spread. */
function directionOf(values: readonly (number | null)[]): Float64Array {
  const present = values.filter((value) => value !== null);
  const mean = present.reduce((sum, value) => sum + value, 0) / present.length;
  const deviations = Float64Array.from(values, (value) => (value === null ? 0 : value - mean));
  const length = Math.sqrt(dot(deviations, deviations));
  return length > 0 ? deviations.map((value) => value / length) : deviations;
}

/** Cholesky's root of the products of some directions; what the periods before determine wholly gets no noise of its own. */
function rootOf(directions: readonly Float64Array[]): readonly Float64Array[] {
  const root: Float64Array[] = [];
  for (const [t, direction] of directions.entries()) {
    const row = new Float64Array(directions.length);
    for (let s = 0; s < t; s++) row[s] = root[s][s] > 0 ? (dot(direction, directions[s]) - dot(row.subarray(0, s), root[s])) / root[s][s] : 0;
    const rest = 1 - dot(row.subarray(0, t), row);
    row[t] = rest > 1e-12 ? Math.sqrt(rest) : 0;
    root.push(row);
  }
  return root;
}

/** The product of two vectors, as long as the first. */
function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k] * b[k];
  return sum;
}

/** A standard normal number (Box & Muller 1958). */
export function normal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
