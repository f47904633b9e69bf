import type { Column } from "./block.ts";
import { working } from "./cells.ts";
import type { PlacedTable } from "./placed-table.ts";

/**
 * A working column with the place of each DMU among the rows of another table, found by its name: either may be sorted.
 * MATCH would take no notice of the letter case, and read signs in a name as a pattern.
 */
export const placeColumn = (id: string, among: string, heading: string): Column<number> => ({
  id,
  heading,
  width: 12,
  cell: (k, at, table) => {
    const other = table.of(among);
    const names = other.fixed("dmu");
    return working(k + 1, `=SUMPRODUCT(EXACT(${names},${at("dmu")})*(ROW(${names})-ROW($A$${other.top})))`, "integer");
  },
});

/** The cell in a column of a table that stands in the place which another cell holds. */
export const atPlace = (table: PlacedTable, column: string, place: string) => `INDEX(${table.down(column)},${place})`;
