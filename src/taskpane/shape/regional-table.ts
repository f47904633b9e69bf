import { labelOf } from "../../analysis/table/cell-label.ts";
import type { ColumnRoles, TableColumns } from "../../analysis/table/table-columns.ts";
import { isCellError, type Cell } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { divisions, type Division } from "../../procedures/data-step/divisions.ts";
import { groupsSummedUp, totalRows, type TotalRow } from "../../procedures/data-step/step-table.ts";
import { provinceOf, withGroups, withRegions } from "../../procedures/neighbours/region-maps.ts";

/** Fewer provinces than this among the units are no reason to offer regions. */
const enough = 3;

/** What a table says of its units. */
export interface UnitsOfTable {
  /** The column of the units; -1 where no column has them. */
  readonly column: number;
  readonly labels: readonly string[];
  readonly totals: readonly TotalRow[];
  /** The group of each row by the totals; null where they say none. */
  readonly summed: readonly (string | null)[] | null;
  /** How many of the labels are provinces. */
  readonly provinces: number;
}

export function unitsOf(columns: TableColumns, roles: ColumnRoles): UnitsOfTable {
  const column = roles.indexOf("dmu");
  const labels = column < 0 ? [] : columns.table.rows.map((cells) => labelOf(cells[column] ?? null));
  const totals = totalRows(columns, roles);
  const provinces = [...new Set(labels)].filter((label) => provinceOf(label) !== undefined).length;
  return { column, labels, totals, summed: groupsSummedUp(columns, roles, totals), provinces };
}

/** Whether there are totals to leave out, or regions to add. */
export const hasRegions = ({ totals, provinces }: UnitsOfTable): boolean => totals.length > 0 || provinces >= enough;

/** The divisions that fit the units. */
export const fittingDivisions = ({ summed, provinces }: UnitsOfTable): readonly Division[] =>
  divisions.filter(({ map }) => (map === null ? summed !== null : provinces >= enough));

/** A table without its totals, or with a column of regions, or both. */
export interface RegionalTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** The groups by the totals, each once. */
  readonly groups: readonly string[];
  /** The units to which the division gives no region; null where it gives none to any. */
  readonly unknown: readonly string[] | null;
}

/** @param division by which the units are grouped; null: by none */
export function regionalTable(
  { table }: TableColumns,
  { column, labels, summed }: UnitsOfTable,
  left: readonly TotalRow[],
  division: Division | null,
  locale: Locale,
): RegionalTable {
  const leftRows = new Set(left.map(({ row }) => row));
  const kept = [...labels.keys()].filter((row) => !leftRows.has(row));
  const whole = { header: table.header, rows: kept.map((row) => table.header.map((_, c) => shown(table.rows[row][c] ?? null))) };
  const names = kept.map((row) => labels[row]);
  const groups = kept.map((row) => summed?.[row] ?? null);
  const each = [...new Set(groups.filter((one) => one !== null))];
  if (division === null) return { ...whole, groups: each, unknown: null };
  if (division.map !== null) return { ...whole, groups: each, unknown: null, ...withRegions(whole, column, names, division.map, locale) };
  return { ...withGroups(whole, column, division.title[locale], groups), groups: each, unknown: names.filter((_, k) => groups[k] === null) };
}

const shown = (cell: Cell): string | number | null => (isCellError(cell) ? cell.error : typeof cell === "boolean" ? String(cell) : cell);
