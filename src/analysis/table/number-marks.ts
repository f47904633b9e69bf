import { foldFullWidth, writtenNumber } from "./cell-number.ts";
import type { Note } from "../notes.ts";
import { addressOf, type Cell, type NumberMarks } from "./table.ts";

/** What the marks of a file's numbers mean, and what a person must know of it. */
export interface FoundMarks {
  readonly marks: NumberMarks;
  readonly notes: readonly Note[];
}

/** A number of the file whose marks say something. */
interface Marked {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/**
 * Decides for a whole file whether the comma or the point is its decimal mark. A number that can be read in one way only
 * (0,5 or 1.234,5; 12.5 or 1,234,567) decides; numbers of both kinds, or commas where nothing decides, leave it unsure.
 * Between commas a quoted 1,234 is taken for thousands.
 * @param wanted what a person has said, which settles it
 */
export function findMarks(cells: readonly (readonly Cell[])[], commaSeparated: boolean, wanted: "point" | "comma" | null): FoundMarks {
  const { comma, point, either } = markedNumbers(cells);
  // A file between commas holds decimal commas only in quotation marks; 12,3456 there may be ten thousands, set apart in fours.
  const decisive = commaSeparated ? comma.filter(({ text }) => /^[+-]?(0,|\d+,\d{1,2}%?$)/.test(text) || text.includes(".")) : comma;
  const withComma = either.filter(({ text }) => text.includes(","));
  const withPoint = either.filter(({ text }) => text.includes("."));
  if (wanted !== null) return { marks: wanted, notes: [] };
  if (comma.length > 0 && point.length > 0) return unsure(comma[0]);
  if (decisive.length > 0) return { marks: "comma", notes: [told("decimal-comma", either[0] ?? decisive[0], decisive[0])] };
  if (comma.length > 0) return unsure(comma[0]);
  const thousands = thousandsPerhaps(cells);
  if (point.length > 0)
    return { marks: "point", notes: [...(commaSeparated ? [] : withComma.slice(0, 1).map((one) => told("thousands-comma", one, point[0]))), ...thousands] };
  if (withComma.length === 0) return { marks: "point", notes: thousands };
  // 1,234 says that 2.155 beside it may be thousands as well as not.
  return commaSeparated && withPoint.length === 0 ? { marks: "point", notes: [] } : unsure(withComma[0]);
}

const unsure = (one: Marked): FoundMarks => ({ marks: "unsure", notes: [{ code: "marks-unsure", address: addressOf(one.row, one.column), got: one.text }] });

const told = (code: "decimal-comma" | "thousands-comma", one: Marked, by: Marked): Note => ({
  code,
  address: addressOf(one.row, one.column),
  got: one.text,
  because: addressOf(by.row, by.column),
  decisive: by.text,
});

/** A label such as 2014.10 is a month, and decides nothing. */
const month = /^(19|20)\d\d\.(0?[1-9]|1[0-2])$/;

/** More of a kind are not needed to decide. */
const enough = 1000;

/** The numbers with a mark: those that only a decimal comma makes one, those that only a decimal point does, and those of both. */
function markedNumbers(cells: readonly (readonly Cell[])[]) {
  const comma: Marked[] = [];
  const point: Marked[] = [];
  const either: Marked[] = [];
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (typeof cell !== "string" || !/[.,．，]/.test(cell)) return;
      // Most numbers have one point, which says no more than the first of them has said.
      if (point.length > 0 && onePoint.test(cell)) return;
      const text = foldFullWidth(cell).trim();
      if (month.test(text)) return;
      const [withPoint, withComma] = [writtenNumber(text, "point"), writtenNumber(text, "comma")];
      if (withPoint === null && withComma === null) return;
      const found = withPoint === null ? comma : withComma === null ? point : either;
      if (found.length < enough) found.push({ row: r + 1, column: c + 1, text });
    }),
  );
  return { comma, point, either };
}

const onePoint = /^[^.,．，]*\.[^.,．，]*$/;

/**
 * Columns whose points may set thousands apart: 2.155 beside 980. Every number with a point has three digits behind it, one
 * to three before it, and no whole number is above 999. They are read with a decimal point, and told.
 */
function thousandsPerhaps(cells: readonly (readonly Cell[])[]): readonly Note[] {
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => pointsInThrees(cells, column)).flatMap((note) => note ?? []);
}

function pointsInThrees(cells: readonly (readonly Cell[])[], column: number): Note | null {
  let first: Marked | null = null;
  let beside = "";
  for (const [r, { [column]: cell }] of cells.entries()) {
    if (typeof cell !== "string") continue;
    const text = foldFullWidth(cell).trim();
    if (inThrees.test(text)) first ??= { row: r + 1, column: column + 1, text };
    else if (upTo999.test(text)) beside = text.length > beside.length ? text : beside;
    else if (writtenNumber(text, "point") !== null) return null;
  }
  return first === null || beside === ""
    ? null
    : { code: "point-thousands", columnNumber: column + 1, address: addressOf(first.row, first.column), got: first.text, beside };
}

const inThrees = /^[+-]?[1-9]\d{0,2}\.\d{3}$/;
const upTo999 = /^[+-]?\d{1,3}$/;
