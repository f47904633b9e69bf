import { Mistake, type RoleName } from "../../engine/declare/mistake.ts";
import { labelOf } from "./cell-label.ts";
import { nearestName } from "./nearest-name.ts";
import { addressOf, type Table } from "./table.ts";

/** Finds the place of columns by their names, each of which may have one role. What it gives throws a `Mistake`. */
export function columnFinder(table: Table): (name: string, role: RoleName) => number {
  const seen = new Map<string, RoleName[]>();
  return (name, role) => {
    const wanted = name.trim();
    const places = table.header.flatMap((header, k) => (header === wanted ? [k] : []));
    if (places.length === 0) throw missing(table, wanted);
    if (places.length > 1) {
      const [first, second] = places.map((k) => addressOf(table.place.row, table.place.column + k));
      throw new Mistake("header-twice", { column: wanted, first, second });
    }
    const roles = [...(seen.get(wanted) ?? []), role];
    seen.set(wanted, roles);
    if (roles.length > 1) throw new Mistake("column-twice", { column: wanted, roles });
    return places[0];
  };
}

/** A name that is not in the header; where a header cell is blank above data, that cell is the likelier reason. */
function missing(table: Table, column: string): Mistake {
  const close = nearestName(column, table.header);
  const blank = table.header.findIndex((name, k) => name === "" && table.rows.some((cells) => labelOf(cells[k] ?? null) !== ""));
  if (close === null && blank >= 0) return new Mistake("header-blank", { address: addressOf(table.place.row, table.place.column + blank) });
  return new Mistake("column-missing", { column, header: table.header.filter((name) => name !== ""), nearest: close });
}
