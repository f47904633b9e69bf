import { Mistake } from "../../engine/declare/mistake.ts";
import { isCellError, type Cell, type Place, type Table } from "./table.ts";

const isBlank = (cell: Cell) => cell === null || (typeof cell === "string" && cell.trim() === "");

/**
 * Reads a grid of cells as a table: the first row that is not blank is the header, wholly blank rows are left out.
 * @param place name of the sheet or file, and where the grid's first cell stands
 */
export function findTable(cells: readonly (readonly Cell[])[], place: Place, textual: Table["textual"]): Table {
  const top = cells.findIndex((row) => !row.every(isBlank));
  if (top < 0) throw new Mistake("no-data", { where: place.name });
  const header = cells[top].map((cell) => (cell === null || isCellError(cell) ? "" : String(cell).trim()));
  const body = [...cells.keys()].slice(top + 1).filter((k) => !cells[k].every(isBlank));
  if (body.length === 0) throw new Mistake("no-data", { where: place.name });
  return {
    place: { ...place, row: place.row + top },
    header,
    rows: body.map((k) => cells[k]),
    rowNumbers: body.map((k) => place.row + k),
    textual,
  };
}
