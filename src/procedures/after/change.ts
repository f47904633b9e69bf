/** As a score is shown: a reader who takes one shown number from the other finds the difference that is named. */
export const roundedScore = (value: number): number => Math.round(value * 1e4) / 1e4;

export type Direction = "same" | "up" | "down";

/** Which way a score went, as a reader of the shown numbers sees it. */
export function directionOf(first: number, last: number): Direction {
  if (roundedScore(first) === roundedScore(last)) return "same";
  return last > first ? "up" : "down";
}
