import { numberOf } from "../analysis/read-dataset.ts";
import type { Cell } from "../analysis/table.ts";

/** The cells of a .csv file as a spreadsheet takes them: texts that are numbers become numbers, codes such as 0571 stay texts. */
export const typedCells = (cells: readonly (readonly Cell[])[]): Cell[][] => cells.map((row) => row.map(typed));

function typed(cell: Cell): Cell {
  if (typeof cell !== "string" || /^\s*0\d/.test(cell)) return cell;
  const number = numberOf(cell, true);
  return typeof number === "number" ? number : cell;
}
