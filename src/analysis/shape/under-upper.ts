import type { Named, Tell } from "./book.ts";
import type { Grid } from "./grid.ts";
import { unitNamed } from "./read-names.ts";
import type { RowLabels } from "./read-rows.ts";
import { joinedName } from "./unit-pair.ts";

/** What every city has one of, below its own row: it is told apart only by the city. */
const ofEvery = /^(?:市辖区|市区|城区|郊区|县城|市本级|州本级|县本级|本级|市直|其他)$/;

/** A place that has others below it. */
const hasParts = /(?:省|市|州|盟|地区|自治区)$/;

/**
 * What each row is part of, by the indents of the names or, where 市辖区 follows each city, by the order of the rows. Units of one name
 * are called by what they are part of as well: 石家庄市市辖区.
 */
export function underUpper(grid: Grid, unitAt: number, rows: readonly RowLabels[], tell: Tell): readonly RowLabels[] {
  const parts = partsOf(grid, unitAt, rows);
  const key = ({ unit, period, indicator }: RowLabels) => `${unit?.key}\n${period?.key}\n${indicator?.key}`;
  const often = countsOf(rows.map(key));
  const named = rows.map((row, k): RowLabels => {
    const partOf = parts[k];
    const upper = partOf?.text ?? row.group;
    if (row.unit === null || upper === null || often.get(key(row)) === 1) return { ...row, partOf };
    return { ...row, unit: unitNamed(joinedName(upper, row.unit.text)), partOf };
  });
  const distinct = countsOf(named.map(key)).size;
  if (distinct === often.size || distinct < named.length) return rows.map((row, k) => ({ ...row, partOf: parts[k] }));
  named.forEach(({ row, unit }, k) => unit !== rows[k].unit && unit !== null && tell("joined-name", row, unitAt, unit.text));
  return named;
}

function countsOf(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function partsOf(grid: Grid, unitAt: number, rows: readonly RowLabels[]): readonly (Named | null)[] {
  const indents = rows.map(({ row }) => {
    const cell = grid.cell(row, unitAt);
    return typeof cell === "string" ? cell.length - cell.trimStart().length : 0;
  });
  if (new Set(indents).size > 1)
    return rows.map((_, k) => {
      for (let above = k - 1; above >= 0; above--) if (indents[above] < indents[k]) return rows[above].unit;
      return null;
    });
  const isOfEvery = ({ unit }: RowLabels | { unit: Named | null }) => unit !== null && ofEvery.test(unit.text);
  if (rows.filter(isOfEvery).length < 2) return rows.map(() => null);
  // The row above 市辖区 is its city, and what follows is of that city until the next.
  let upper: Named | null = null;
  return rows.map(({ unit }, k) => {
    const begins = unit !== null && hasParts.test(unit.text) && !isOfEvery(rows[k]) && k + 1 < rows.length && isOfEvery(rows[k + 1]);
    if (begins) upper = unit;
    return begins ? null : upper;
  });
}
