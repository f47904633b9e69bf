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
  const name = columns.table.header[column];
  // Each period by itself: of fewer than three numbers, one is 0 and one the greatest in any scaling.
  const each = periods.length > 1 ? periods.map((rows) => (rows.length < 3 ? null : scaledTo(columns.numbersOf(column, rows)))) : [null];
  if (each.every((max) => max !== null && max === each[0])) return { kind: "scaled", column: name, max: each[0]!, byPeriod: true };
  const whole = scaledTo(columns.numbers(column));
  return whole === null ? null : { kind: "scaled", column: name, max: whole, byPeriod: false };
}

function scaledTo(values: Float64Array): 1 | 100 | null {
  let [least, most] = [Infinity, -Infinity];
  let between = false;
  for (let k = 0; k < values.length; k++) {
    const value = values[k];
    if (value < least) least = value;
    if (value > most) most = value;
    between ||= value > 0 && value !== 1 && value !== 100;
  }
  return least === 0 && between && (most === 1 || most === 100) ? most : null;
}

export function checkJumps(columns: TableColumns, roles: ColumnRoles, column: number): readonly LevelJump[] {
  const periods = [...rowsByPeriod(columns, roles)];
  const medians = periods.map(([, rows]) => median(columns.numbersOf(column, rows)));
  return periods.slice(1).flatMap(([to], k): readonly LevelJump[] => {
    const factor = medians[k + 1] / medians[k];
    const jumps = factor > 0 && Number.isFinite(factor) && (factor >= jumpFactor || factor <= 1 / jumpFactor);
    return jumps ? [{ kind: "jump", column: columns.table.header[column], from: periods[k][0], to, factor }] : [];
  });
}

/** Of those that are numbers. */
function median(values: Float64Array): number {
  const numbers = values.filter((value) => !Number.isNaN(value));
  const count = numbers.length;
  if (count === 0) return NaN;
  const upper = inPlace(numbers, count >> 1);
  if (count % 2 === 1) return upper;
  let lower = -Infinity;
  for (let k = 0; k < count >> 1; k++) lower = Math.max(lower, numbers[k]);
  return (lower + upper) / 2;
}

/** The number at a place of the ascending order, found without sorting (Hoare 1961); afterwards none before it is greater. */
function inPlace(numbers: Float64Array, place: number): number {
  let [from, to] = [0, numbers.length - 1];
  while (from < to) {
    const middle = numbers[(from + to) >> 1];
    let [low, high] = [from, to];
    while (low <= high) {
      while (numbers[low] < middle) low++;
      while (numbers[high] > middle) high--;
      if (low > high) break;
      const greater = numbers[low];
      numbers[low++] = numbers[high];
      numbers[high--] = greater;
    }
    if (place <= high) to = high;
    else if (place >= low) from = low;
    else break;
  }
  return numbers[place];
}

export function checkRepeats(columns: TableColumns, roles: ColumnRoles): readonly RepeatedPeriod[] {
  const dmu = roles.indexOf("dmu");
  const used = numericColumns(roles);
  if (dmu < 0 || used.length === 0) return [];
  const names = columns.labels(dmu);
  const periods = [...rowsByPeriod(columns, roles)];
  const rowOf = new Map<string, number>();
  return periods.slice(1).flatMap(([to, rows], k): readonly RepeatedPeriod[] => {
    const [from, before] = periods[k];
    rowOf.clear();
    for (const row of before) rowOf.set(names[row], row);
    const pairs = { before: new Uint32Array(rows.length), after: new Uint32Array(rows.length), count: 0 };
    for (const row of rows) {
      const other = rowOf.get(names[row]);
      if (other === undefined) continue;
      pairs.before[pairs.count] = other;
      pairs.after[pairs.count++] = row;
    }
    if (pairs.count < enoughDmus) return [];
    const same = used.filter((column) => {
      const values = columns.numbers(column);
      for (let at = 0; at < pairs.count; at++) if (values[pairs.before[at]] !== values[pairs.after[at]]) return false;
      return true;
    });
    if (same.length === 0) return [];
    return [{ kind: "repeated", columns: same.map((column) => columns.table.header[column]), all: same.length === used.length, from, to, dmus: pairs.count }];
  });
}
