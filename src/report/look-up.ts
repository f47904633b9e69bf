import { addressOf } from "../analysis/table.ts";
import { working } from "./cells.ts";
import type { Frame } from "./frame.ts";
import type { ReportCell } from "./report-cell.ts";

/**
 * The place of a DMU among the rows of another block, found by its name: either block may be sorted. MATCH would take
 * no notice of the letter case, and read signs in a name as a pattern.
 * @param place of the DMU now, from 1
 * @param row of the DMU's name, in the first column
 */
export function placeIn(frame: Frame, place: number, row: number): ReportCell {
  const names = frame.fixed(1);
  return working(place, `=SUMPRODUCT(EXACT(${names},${addressOf(row, 1)})*(ROW(${names})-ROW($A$${frame.top})))`, "integer");
}

/** The cell in a column of a block that stands in the place which another cell holds. */
export const atPlace = (frame: Frame, column: number, place: string) => `INDEX(${frame.down(column)},${place})`;
