import { chiSquareTail } from "../distribution/chi-square-tail.ts";

/** A table of counts with what it would be if rows and columns had nothing to do with each other. */
export interface CountTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly n: number;
}

/** Counts pairs of names; rows and columns stand in the order of their names. */
export function countTable(pairs: readonly (readonly [row: string, column: string])[]): CountTable {
  const [rows, columns] = [0, 1].map((k) => [...new Set(pairs.map((pair) => pair[k]))].sort((a, b) => (a < b ? -1 : 1)));
  const counts = rows.map(() => columns.map(() => 0));
  const [rowAt, columnAt] = [rows, columns].map((names) => new Map(names.map((name, k) => [name, k])));
  for (const [row, column] of pairs) counts[rowAt.get(row)!][columnAt.get(column)!]++;
  const rowTotals = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columnTotals = columns.map((_, c) => counts.reduce((sum, row) => sum + row[c], 0));
  return { rows, columns, counts, rowTotals, columnTotals, n: pairs.length };
}

export const expectedCount = ({ rowTotals, columnTotals, n }: CountTable, r: number, c: number): number => (rowTotals[r] * columnTotals[c]) / n;

/** What the count of a cell misses of the expected one, over its standard error: (O − E) / √(E (1 − row share)(1 − column share)). */
export function adjustedResidual(table: CountTable, r: number, c: number): number {
  const { counts, rowTotals, columnTotals, n } = table;
  const expected = expectedCount(table, r, c);
  return (counts[r][c] - expected) / Math.sqrt(expected * (1 - rowTotals[r] / n) * (1 - columnTotals[c] / n));
}

export interface Independence {
  readonly chi2: number;
  readonly df: number;
  readonly p: number;
  readonly V: number;
  readonly leastExpected: number;
  /** Cells with an expected count below 5. */
  readonly small: number;
}

/** Pearson's χ² test of independence, without a correction for continuity, and Cramér's V. There must be two rows and two columns. */
export function independence(table: CountTable): Independence {
  const { rows, columns, counts, n } = table;
  const expected = counts.map((row, r) => row.map((_, c) => expectedCount(table, r, c)));
  const chi2 = counts.reduce((all, row, r) => all + row.reduce((sum, count, c) => sum + (count - expected[r][c]) ** 2 / expected[r][c], 0), 0);
  const df = (rows.length - 1) * (columns.length - 1);
  const all = expected.flat();
  return {
    chi2,
    df,
    p: chiSquareTail(chi2, df),
    V: Math.sqrt(chi2 / (n * (Math.min(rows.length, columns.length) - 1))),
    leastExpected: Math.min(...all),
    small: all.filter((one) => one < 5).length,
  };
}
