import { labelOf } from "../../analysis/table/cell-label.ts";
import { leastDecimals, isUnprinted, printedAt, roundedTo } from "../../analysis/table/printed-number.ts";
import { badCell } from "../../analysis/run/read-dataset.ts";
import type { Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { BadCell } from "../../analysis/mistakes.ts";
import { nameKey } from "../neighbours/name-key.ts";
import { judged, type Claim } from "./claim.ts";
import { apart, divide, printed, type Interval, type Printed } from "./interval.ts";
import { unitRows, type PrintedTable } from "./printed-table.ts";

/** Scores of units by year, as they were printed, from which the changes of a second table follow. */
export interface PrintedScores {
  /** In ascending order. */
  readonly years: readonly number[];
  /** By the key of the unit's name, then by year; null where nothing is printed. */
  readonly rows: ReadonlyMap<string, readonly (Printed | null)[]>;
}

/**
 * The table of scores: a column of names, which is the one that has most of the units, and a column for every year. Throws a
 * `Mistake` where a cell is no number.
 */
export function readScores(table: Table, units: readonly string[], decimals: number | null): PrintedScores {
  const wanted = new Set(units.map(nameKey));
  const years = table.header.flatMap((name, column) => (/^(?:19|20)\d{2}年?$/.test(name.trim()) ? [{ year: Number.parseInt(name, 10), column }] : []));
  years.sort((a, b) => a.year - b.year);
  const met = table.header.map((_, column) => table.rows.filter((row) => wanted.has(nameKey(labelOf(row[column] ?? null)))).length);
  const unit = met.indexOf(Math.max(...met));
  const bad: BadCell[] = [];
  const read = (row: number, column: number) => {
    const cell = table.rows[row][column] ?? null;
    if (isUnprinted(cell)) return null;
    const number = printedAt(table, row, column);
    if (typeof number !== "string") return number;
    bad.push(badCell(table, row, column, number));
    return null;
  };
  const numbers = table.rows.map((_, row) => years.map(({ column }) => read(row, column)));
  if (bad.length > 0) throw new Mistake("bad-cells", { cells: bad, rows: table.rows.length });
  // A sheet keeps no trailing zeros: its numbers were printed with the digits of the longest.
  const longest = Math.max(0, ...numbers.flat().map((one) => (one === null ? 0 : (one.decimals ?? leastDecimals(one.value)))));
  const rows = numbers.map((row) =>
    row.map((one) => one && printed(decimals === null ? one.value : roundedTo(one.value, decimals), decimals ?? one.decimals ?? longest, one.percent)),
  );
  return { years: years.map(({ year }) => year), rows: new Map(rows.map((row, k) => [nameKey(labelOf(table.rows[k][unit] ?? null)), row])) };
}

/** The change of a unit's score from one year to another, as the digits of both tell it. */
export function ratioOf({ years, rows }: PrintedScores, unit: string, from: number, to: number): Interval | null {
  const scores = rows.get(nameKey(unit));
  const [before, after] = [scores?.[years.indexOf(from)] ?? null, scores?.[years.indexOf(to)] ?? null];
  return before === null || after === null ? null : divide(after, before);
}

/** The names of columns that changes of scores go by. */
export const saysEfficiencyChange = (name: string): boolean =>
  /(?<![A-Za-z])(?:EC|EFFCH|TEC|PECH|effch)(?![A-Za-z])|效率变化|技术效率指数|efficiency change/u.test(name);

/** The columns of a pair of years that hold the changes of the scores: those that most of the rows say, or that the name does. */
export function scoreRatioColumns(table: PrintedTable, scores: PrintedScores): readonly number[] {
  const rows = unitRows(table);
  return [...table.columns.keys()].filter((column) => {
    const { name, header, cells } = table.columns[column];
    const { from, to } = header;
    if (from === null || to === null) return false;
    const known = rows.flatMap((row) => {
      const ratio = ratioOf(scores, table.labels[row], from, to);
      const number = cells[row];
      return ratio === null || number === null ? [] : [apart(number, ratio) === 0];
    });
    return known.length >= 3 && (saysEfficiencyChange(name) || known.filter(Boolean).length >= 0.8 * known.length);
  });
}

/** Every printed change against the quotient of the two scores. */
export function claimsOfScores(table: PrintedTable, scores: PrintedScores, columns: readonly number[]): readonly Claim[] {
  return columns.flatMap((column) => {
    const { name, header, cells } = table.columns[column];
    return unitRows(table).flatMap((row): Claim[] => {
      const number = cells[row];
      const ratio = ratioOf(scores, table.labels[row], header.from!, header.to!);
      if (number === null || ratio === null) return [];
      const claim = `${name} = E(${header.to}) ÷ E(${header.from})`;
      return [judged({ check: "score-ratio", claim, row, column, unit: table.labels[row] }, number, ratio)];
    });
  });
}
