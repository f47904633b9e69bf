import { foldFullWidth, numberOf, writtenNumber } from "./cell-number.ts";
import type { CellRule } from "./mistakes.ts";
import { isCellError, type Cell, type Table } from "./table.ts";

/** A number as it was printed: its value, and how many digits stand behind its decimal mark; null where the cell does not say. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number | null;
}

/** How tables say that there is no number here. */
const noNumber = /^(?:[-‐‑–—−/\\.…·*]+|n\.?\s?a\.?)$/i;

/** Whether a cell of printed numbers holds none: blank, #N/A, or the dash of a table. */
export function isUnprinted(cell: Cell): boolean {
  if (cell === null) return true;
  if (isCellError(cell)) return cell.error === "#N/A";
  return typeof cell === "string" && (cell.trim() === "" || noNumber.test(cell.trim()) || /^#N\/A$/i.test(cell.trim()));
}

/**
 * The number of a cell with its decimals, or the rule that it breaks. A text has those that it shows: 1.10 has two, 52.4% is
 * 0.524 with three. A number of a sheet has none of its own, as it has no trailing zeros.
 */
export function printedNumber(cell: Cell, textual: Table["textual"]): PrintedNumber | CellRule {
  if (typeof cell !== "string") {
    const value = numberOf(cell, textual);
    return typeof value === "number" ? { value, decimals: null } : value;
  }
  // A number that a sheet holds as text shows its digits as they were typed.
  const text = foldFullWidth(cell)
    .trim()
    .replace(/[*＊]+$/u, "")
    .trim();
  const marks = textual === false || textual === true ? "point" : textual;
  const value = textual === false ? (writtenNumber(text, "point") ?? "text") : numberOf(text, textual);
  return typeof value === "number" ? { value, decimals: decimalsOf(text, marks === "comma" ? "," : ".") } : value;
}

/** Digits behind the mark of a written number; those of a percentage count from the whole. */
function decimalsOf(text: string, mark: string): number {
  const percent = text.endsWith("%") ? 2 : 0;
  const [digits, exponent = "0"] = text.replace(/\s*%$/, "").split(/e/i);
  const behind = digits.split(mark)[1] ?? "";
  return behind.replace(/\D/g, "").length + percent - Number(exponent);
}

/** The fewest digits behind the mark with which a number of a sheet can have been printed. */
export function leastDecimals(value: number): number {
  const [digits, exponent = "0"] = String(Math.abs(value)).split("e");
  return Math.max(0, (digits.split(".")[1] ?? "").length - Number(exponent));
}
