import { guessRoles } from "../../analysis/roles/guess-roles.ts";
import { labelOf } from "../../analysis/table/cell-label.ts";
import { columnLetters, type Cell, type Table } from "../../analysis/table/table.ts";
import { proposedDivision } from "../../procedures/data-step/proposed-division.ts";
import type { Source } from "../state/draft.ts";

/** Rows from which a column shows that it may hold provinces: to look at all cells of all columns would take its time. */
const looked = 50;

/** Whether most labels of a column are provinces. */
function holdsProvinces({ rows }: Table, column: number): boolean {
  const label = (row: readonly Cell[]) => labelOf(row[column] ?? null);
  return proposedDivision(rows.slice(0, looked).map(label)) !== null && proposedDivision(rows.map(label)) !== null;
}

/** A table's outline for the pane. */
export function sourceOf(table: Table, sheet: string, address: string | null): Source {
  const columns = table.header.map((name, k) => ({
    name,
    letters: columnLetters(table.place.column + k),
    ...(holdsProvinces(table, k) ? { provinces: true } : {}),
  }));
  return { sheet, address, columns, proposals: guessRoles(table.header, table.rows, table.textual), rows: table.rows.length };
}
