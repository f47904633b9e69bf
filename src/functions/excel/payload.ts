import { isCellError } from "../../analysis/table/table.ts";
import type { Spilled } from "../spill.ts";
import type { Argument } from "../ranges.ts";

/** What Excel on the web takes at once, in megabytes. The same everywhere, so that a workbook works everywhere. */
export const megabytes = 5;
const limit = megabytes * 1_000_000;

/** About how many bytes a cell takes on its way; a blank one, as in the rest of a whole column, none. */
function bytes(cell: Spilled | boolean): number {
  if (cell === null || cell === "") return 0;
  if (isCellError(cell)) return 40;
  return typeof cell === "string" ? 3 + 3 * cell.length : String(cell).length + 1;
}

/** Whether cells hold more than Excel hands over at once. */
export function isTooLarge(ranges: readonly (Argument | readonly (readonly Spilled[])[])[]): boolean {
  let sum = 0;
  for (const rows of ranges) {
    for (const row of rows ?? []) {
      for (const cell of row) sum += bytes(cell);
      if (sum > limit) return true;
    }
  }
  return false;
}
