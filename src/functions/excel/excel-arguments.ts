import type { Cell } from "../../analysis/table/table.ts";
import { firstArea, rangeOf } from "../../workbook/cells/address.ts";
import type { Argument, Origin } from "../ranges.ts";

/** An argument as Excel hands it over: null when omitted, rows of cells for a range, a plain value for a choice. */
export function argumentOf(given: unknown): Argument {
  if (given === null || given === undefined) return null;
  return Array.isArray(given) ? (given as unknown[][]).map((row) => row.map(cellOf)) : [[cellOf(given)]];
}

/** Where an argument's range begins, from an address like `'My sheet'!A2:A404`. */
export function originOf(address: string | undefined): Origin | null {
  const range = address ? rangeOf(firstArea(address).address) : null;
  return range && { row: range.fromRow, column: range.fromColumn };
}

/** Blank cells arrive as empty texts, error values as objects that carry their code. */
function cellOf(given: unknown): Cell {
  if (given === null || given === undefined || given === "") return null;
  if (typeof given === "string" || typeof given === "number" || typeof given === "boolean") return given;
  const { code } = given as { readonly code?: unknown };
  return { error: typeof code === "string" ? code : "#VALUE!" };
}
