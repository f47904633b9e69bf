import { foldFullWidth, numberOf, writtenNumber } from "./cell-number.ts";
import type { CellRule } from "../mistakes.ts";
import { cellAddress, isCellError, type Cell, type ShownDigits, type Table } from "./table.ts";

/** A number as it was printed: its value, and how many digits stand behind its decimal mark; null where the cell does not say. */
export interface PrintedNumber {
  readonly value: number;
  readonly decimals: number | null;
  /** Whether it is printed as a percentage. */
  readonly percent?: true;
  /** A whole number in brackets behind it, as tables print ranks; absent where there is none. */
  readonly beside?: number;
}

/** With so many decimals, as a number was printed; of a percentage with those before its sign. */
export type PrintedFormat = `printed-${"percent-" | ""}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12}`;
/** The format of a number with so many decimals of its own, the finest that there is of more. */
export const printedFormat = (decimals: number, percent = false): PrintedFormat =>
  `printed-${percent ? "percent-" : ""}${Math.min(12, Math.max(0, percent ? decimals - 2 : decimals))}` as PrintedFormat;

export const isPrintedFormat = (format: string): format is PrintedFormat => format.startsWith("printed-");
const partsOfFormat = (format: PrintedFormat) => ({ percent: format.startsWith("printed-percent-"), decimals: Number(/\d+$/.exec(format)![0]) });

/** A number as it was printed. */
export function asPrinted(value: number, format: PrintedFormat): string {
  const { percent, decimals } = partsOfFormat(format);
  // A half of the last digit that is not stored exactly is one all the same.
  return percent ? `${roundedTo(100 * value, decimals).toFixed(decimals)}%` : value.toFixed(decimals);
}

/** Excel's pattern for such a number. */
export function printedPattern(format: PrintedFormat): string {
  const { percent, decimals } = partsOfFormat(format);
  return `${decimals === 0 ? "0" : `0.${"0".repeat(decimals)}`}${percent ? "%" : ""}`;
}

/** Every such format. */
export const printedFormats: readonly PrintedFormat[] = Array.from({ length: 13 }, (_, k) => [printedFormat(k), printedFormat(k + 2, true)]).flat();

/** Marks of footnotes and of significance behind a number: 1.100*, 0.900†, 1.050①, 1.300a. */
const footnotes = /(?:[*＊†‡§¶#△▲◆●○ᵃ-ᵛ⁰¹²³⁴-⁹①-⑳]|(?<=[\d%])[a-d])+$/u;
/** A number with another in brackets behind it: a rank, a standard error, a footnote. */
const bracketed = /^(.*[\d%])\s*[([（［]\s*([+-]?[\d.]+)\s*[)\]）］]$/u;
/** A number in brackets is below 0, as accounts print it. */
const accounted = /^[(（]([\d.,]+%?)[)）]$/u;

/** How tables say that there is no number here. */
const noNumber = /^(?:[-‐‑–—−/\\.…·*]+|n\.?\s?a\.?)$/i;

/** Whether a cell of printed numbers holds none: blank, #N/A, or the dash of a table. */
export function isUnprinted(cell: Cell): boolean {
  if (cell === null) return true;
  if (isCellError(cell)) return cell.error === "#N/A";
  return typeof cell === "string" && (cell.trim() === "" || noNumber.test(cell.trim()) || /^#N\/A$/i.test(cell.trim()));
}

/** The number of a cell of a table as it is printed, or the rule that the cell breaks. */
export const printedAt = (table: Table, row: number, column: number): PrintedNumber | CellRule =>
  printedNumber(table.rows[row][column] ?? null, table.textual, table.decimals?.get(cellAddress(table, row, column)));

/**
 * The number of a cell with its decimals, or the rule that it breaks. A text has those that it shows: 1.10 has two, 52.4% is
 * 0.524 with three. A number of a sheet has those of its format and is rounded to them; none of its own otherwise, as it has
 * no trailing zeros.
 * @param shown how the cell's number format shows it, where that says its decimals
 */
function printedNumber(cell: Cell, textual: Table["textual"], shown: ShownDigits | undefined): PrintedNumber | CellRule {
  if (typeof cell !== "string") {
    const value = numberOf(cell, textual);
    if (typeof value !== "number") return value;
    return shown === undefined ? { value, decimals: null } : { value: roundedTo(value, shown.decimals), ...shown };
  }
  // A number that a sheet holds as text shows its digits as they were typed.
  const whole = foldFullWidth(cell).trim().replace(footnotes, "").trim();
  const [, before = whole, inBrackets = ""] = bracketed.exec(whole) ?? [];
  const text = before.replace(footnotes, "").trim().replace(accounted, "-$1");
  const marks = textual === false || textual === true ? "point" : textual;
  const value = textual === false ? (writtenNumber(text, "point") ?? "text") : numberOf(text, textual);
  if (typeof value !== "number") return value;
  const beside = /^\d+$/.test(inBrackets) ? { beside: Number(inBrackets) } : {};
  return { value, decimals: decimalsOf(text, marks === "comma" ? "," : "."), ...(text.endsWith("%") ? { percent: true } : {}), ...beside };
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

/** Doubles carry no more digits of numbers about 1. */
const finest = 15;

/** A number rounded half away from 0 to decimals, as spreadsheets and tables print it; with decimals below 0 to tens, hundreds … */
export function roundedTo(value: number, decimals: number): number {
  if (decimals < 0) return roundedTo(value / 10 ** -decimals, 0) * 10 ** -decimals;
  const unit = 10 ** Math.min(decimals, finest);
  // A half that is not stored exactly is still one: 1.0005 is printed as 1.001.
  return (Math.sign(value) * Math.round(Math.abs(value) * unit * (1 + 2 ** -51))) / unit;
}
