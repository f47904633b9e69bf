import { labelOf } from "../../analysis/table/cell-label.ts";
import { numberOf } from "../../analysis/table/cell-number.ts";
import { badCell, brokenLabel, isShownAsDate, numberFault } from "../../analysis/run/read-dataset.ts";
import { addressOf, cellAddress, shownRow, type Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { BadCell } from "../../analysis/mistakes.ts";
import { nameKey } from "./name-key.ts";
import type { Link, Neighbours } from "./neighbours.ts";
import { mistakeInTable, neighboursMistake } from "./neighbours.words.ts";

/**
 * A table of neighbours, whichever of two forms it has: pairs of names, with a weight or without, or a square of weights with
 * the same names in its first row and first column. Pairs none of which stands in both directions hold in both.
 * Throws a `Mistake` that names the table, and the cell where it is one.
 */
export function readNeighbours(table: Table): Neighbours {
  const width = widthOf(table);
  const square = squareNames(table, width);
  if (square.alike) return readSquare(table, width);
  if (width === 2 || (width === 3 && !square.resembles)) return readPairs(table, width);
  const names = square.resembles || table.rows.length === width - 1 ? square.apart : [];
  throw neighboursMistake(table.place.name, "form", { columns: width, rows: table.rows.length, names });
}

/** Columns up to the last that holds anything. */
function widthOf({ header, rows }: Table): number {
  const cells = [header, ...rows];
  let width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  while (width > 0 && cells.every((row) => labelOf(row[width - 1] ?? null) === "")) width--;
  return width;
}

interface SquareNames {
  /** The first row and the first column have the same names. */
  readonly alike: boolean;
  /** Most of them do. */
  readonly resembles: boolean;
  /** The names on one side only. */
  readonly apart: readonly string[];
}

function squareNames({ header, rows }: Table, width: number): SquareNames {
  const across = new Map(header.slice(1, width).map((name) => [nameKey(name), name]));
  const down = new Map(rows.map((row) => labelOf(row[0] ?? null)).map((name) => [nameKey(name), name]));
  const apart = [...[...down].filter(([key]) => !across.has(key)), ...[...across].filter(([key]) => !down.has(key))].map(([, name]) => name);
  const shared = [...across.keys()].filter((key) => down.has(key)).length;
  return { alike: width > 2 && apart.length === 0, resembles: shared > 0 && 2 * shared >= across.size, apart };
}

function readPairs(table: Table, width: number): Neighbours {
  const names = new Map<string, string>();
  const bad: BadCell[] = [];
  const read = table.rows.map((row, k) => {
    const [from, to] = [0, 1].map((column) => {
      const broken = brokenLabel(row[column] ?? null);
      if (broken !== null) bad.push(badCell(table, k, column, broken));
      return named(names, labelOf(row[column] ?? null));
    });
    return { from, to, weight: width === 2 ? 1 : weightAt(table, k, 2, bad), row: k };
  });
  refuse(table, bad);
  const [one, other] = table.header;
  if (names.has(nameKey(one)) && names.has(nameKey(other))) throw neighboursMistake(table.place.name, "headless", { one, other });
  const seen = new Map<string, number>();
  for (const { from, to, row } of read) {
    if (from === to) throw neighboursMistake(table.place.name, "self", { unit: names.get(from)!, address: cellAddress(table, row, 1) });
    const pair = pairKey(from, to);
    const first = seen.get(pair);
    if (first !== undefined)
      throw neighboursMistake(table.place.name, "twice", {
        from: names.get(from)!,
        to: names.get(to)!,
        first: shownRow(table, first),
        second: shownRow(table, row),
      });
    seen.set(pair, row);
  }
  const directed = read.some(({ from, to }) => seen.has(pairKey(to, from)));
  const links = read
    .flatMap(({ from, to, weight }): Link[] => [{ from, to, weight }, ...(directed ? [] : [{ from: to, to: from, weight }])])
    .filter(({ weight }) => weight > 0);
  return { form: directed ? "pairs-directed" : "pairs-once", given: true, names, linksAmong: () => links, byConvention: [] };
}

function readSquare(table: Table, width: number): Neighbours {
  const names = new Map<string, string>();
  const { place, header, rows } = table;
  const headAt = (column: number) => addressOf(place.row, place.column + column);
  const across = header.slice(1, width).map((name) => named(names, name));
  const down = rows.map((row) => nameKey(labelOf(row[0] ?? null)));
  across.forEach((key, k) => {
    const first = across.indexOf(key);
    if (first < k) throw neighboursMistake(place.name, "name-twice", { unit: names.get(key)!, first: headAt(first + 1), second: headAt(k + 1) });
  });
  down.forEach((key, k) => {
    const first = down.indexOf(key);
    if (first < k)
      throw neighboursMistake(place.name, "name-twice", { unit: names.get(key)!, first: cellAddress(table, first, 0), second: cellAddress(table, k, 0) });
  });
  const bad: BadCell[] = [];
  const links: Link[] = [];
  rows.forEach((row, k) =>
    across.forEach((to, c) => {
      const own = to === down[k];
      if (own && labelOf(row[c + 1] ?? null) === "") return;
      const weight = weightAt(table, k, c + 1, bad);
      if (own && weight > 0) throw neighboursMistake(place.name, "self", { unit: names.get(to)!, address: cellAddress(table, k, c + 1) });
      if (weight > 0) links.push({ from: down[k], to, weight });
    }),
  );
  refuse(table, bad);
  return { form: "square", given: true, names, linksAmong: () => links, byConvention: [] };
}

/** The key of a name, which is kept as it was first written. */
function named(names: Map<string, string>, label: string): string {
  const key = nameKey(label);
  if (!names.has(key)) names.set(key, label);
  return key;
}

const pairKey = (from: string, to: string) => JSON.stringify([from, to]);

/** The weight in a cell; 0 where the cell is bad, which is noted. */
function weightAt(table: Table, row: number, column: number, bad: BadCell[]): number {
  const read = isShownAsDate(table, row, column) ? "date" : numberOf(table.rows[row][column] ?? null, table.textual);
  const broken = numberFault(read, "non-negative");
  if (broken === null) return read as number;
  bad.push(badCell(table, row, column, broken));
  return 0;
}

function refuse(table: Table, cells: readonly BadCell[]): void {
  if (cells.length > 0) throw mistakeInTable(table.place.name, new Mistake("bad-cells", { cells, rows: table.rows.length }));
}
