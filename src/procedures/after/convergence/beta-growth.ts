import type { Given } from "../../run/given.ts";
import type { PanelData } from "../../regression/panel-data.ts";
import type { betaTakes } from "./beta.ts";
import type { BetaGrowth, BetaSample } from "./beta-results.ts";

/** From one period of a unit to the next. */
export interface Transition {
  readonly unit: string;
  /** The period it begins in. */
  readonly period: string;
  readonly group: string | null;
  /** ln(y_{t+1}/y_t), or of the whole time over its number of periods. */
  readonly growth: number;
  readonly ln_y: number;
  /** What it is conditioned on, in the period that it begins in. */
  readonly explaining: readonly number[];
}

export interface GrowthData {
  readonly transitions: readonly Transition[];
  /** From the first period to the last, of each unit that has both. */
  readonly whole: readonly Transition[];
  /** How many periods lie between the first and the last. */
  readonly steps: number;
  /** Names of the columns that growth is explained by beside its beginning. */
  readonly explaining: readonly string[];
  /** In the order of their first row. */
  readonly groups: readonly string[];
  readonly sample: BetaSample;
  readonly growth: readonly BetaGrowth[];
  /** Cells that have no logarithm. */
  readonly nonpositive: readonly string[];
  /** Units that lack a period between two that they have. */
  readonly broken: readonly string[];
}

/** Reads growth out of a panel. A value of 0 or less has no logarithm: its row is left out. A gap between periods is not bridged. */
export function growthOf(given: Given<typeof betaTakes>): GrowthData {
  const { value, unit, explaining, group } = given.columns;
  const y = value[0].numbers;
  const labels = given.periods.map(({ period }) => period ?? "");
  const rowsOf = new Map<string, Map<number, number>>();
  given.periods.forEach(({ rows }, t) => {
    for (const row of rows) {
      if (y[row] <= 0) continue;
      const name = unit[0].labels[row];
      rowsOf.set(name, (rowsOf.get(name) ?? new Map<number, number>()).set(t, row));
    }
  });
  const step = (name: string, from: number, to: number, t: number, over: number): Transition => ({
    unit: name,
    period: labels[t],
    group: group[0]?.labels[from] ?? null,
    growth: Math.log(y[to] / y[from]) / over,
    ln_y: Math.log(y[from]),
    explaining: explaining.map(({ numbers }) => numbers[from]),
  });
  const steps = labels.length - 1;
  // In an order that the rows of the data do not change.
  const units = [...rowsOf].sort(([a], [b]) => (a < b ? -1 : 1));
  const transitions = units.flatMap(([name, rows]) => [...rows].flatMap(([t, from]) => (rows.has(t + 1) ? [step(name, from, rows.get(t + 1)!, t, 1)] : [])));
  const ends = units.filter(([, rows]) => rows.has(0) && rows.has(steps));
  const gapsOf = ([, rows]: (typeof units)[number]) => [...rows.keys()].filter((t) => !rows.has(t + 1) && [...rows.keys()].some((other) => other > t)).length;
  const nonpositive = [...y.keys()].filter((row) => y[row] <= 0);
  return {
    transitions,
    whole: ends.map(([name, rows]) => step(name, rows.get(0)!, rows.get(steps)!, 0, steps)),
    steps,
    explaining: explaining.map(({ name }) => name),
    groups: group.length === 0 ? [] : [...new Set(transitions.flatMap((one) => one.group ?? []))].sort(byFirstRow(group[0].labels)),
    sample: {
      period: null,
      values: {
        rows: given.rows,
        units: new Set(unit[0].labels).size,
        periods: labels.length,
        transitions: transitions.length,
        nonpositive: nonpositive.length,
        gaps: units.reduce((sum, one) => sum + gapsOf(one), 0),
      },
    },
    growth: ends.map(([name, rows]) => {
      const [y_0, y_T] = [y[rows.get(0)!], y[rows.get(steps)!]];
      return { period: labels[steps], cells: { unit: name, y_0, y_T, ln_y0: Math.log(y_0), growth: Math.log(y_T / y_0) / steps } };
    }),
    nonpositive: nonpositive.map((row) => value[0].addressOf(row)),
    broken: units.filter((one) => gapsOf(one) > 0).map(([name]) => name),
  };
}

const byFirstRow = (labels: readonly string[]) => (a: string, b: string) => labels.indexOf(a) - labels.indexOf(b);

/** What a regression takes of some transitions: ln y first, then what it is conditioned on. */
export const panelOf = (transitions: readonly Transition[], explaining: readonly string[]): PanelData => ({
  units: transitions.map(({ unit }) => unit),
  periods: transitions.map(({ period }) => period),
  y: transitions.map(({ growth }) => growth),
  columns: [transitions.map(({ ln_y }) => ln_y), ...explaining.map((_, k) => transitions.map((one) => one.explaining[k]))],
});
