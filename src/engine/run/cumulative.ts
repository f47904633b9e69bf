import type { Index } from "../method/index.ts";
import type { Results } from "./results.ts";

/**
 * The running product (of an index of differences the sum) of a factor, by row of the data: 1 (or 0) in the DMU's first
 * period with a score; after an interval that lacks the factor there is none, nor before the first score.
 */
export function cumulativeOf({ combines }: Pick<Index, "combines">, { scores, index, periods }: Results, factor: string): readonly (number | null)[] {
  const sums = combines === "sum";
  const changes = new Map<string, Map<string, number | null>>(periods.map((period) => [period, new Map()]));
  for (const { dmu, to, factors } of index) changes.get(to)?.set(dmu, factors[factor] ?? null);
  const levels = new Array<number | null>(scores.length).fill(null);
  const running = new Map<string, number | null>();
  for (const [period, rows] of rowsByPeriod(scores, periods)) {
    const ofPeriod = changes.get(period);
    for (const row of rows) {
      const { dmu, score } = scores[row];
      const before = running.get(dmu);
      if (before === undefined) {
        if (score === null) continue;
        levels[row] = sums ? 0 : 1;
      } else {
        const change = ofPeriod?.get(dmu) ?? null;
        if (before !== null && change !== null) levels[row] = sums ? before + change : before * change;
      }
      running.set(dmu, levels[row]);
    }
  }
  return levels;
}

/** The rows of each period, in the order of the periods. */
function rowsByPeriod(scores: Results["scores"], periods: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>(periods.map((period) => [period, []]));
  for (const { row, period } of scores) rows.get(period ?? "")?.push(row);
  return rows;
}
