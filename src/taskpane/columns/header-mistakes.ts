import { addressOf, type Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";

/** The first name that stands twice in the header and the first blank one above numbers, before a run meets them. */
export function headerMistakes({ header, rows, place }: Table): readonly Mistake[] {
  const at = (column: number) => addressOf(place.row, place.column + column);
  const found = header.flatMap((name, k): readonly Mistake[] => {
    if (name === "") return rows.some((cells) => typeof cells[k] === "number") ? [new Mistake("header-blank", { address: at(k) })] : [];
    const first = header.indexOf(name);
    return first < k ? [new Mistake("header-twice", { column: name, first: at(first), second: at(k) })] : [];
  });
  return found.filter(({ code }, k) => found.findIndex((one) => one.code === code) === k);
}
