import type { Index } from "../method/method.ts";
import type { Results } from "./results.ts";

/**
 * The running product (of an index of differences the sum) of a factor, by row of the data: 1 (or 0) in the DMU's first
 * period with a score; after an interval that lacks the factor there is none, nor before the first score.
 */
export function cumulativeOf({ combines }: Pick<Index, "combines">, { scores, index, periods }: Results, factor: string): readonly (number | null)[] {
  const changes = new Map(index.map(({ dmu, to, factors }) => [keyOf(dmu, to), factors[factor] ?? null]));
  const place = new Map(periods.map((period, k) => [period, k]));
  const sums = combines === "sum";
  const levels = new Array<number | null>(scores.length).fill(null);
  const running = new Map<string, number | null>();
  for (const { row, dmu, period, score } of [...scores].sort((a, b) => place.get(a.period ?? "")! - place.get(b.period ?? "")!)) {
    const before = running.get(dmu);
    if (before === undefined) {
      if (score === null) continue;
      levels[row] = sums ? 0 : 1;
    } else {
      const change = changes.get(keyOf(dmu, period ?? "")) ?? null;
      if (before !== null && change !== null) levels[row] = sums ? before + change : before * change;
    }
    running.set(dmu, levels[row]);
  }
  return levels;
}

const keyOf = (dmu: string, period: string) => JSON.stringify([dmu, period]);
