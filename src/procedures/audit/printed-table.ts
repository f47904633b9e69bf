import { isProvince, placeName, surfaceKey } from "../../analysis/checks/spelling-keys.ts";
import { totalNames } from "../../analysis/checks/total-names.ts";
import { provinceInChinese } from "../neighbours/provinces34.ts";
import { roundedTo } from "../../analysis/table/printed-number.ts";
import type { GivenColumn } from "../run/given.ts";
import { decimalsPrinted } from "../said/printed-decimals.ts";
import { headerPeriods, type HeaderPeriods } from "./header-periods.ts";
import { printed, type Printed } from "./interval.ts";
import { regionOf, regionsNamed } from "./regions.ts";
import { saidBy, type Said } from "./row-says.ts";

export interface PrintedColumn {
  readonly name: string;
  readonly header: HeaderPeriods;
  /** By row; null where nothing is printed. */
  readonly cells: readonly (Printed | null)[];
  /** By row, the whole number in brackets behind it: a rank, perhaps. */
  readonly beside: readonly (number | null)[];
  /** Digits behind the mark of most of its cells. */
  readonly decimals: number;
  /** Its cells differ in their decimals. */
  readonly mixed: boolean;
}

/** What a row is: a unit, or a number of others: their mean or sum, an extreme, what is not checked. */
export type RowKind = "unit" | "mean" | "minimum" | "maximum" | "other";

/** Units that belong together, by a name; the name "" is that of all. */
export interface UnitSet {
  readonly name: string;
  readonly rows: readonly number[];
  /** The row that stands below them and sums them up: several may be called 小计. */
  readonly sum?: number;
}

export interface PrintedTable {
  readonly rows: number;
  readonly labels: readonly string[];
  readonly groups: readonly string[];
  /** Null where there is no column of periods. */
  readonly periods: readonly (string | null)[];
  readonly columns: readonly PrintedColumn[];
  readonly kinds: readonly RowKind[];
  /** What the label of each row says of how it sums others up. */
  readonly says: readonly (Said | null)[];
}

export interface PrintedSlots {
  readonly values: readonly GivenColumn[];
  readonly unit: readonly GivenColumn[];
  readonly group: readonly GivenColumn[];
  readonly period: readonly GivenColumn[];
}

const minimum = /^(?:min(?:imum)?|最小值?|最低值?)$/iu;
const maximum = /^(?:max(?:imum)?|最大值?|最高值?)$/iu;
const spread = /^(?:s\.?\s?d\.?|std\.?(?: ?dev\.?)?|standard deviation|variance|cv|标准差|方差|极差|变异系数|标准偏差)$/iu;

/** @param decimals of all cells, where a person says them */
export function printedTable({ values, unit, group, period }: PrintedSlots, rows: number, decimals: number | null): PrintedTable {
  const labels = unit[0]?.labels ?? Array.from({ length: rows }, (_, k) => String(k + 1));
  const groups = group[0]?.labels ?? labels.map(() => "");
  const periods = period[0]?.labels ?? labels.map(() => null);
  const columns = values.map((column) => printedColumn(column, decimals));
  const groupNames = new Set(groups.filter((name) => name !== ""));
  const totals = new Set(totalNames({ names: labels, periods, columns: values.map(({ numbers }) => numbers) }));
  const kinds = labels.map((label, row): RowKind => {
    // A row in no group that is called as one sums that group up, whatever its name.
    if (groups[row] === "" && groupNames.has(label)) return "mean";
    const plain = surfaceKey(label);
    if (minimum.test(plain)) return "minimum";
    if (maximum.test(plain)) return "maximum";
    if (spread.test(plain)) return "other";
    const said = saidBy(plain);
    return totals.has(label) || (said !== null && said !== "sum") ? "mean" : "unit";
  });
  return { rows, labels, groups, periods, columns, kinds, says: labels.map((label) => saidBy(surfaceKey(label))) };
}

function printedColumn(column: GivenColumn, said: number | null): PrintedColumn {
  const { name, numbers, percents, beside } = column;
  const cells = decimalsPrinted(column, said).map((decimals, row) =>
    // What a person says of the print holds of a sheet's longer numbers too.
    decimals === null ? null : printed(said === null ? numbers[row] : roundedTo(numbers[row], said), decimals, percents[row]),
  );
  return { name, header: headerPeriods(name), cells, beside, ...decimalsOfCells(cells) };
}

/** The decimals of most of some cells, and whether they differ. */
export function decimalsOfCells(cells: readonly (Printed | null)[]): Pick<PrintedColumn, "decimals" | "mixed"> {
  const found = cells.flatMap((cell) => (cell === null ? [] : [cell.decimals]));
  return { decimals: mostFrequent(found), mixed: new Set(found).size > 1 };
}

function mostFrequent(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
}

/** The rows of units of a period. */
export const unitRows = ({ kinds, periods }: PrintedTable, period: string | null = null): readonly number[] =>
  [...kinds.keys()].filter((row) => kinds[row] === "unit" && (period === null || periods[row] === period));

/**
 * The sets of units that a row of means can be of, its own first: that of its group, of the region that its name says, all,
 * or the units that stand above it.
 */
export function setsFor(table: PrintedTable, row: number): readonly UnitSet[] {
  const units = unitRows(table, table.periods[row]);
  const all: UnitSet = { name: "", rows: units };
  const groups = grouped(table, units);
  const own = ownSet(table, row, all, groups);
  return [own, ...[...groups, all].filter((one) => (one.name !== own.name || one.sum !== own.sum) && one.rows.length > 1)];
}

/** Units by the column of groups; where there is none, by the regions of provinces, or by the rows of means below them. */
function grouped({ groups, labels, kinds }: PrintedTable, units: readonly number[]): readonly UnitSet[] {
  if (groups.some((name) => name !== "")) return setsBy(units, (row) => [groups[row]]);
  if (units.filter((row) => isProvince(labels[row])).length > units.length / 2)
    return setsBy(units, (row) => {
      const place = placeName(labels[row])?.base;
      return place === undefined ? [] : regionOf(provinceInChinese(place) ?? place);
    });
  const below = (row: number) => kinds.findIndex((kind, at) => at > row && kind === "mean");
  const sums = [...new Set(units.map(below))].filter((at) => at >= 0);
  const sets = sums.map((at): UnitSet => ({ name: labels[at], rows: units.filter((row) => below(row) === at), sum: at }));
  return sets.length > 1 ? sets : [];
}

function setsBy(rows: readonly number[], namesOf: (row: number) => readonly string[]): readonly UnitSet[] {
  const sets = new Map<string, number[]>();
  for (const row of rows) for (const name of namesOf(row)) if (name !== "") sets.set(name, [...(sets.get(name) ?? []), row]);
  return [...sets].map(([name, found]) => ({ name, rows: found }));
}

const national = /全国|全省|全市|全部|总体|整体|全体|nation|country|overall|\ball\b|total/iu;

function ownSet({ groups, labels }: PrintedTable, row: number, all: UnitSet, sets: readonly UnitSet[]): UnitSet {
  const label = labels[row];
  const byGroup = sets.find(({ name, sum }) => sum === undefined && name === (groups[row] === "" ? label : groups[row]));
  if (byGroup) return byGroup;
  // A row below others is of those, unless it is of all: the last, or one that says so.
  const below = sets.find(({ sum }) => sum === row);
  if (below !== undefined && !national.test(label)) return below;
  if (sets.some(({ sum }) => sum !== undefined)) return all;
  if (national.test(label)) return all;
  const regions = regionsNamed(label);
  return (
    sets.find(({ name }) => name === label || regions.includes(name)) ??
    [...sets].sort((a, b) => b.name.length - a.name.length).find(({ name }) => label.includes(name)) ??
    sets.find(({ name }) => regionsNamed(name).some((one) => regions.includes(one))) ??
    all
  );
}
