import { labelOf } from "../../analysis/table/cell-label.ts";
import type { Table } from "../../analysis/table/table.ts";

/**
 * Columns of a table that put its units in groups, whatever they are called: words, the same in every row of a unit, some
 * but fewer than half as many as units.
 * @param dmu the column of the units
 * @param candidates the columns that are looked at
 */
export function groupColumns({ header, rows }: Table, dmu: string, candidates: readonly string[]): readonly string[] {
  const unit = header.indexOf(dmu);
  const units = new Set(rows.map((cells) => labelOf(cells[unit] ?? null)));
  return candidates.filter((name) => {
    const column = header.indexOf(name);
    const groups = new Map<string, string>();
    for (const cells of rows) {
      const cell = cells[column] ?? null;
      if (typeof cell !== "string" || cell.trim() === "" || Number.isFinite(Number(cell))) return false;
      const own = labelOf(cells[unit] ?? null);
      if ((groups.get(own) ?? labelOf(cell)) !== labelOf(cell)) return false;
      groups.set(own, labelOf(cell));
    }
    const count = new Set(groups.values()).size;
    return count > 1 && 2 * count < units.size;
  });
}
