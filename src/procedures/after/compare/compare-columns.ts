import { written } from "../../said/column-formula.ts";
import type { Given, GivenColumn } from "../../run/given.ts";
import { both } from "../../prepare/wording.ts";
import type { ColumnBack } from "../../declare/gives.ts";
import type { takes } from "./compare.ts";
import { standingOf } from "./rank-agreement.ts";

export const rankColumn = (name: string): string => `${name}_rank`;

/** Beside the data the rank of each row in its period, by each column, and how far each column is from the first. */
export function scoreColumns({ rows, columns, periods }: Given<typeof takes>, lower: boolean): readonly ColumnBack[] {
  const [first, ...others] = columns.values;
  const shown = [...columns.values, ...columns.statuses].map(({ name }) => name);
  const ranks = columns.values.map((column): ColumnBack => {
    const found = Array.from({ length: rows }, (): number | null => null);
    const rowsOf = new Map<number, readonly number[]>();
    for (const { rows: all } of periods) {
      const scored = all.filter((row) => !Number.isNaN(column.numbers[row]));
      const { better } = standingOf(
        scored.map((row) => column.numbers[row]),
        lower,
      );
      scored.forEach((row, k) => (found[row] = better[k] + 1));
      for (const row of all) rowsOf.set(row, all);
    }
    return {
      name: rankColumn(column.name),
      title: both(`${column.name}：位次`, `${column.name}: rank`),
      values: found,
      format: "integer",
      formula: {
        columns: shown,
        at(row, cells) {
          const own = cells.of(column.name, row);
          const range = cells.over(column.name, rowsOf.get(row)!);
          // Cells that stand apart are no one range.
          if (range === null || range.includes(",")) return null;
          return `IF(ISNUMBER(${own}),RANK(${own},${range},${written(lower ? 1 : 0)}),"")`;
        },
      },
    };
  });
  const difference = (column: GivenColumn): ColumnBack => ({
    name: `${column.name}_difference`,
    title: both(`${column.name} − ${first.name}`, `${column.name} − ${first.name}`),
    values: Array.from({ length: rows }, (_, row) => {
      const found = column.numbers[row] - first.numbers[row];
      return Number.isNaN(found) ? null : found;
    }),
    format: "significant",
    formula: {
      columns: shown,
      at(row, cells) {
        const [a, b] = [cells.of(first.name, row), cells.of(column.name, row)];
        return `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),${b}-${a},"")`;
      },
    },
  });
  return [...ranks, ...others.map(difference)];
}
