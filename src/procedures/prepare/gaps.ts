export type FillMethod = "linear" | "geometric";

/** What came of a blank: filled between two steps, or left because nothing stands before or after it, the gap is too long, or a value is not above 0. */
export type Filled =
  | { readonly rule: FillMethod; readonly is: number; readonly from: number; readonly to: number }
  | { readonly rule: "end" | "long" | "not-positive"; readonly is: null };

/**
 * Fills the gaps of a series between two numbers, by step of time: x_a + (x_b − x_a)(t − a)/(b − a), or x_a (x_b / x_a)^((t − a)/(b − a)).
 * Nothing is extrapolated.
 * @param x NaN where a number is missing
 * @param longest steps without a number that are still filled; null for any
 */
export function filledGaps(x: ArrayLike<number>, method: FillMethod, longest: number | null): ReadonlyMap<number, Filled> {
  const found = new Map<number, Filled>();
  for (let t = 0; t < x.length; t++) {
    if (!Number.isNaN(x[t])) continue;
    const from = t;
    while (t + 1 < x.length && Number.isNaN(x[t + 1])) t++;
    for (let at = from; at <= t; at++) found.set(at, filled(x, from - 1, t + 1, at, method, longest));
  }
  return found;
}

function filled(x: ArrayLike<number>, a: number, b: number, t: number, method: FillMethod, longest: number | null): Filled {
  if (a < 0 || b >= x.length) return { rule: "end", is: null };
  if (longest !== null && b - a - 1 > longest) return { rule: "long", is: null };
  const share = (t - a) / (b - a);
  const between = { from: a, to: b };
  if (method === "linear") return { rule: method, is: x[a] + (x[b] - x[a]) * share, ...between };
  if (x[a] <= 0 || x[b] <= 0) return { rule: "not-positive", is: null };
  return { rule: method, is: x[a] * (x[b] / x[a]) ** share, ...between };
}
