import { Matrix, QrDecomposition } from "ml-matrix";

/** Transitions n_ij between classes that are numbered from 0. */
export type Counts = readonly (readonly number[])[];

export const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** p_ij = n_ij / n_i; null in a row that no transition leaves. */
export const probabilitiesOf = (counts: Counts): readonly (readonly (number | null)[])[] =>
  counts.map((row) => {
    const n = sumOf(row);
    return row.map((count) => (n === 0 ? null : count / n));
  });

/** Classes that nothing leaves once it is in them. */
export const absorbingIn = (counts: Counts): readonly number[] => [...counts.keys()].filter((i) => counts[i][i] > 0 && sumOf(counts[i]) === counts[i][i]);

/** Whether there is one stationary distribution; if not, whether the chain ends in several sets of classes, or in a class that was never left in the data. */
export type StationaryKind = "one" | "several" | "open" | "empty";

export interface Stationary {
  readonly kind: StationaryKind;
  /** The share of every class; null where there is none, and for a class that was never met. */
  readonly shares: readonly (number | null)[];
}

/** The distribution π = πP that the chain tends to, where its probabilities allow one alone. */
export function stationaryOf(counts: Counts): Stationary {
  const all = [...counts.keys()];
  const met = all.filter((i) => sumOf(counts[i]) > 0 || counts.some((row) => row[i] > 0));
  const none = (kind: StationaryKind): Stationary => ({ kind, shares: all.map(() => null) });
  if (met.length === 0) return none("empty");
  if (met.some((i) => sumOf(counts[i]) === 0)) return none("open");
  const reach = met.map((i) => reachedFrom(i, counts));
  // A class is in a closed set where whatever it reaches can come back.
  const closed = met.filter((i, k) => [...reach[k]].every((j) => reach[met.indexOf(j)].has(i)));
  if (closed.some((i) => !reach[met.indexOf(closed[0])].has(i))) return none("several");
  const found = solved(closed.map((i) => closed.map((j) => counts[i][j] / sumOf(counts[i]))));
  return { kind: "one", shares: all.map((i) => (met.includes(i) ? (closed.includes(i) ? found[closed.indexOf(i)] : 0) : null)) };
}

/** The classes that can be reached, the one where it begins among them. */
function reachedFrom(from: number, counts: Counts): ReadonlySet<number> {
  const found = new Set([from]);
  for (const i of found) counts[i].forEach((count, j) => (count > 0 ? found.add(j) : found));
  return found;
}

/** π(P − I) = 0 with Σ π = 1, of a chain in which every class is reached from every other. */
function solved(P: readonly (readonly number[])[]): readonly number[] {
  const k = P.length;
  const A = Matrix.zeros(k + 1, k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) A.set(j, i, P[i][j] - (i === j ? 1 : 0));
    A.set(k, i, 1);
  }
  const b = Matrix.zeros(k + 1, 1);
  b.set(k, 0, 1);
  return new QrDecomposition(A).solve(b).to1DArray();
}
