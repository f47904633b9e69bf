import type { Reading } from "./reading.ts";

const century = 100;
/** Labels of two-digit years that lie further apart than this may turn at any century. */
const nearby = 50;

/**
 * The whole years of readings, judged together: two digits lie next to the whole years among them, and where there are
 * none, all within fifty years: 98, 99, 00, 01. Null where they do not.
 */
export function wholeYears(readings: readonly Reading[]): readonly number[] | null {
  const short = readings.filter((one) => one.short).map(({ year }) => year);
  if (short.length === 0) return readings.map(({ year }) => year);
  const full = readings.filter((one) => !one.short && one.year > 0).map(({ year }) => year);
  if (full.length > 0) {
    const middle = (Math.min(...full) + Math.max(...full)) / 2;
    return readings.map(({ year, short }) => (short ? year + century * Math.round((middle - year) / century) : year));
  }
  const first = firstOf([...new Set(short)].sort((a, b) => a - b));
  if (first === null) return null;
  const base = first >= nearby ? 1900 : 2000;
  return readings.map(({ year }) => base + year + (year < first ? century : 0));
}

/** The year behind the widest gap of the circle of a hundred years, where the rest lie within fifty. */
function firstOf(years: readonly number[]): number | null {
  const gaps = years.map((year, k) => (k === 0 ? year + century - years[years.length - 1] : year - years[k - 1]));
  const widest = Math.max(...gaps);
  return years.length === 1 ? years[0] : widest >= nearby && gaps.filter((gap) => gap === widest).length === 1 ? years[gaps.indexOf(widest)] : null;
}
