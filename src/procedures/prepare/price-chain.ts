/**
 * A base index from link indices (previous period = 100), by step of time: P_t = ∏ L_s / 100 over the steps after the base,
 * P_b = 1, and backwards P_{t−1} = P_t / (L_t / 100). NaN beyond a step without a link: a gap is not bridged.
 */
export function chained(links: ArrayLike<number>, base: number): Float64Array {
  const P = new Float64Array(links.length).fill(NaN);
  P[base] = 1;
  for (let t = base + 1; t < links.length; t++) P[t] = P[t - 1] * (links[t] / 100);
  for (let t = base; t > 0; t--) P[t - 1] = P[t] / (links[t] / 100);
  return P;
}

/** The same of one step as a formula of the links between it and the base; null in the base, which is 1 of itself. */
export function chainFormula(link: (step: number) => string, base: number, step: number): string | null {
  if (step === base) return null;
  const links = Array.from({ length: Math.abs(step - base) }, (_, k) => `${link(Math.min(step, base) + 1 + k)}/100`);
  return step > base ? links.join("*") : `1/(${links.join("*")})`;
}

/** A base index of any scale with its base moved to a step; NaN everywhere where that step has none. */
export const rebased = (P: Float64Array, base: number): Float64Array => P.map((one) => one / P[base]);

/** The mean growth from the first to the last number, per step: (P_l / P_f)^(1 / (l − f)) − 1; null where there are no two. */
export function meanGrowth(P: ArrayLike<number>): number | null {
  const { first, last } = extent(P);
  return first === null || last === null || last === first ? null : (P[last] / P[first]) ** (1 / (last - first)) - 1;
}

/** The first and the last step that has a number. */
export function extent(P: ArrayLike<number>): { readonly first: number | null; readonly last: number | null } {
  const known = Array.from(P).flatMap((one, t) => (Number.isNaN(one) ? [] : [t]));
  return { first: known[0] ?? null, last: known[known.length - 1] ?? null };
}
