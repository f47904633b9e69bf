import type { Given, GivenColumn } from "../../run/given.ts";
import type { takes } from "./compare.ts";
import { CompareFormulas, type PairOf } from "./compare-formulas.ts";
import type { MoveRow, PairRow } from "./compare-results.ts";
import { agreementsOf, kendallOf, quarterOf, spearmanOf, standingOf } from "./rank-agreement.ts";

export const pairName = (first: string, second: string): string => `${first} → ${second}`;

/** The rows in which both columns have a number, in the order of the names. */
export function rowsOfBoth(units: readonly string[], rows: readonly number[], { numbers: a }: GivenColumn, { numbers: b }: GivenColumn): readonly number[] {
  return rows.filter((row) => !Number.isNaN(a[row]) && !Number.isNaN(b[row])).sort((one, other) => (units[one] < units[other] ? -1 : 1));
}

/** How two columns agree in one period, and where each unit stands in both: numbers, and the formulas that follow the cells. */
export function comparedPair({ columns }: Given<typeof takes>, of: PairOf): { readonly pair: PairRow; readonly moves: readonly MoveRow[] } {
  const { period, rows, first, second, classes, lower } = of;
  const n = rows.length;
  const [x, y] = [first, second].map(({ numbers }) => rows.map((row) => numbers[row]));
  const [a, b] = [standingOf(x, lower), standingOf(y, lower)];
  const agreements = agreementsOf(x, y);
  const quarters = [a, b].map(({ better }) => better.map((count) => quarterOf(count, n)));
  const classOf = (side: 0 | 1, row: number) => classes[side]?.labels[row] || null;
  const count = (holds: (k: number) => boolean) => rows.filter((_, k) => holds(k)).length;
  const formulas = new CompareFormulas(of);
  const moves = rows.map((row, k): MoveRow => ({
    period,
    cells: {
      pair: pairName(first.name, second.name),
      unit: columns.unit[0].labels[row],
      x: x[k],
      y: y[k],
      rank_1: a.rank[k],
      rank_2: b.rank[k],
      shift: a.rank[k] - b.rank[k],
      quarter_1: quarters[0][k],
      quarter_2: quarters[1][k],
      class_1: classOf(0, row),
      class_2: classOf(1, row),
      agreement: agreements[k],
      apart_1: a.apart[k],
      apart_2: b.apart[k],
    },
    printed: { rank_1: "printed-1", rank_2: "printed-1", shift: "printed-1" },
    formulas: formulas.move(k),
  }));
  const top = count((k) => quarters[0][k] === 1);
  const haveClasses = classes.every((column) => column !== undefined);
  const cells: PairRow["cells"] = {
    first: first.name,
    second: second.name,
    n,
    spearman: n < 2 ? null : spearmanOf(a, b),
    kendall: n < 2 ? null : kendallOf(agreements, a, b),
    difference: n === 0 ? null : y.reduce((sum, value, k) => sum + value - x[k], 0) / n,
    class_changes: haveClasses ? count((k) => classOf(0, rows[k]) !== classOf(1, rows[k])) : null,
    quarter_changes: count((k) => quarters[0][k] !== quarters[1][k]),
    top_kept: n === 0 ? null : count((k) => quarters[0][k] === 1 && quarters[1][k] === 1) / top,
  };
  return { moves, pair: { period, cells, formulas: formulas.pair() } };
}
