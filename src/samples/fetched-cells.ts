import { numberOf } from "../analysis/table/cell-number.ts";
import type { Cell } from "../analysis/table/table.ts";

/** A text that comes with the page. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The cells of a text of values that comes with the page; what is a number in it is one here. */
export async function fetchedCells(address: string): Promise<Cell[][]> {
  const [response, { readText }] = await Promise.all([fetched(address), import("../workbook/file/text/csv.ts")]);
  const { cells, marks } = readText(new Uint8Array(await response.arrayBuffer()));
  return cells.map((row) =>
    row.map((cell) => {
      const number = numberOf(cell, marks);
      return typeof number === "number" ? number : cell;
    }),
  );
}
