import { isCellError, type Cell } from "./table.ts";

/** A label as text: a year in a numeric cell is "2014", spaces around a name do not count. */
export function labelOf(cell: Cell): string {
  if (cell === null || isCellError(cell)) return "";
  return String(cell).trim();
}
