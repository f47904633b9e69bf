import type { Program } from "../../lp/program.ts";
import type { Solution } from "../../lp/solution.ts";

/**
 * The most that an objective could change if a variable that it counts had to make up alone for what a row is missed by.
 * Beside numbers of ten digits the last bit of a row is rounding, and a distance of 1e-5 is as much as it: multipliers do not
 * tell, where another row holds the distance. A row whose own slack, of no cost, has room for it misses nothing.
 */
export function worthOfMissed({ block, rhs, columns }: Program, { intensities, own }: Solution): number {
  const missed = rhs.map((value) => -value);
  const room = rhs.map(() => 0);
  for (const { column, value } of intensities) for (let r = 0; r < block.rows; r++) missed[r] += block.raw(r, column) * value;
  columns.forEach(({ cost, entries }, k) => {
    for (const [row, value] of entries) missed[row] += value * own[k];
    if (cost === 0 && entries.length === 1) room[entries[0][0]] += Math.abs(entries[0][1] * own[k]);
  });
  let most = 0;
  for (const { cost, entries } of columns) {
    if (cost === 0) continue;
    for (const [row, value] of entries) {
      const by = Math.abs(missed[row]);
      if (value !== 0 && by > room[row]) most = Math.max(most, by * Math.abs(cost / value));
    }
  }
  return most;
}
