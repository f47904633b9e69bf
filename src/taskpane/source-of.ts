import { guessRoles } from "../analysis/roles/guess-roles.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import type { Source } from "./draft.ts";

/** A table's outline for the pane. */
export function sourceOf(table: Table, sheet: string, address: string | null): Source {
  const columns = table.header.map((name, k) => ({ name, letters: columnLetters(table.place.column + k) }));
  return { sheet, address, columns, proposals: guessRoles(table.header, table.rows, table.textual), rows: table.rows.length };
}
