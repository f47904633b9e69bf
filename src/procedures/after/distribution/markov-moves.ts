import type { Counts } from "./markov-chain.ts";
import type { Classed } from "./markov-sections.ts";

/** A unit from one period to the next: its classes, and the class of its neighbours at the beginning. */
export interface Move {
  readonly from: number;
  readonly to: number;
  readonly near: number | null;
}

export interface MovesFound {
  /** By the period in which they end; the first has none. */
  readonly byPeriod: readonly (readonly Move[])[];
  /** Units of a period that are missing in the next. */
  readonly unpaired: number;
}

/**
 * The moves of all units that are present in two successive periods.
 * @param spatial only those count that have neighbours at the beginning
 */
export function movesOf(states: readonly (readonly Classed[])[], spatial: boolean): MovesFound {
  let unpaired = 0;
  const byPeriod = states.map((after, t): readonly Move[] => {
    if (t === 0) return [];
    const next = new Map(after.map(({ key, own }) => [key, own]));
    return states[t - 1].flatMap(({ key, own, near }): readonly Move[] => {
      if (spatial && near === null) return [];
      const to = next.get(key);
      if (to === undefined) unpaired++;
      return to === undefined ? [] : [{ from: own, to, near }];
    });
  });
  return { byPeriod, unpaired };
}

export function countsOf(moves: readonly Move[], classes: number): Counts {
  const counts = Array.from({ length: classes }, () => new Array<number>(classes).fill(0));
  for (const { from, to } of moves) counts[from][to]++;
  return counts;
}
