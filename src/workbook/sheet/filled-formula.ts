import { columnLetters } from "../../analysis/table.ts";

/** Texts, names of sheets, functions and names of a formula stay as they are; a reference to a cell is the last choice. */
const parts =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*[(!]|(?<columnFixed>\$?)(?<column>[A-Z]{1,3})(?<rowFixed>\$?)(?<row>[1-9]\d{0,6})(?![\p{L}\p{N}_.(!])|[\p{L}_\\][\p{L}\p{N}_.]*|\d[\d.]*(?:E[+-]?\d+)?/giu;

/** A formula as it reads when it is filled so many rows down and columns to the right. */
export function filledFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(parts, (part: string, ...found: readonly unknown[]) => {
    const { columnFixed, column, rowFixed, row } = found[found.length - 1] as Readonly<Record<string, string | undefined>>;
    if (column === undefined) return part;
    const moved = columnFixed === "" ? columnLetters(columnOf(column) + columns) : column;
    return `${columnFixed}${moved}${rowFixed}${rowFixed === "" ? Number(row) + rows : row}`;
  });
}

const columnOf = (letters: string) => [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
