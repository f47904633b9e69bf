import { columnLetters } from "../../analysis/table/table.ts";

/** Texts, names of sheets, functions and names of a formula stay as they are; a reference to a cell is the last choice. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*[(!]|(?<columnFixed>\$?)(?<column>[A-Z]{1,3})(?<rowFixed>\$?)(?<row>[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|\d[\d.]*(?:E[+-]?\d+)?/giu;

/** A reference of a formula with the text before it: what is fixed belongs to that text, and a number moves along. */
interface Moving {
  readonly before: string;
  /** Number of the column, or its letters where it is fixed. */
  readonly column: number | string;
  readonly between: string;
  /** Number of the row, or its digits where it is fixed. */
  readonly row: number | string;
}

/** A formula taken apart once, to be read as it is when it is filled down or to the right: of a long column that is done often. */
export class FilledFormula {
  readonly #moving: Moving[] = [];
  readonly #after: string;

  constructor(formula: string) {
    let from = 0;
    for (const { 0: part, index, groups = {} } of formula.matchAll(parts)) {
      const { columnFixed = "", column, rowFixed = "", row = "" } = groups as Readonly<Record<string, string | undefined>>;
      if (column === undefined) continue;
      this.#moving.push({
        before: formula.slice(from, index) + columnFixed,
        column: columnFixed === "" ? columnOf(column) : column,
        between: rowFixed,
        row: rowFixed === "" ? Number(row) : row,
      });
      from = index + part.length;
    }
    this.#after = formula.slice(from);
  }

  /** The formula so many rows down and columns to the right. */
  at(rows: number, columns: number): string {
    let text = "";
    for (const { before, column, between, row } of this.#moving) {
      text += before + (typeof column === "number" ? columnLetters(column + columns) : column) + between;
      text += typeof row === "number" ? row + rows : row;
    }
    return text + this.#after;
  }
}

const columnOf = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
