import { foldFullWidth, numberOf } from "../../analysis/table/cell-number.ts";
import type { Cell, NumberMarks } from "../../analysis/table/table.ts";

/**
 * The cells of a .csv file as a spreadsheet takes them: texts that are numbers become numbers, by the marks of the file.
 * Codes stay texts: those that begin with 0, those with more digits than a number holds, and months such as 2014.10, where
 * a column has nothing but months.
 */
export function typedCells(cells: readonly (readonly Cell[])[], marks: NumberMarks = "point"): Cell[][] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const months = Array.from({ length: width }, (_, column) => holdsMonths(cells, column));
  return cells.map((row) => row.map((cell, column) => (months[column] && isMonth(cell) ? cell : typed(cell, marks))));
}

function typed(cell: Cell, marks: NumberMarks): Cell {
  if (typeof cell !== "string") return cell;
  const text = foldFullWidth(cell).trim();
  if (/^0\d/.test(text) || /^\d{16,}$/.test(text)) return cell;
  const number = numberOf(cell, marks);
  return typeof number === "number" ? number : cell;
}

const isMonth = (cell: Cell) => typeof cell === "string" && /^\s*(19|20)\d\d\.(0?[1-9]|1[0-2])\s*$/.test(cell);

/** Whether a column names months by year and point, October among them: as a number 2014.10 would be 2014.1, which is January. */
function holdsMonths(cells: readonly (readonly Cell[])[], column: number): boolean {
  let october = false;
  for (const { [column]: cell = null } of cells.slice(1)) {
    if (cell === null) continue;
    if (!isMonth(cell)) return false;
    october ||= /\.10\s*$/.test(String(cell));
  }
  return october;
}
