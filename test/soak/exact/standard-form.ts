import { gcd, type Fraction } from "./fraction.ts";

/** min c·x, A x = b, x ≥ 0 in whole numbers, b ≥ 0; the column n + r, of which there is none, stands for the artificial one of row r. */
export interface StandardForm {
  readonly rows: number;
  readonly columns: number;
  /** By column. */
  readonly matrix: readonly (readonly bigint[])[];
  readonly rhs: readonly bigint[];
  readonly costs: readonly bigint[];
  /** What the costs were multiplied by. */
  readonly costScale: bigint;
}

/** A column as it is written: its cost and its entries by row. */
export interface WrittenColumn {
  readonly cost: Fraction;
  readonly entries: ReadonlyMap<number, Fraction>;
}

export function standardForm(columns: readonly WrittenColumn[], rhs: readonly Fraction[]): StandardForm {
  const rows = rhs.length;
  const scale = rhs.map(({ d }) => d);
  for (const { entries } of columns) for (const [row, { d }] of entries) scale[row] = commonMultiple(scale[row], d);
  const sign = rhs.map(({ n }) => (n < 0n ? -1n : 1n));
  const costScale = columns.reduce((multiple, { cost }) => commonMultiple(multiple, cost.d), 1n);
  return {
    rows,
    columns: columns.length,
    matrix: columns.map(({ entries }) => {
      const column = new Array<bigint>(rows).fill(0n);
      for (const [row, { n, d }] of entries) column[row] = sign[row] * n * (scale[row] / d);
      return column;
    }),
    rhs: rhs.map(({ n, d }, row) => sign[row] * n * (scale[row] / d)),
    costs: columns.map(({ cost: { n, d } }) => n * (costScale / d)),
    costScale,
  };
}

function commonMultiple(a: bigint, b: bigint): bigint {
  if (b === 1n || a === b || a % b === 0n) return a;
  return (a / gcd(a, b)) * b;
}

/** A column of the form, artificial ones too. */
export function columnOf({ matrix, columns, rows }: StandardForm, column: number): readonly bigint[] {
  if (column < columns) return matrix[column];
  const unit = new Array<bigint>(rows).fill(0n);
  unit[column - columns] = 1n;
  return unit;
}
