/** The mean of numbers, added in their order: one, although their sum may be none. */
export function mean(values: readonly number[] | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  if (Number.isFinite(sum)) return sum / values.length;
  let found = 0;
  for (const value of values) found += value / values.length;
  return found;
}
