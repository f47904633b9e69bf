import { checkTotals } from "../../analysis/checks/check-totals.ts";
import { summedGroups } from "../../analysis/shape/regions.ts";
import { numericColumns } from "../../analysis/checks/check-values.ts";
import { cellAddress, shownRow, type Cell, type Table } from "../../analysis/table/table.ts";
import { TableColumns, type ColumnRoles } from "../../analysis/table/table-columns.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { freeName } from "../chain/free-columns.ts";
import { regionsOf } from "../neighbours/region-maps.ts";
import type { Division } from "./divisions.ts";
import { dataStepMistake, dataStepNote } from "./said.ts";
import type { TotalsPolicy } from "./totals-option.ts";

/** What is asked of a table before it is read: what becomes of its totals, and by what its units are grouped. */
export interface DataStep {
  readonly totals: TotalsPolicy;
  readonly division: Division | null;
}

/** A row that sums up others. */
export interface TotalRow {
  /** Of the table's rows, from 0. */
  readonly row: number;
  /** Of the column whose label says so, from 0. */
  readonly column: number;
  readonly name: string;
}

export interface SteppedTable {
  readonly table: Table;
  /** The name of the column of groups, which stands behind that of the units; null where none was asked for. */
  readonly group: string | null;
  readonly leftOut: readonly TotalRow[];
  readonly notes: readonly Note[];
}

/** The rows of totals among the units and among the periods of a table, in the order of its rows. */
export function totalRows(columns: TableColumns, roles: ColumnRoles): readonly TotalRow[] {
  const found = checkTotals(columns, roles).flatMap(({ column: header, totals }) => {
    const column = columns.table.header.indexOf(header);
    const names = new Set(totals.map(({ name }) => name));
    return columns.labels(column).flatMap((name, row) => (names.has(name) ? [{ row, column, name }] : []));
  });
  return [...new Map(found.map((one) => [one.row, one])).values()].sort((a, b) => a.row - b.row);
}

/** The group of each row by what the totals among the units sum up; null where fewer than two of them sum up rows beside them. */
export function groupsSummedUp(columns: TableColumns, roles: ColumnRoles, totals: readonly TotalRow[]): readonly (string | null)[] | null {
  const [dmu, period] = [roles.indexOf("dmu"), roles.indexOf("period")];
  if (dmu < 0) return null;
  const [names, periods] = [columns.labels(dmu), period < 0 ? null : columns.labels(period)];
  const numbers = numericColumns(roles).map((column) => columns.numbers(column));
  const ordered = names.map((name, row) => ({
    name,
    period: periods?.[row] ?? null,
    numbers: numbers.map((values) => (Number.isNaN(values[row]) ? null : values[row])),
  }));
  const summed = summedGroups(ordered, new Set(totals.flatMap(({ column, name }) => (column === dmu ? [name] : []))));
  return summed === null ? null : names.map((name) => summed.get(name) ?? null);
}

/**
 * A table without its totals and with a column of groups, as was asked, and what is to be said of it. Each row keeps its
 * number in the sheet. Throws a `Mistake` where the division says nothing of some units that stay.
 */
export function stepTable(table: Table, roles: ColumnRoles, { totals: policy, division }: DataStep, locale: Locale): SteppedTable {
  const columns = new TableColumns(table);
  const totals = policy === "keep" && division?.map !== null ? [] : totalRows(columns, roles);
  const leftOut = policy === "keep" ? [] : totals;
  const away = new Set(leftOut.map(({ row }) => row));
  const kept = [...table.rows.keys()].filter((row) => !away.has(row));
  const notes = leftOutNotes(table, leftOut);
  const at = roles.indexOf("dmu");
  // Where the column of units is not there, the reading of the data says so.
  if (division === null || at < 0) return { table: withRows(table, kept), group: null, leftOut, notes };
  const groups = division.map === null ? groupsSummedUp(columns, roles, totals) : regionsOf(columns.labels(at), division.map, locale).regions;
  const column = table.header[at];
  if (groups === null) throw dataStepMistake("no-sums", { column });
  if (kept.every((row) => groups[row] === null)) throw dataStepMistake("no-such-places", { column, division: division.id });
  const lacking = kept.filter((row) => groups[row] === null);
  if (lacking.length > 0) {
    const isTotal = new Set(totalRows(columns, roles).map(({ row }) => row));
    const labels = [...new Set(lacking.map((row) => columns.labels(at)[row]))];
    throw dataStepMistake("division-lacks", { column, division: division.id, labels, totals: lacking.some((row) => isTotal.has(row)) });
  }
  const name = freeName(division.title[locale], new Set(table.header.map((one) => one.toLowerCase())));
  const grouped = [...new Set(kept.map((row) => groups[row]!))];
  return {
    table: withColumn(
      withRows(table, kept),
      at,
      name,
      kept.map((row) => groups[row]),
    ),
    group: name,
    leftOut,
    notes: [...notes, dataStepNote("grouped-by", { division: division.id, groups: grouped })],
  };
}

function leftOutNotes(table: Table, leftOut: readonly TotalRow[]): readonly Note[] {
  return [...new Set(leftOut.map(({ column }) => column))].map((column) => {
    const rows = new Map<string, number[]>();
    for (const one of leftOut) if (one.column === column) rows.set(one.name, [...(rows.get(one.name) ?? []), shownRow(table, one.row)]);
    return dataStepNote("totals-left-out", { column: table.header[column], totals: Array.from(rows, ([name, own]) => ({ name, rows: own })) });
  });
}

function withRows(table: Table, kept: readonly number[]): Table {
  if (kept.length === table.rows.length) return table;
  return {
    ...table,
    rows: kept.map((row) => table.rows[row]),
    rowNumbers: kept.map((row) => table.rowNumbers[row]),
    ...(table.addressAt === undefined ? {} : { addressAt: (row: number, column: number) => table.addressAt!(kept[row], column) }),
  };
}

/** A column behind another; its cells stand nowhere on a sheet. */
function withColumn(table: Table, behind: number, name: string, cells: readonly Cell[]): Table {
  const at = behind + 1;
  return {
    ...table,
    header: [...table.header.slice(0, at), name, ...table.header.slice(at)],
    rows: table.rows.map((row, k) => [...table.header.slice(0, at).map((_, c) => row[c] ?? null), cells[k], ...row.slice(at)]),
    addressAt: (row, column) => (column === at ? "" : cellAddress(table, row, column < at ? column : column - 1)),
  };
}
