import Papa from "papaparse";
import { writtenNumber } from "../../../analysis/table/cell-number.ts";

/** What can stand between the cells of a row; in this order where two do equally well. */
export const separators = ["\t", ";", ",", "|", "，", "；"] as const;

export interface FoundSeparator {
  readonly separator: string;
  /** Another that gives a table as good, or nearly. */
  readonly other: string | null;
}

/** Rows that are looked at. */
const seen = 500;

interface Table {
  readonly separator: string;
  /** Cells of most rows. */
  readonly width: number;
  /** Share of the rows that have so many. */
  readonly equal: number;
  /** Share of the cells below the first row that are numbers. */
  readonly numbers: number;
}

/**
 * The separator that gives rows of equal length, quotation marks heeded; among such the one that makes the most cells
 * numbers. Where none cuts a row in two, the file has one column, and no separator is wrong: the comma is taken.
 */
export function findSeparator(text: string): FoundSeparator {
  const tables = separators.flatMap((separator) => tableBy(text, separator) ?? []);
  const spaced = tables.length === 0 ? tableBy(text, " ") : null;
  if (spaced !== null && spaced.equal === 1 && spaced.numbers > 0) return { separator: " ", other: null };
  const [best, next] = tables.sort(
    (a, b) => b.equal - a.equal || b.numbers - a.numbers || separators.indexOf(a.separator as ",") - separators.indexOf(b.separator as ","),
  );
  if (best === undefined) return { separator: ",", other: null };
  return { separator: best.separator, other: next !== undefined && next.equal >= 0.9 * best.equal ? next.separator : null };
}

function tableBy(text: string, separator: string): Table | null {
  if (!text.includes(separator)) return null;
  const { data, errors } = parsed(text, separator, seen);
  // A quotation mark that closes amid a cell belongs to another separator; one that the last of the rows looked at leaves open does not tell.
  if (errors.some(({ type, code, row }) => type === "Quotes" && (code !== "MissingQuotes" || (row ?? 0) < seen - 1))) return null;
  const rows = data.filter((row) => row.some((cell) => cell.trim() !== ""));
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  if (most === undefined) return null;
  const body = rows.slice(1).flat();
  const numbers = body.filter((cell) => writtenNumber(cell.trim(), "point") !== null || writtenNumber(cell.trim(), "comma") !== null).length;
  return { separator, width: most[0], equal: most[1] / rows.length, numbers: body.length === 0 ? 0 : numbers / body.length };
}

/** The rows of a text, quotation marks heeded. Between spaces a run of them is one, and those at the ends are none. */
export function parsed(text: string, separator: string, preview = 0): Papa.ParseResult<string[]> {
  const body = separator === " " ? text.replace(/^ +| +$/gm, "").replace(/"[^"]*(?:""[^"]*)*"| +/g, (run) => (run.startsWith('"') ? run : " ")) : text;
  return Papa.parse<string[]>(body, { delimiter: separator, newline: "\n", skipEmptyLines: false, preview });
}
