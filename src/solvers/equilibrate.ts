import type { PlainProgram } from "./plain-program.ts";

/** Factors of rows and columns, powers of two. */
export interface Scale {
  readonly row: Float64Array;
  readonly column: Float64Array;
}

/** Factors that bring the entries near 1: geometric means, a few rounds. */
export function equilibrate({ rows, columns }: PlainProgram): Scale {
  const row = new Float64Array(rows).fill(1);
  const column = new Float64Array(columns.length).fill(1);
  for (let round = 0; round < 4; round++) {
    for (let r = 0; r < rows; r++) {
      const size = middle(columns.length, (k) => Math.abs(columns[k].entries[r]) * column[k]);
      if (size > 0) row[r] = 1 / powerOfTwo(size);
    }
    columns.forEach(({ entries }, k) => {
      const size = middle(rows, (r) => Math.abs(entries[r]) * row[r]);
      if (size > 0) column[k] = 1 / powerOfTwo(size);
    });
  }
  return { row, column };
}

const powerOfTwo = (value: number) => 2 ** Math.round(Math.log2(value));

/** Geometric mean of the smallest and the largest size that are not 0; 0 when there are none. */
function middle(count: number, size: (k: number) => number): number {
  let least = Infinity;
  let largest = 0;
  for (let k = 0; k < count; k++) {
    const one = size(k);
    if (one === 0) continue;
    least = Math.min(least, one);
    largest = Math.max(largest, one);
  }
  return largest === 0 ? 0 : Math.sqrt(least * largest);
}
