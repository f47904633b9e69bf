import type { Against, Observation, Options, Verdict } from "./observations.ts";

const inputsOf = ({ x, b }: Observation) => [...x, ...b];
/** How many times `own` it takes to reach `value`: any factor does where both are 0, none where only `own` is. */
const ratio = (value: number, own: number, none: number) => (own > 0 ? value / own : value > 0 ? Infinity : none);

/** Deprins, Simar & Tulkens (1984), by enumeration. */
export function fdh({ unit, reference }: Against, { orientation = "input" }: Options): Verdict {
  const inputs = inputsOf(unit);
  if ([...inputs, ...unit.y].some((value) => value < 0)) return "bad data";
  if ((orientation === "input" ? unit.x : unit.y).every((value) => value === 0)) return "bad data";
  const noWorse = (one: readonly number[], other: readonly number[]) => one.every((value, k) => value >= other[k]);
  if (orientation === "input") {
    const factors = reference.filter(({ y }) => noWorse(y, unit.y)).map((other) => Math.max(...inputsOf(other).map((value, k) => ratio(value, inputs[k], 0))));
    const best = Math.min(...factors);
    return best < Infinity ? { score: best } : "infeasible";
  }
  const factors = reference
    .filter((other) => noWorse(inputs, inputsOf(other)))
    .map(({ y }) => Math.min(...y.flatMap((value, k) => (unit.y[k] > 0 ? [value / unit.y[k]] : []))));
  const best = Math.max(...factors);
  return best > 0 && best < Infinity ? { score: 1 / best } : "infeasible";
}
