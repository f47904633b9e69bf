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
    for (let at = from; at <= t; at++) found.set(at, filled(x, { from: from - 1, to: t + 1 }, at, method, longest));
  }
  return found;
}

/** The steps with a number before and after a blank; beyond the series where there is none. */
interface Gap {
  readonly from: number;
  readonly to: number;
}

function filled(x: ArrayLike<number>, gap: Gap, t: number, method: FillMethod, longest: number | null): Filled {
  const { from: a, to: b } = gap;
  if (a < 0 || b >= x.length) return { rule: "end", is: null };
  if (longest !== null && b - a - 1 > longest) return { rule: "long", is: null };
  const share = (t - a) / (b - a);
  if (method === "linear") return { rule: method, is: x[a] + (x[b] - x[a]) * share, ...gap };
  if (x[a] <= 0 || x[b] <= 0) return { rule: "not-positive", is: null };
  return { rule: method, is: x[a] * (x[b] / x[a]) ** share, ...gap };
}
