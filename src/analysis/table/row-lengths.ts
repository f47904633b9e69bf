import { Mistake } from "../../engine/declare/mistake.ts";
import { writtenNumber } from "./cell-number.ts";
import type { Note } from "../notes.ts";
import type { Cell } from "./table.ts";

/** The rows of a text file: their cells, filled up with blanks, and how many of them stood in the file. */
export interface FileRows {
  readonly cells: readonly (readonly Cell[])[];
  readonly lengths: readonly number[];
}

const isBlank = (cell: Cell | undefined) => cell === undefined || cell === null || (typeof cell === "string" && cell.trim() === "");

/** How many cells of a row there are up to the last that is not blank. */
function filledLength(row: readonly Cell[]): number {
  let length = row.length;
  while (length > 0 && isBlank(row[length - 1])) length--;
  return length;
}

/**
 * The mistake of a file with rows that have more cells than its header: they have slipped to the right, and where is not
 * known. Cells that are blank at the end of a row do not count. Null where all fit.
 * @param top index of the header among the rows
 */
export function longRows({ cells, lengths }: FileRows, top: number): Mistake<"rows-longer"> | null {
  const names = lengths[top];
  const named = filledLength(cells[top]);
  const rows = cells.flatMap((row, k) => {
    if (k <= top) return [];
    const filled = filledLength(row);
    return filled > names || (filled > named && splitInThrees(row, named)) ? [{ row: k + 1, cells: filled }] : [];
  });
  return rows.length === 0 ? null : new Mistake("rows-longer", { rows, names: filledLengthOf(names, named, rows) });
}

/** Where a header ends in blank cells, the names are fewer than its cells. */
const filledLengthOf = (names: number, named: number, rows: readonly { readonly cells: number }[]) =>
  rows.every(({ cells }) => cells > names) ? names : named;

/** Whether what stands below no name looks like the end of a number that was cut at its thousands: 1 | 240. */
const splitInThrees = (row: readonly Cell[], named: number) =>
  row.some((cell, k) => k >= named && typeof cell === "string" && /^\d{3}(\.\d+)?$/.test(cell.trim()) && /^[+-]?\d{1,3}$/.test(String(row[k - 1]).trim()));

/** A note on the rows that have fewer cells than the header has names; what is missing in them is blank. Null where there are none. */
export function shortRows({ cells, lengths }: FileRows, top: number): Note | null {
  const names = filledLength(cells[top]);
  const rows = lengths.flatMap((length, k) => (k > top && length < names && !cells[k].every(isBlank) ? [k + 1] : []));
  return rows.length === 0 ? null : { code: "short-rows", rows: rows.slice(0, namedRows), count: rows.length, names };
}

const namedRows = 20;

/**
 * Where the header of a file stands that may have titles above it: the widest of the rows of texts before the first row
 * with numbers, or that row itself where only years are in it or nothing but titles is above it.
 */
export function headerRow({ cells, lengths }: FileRows): number {
  const filled = (k: number) => cells[k].filter((cell) => !isBlank(cell));
  const numbers = (k: number) =>
    filled(k)
      .map(numberIn)
      .filter((number) => number !== null);
  const rows = [...cells.keys()].filter((k) => filled(k).length >= 2);
  const first = rows.find((k) => numbers(k).length > 0);
  if (first === undefined) return rows[0] ?? 0;
  const years = numbers(first).filter((number) => Number.isInteger(number) && number >= 1900 && number <= 2100);
  const texts = rows.slice(0, rows.indexOf(first));
  if (texts.length === 0 || (years.length >= 2 && years.length === numbers(first).length)) return first;
  return texts.reduce((widest, k) => (lengths[k] > lengths[widest] ? k : widest));
}

const numberIn = (cell: Cell): number | null => (typeof cell === "string" ? writtenNumber(cell.trim(), "point") : typeof cell === "number" ? cell : null);
