/**
 * TOPSIS (Hwang & Yoon 1981): the closeness D⁻ / (D⁺ + D⁻) to the best, from the distances of v = w · r to the best and the worst
 * value of every indicator.
 * @param r scaled values by indicator; larger is better where `best` says so
 */
export function closenessOf(r: readonly Float64Array[], weights: readonly number[], better: readonly ("positive" | "negative")[]): Float64Array {
  const v = r.map((one, j) => one.map((value) => value * weights[j]));
  const [low, high] = [v.map((one) => one.reduce((a, b) => Math.min(a, b))), v.map((one) => one.reduce((a, b) => Math.max(a, b)))];
  const distance = (row: number, toBest: boolean) =>
    Math.sqrt(v.reduce((sum, one, j) => sum + (one[row] - ((better[j] === "positive") === toBest ? high[j] : low[j])) ** 2, 0));
  return Float64Array.from(r[0], (_, row) => {
    const [plus, minus] = [distance(row, true), distance(row, false)];
    return minus / (plus + minus);
  });
}

/** x / √Σx². */
export function vectorScaled(x: Float64Array): Float64Array {
  const length = Math.sqrt(x.reduce((sum, one) => sum + one * one, 0));
  return x.map((one) => one / length);
}
