import type { DifferentGroups } from "../mistakes.ts";
import { recommendedUnits } from "../../engine/run/rule-of-thumb.ts";
import { mayBeOctober } from "../periods/period-order.ts";
import { differentGroups } from "../run/read-dataset.ts";
import { cellAddress } from "../table/table.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";

/** Observations that are named; beyond them they are counted. */
const namedObservations = 200;

/** What the panel is made of, and what is missing in it. */
export interface PanelCounts {
  readonly kind: "panel";
  readonly rows: number;
  readonly dmus: number;
  /** In their order in time; null for a cross-section. */
  readonly periods: readonly string[] | null;
  /** The first of the DMU-periods that have no row. */
  readonly missing: readonly { readonly dmu: string; readonly period: string }[];
  readonly missingCount: number;
  /** Whether an index is asked for, which has no value around what is missing; null where nothing is scored. */
  readonly indexed: boolean | null;
}

export interface DuplicateRow {
  readonly dmu: string;
  readonly period: string | null;
  readonly first: string;
  readonly second: string;
  /** What the two rows have in the column of groups, where they differ in it. */
  readonly groups?: DifferentGroups;
}

/** Two rows of one DMU in one period. */
export interface Duplicates {
  readonly kind: "duplicates";
  readonly rows: readonly DuplicateRow[];
  readonly count: number;
  /** Whether the first two may be January and October, of periods that are numbers such as 2014.1. */
  readonly october?: true;
}

/** The rows of each period, as the roles say. */
export const rowsByPeriod = (columns: TableColumns, roles: ColumnRoles) => columns.rowsByPeriod(roles.indexOf("dmu"), roles.indexOf("period"));

/** Counts the panel; null where no column names the DMUs. */
export function checkPanel(columns: TableColumns, roles: ColumnRoles, indexed: boolean | null): readonly (PanelCounts | Duplicates)[] {
  const dmu = roles.indexOf("dmu");
  if (dmu < 0) return [];
  const names = columns.labels(dmu);
  const byPeriod = rowsByPeriod(columns, roles);
  const periods = roles.includes("period") ? [...byPeriod.keys()] : null;
  const all = new Set(names.filter((name) => name !== ""));
  const missing: { dmu: string; period: string }[] = [];
  const duplicates: DuplicateRow[] = [];
  const group = roles.includes("group") ? roles.indexOf("group") : null;
  let missingCount = 0;
  let duplicateCount = 0;
  let october = false;
  for (const [period, rows] of byPeriod) {
    const first = new Map<string, number>();
    for (const row of rows) {
      const before = first.get(names[row]);
      if (before === undefined) first.set(names[row], row);
      else {
        duplicateCount++;
        const [one, two] = [before, row].map((k) => cellAddress(columns.table, k, dmu));
        if (duplicateCount === 1) october = periods !== null && [before, row].every((k) => mayBeOctober(columns.table.rows[k][roles.indexOf("period")]));
        if (duplicates.length >= namedObservations) continue;
        const groups = differentGroups(columns.table, group, before, row);
        duplicates.push({ dmu: names[row], period: periods && period, first: one, second: two, ...(groups === undefined ? {} : { groups }) });
      }
    }
    if (periods === null) continue;
    missingCount += all.size - first.size;
    if (first.size === all.size || missing.length >= namedObservations) continue;
    for (const name of all) if (!first.has(name) && missing.length < namedObservations) missing.push({ dmu: name, period });
  }
  return [
    { kind: "panel", rows: columns.table.rows.length, dmus: all.size, periods, missing, missingCount, indexed },
    ...(duplicateCount === 0 ? [] : [{ kind: "duplicates", rows: duplicates, count: duplicateCount, ...(october ? { october } : {}) } as const]),
  ];
}

/** The rule of thumb n ≥ max(m·s, 3(m + s)): units that span one frontier against the numbers of inputs and outputs. */
export interface UnitCount {
  readonly kind: "unit-count";
  /** The period with the fewest units; null for a cross-section or one frontier over all periods. */
  readonly period: string | null;
  readonly units: number;
  readonly recommended: number;
  readonly enough: boolean;
}

export function checkUnitCount(columns: TableColumns, roles: ColumnRoles, pooled: boolean): UnitCount | null {
  const count = (wanted: readonly ColumnRoles[number][]) => roles.filter((role) => wanted.includes(role)).length;
  const [m, s] = [count(["input"]), count(["output", "undesirable"])];
  if (m === 0 || s === 0) return null;
  const recommended = recommendedUnits(m, s);
  const byPeriod = [...rowsByPeriod(columns, roles)];
  const whole = pooled || !roles.includes("period");
  const [period, units] = whole
    ? [null, byPeriod.reduce((sum, [, rows]) => sum + rows.length, 0)]
    : byPeriod.map(([label, rows]) => [label, rows.length] as const).reduce((least, one) => (one[1] < least[1] ? one : least), ["", Infinity] as const);
  if (units === Infinity) return null;
  return { kind: "unit-count", period, units, recommended, enough: units >= recommended };
}
