import type { Lp, Term } from "./lp.ts";

/** One observation: inputs, desirable outputs, undesirable outputs. */
export interface Observation {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly b: readonly number[];
}

/** A unit and the observations that span the technology; `own` is its place among them, −1 for an outsider. */
export interface Against {
  readonly unit: Observation;
  readonly reference: readonly Observation[];
  readonly own: number;
}

/** Options by name, as a request has them. */
export type Options = Readonly<Record<string, string | number | readonly number[] | null>>;

/** What a paper's program says of a unit; `size` is the unit that the score was found in, where it is not 1. */
export type Verdict = { readonly score: number; readonly slack?: boolean; readonly size?: number } | "infeasible" | "unbounded" | "bad data";

export const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
export const mean = (values: readonly number[]) => sum(values) / values.length;

/** Unit of measure in which a row is written: the unit's own value, or the column's largest where that is 0. */
export function unitOfMeasure(own: number, column: readonly number[]): number {
  return own !== 0 ? Math.abs(own) : Math.max(...column.map(Math.abs), 0) || 1;
}

/** The condition on the sum of the intensities; `one` is the variable that stands for 1, where the program is homogeneous. */
export function returns(lp: Lp, lambdas: readonly number[], { rts = "crs", lower, upper }: Options, one?: number): void {
  const total = lambdas.map((lambda): Term => [lambda, 1]);
  const bound = (sense: "<=" | ">=" | "=", by: number) => (one === undefined ? lp.row(total, sense, by) : lp.row([...total, [one, -by]], sense, 0));
  if (rts === "vrs") bound("=", 1);
  if (rts === "nirs") bound("<=", 1);
  if (rts === "ndrs") bound(">=", 1);
  if (rts === "grs") {
    bound(">=", (lower as number | null | undefined) ?? 1);
    bound("<=", (upper as number | null | undefined) ?? 1);
  }
}
