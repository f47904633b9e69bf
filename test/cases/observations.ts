import type { Dataset } from "../../src/engine/data/dataset.ts";

/** One observation of a small worked example: DMU, period, inputs, outputs, undesirable outputs. */
export type Observed = readonly [dmu: string, period: string, x: readonly number[], y: readonly number[], b?: readonly number[]];

/** A data set written out in a test: x1, x2 … in, y1, y2 … and b1, b2 … out. */
export function dataOf(observations: readonly Observed[], groups?: readonly string[]): Dataset {
  const columns = (name: string, of: (one: Observed) => readonly number[]) =>
    of(observations[0]).map((_, k) => ({ name: `${name}${k + 1}`, values: Float64Array.from(observations, (one) => of(one)[k]) }));
  return {
    dmus: observations.map(([dmu]) => dmu),
    periods: observations.map(([, period]) => period),
    ...(groups ? { groups } : {}),
    inputs: columns("x", ([, , x]) => x),
    outputs: columns("y", ([, , , y]) => y),
    undesirables: columns("b", ([, , , , b]) => b ?? []),
    unscored: [],
  };
}
