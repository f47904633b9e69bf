import { written } from "../said/column-formula.ts";

/** How the first stock is found from the first investment: I₀ / (g + δ), I₀ / 0.10 or I₀ / δ. */
export type StartRule = "growth" | "tenth" | "delta";

/** A stock by step of time, and what it was started from. */
export interface Stock {
  /** NaN where there is none. */
  readonly K: Float64Array;
  /** The step of K₀; null where the series has no investment at all. */
  readonly first: number | null;
  /** The last step before which nothing is missing. */
  readonly last: number | null;
  /** Geometric growth of real investment per step; null where there are no two. */
  readonly g: number | null;
  /** The last step over which that growth was taken. */
  readonly until: number | null;
  readonly K_0: number | null;
  /** `no-base` is told by who knows the prices. */
  readonly state: "no-base" | "whole" | "stops" | "not-growing" | "no-growth" | "not-positive" | "none";
}

/**
 * Perpetual inventory: K_t = (1 − δ) K_{t−1} + I_t, from the first step that has an investment to the first that has none
 * after it. Investments are at prices of the base year, so that K₀ is.
 * @param steps how many steps of growth g is taken over; null for all
 */
export function stockOf(I: Float64Array, delta: number, rule: StartRule, steps: number | null): Stock {
  const K = new Float64Array(I.length).fill(NaN);
  const first = I.findIndex((one) => !Number.isNaN(one));
  if (first < 0) return { K, first: null, last: null, g: null, until: null, K_0: null, state: "none" };
  let last = first;
  while (last + 1 < I.length && !Number.isNaN(I[last + 1])) last++;
  const known = I.some((one, t) => t > last && !Number.isNaN(one));
  const until = steps === null ? last : Math.min(last, first + steps);
  const g = until > first && I[first] > 0 && I[until] > 0 ? (I[until] / I[first]) ** (1 / (until - first)) - 1 : null;
  const none = (state: "not-growing" | "no-growth" | "not-positive"): Stock => ({ K, first, last: null, g, until, K_0: null, state });
  if (I[first] <= 0) return none("not-positive");
  if (rule === "growth" && g === null) return none("no-growth");
  const divisor = rule === "tenth" ? 0.1 : rule === "delta" ? delta : g! + delta;
  if (divisor <= 0) return none("not-growing");
  K[first] = I[first] / divisor;
  for (let t = first + 1; t <= last; t++) K[t] = (1 - delta) * K[t - 1] + I[t];
  return { K, first, last, g, until, K_0: K[first], state: known || last < I.length - 1 ? "stops" : "whole" };
}

/** The first stock as a formula of real investments. */
export function startFormula({ first, until }: Stock, delta: number, rule: StartRule, real: (step: number) => string): string {
  const I = real(first!);
  if (rule !== "growth") return `${I}/${written(rule === "tenth" ? 0.1 : delta)}`;
  return `${I}/(((${real(until!)})/(${I}))^(1/${until! - first!})-1+${written(delta)})`;
}
