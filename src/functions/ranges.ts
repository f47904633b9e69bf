import { addressOf, isCellError, type Cell, type Table } from "../analysis/table/table.ts";
import { takesNumbers } from "../procedures/declare/slots.ts";
import type { ParameterMeaning, SheetFunction, SheetParameter } from "./sheet-function.ts";
import { rangeMistake } from "./mistakes.ts";

/** An argument as the host hands it over: a matrix of cells, or null when it was omitted. */
export type Argument = readonly (readonly Cell[])[] | null;

/** Where the first cell of an argument's range stands (1-based), where the host knows it. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

export interface Range {
  readonly parameter: SheetParameter;
  readonly cells: readonly (readonly Cell[])[];
  readonly origin: Origin | null;
}

/** The arguments of a call by what they hold. */
export interface SortedArguments {
  /** Ranges that run side by side, a row of each making a row of the data. */
  readonly ranges: readonly Range[];
  /** Ranges that are a table of their own. */
  readonly tables: readonly Range[];
  /** What was chosen, by the name of the argument. */
  readonly chosen: Readonly<Record<string, unknown>>;
}

/** The ranges of a call as one table, and where its rows stand. */
export interface RangesTable {
  readonly table: Table;
  /** Rows of the ranges, trailing blank ones cut off. */
  readonly rows: number;
  /** Whether the first row of the ranges is a header. */
  readonly header: boolean;
  /** The names that the columns of an argument have in the table. */
  namesOf(wanted: (meaning: ParameterMeaning) => boolean): readonly string[];
}

/** A column of the table that holds the number of each row, for data whose rows have no name. */
export const rowLabel = "\u0000row";

/** Roles whose cells are names. */
const labelRoles: readonly string[] = ["dmu", "period", "group"];

const isBlank = (cell: Cell) => cell === null || cell === "";
const isBlankRow = (row: readonly Cell[]) => row.every(isBlank);

const holdsNumbers = (meaning: ParameterMeaning) =>
  (meaning.is === "columns" && !labelRoles.includes(meaning.role)) || (meaning.is === "slot" && takesNumbers(meaning));
const isOneColumn = (meaning: ParameterMeaning) => (meaning.is === "columns" && labelRoles.includes(meaning.role)) || (meaning.is === "slot" && !meaning.many);

/** Sorts positional arguments by what they hold; one that is blank throughout was omitted. */
export function sortedArguments({ parameters }: SheetFunction, args: readonly Argument[], origins: readonly (Origin | null)[]): SortedArguments {
  const ranges: Range[] = [];
  const tables: Range[] = [];
  const chosen: Record<string, unknown> = {};
  parameters.forEach((parameter, k) => {
    const cells = args[k] ?? null;
    if (cells === null || cells.every(isBlankRow)) return;
    if (parameter.kind === "choice" || parameter.kind === "number" || parameter.kind === "text") chosen[parameter.name] = scalarOf(cells[0][0]);
    else if (parameter.kind === "numbers") chosen[parameter.name] = listOf(cells.flat());
    else (parameter.meaning.is === "table" ? tables : ranges).push({ parameter, cells, origin: origins[k] ?? null });
  });
  return { ranges, tables, chosen };
}

/** Puts ranges that run side by side together. Throws a `Mistake` where they do not. */
export function tableOfRanges(name: string, ranges: readonly Range[]): RangesTable {
  const length = commonLength(ranges);
  const header = hasHeader(ranges);
  for (const { parameter, cells } of ranges)
    if (isOneColumn(parameter.meaning) && cells[0].length > 1) throw rangeMistake("range-width", { range: parameter.name, columns: cells[0].length });
  const named = nameColumns(ranges, header);
  const first = header ? 1 : 0;
  const kept = Array.from({ length: length - first }, (_, k) => k + first).filter((k) => !ranges.every(({ cells }) => isBlankRow(cells[k])));
  const table: Table = {
    place: { name, row: 1, column: 1 },
    header: [...named.map((one) => one.name), rowLabel],
    rows: kept.map((k) => [...named.map(({ range, column }) => range.cells[k][column]), String(k + 1)]),
    rowNumbers: kept.map((k) => k + 1),
    textual: false,
    addressAt: (row, column) => {
      const at = named[column];
      const origin = at?.range.origin ?? null;
      return origin === null ? "" : addressOf(origin.row + kept[row], origin.column + at.column);
    },
  };
  return { table, rows: length, header, namesOf: (wanted) => named.filter(({ parameter }) => wanted(parameter.meaning)).map((one) => one.name) };
}

/** What stands in several cells, or in one: a word, say. */
function listOf(cells: readonly Cell[]): unknown {
  const found = cells.filter((cell) => !isBlank(cell)).map(scalarOf);
  return found.length === 1 ? found[0] : found;
}

const scalarOf = (cell: Cell) => (isCellError(cell) ? cell.error : cell);

/** The rows that all ranges share, trailing blank rows (as of whole columns) cut off. */
function commonLength(ranges: readonly Range[]): number {
  const [against] = ranges;
  if (!against) return 0;
  for (const { parameter, cells } of ranges) {
    if (cells.length !== against.cells.length) {
      throw rangeMistake("range-length", { range: parameter.name, rows: cells.length, expected: against.cells.length, against: against.parameter.name });
    }
  }
  let length = against.cells.length;
  while (length > 0 && ranges.every(({ cells }) => isBlankRow(cells[length - 1]))) length--;
  return length;
}

/** A first row of words in every numeric range, above a number in each, is a header. */
function hasHeader(ranges: readonly Range[]): boolean {
  const numeric = ranges.filter(({ parameter: { meaning } }) => holdsNumbers(meaning));
  if (numeric.length === 0) return ranges.length > 0 && ranges.every(({ cells }) => cells[0].every((_, column) => isAnswered(cells, column)));
  return numeric.every(
    ({ cells }) =>
      cells[0].every((cell) => typeof cell === "string" && cell !== "") && cells.slice(1).some((row) => row.some((cell) => typeof cell === "number")),
  );
}

/** Whether a column begins with a word that does not come again, above others that do: a question above its answers. */
function isAnswered(cells: Range["cells"], column: number): boolean {
  const [first, ...below] = cells.map((row) => row[column]);
  const answers = below.filter((cell) => !isBlank(cell));
  return typeof first === "string" && first !== "" && !answers.includes(first) && new Set(answers).size < answers.length;
}

/** A name for every column: its header, or the argument's name with a number. */
function nameColumns(ranges: readonly Range[], header: boolean) {
  const taken = new Set<string>();
  return ranges.flatMap((range) =>
    range.cells[0].map((cell, column) => {
      const plain = range.cells[0].length > 1 ? `${range.parameter.name} ${column + 1}` : range.parameter.name;
      const wanted = header && typeof cell === "string" && cell.trim() !== "" ? cell.trim() : plain;
      const name = taken.has(wanted) ? `${wanted} (${plain})` : wanted;
      taken.add(name);
      return { range, parameter: range.parameter, column, name };
    }),
  );
}
