/** An Excel error value in a cell, such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds. A blank cell is null; a number is never a text that looks like one. */
export type Cell = string | number | boolean | null | CellError;

export const isCellError = (cell: Cell): cell is CellError => typeof cell === "object" && cell !== null;

/**
 * What the marks in the numbers of a text file mean: the decimal mark, the other one setting thousands apart.
 * `unsure`: nothing in the file tells, so a number that can be read in two ways is none.
 */
export type NumberMarks = "point" | "comma" | "unsure";

/** Where a table's first cell stands, so that every message can name a cell as the person sees it. */
export interface Place {
  /** File or sheet, as shown. */
  readonly name: string;
  /** 1-based row and column of the first cell. */
  readonly row: number;
  readonly column: number;
}

/** How a number format shows a number: with how many decimals of the number itself, and whether as a percentage; 12.3% has three. */
export interface ShownDigits {
  readonly decimals: number;
  readonly percent?: true;
}

/** A header and the rows below it, each with its number in the sheet; wholly blank rows are left out. */
export interface Table {
  readonly place: Place;
  readonly header: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** 1-based sheet row of each row. */
  readonly rowNumbers: readonly number[];
  /** Cells are texts as they stood in a .csv file, and numbers are read from them: how; `true` is a decimal point. */
  readonly textual: boolean | NumberMarks;
  /** Address of the cell in row `row` (0-based, of `rows`) and column `column`, or "" where it is not known. Default: from `place`. */
  readonly addressAt?: (row: number, column: number) => string;
  /** Addresses of cells that hold a number and show it as a date; in the table they are the texts that are shown. */
  readonly dates?: ReadonlyMap<string, number>;
  /**
   * Of a sheet, with how many decimals the cells show their numbers, and which as percentages, by address, where a procedure reads them as they are
   * printed; one that is not here shows the digits that it has.
   */
  readonly decimals?: ReadonlyMap<string, ShownDigits>;
}

/** Where a person finds a cell of a table's body. */
export const cellAddress = (table: Table, row: number, column: number): string =>
  table.addressAt ? table.addressAt(row, column) : addressOf(table.rowNumbers[row], table.place.column + column);

/** The number that a person sees beside a row of a table's body; a range may begin anywhere. */
export function shownRow(table: Table, row: number): number {
  const address = cellAddress(table, row, 0);
  return address === "" ? table.rowNumbers[row] : Number(/\d+$/.exec(address)![0]);
}

/** Those that were asked for: every address has some. */
const knownLetters: string[] = [];

/** Column letters of a 1-based column number: 1 → A, 27 → AA. */
export const columnLetters = (column: number): string => (column < mostKnown ? (knownLetters[column] ??= lettersOf(column)) : lettersOf(column));

const mostKnown = 1000;

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** A1 address of a cell given by 1-based row and column. */
export const addressOf = (row: number, column: number) => `${columnLetters(column)}${row}`;
