import type { Cell } from "../../analysis/table/table.ts";
import { typedCells } from "../typed-cells.ts";

/** A text that comes with the page. */
export async function fetched(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

/** The cells of a text of values that comes with the page, as the grid takes them. */
export async function fetchedCells(address: string): Promise<Cell[][]> {
  const [response, { readText }] = await Promise.all([fetched(address), import("../../workbook/file/csv.ts")]);
  const { cells, marks } = readText(new Uint8Array(await response.arrayBuffer()));
  return typedCells(cells, marks);
}
