import { addressOf, columnLetters } from "../../analysis/table/table.ts";
import type { CellRange } from "../../report/layout/report-cell.ts";
import type { RangeAddress } from "../host.ts";

/** The size of a sheet in Excel. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

const end = String.raw`\$?([A-Z]{1,3})?\$?(\d{1,7})?`;
const pattern = new RegExp(`^${end}(?::${end})?$`, "i");

/** The rectangle that an A1 address names — a cell, a range, whole columns or whole rows — or null if it names none. */
export function rangeOf(address: string): CellRange | null {
  const parts = pattern.exec(address.trim());
  if (!parts) return null;
  const [, fromLetters, fromDigits, toLetters, toDigits] = parts;
  const isRange = address.includes(":");
  if (!isRange && (!fromLetters || !fromDigits)) return null;
  if (isRange && (!fromLetters !== !toLetters || !fromDigits !== !toDigits || (!fromLetters && !fromDigits))) return null;
  const columns = [columnOf(fromLetters) ?? 1, (isRange ? columnOf(toLetters) : columnOf(fromLetters)) ?? lastColumn];
  const rows = [rowOf(fromDigits) ?? 1, (isRange ? rowOf(toDigits) : rowOf(fromDigits)) ?? lastRow];
  const range = { fromRow: Math.min(...rows), fromColumn: Math.min(...columns), toRow: Math.max(...rows), toColumn: Math.max(...columns) };
  return range.fromRow >= 1 && range.toRow <= lastRow && range.toColumn <= lastColumn ? range : null;
}

/** `A1:H404`, or `B2` for one cell. */
export function addressOfRange({ fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  const first = addressOf(fromRow, fromColumn);
  return fromRow === toRow && fromColumn === toColumn ? first : `${first}:${addressOf(toRow, toColumn)}`;
}

/** Splits `'My sheet'!A1:B2,'My sheet'!D4` into the sheet's name and the address of its first area. */
export function firstArea(qualified: string): { readonly sheet: string | null; readonly address: string } {
  const named = /^(?:'((?:[^']|'')*)'|([^'!,]+))!([^,]+)/.exec(qualified);
  if (!named) return { sheet: null, address: qualified.split(",")[0] };
  return { sheet: named[1]?.replaceAll("''", "'") ?? named[2], address: named[3] };
}

const oneArea = /^=?(?:'((?:[^']|'')+)'|([^'!,:#[\]]+))!([^!,]+)$/;

/** The rectangle that a defined name stands for, from its text `='My sheet'!$A$1:$B$2`; null if it is anything else. */
export function referenceOf(text: string): RangeAddress | null {
  const [, quoted, plain, address = ""] = oneArea.exec(text.trim()) ?? [];
  const range = rangeOf(address);
  return range && { sheet: quoted?.replaceAll("''", "'") ?? plain, address: addressOfRange(range) };
}

/** `'My sheet'!$A$1:$B$2`: the text of a reference that stays where it is. */
export function fixedReference(sheet: string, { fromRow, fromColumn, toRow, toColumn }: CellRange): string {
  const corner = (row: number, column: number) => `$${columnLetters(column)}$${row}`;
  return `'${sheet.replaceAll("'", "''")}'!${corner(fromRow, fromColumn)}:${corner(toRow, toColumn)}`;
}

/** The number of a column from 1; null where there are no letters. */
export function columnOf(letters: string | undefined): number | null {
  return letters ? [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : null;
}

const rowOf = (digits: string | undefined) => (digits ? Number(digits) : null);
