import { mean as meanOf, present } from "./averages.ts";
import { arithmetic, median, type Statistic } from "./statistic.ts";

/** What one unit may move a mean by, and by what the mean and the median may differ, before a sentence says so. */
const mostMoved = 1 / 20;
const mostApart = 1 / 10;
/** Of so few units each moves the mean. */
const leastUnits = 3;

/** A unit by its place among the values. */
export interface Outlier {
  readonly k: number;
}

/**
 * The unit without which the mean is another by more than a twentieth; null where there is none.
 * @param statistic a mean
 * @param neutral what the mean is counted from: 0, and 1 of an index of ratios, whose change is what it says
 * @param least a move below this is none, however near to `neutral` the mean is
 */
export function outlierOf(values: readonly (number | null)[], statistic: Statistic = arithmetic, neutral = 0, least = 0): Outlier | null {
  const whole = statistic.of(values);
  if (whole === null || present(values).length < leastUnits) return null;
  let found: { readonly k: number; readonly move: number } | null = null;
  // A mean is moved most by the least of its values or the largest.
  for (const k of extremesOf(values)) {
    const move = Math.abs((statistic.of(values.filter((_, other) => other !== k)) ?? whole) - whole);
    if (move > (found?.move ?? 0)) found = { k, move };
  }
  return found !== null && found.move > mostMoved * Math.abs(whole - neutral) && found.move >= least ? { k: found.k } : null;
}

/** The places of the least and of the largest number, the earlier first; of equal ones the first. */
function extremesOf(values: readonly (number | null)[]): readonly number[] {
  let [least, largest] = [-1, -1];
  values.forEach((value, k) => {
    if (value === null) return;
    if (least < 0 || value < values[least]!) least = k;
    if (largest < 0 || value > values[largest]!) largest = k;
  });
  return least < largest ? [least, largest] : [largest, least];
}

/** Whether the mean lies far above the median, or far below it. */
export function skewOf(values: readonly (number | null)[]): "up" | "down" | null {
  const [mean, middle] = [meanOf(present(values)), median.of(values)];
  if (mean === null || middle === null) return null;
  if (Math.abs(mean - middle) <= mostApart * Math.min(Math.abs(mean), Math.abs(middle))) return null;
  return mean > middle ? "up" : "down";
}
