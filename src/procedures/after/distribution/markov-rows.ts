import type { GivenColumn } from "../../run/given.ts";
import { probabilitiesOf, stationaryOf, sumOf, type Counts, type Stationary } from "./markov-chain.ts";
import { homogeneityOf } from "./markov-homogeneity.ts";
import { countsOf, type Move, type MovesFound } from "./markov-moves.ts";
import type { ClassRow, CutRow, Moves, StateRow, Tests, Transition } from "./markov-results.ts";
import type { Classed, Cuts, MarkovSection } from "./markov-sections.ts";
import type { Weighing } from "../space/weight-findings.ts";

/** Fewer transitions in a row leave the χ² distribution in doubt. */
const thinRow = 5;

/** The transitions of one class of neighbours, or of all. */
interface Chain {
  readonly lag: string;
  readonly counts: Counts;
  readonly stationary: Stationary;
}

export function chainOf(lag: string, moves: readonly Move[], size: number): Chain {
  const counts = countsOf(moves, size);
  return { lag, counts, stationary: stationaryOf(counts) };
}

export const transitionRows = ({ lag, counts }: Chain): readonly Transition[] =>
  probabilitiesOf(counts).flatMap((row, i) =>
    row.map((p, j): Transition => ({ period: null, cells: { lag, from: i + 1, to: j + 1, count: counts[i][j], p } })),
  );

/** With the shares of the classes in the first period and the last, of all units together. */
export function classRows({ lag, counts, stationary }: Chain, classed: readonly (readonly Classed[])[]): readonly ClassRow[] {
  const shareIn = (t: number, i: number) => (lag === "all" ? classed[t].filter(({ own }) => own === i).length / classed[t].length : null);
  return counts.map((row, i): ClassRow => ({
    period: null,
    cells: { lag, class: i + 1, n: sumOf(row), first: shareIn(0, i), last: shareIn(classed.length - 1, i), stationary: stationary.shares[i] },
  }));
}

const upward = (moves: readonly Move[]) => moves.filter(({ from, to }) => to > from).length;

const downward = (moves: readonly Move[]) => moves.filter(({ from, to }) => to < from).length;

export function testsOf({ byPeriod, unpaired }: MovesFound, [all, ...byLag]: readonly Chain[]): Tests {
  const moves = byPeriod.flat();
  const [transitions, up, down] = [moves.length, upward(moves), downward(moves)];
  const stayed = transitions - up - down;
  const jumps = moves.filter(({ from, to }) => Math.abs(to - from) > 1).length;
  const own = { transitions, stayed, up, down, jumps, stay_share: stayed / transitions, unpaired };
  if (byLag.length === 0) return { period: null, values: { ...own, thin: null, Q: null, LR: null, dof: null, p_Q: null, p_LR: null } };
  const rows = byLag.flatMap(({ counts }) => counts.map(sumOf));
  const thin = rows.filter((n) => n > 0 && n < thinRow).length;
  return {
    period: null,
    values: {
      ...own,
      thin,
      ...homogeneityOf(
        all.counts,
        byLag.map(({ counts }) => counts),
      ),
    },
  };
}

/** The moves that end in a period; the first has none. */
export function movesIn({ period, states, W }: MarkovSection, moves: readonly Move[], t: number): Moves {
  const n = W === null ? states.length : W.starts.length - 1;
  if (t === 0) return { period, values: { n, stayed: null, up: null, down: null } };
  const [up, down] = [upward(moves), downward(moves)];
  return { period, values: { n, stayed: moves.length - up - down, up, down } };
}

export const stateRows = ({ period }: MarkovSection, classed: readonly Classed[], { labels }: GivenColumn): readonly StateRow[] =>
  classed.map(({ row, x, own, lag, near }): StateRow => ({
    period,
    cells: { unit: labels[row], x, class: own + 1, lag, lag_class: near === null ? null : near + 1 },
  }));

export const weighing = ({ period, W }: MarkovSection): readonly Weighing[] =>
  W === null ? [] : [{ period, values: { links: W.links, one_way: W.oneWay, S0: W.S0, S1: W.S1, S2: W.S2 } }];

/** The bounds of the classes, of every period where each has its own. */
export function cutRows(
  sections: readonly MarkovSection[],
  { values, lags }: Cuts,
  classed: readonly (readonly Classed[])[],
  yearly: boolean,
  spatial: boolean,
): readonly CutRow[] {
  const rows = (of: "value" | "lag", period: string | null, cuts: readonly number[], found: readonly (number | null)[]) =>
    Array.from({ length: cuts.length + 1 }, (_, i): CutRow => ({
      period,
      cells: { of, class: i + 1, lower: cuts[i - 1] ?? null, upper: cuts[i] ?? null, n: found.filter((one) => one === i).length },
    }));
  const every = (of: "value" | "lag", cuts: readonly (readonly number[])[], classOf: (state: Classed) => number | null, own: boolean) =>
    own ? sections.flatMap(({ period }, t) => rows(of, period, cuts[t], classed[t].map(classOf))) : rows(of, null, cuts[0], classed.flat().map(classOf));
  return [...every("value", values, ({ own }) => own, yearly), ...(spatial ? every("lag", lags, ({ near }) => near, yearly && lags === values) : [])];
}
