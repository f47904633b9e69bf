/** What a price may be worth, of the dearest variable's worth, and still be the rounding of its row. */
const rounding = 1e-15;

/**
 * Shadow prices without what rounding leaves of those that are 0.
 * @param values the unit's own numbers, which the prices value; a price of a 0 stays as it is
 */
export function pricesOf(prices: readonly number[], values: readonly number[]): readonly number[] {
  const worth = prices.map((price, k) => Math.abs(price * values[k]));
  const least = rounding * Math.max(...worth);
  return prices.map((price, k) => (values[k] !== 0 && worth[k] < least ? 0 : price));
}
