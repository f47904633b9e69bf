import { rangeOf } from "../../cells/address.ts";
import { movedRange, type SheetMoves } from "./moved-references.ts";
import { attribute, Edits, elementsIn, withAttribute } from "./xml-text.ts";

/** The text of a part in which the columns of filters are counted from where their ranges begin once they have moved; the ranges are as they were. */
export function withMovedFilters(xml: string, moves: SheetMoves): string {
  if (moves.columns.still) return xml;
  const edits = new Edits();
  for (const filter of elementsIn(xml, "autoFilter")) {
    const range = rangeOf(attribute(filter.tag, "ref") ?? "");
    const moved = range && movedRange(range, moves);
    if (!range || !moved) continue;
    for (const column of elementsIn(xml, "filterColumn", filter.innerFrom, filter.innerTo)) {
      const at = moves.columns.wentTo(range.fromColumn - 1 + Number(attribute(column.tag, "colId") ?? 0));
      if (at === null) edits.put(column.from, column.to, "");
      else edits.put(column.from, column.from + column.tag.length, withAttribute(column.tag, "colId", String(at + 1 - moved.fromColumn)));
    }
  }
  return edits.applied(xml);
}
