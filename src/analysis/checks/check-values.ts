import { rowsByPeriod } from "./check-panel.ts";
import type { ColumnRoles, TableColumns } from "../table/table-columns.ts";

/** A column whose least number is exactly 0 and whose greatest is exactly 1 or 100: it looks min–max-scaled. */
export interface ScaledColumn {
  readonly kind: "scaled";
  readonly column: string;
  readonly max: 1 | 100;
  /** Scaled anew in each period, rather than once over all. */
  readonly byPeriod: boolean;
}

/** A column whose median changes between two neighbouring periods by a factor of ten or more. */
export interface LevelJump {
  readonly kind: "jump";
  readonly column: string;
  readonly from: string;
  readonly to: string;
  /** The later median over the earlier one. */
  readonly factor: number;
}

/** Two neighbouring periods in which a column has the same number for every DMU. */
export interface RepeatedPeriod {
  readonly kind: "repeated";
  readonly columns: readonly string[];
  /** Whether these are all the columns of numbers that are used. */
  readonly all: boolean;
  readonly from: string;
  readonly to: string;
  readonly dmus: number;
}

/** Fewer DMUs than this may well repeat a number by chance. */
const enoughDmus = 3;
const jumpFactor = 10;

/** The columns of numbers that are used. */
export const numericColumns = (roles: ColumnRoles) => [...roles.keys()].filter((column) => ["input", "output", "undesirable"].includes(roles[column] ?? ""));

export function checkScaling(columns: TableColumns, roles: ColumnRoles, column: number): ScaledColumn | null {
  const periods = [...rowsByPeriod(columns, roles).values()];
  const values = columns.numbers(column);
  const name = columns.table.header[column];
  // Each period by itself: of fewer than three numbers, one is 0 and one the greatest in any scaling.
  const each = periods.length > 1 ? periods.map((rows) => (rows.length < 3 ? null : scaledTo(Float64Array.from(rows, (row) => values[row])))) : [null];
  if (each.every((max) => max !== null && max === each[0])) return { kind: "scaled", column: name, max: each[0]!, byPeriod: true };
  const whole = scaledTo(values);
  return whole === null ? null : { kind: "scaled", column: name, max: whole, byPeriod: false };
}

function scaledTo(values: Float64Array): 1 | 100 | null {
  let [least, most] = [Infinity, -Infinity];
  let between = false;
  for (const value of values) {
    if (Number.isNaN(value)) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
    between ||= value > 0 && value !== 1 && value !== 100;
  }
  return least === 0 && between && (most === 1 || most === 100) ? most : null;
}

export function checkJumps(columns: TableColumns, roles: ColumnRoles, column: number): readonly LevelJump[] {
  const periods = [...rowsByPeriod(columns, roles)];
  const values = columns.numbers(column);
  const medians = periods.map(([, rows]) => median(Float64Array.from(rows, (row) => values[row])));
  return periods.slice(1).flatMap(([to], k): readonly LevelJump[] => {
    const factor = medians[k + 1] / medians[k];
    const jumps = factor > 0 && Number.isFinite(factor) && (factor >= jumpFactor || factor <= 1 / jumpFactor);
    return jumps ? [{ kind: "jump", column: columns.table.header[column], from: periods[k][0], to, factor }] : [];
  });
}

function median(values: Float64Array): number {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? NaN : sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export function checkRepeats(columns: TableColumns, roles: ColumnRoles): readonly RepeatedPeriod[] {
  const dmu = roles.indexOf("dmu");
  const used = numericColumns(roles);
  if (dmu < 0 || used.length === 0) return [];
  const names = columns.labels(dmu);
  const periods = [...rowsByPeriod(columns, roles)];
  return periods.slice(1).flatMap(([to, rows], k): readonly RepeatedPeriod[] => {
    const [from, before] = periods[k];
    const rowOf = new Map(before.map((row) => [names[row], row]));
    const pairs = rows.flatMap((row) => (rowOf.has(names[row]) ? [[rowOf.get(names[row])!, row] as const] : []));
    if (pairs.length < enoughDmus) return [];
    const same = used.filter((column) => {
      const values = columns.numbers(column);
      return pairs.every(([a, b]) => values[a] === values[b]);
    });
    if (same.length === 0) return [];
    return [{ kind: "repeated", columns: same.map((column) => columns.table.header[column]), all: same.length === used.length, from, to, dmus: pairs.length }];
  });
}
