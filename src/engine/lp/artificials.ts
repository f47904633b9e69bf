import type { Iteration } from "./iteration.ts";

/** Smallest entry by which a column may take an artificial's place. */
const smallest = 1e-7;

/** Exchanges basic artificials wherever another column can take their place; those that stay mark redundant rows. */
export function driveOutArtificials(it: Iteration): void {
  for (let position = 0; position < it.program.rows; position++) {
    if (!it.isArtificial(it.basis.ids[position])) continue;
    const id = replacement(it, position);
    if (id >= 0) it.exchange(position, id);
  }
}

/** The own column with the largest entry in the basis's row `position`, else the first reference unit with one; or −1. */
function replacement(it: Iteration, position: number): number {
  const { rows, own, units, skip } = it.program;
  const column = new Float64Array(rows);
  const entry = (id: number) => {
    it.program.columnOf(id, column);
    let sum = 0;
    for (let k = 0; k < rows; k++) sum += it.basis.inverse[position * rows + k] * column[k];
    return Math.abs(sum);
  };
  let found = -1;
  let largest = smallest;
  for (let k = 0; k < own; k++) {
    if (it.standing.basic[k] || it.standing.atUpper[k]) continue;
    const size = entry(units + k);
    if (size > largest) [found, largest] = [units + k, size];
  }
  const basic = new Set(it.basis.ids);
  for (let j = 0; j < units && found < 0; j++) if (j !== skip && !basic.has(j) && entry(j) > smallest) found = j;
  return found;
}
