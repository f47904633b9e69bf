import { labelOf } from "../../analysis/table/cell-label.ts";
import { numberOf } from "../../analysis/table/cell-number.ts";
import { periodKey } from "../../analysis/periods/period-key.ts";
import { badCell, isShownAsDate, numberFault } from "../../analysis/run/read-dataset.ts";
import { cellAddress, isCellError, shownRow, type Cell, type Table } from "../../analysis/table/table.ts";
import type { BadCell } from "../../analysis/mistakes.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { aboveZero } from "../run/given.ts";
import { nameKey } from "../neighbours/name-key.ts";
import { inUnitPeriod, unitPeriodMistake } from "./unit-period.words.ts";

/** A number above 0 for each unit and period, found by their names however they are spelled. */
export interface UnitPeriod {
  /** What its numbers are, where a line of title names the indicator. */
  readonly title: string | null;
  /** The units as they are written, by key. */
  readonly names: ReadonlyMap<string, string>;
  /** Its only row stands for every unit, being none of them. */
  readonly forAll: boolean;
  /** NaN where it has none. */
  valueAt(unit: string, period: string): number;
}

/**
 * A table of numbers by unit and period: units down and periods across, or three columns of unit, period and number. Lines
 * of title above it and of a source below it are none of its units. Throws a `Mistake` that names the table.
 * @param periods those of the data, by which the periods across are known
 * @param units those of the data: a row of one of several is no row of all
 */
export function readUnitPeriod(given: Table, periods: readonly string[], units: readonly string[]): UnitPeriod {
  const wanted = new Set(periods.map(periodKey));
  const placesIn = (names: readonly string[]) => names.flatMap((name, column) => (column > 0 && name !== "" && wanted.has(periodKey(name)) ? [column] : []));
  const table = headed(given, (names) => placesIn(names).length > 0);
  const across = placesIn(table.header);
  const entries = across.length > 0 ? wideEntries(table, across) : table.header.filter((name) => name !== "").length === 3 ? longEntries(table) : null;
  if (entries === null) throw unitPeriodMistake(table.place.name, "form", { columns: table.header, periods });
  return { title: indicatorAbove(given, table), ...ofEntries(table, entries, units) };
}

/** What the bureau's database says above its numbers: 指标：商品零售价格指数(上年=100). */
function indicatorAbove(given: Table, table: Table): string | null {
  const titles = [given.header, ...given.rows.slice(0, given.rows.length - table.rows.length)];
  const named = titles.map((cells) => /^(?:指标|Indicator)\s*[:：]\s*(\S.*)$/i.exec(labelOf(cells[0] ?? null).trim()));
  return named.find((one) => one !== null)?.[1] ?? null;
}

/** The table below its lines of title: its header is the first line that names periods, where one does. */
function headed(table: Table, isHeader: (names: readonly string[]) => boolean): Table {
  // A title is one cell; three heads may be those of a unit, a period and a number.
  if (isHeader(table.header) || table.header.filter((name) => name !== "").length > 1) return table;
  const row = table.rows.findIndex((cells) => isHeader(cells.map(labelOf)));
  if (row < 0) return table;
  return { ...table, header: table.rows[row].map(labelOf), rows: table.rows.slice(row + 1), rowNumbers: table.rowNumbers.slice(row + 1) };
}

interface Entry {
  readonly unit: string;
  readonly period: string;
  readonly row: number;
  readonly column: number;
}

const wideEntries = ({ header, rows }: Table, across: readonly number[]): readonly Entry[] =>
  rows.flatMap((cells, row) => {
    const unit = labelOf(cells[0] ?? null);
    return unit === "" ? [] : across.map((column) => ({ unit, period: header[column], row, column }));
  });

const longEntries = ({ rows }: Table): readonly Entry[] =>
  rows.flatMap((cells, row) => {
    const [unit, period] = [labelOf(cells[0] ?? null), labelOf(cells[1] ?? null)];
    return unit === "" || period === "" ? [] : [{ unit, period, row, column: 2 }];
  });

function ofEntries(table: Table, entries: readonly Entry[], units: readonly string[]): Omit<UnitPeriod, "title"> {
  const names = new Map<string, string>();
  const found = new Map<string, { readonly value: number; readonly row: number }>();
  const bad: BadCell[] = [];
  for (const { unit, period, row, column } of entries) {
    const cell = table.rows[row][column] ?? null;
    if (isBlank(cell)) continue;
    const read = isShownAsDate(table, row, column) ? "date" : numberOf(cell, table.textual);
    const fault = aboveZero(numberFault(read, "positive"));
    if (fault !== null) {
      bad.push(badCell(table, row, column, fault));
      continue;
    }
    const key = keyOf(unit, period);
    const before = found.get(key);
    if (before !== undefined)
      throw unitPeriodMistake(table.place.name, "twice", { unit, period, first: shownRow(table, before.row), second: cellAddress(table, row, column) });
    found.set(key, { value: read as number, row });
    if (!names.has(nameKey(unit))) names.set(nameKey(unit), unit);
  }
  if (bad.length > 0) throw inUnitPeriod(table.place.name, new Mistake("bad-cells", { cells: bad, rows: table.rows.length }));
  const [only] = names.values();
  const keys = new Set(units.map(nameKey));
  const forAll = names.size === 1 && !(keys.size > 1 && keys.has(nameKey(only)));
  return { names, forAll, valueAt: (unit, period) => found.get(keyOf(forAll ? only : unit, period))?.value ?? NaN };
}

const keyOf = (unit: string, period: string) => JSON.stringify([nameKey(unit), periodKey(period)]);

const isBlank = (cell: Cell) => cell === null || (isCellError(cell) ? cell.error === "#N/A" : typeof cell === "string" && cell.trim() === "");
