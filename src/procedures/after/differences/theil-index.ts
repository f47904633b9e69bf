import { extremesOf, meanOf } from "../../distribution/dispersion.ts";
import { type Group } from "./gini.ts";

/** Theil's indices of some values; null where they are not defined. */
export interface Theil {
  /** T = mean (y/ȳ) ln(y/ȳ), with 0·ln 0 = 0; null where the mean is 0. */
  readonly T: number | null;
  /** L = mean ln(ȳ/y), the mean logarithmic deviation; null where a value is 0. */
  readonly L: number | null;
}

/** A group with its own indices and its share s_j = n_j ȳ_j / (n ȳ) of the total. */
export interface TheilGroup extends Theil {
  readonly name: string;
  readonly n: number;
  readonly mean: number;
  readonly s_j: number | null;
}

/** The parts of both indices between groups and within them, and what each group has of the total. */
export interface TheilParts {
  readonly Tb: number | null;
  readonly Tw: number | null;
  readonly Lb: number | null;
  readonly Lw: number | null;
  readonly groups: readonly TheilGroup[];
}

/** @param values numbers of 0 or more */
export function theilOf(values: readonly number[]): Theil {
  const [least, most] = extremesOf(values);
  if (most === 0) return { T: null, L: null };
  if (least === most) return { T: 0, L: 0 };
  const mean = meanOf(values);
  const distances = values.map((value) => (value - mean) / mean);
  return { T: meanOf(distances.map(termOfT)), L: least === 0 ? null : meanOf(distances.map(termOfL)) };
}

/** T = Tb + Tw with Tb = Σ s_j ln(ȳ_j/ȳ) and Tw = Σ s_j T_j; L the same with n_j/n in place of s_j. */
export function theilParts(groups: readonly Group[]): TheilParts {
  const all = groups.flatMap(({ values }) => values);
  const [least, most] = extremesOf(all);
  const mean = least === most ? least : meanOf(all);
  const parts = groups.map(({ name, values }) => {
    const own = least === most ? least : meanOf(values);
    const p_j = values.length / all.length;
    return { name, n: values.length, mean: own, p_j, s_j: mean === 0 ? null : (p_j * own) / mean, distance: (own - mean) / mean, ...theilOf(values) };
  });
  const sum = (of: (one: (typeof parts)[number]) => number) => parts.reduce((total, one) => total + of(one), 0);
  const [noT, noL] = [most === 0, least === 0];
  return {
    Tb: noT ? null : sum(({ p_j, distance }) => p_j * termOfT(distance)),
    Tw: noT ? null : sum(({ s_j, T }) => (s_j === 0 ? 0 : s_j! * T!)),
    Lb: noL ? null : sum(({ p_j, distance }) => p_j * termOfL(distance)),
    Lw: noL ? null : sum(({ p_j, L }) => p_j * L!),
    groups: parts.map(({ name, n, mean: own, s_j, T, L }) => ({ name, n, mean: own, s_j, T, L })),
  };
}

// Distances from the mean add up to 0, so that a term may lose its own: what is left is of the size of the result and never
// negative, and values that are nearly equal keep their digits.

/** (1 + d) ln(1 + d) − d. */
const termOfT = (d: number): number => (d <= -1 ? 1 : Math.max(0, d * d - (1 + d) * termOfL(d)));

/** d − ln(1 + d). */
function termOfL(d: number): number {
  if (Math.abs(d) > 0.01) return d - Math.log1p(d);
  // d²/2 − d³/3 + …: nine terms are below the last digit.
  let [sum, power] = [0, d];
  for (let k = 2; k <= 10; k++) {
    power *= -d;
    sum -= power / k;
  }
  return sum;
}
