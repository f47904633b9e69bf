import { numberOf } from "../../analysis/table/cell-number.ts";
import type { Cell, Table } from "../../analysis/table/table.ts";

/** The cells of a table as a workbook holds them, its header first: what a text file says of a number is a number. */
export const cellsOf = ({ header, rows, textual }: Table): readonly (readonly Cell[])[] => [
  header,
  ...rows.map((cells) =>
    cells.map((cell): Cell => {
      const read = typeof cell === "string" && textual !== false ? numberOf(cell, textual) : null;
      return typeof read === "number" ? read : cell;
    }),
  ),
];
