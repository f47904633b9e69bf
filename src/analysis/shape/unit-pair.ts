import { isProvince } from "../checks/spelling-keys.ts";
import type { Grid } from "./grid.ts";
import { hasHan } from "./read-names.ts";

/** Two columns that name the units only together: the wider one, such as 省, and the one within it. */
export interface UnitPair {
  readonly upper: number;
  readonly lower: number;
}

/**
 * The two columns of names that, with the periods beside them, tell every row from the others where none of them does by
 * itself: counties of one name in several provinces. What is written once for the rows below it holds for these too.
 * @param left columns of names
 * @param beside columns that tell rows of one unit apart
 */
export function unitPair(grid: Grid, rows: readonly number[], left: readonly number[], beside: readonly number[]): UnitPair | null {
  const names = new Map([...left, ...beside].map((c) => [c, carried(grid, rows, c)]));
  const tells = (columns: readonly number[]) => {
    const keys = rows.map((_, k) => [...columns, ...beside].map((c) => names.get(c)![k]).join("\n"));
    return new Set(keys).size === rows.length;
  };
  if (rows.length < 3 || left.some((c) => tells([c]))) return null;
  // Provinces are the wider ones, however few names the other column has.
  const distinct = (c: number) => (names.get(c)!.every((name) => isProvince(name)) ? 0 : new Set(names.get(c)).size);
  for (const [k, one] of left.entries())
    for (const other of left.slice(k + 1)) {
      if (!tells([one, other])) continue;
      const [upper, lower] = distinct(one) <= distinct(other) ? [one, other] : [other, one];
      return { upper, lower };
    }
  return null;
}

/** The names of a column, those that merged cells or blanks below a name mean among them. */
function carried(grid: Grid, rows: readonly number[], column: number): readonly string[] {
  let above = "";
  return rows.map((row) => {
    const at = grid.anchor(row, column);
    above = grid.text(at.row, at.column).trim() || above;
    return above;
  });
}

/** 河北省, 桥西区 → 河北省桥西区; Ohio, Springfield → Springfield, Ohio. A name that begins with the other is whole already. */
export function joinedName(upper: string, lower: string): string {
  if (lower === upper || (lower.startsWith(upper) && hasHan(upper)) || lower.endsWith(`, ${upper}`)) return lower;
  return hasHan(upper) || hasHan(lower) ? upper + lower : `${lower}, ${upper}`;
}
