import { rowsByPeriod } from "./check-panel.ts";
import { numericColumns } from "./check-values.ts";
import { shownRow } from "../table/table.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";
import { saysTotal, totalNames, type NamedRows } from "./total-names.ts";

/** Rows that look like sums or means of others, among the units or among the periods. */
export interface TotalRows {
  readonly kind: "totals";
  readonly role: "dmu" | "period";
  readonly column: string;
  readonly totals: readonly {
    readonly name: string;
    /** Rows of the sheet. */
    readonly rows: readonly number[];
  }[];
}

export function checkTotals(columns: TableColumns, roles: ColumnRoles): readonly TotalRows[] {
  const [dmu, period] = [roles.indexOf("dmu"), roles.indexOf("period")];
  return [
    ...(dmu < 0 ? [] : found(columns, dmu, "dmu", totalNames(numbersOf(columns, roles, dmu)))),
    ...(period < 0 ? [] : found(columns, period, "period", totalPeriods(columns.labels(period)))),
  ];
}

/** Periods that are called a sum or a mean, beside others that are not. */
function totalPeriods(labels: readonly string[]): readonly string[] {
  const periods = [...new Set(labels)].filter((label) => label !== "");
  const totals = periods.filter((label) => saysTotal(label) || /^(total|sum|all)$/i.test(label));
  return totals.length < periods.length ? totals : [];
}

function numbersOf(columns: TableColumns, roles: ColumnRoles, dmu: number): NamedRows {
  const names = columns.labels(dmu);
  const byPeriod = [...rowsByPeriod(columns, roles)];
  // Period by period: in the order of their rows the numbers of one would be added up otherwise.
  const rows = byPeriod.flatMap(([, own]) => own);
  return {
    names: rows.map((row) => names[row]),
    periods: byPeriod.flatMap(([period, own]) => own.map(() => period)),
    columns: numericColumns(roles).map((column) => columns.numbersOf(column, rows)),
  };
}

function found(columns: TableColumns, column: number, role: TotalRows["role"], names: readonly string[]): readonly TotalRows[] {
  if (names.length === 0) return [];
  const { table } = columns;
  const rows = new Map<string, number[]>(names.map((name) => [name, []]));
  columns.labels(column).forEach((label, row) => rows.get(label)?.push(shownRow(table, row)));
  return [{ kind: "totals", role, column: table.header[column], totals: Array.from(rows, ([name, own]) => ({ name, rows: own })) }];
}
