import { isCellError, type Cell } from "../../../analysis/table/table.ts";
import { isDateFormat } from "../../cells/date-text.ts";
import { digitPixels } from "./digit-pixels.ts";
import type { CellLook, SheetLook } from "../../look/sheet-look.ts";
import { shownWidth } from "../cells/column-width.ts";

/** Pixels of a digit in a font of one point. */
const digit = 0.8;
/** Pixels of a line of text for each point of its size. */
const line = 1.72;

/** Cells that are looked at to tell how wide a column has to be. */
const rowsLookedAt = 2000;

/** What a sheet holds, and how each of its cells looks. */
export interface DressedSheet {
  readonly cells: readonly (readonly Cell[])[];
  readonly look: SheetLook;
  /** A look by its number. */
  looks(number: number): CellLook;
}

/**
 * How wide a column is: as wide as the file makes it, or wider where a number would not fit in the font that the page draws
 * it with. Another program shows it with fewer digits or as ####, and the grid cuts it off: what is left reads as another number.
 * @param given pixels that the file gives the column; undefined where it says nothing
 * @param alone whether the cell of a row is not merged with others
 */
export function widthForNumbers({ cells, look, looks }: DressedSheet, column: number, given: number | undefined, alone: (row: number) => boolean): number {
  let widest = given ?? look.columnWidth;
  for (let row = 0; row < Math.min(cells.length, rowsLookedAt); row++) {
    const cell = cells[row][column];
    if (cell === null || isCellError(cell) || !alone(row)) continue;
    const { format, font, size } = looks(look.cells[row]?.[column] ?? 0);
    const isDate = format !== undefined && isDateFormat(format);
    if (typeof cell !== "number" && !isDate) continue;
    const digits = isDate ? datedWidth(format) : shownDigits(cell as number, format, given === undefined);
    widest = Math.max(widest, Math.ceil(digits * digitPixels(font, size)) + numberEdges);
  }
  return widest;
}

/** Pixels at the edges of a number. */
const numberEdges = 5;

/** As many signs as a date takes, its months and days in two digits each. */
const datedWidth = (format: string) => Math.max(10, shownWidth(format.split(";")[0].replace(/\[[^\]]*\]|["\\]/g, "")));

/**
 * How many signs a number is shown with, at most as many as the widest column of its kind needs.
 * @param decimals whether those of a number without a format are to be seen too, as they are where the file leaves the width to the program
 */
function shownDigits(value: number, format: string | undefined, decimals: boolean): number {
  if (format === undefined) return Math.min(12, (decimals || Math.abs(value) >= 1e15 ? String(value) : String(Math.trunc(value))).length);
  const [shown] = format.split(";");
  const places = /\.([0#?]+)/.exec(shown)?.[1].length ?? 0;
  const whole = Math.trunc(Math.abs(value)).toString().length;
  const literal = [...shown.matchAll(/"([^"]*)"|_./g)].reduce((sum, [, text = " "]) => sum + shownWidth(text), 0);
  const marks = (value < 0 ? 1 : 0) + (shown.includes(",") ? Math.floor((whole - 1) / 3) : 0) + (shown.includes("%") ? 3 : 0);
  return whole + (places > 0 ? places + 1 : 0) + marks + literal;
}

/**
 * How high a row is of which the file says nothing: a program that opens it makes room for the lines of its cells and for
 * their letters. Undefined where it is as high as all others.
 * @param pieced the largest letters of a cell whose text is in pieces of their own look; undefined of one whose text is not
 * @param roomOf pixels that the text of a cell has side by side, of merged cells all of theirs; null where it goes on below
 */
export function heightForText(
  { cells, look: { cells: styled, rowHeight }, looks }: DressedSheet,
  row: number,
  pieced: (column: number) => number | undefined,
  roomOf: (column: number) => number | null,
): number | undefined {
  let highest = rowHeight;
  cells[row]?.forEach((cell, column) => {
    const look = looks(styled[row]?.[column] ?? 0);
    const { wrap, turned } = look;
    const size = pieced(column) ?? look.size ?? 11;
    if (cell === null || isCellError(cell) || turned !== undefined || (!wrap && size * line <= rowHeight) || (wrap && roomOf(column) === null)) return;
    const room = Math.max(1, ((roomOf(column) ?? 0) - 5) / (digit * size));
    const lines = wrap
      ? String(cell)
          .split(/\r?\n/)
          .reduce((sum, text) => sum + Math.max(1, Math.ceil(shownWidth(text) / room)), 0)
      : 1;
    highest = Math.max(highest, Math.round(lines * size * line));
  });
  return highest > rowHeight ? highest : undefined;
}
