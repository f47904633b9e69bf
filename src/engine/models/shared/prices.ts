import type { Solution } from "../../lp/solution.ts";

/** What a price may be worth, of the dearest variable's worth, and still be the rounding of its row. */
const rounding = 1e-15;

/**
 * Shadow prices without what rounding leaves of those that are 0; read off an exact basis they are what they are.
 * @param values the unit's own numbers, which the prices value; a price of a 0 stays as it is
 */
export function pricesOf(prices: readonly number[], values: readonly number[], { exact, basis }: Solution): readonly number[] {
  if (exact && !basis) return prices;
  const worth = prices.map((price, k) => Math.abs(price * values[k]));
  const least = rounding * Math.max(...worth);
  return prices.map((price, k) => (values[k] !== 0 && worth[k] < least ? 0 : price));
}
