import { columnRanks, ranksOf } from "../table/column-ranks.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";

/** An output that falls where an input rises, over all rows that have both numbers. */
export interface FallingOutput {
  readonly kind: "falls";
  readonly input: string;
  readonly output: string;
  /** Spearman's rank correlation. */
  readonly rho: number;
  readonly rows: number;
}

/** One-sided normal quantile: a correlation that is negative only by chance is seldom reported (5 %). */
const quantile = 1.645;

/** Every pair of an input and a desirable output whose rank correlation is significantly negative, the worst first. */
export function checkCorrelation(columns: TableColumns, roles: ColumnRoles): readonly FallingOutput[] {
  const of = (role: string) => [...roles.keys()].filter((column) => roles[column] === role);
  const { header } = columns.table;
  return of("input")
    .flatMap((input) =>
      of("output").map((output): FallingOutput => ({ kind: "falls", input: header[input], output: header[output], ...spearman(columns, input, output) })),
    )
    .filter(({ rho, rows }) => rows > 2 && rho < -quantile / Math.sqrt(rows - 1))
    .sort((a, b) => a.rho - b.rho);
}

/** Spearman's rank correlation of two columns over the rows that have both numbers; 0 where one of them does not vary. */
export function spearman(columns: TableColumns, one: number, other: number): { readonly rho: number; readonly rows: number } {
  const [a, b] = [columns.numbers(one), columns.numbers(other)];
  const complete = (row: number) => !Number.isNaN(a[row]) && !Number.isNaN(b[row]);
  const rows = a.reduce((count, _, row) => count + (complete(row) ? 1 : 0), 0);
  if (rows === a.length) return { rho: pearson(columnRanks(columns, one), columnRanks(columns, other)), rows };
  const both = (values: Float64Array) => ranksOf(values.filter((_, row) => complete(row)));
  return { rho: pearson(both(a), both(b)), rows };
}

function pearson(a: Float64Array, b: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [ab, aa, bb] = [0, 0, 0];
  for (let k = 0; k < a.length; k++) {
    const [da, db] = [a[k] - meanA, b[k] - meanB];
    ab += da * db;
    aa += da * da;
    bb += db * db;
  }
  return aa === 0 || bb === 0 ? 0 : ab / Math.sqrt(aa * bb);
}
