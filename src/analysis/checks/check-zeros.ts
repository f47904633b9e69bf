import type { DataRule } from "../../engine/method/model.ts";
import { cellAddress, shownRow } from "../table/table.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";

/** Units that are named; beyond them they are counted. */
const namedUnits = 200;

/** Units that yield something from nothing, or nothing at all: every input, or every desirable output, is 0. */
export interface ZeroUnits {
  readonly kind: "no-inputs" | "no-outputs";
  /** The first of them. */
  readonly units: readonly {
    readonly dmu: string;
    readonly period: string | null;
    /** Row of the sheet. */
    readonly row: number;
    readonly cells: readonly string[];
  }[];
  readonly count: number;
}

/** A zero says nothing where a model takes any number; where it takes none, a unit without output is told as a bad cell. */
export function checkZeros(columns: TableColumns, roles: ColumnRoles, rule: DataRule): readonly ZeroUnits[] {
  if (rule === "any") return [];
  const of = (role: string) => [...roles.keys()].filter((column) => roles[column] === role);
  const [inputs, outputs] = [of("input"), of("output")];
  if (inputs.length === 0 || outputs.length === 0) return [];
  const all = (places: readonly number[], is: (value: number) => boolean) => (row: number) => places.every((column) => is(columns.numbers(column)[row]));
  const [noInput, noOutput] = [inputs, outputs].map((places) => all(places, (value) => value === 0));
  const known = all([...inputs, ...outputs], (value) => !Number.isNaN(value));
  const rows = [...columns.table.rows.keys()].filter(known);
  return [
    ...zeroUnits(
      "no-inputs",
      columns,
      roles,
      rows.filter((row) => noInput(row) && !noOutput(row)),
      inputs,
    ),
    ...(rule === "positive" ? [] : zeroUnits("no-outputs", columns, roles, rows.filter(noOutput), outputs)),
  ];
}

function zeroUnits(
  kind: ZeroUnits["kind"],
  columns: TableColumns,
  roles: ColumnRoles,
  rows: readonly number[],
  places: readonly number[],
): readonly ZeroUnits[] {
  if (rows.length === 0) return [];
  const { table } = columns;
  const label = (role: "dmu" | "period", row: number) => (roles.includes(role) ? columns.labels(roles.indexOf(role))[row] : null);
  const units = rows.slice(0, namedUnits).map((row) => ({
    dmu: label("dmu", row) ?? "",
    period: label("period", row),
    row: shownRow(table, row),
    cells: places.map((column) => cellAddress(table, row, column)),
  }));
  return [{ kind, units, count: rows.length }];
}
