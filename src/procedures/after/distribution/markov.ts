import type { GivenColumn } from "../../given.ts";
import { neighboursOf } from "../../neighbours/neighbours-of.ts";
import { describeProcedure } from "../../procedure.ts";
import { probabilitiesOf, stationaryOf, sumOf, type Counts, type Stationary } from "./markov-chain.ts";
import { markovFindings } from "./markov-findings.ts";
import { homogeneityOf } from "./markov-homogeneity.ts";
import { countsOf, movesOf, type Move, type MovesFound } from "./markov-moves.ts";
import { markovOptions, mostClasses } from "./markov-options.ts";
import { markovGives, markovSays, type ClassRow, type CutRow, type Moves, type StateRow, type Tests, type Transition } from "./markov-results.ts";
import { classedStates, cutsOf, markovRefuses, markovSections, markovTakes, type Classed, type Cuts, type MarkovSection } from "./markov-sections.ts";
import { markovWords } from "./markov.words.ts";
import { weightFindings, type Weighing } from "../space/weight-findings.ts";

/** Fewer transitions in a row leave the χ² distribution in doubt. */
const thinRow = 5;

/** The transitions of one class of neighbours, or of all. */
interface Chain {
  readonly lag: string;
  readonly counts: Counts;
  readonly stationary: Stationary;
}

/** Markov chains of classes over the periods, and spatial ones: the same by the class of the neighbours (Rey 2001). */
export const markov = describeProcedure(
  {
    id: "markov",
    stage: "after",
    question: "distribution",
    citations: [
      {
        text: "Rey, S. J. (2001). Spatial empirics for economic growth and convergence. Geographical Analysis 33(3), 195–214.",
        doi: "10.1111/j.1538-4632.2001.tb00444.x",
      },
      {
        text: "Bickenbach, F. & Bode, E. (2003). Evaluating the Markov property in studies of economic convergence. International Regional Science Review 26(3), 363–392.",
        doi: "10.1177/0160017603253789",
      },
    ],
    takes: markovTakes,
    options: markovOptions,
    least: { rows: 3, in: "period" },
    gives: markovGives,
    says: markovSays,
    refuses: { ...markovRefuses, "no-transitions": ["column"] },
    functions: {
      "STAT.MARKOV": {
        gives: "transitions",
        parameters: [
          ...(["value", "unit", "period", "neighbours", "classes", "quantiles", "cuts", "relative", "spatial", "lag-cuts", "weights", "k", "alpha"] as const),
          "result",
        ],
      },
    },
    *run(given, settings, refuse) {
      const { unit, value } = given.columns;
      yield { step: "progress", done: 0, total: 1 };
      if (given.periods.length < 2) refuse("one-period", { period: given.periods[0].period! });
      const spatial = settings.spatial === "lag" || given.tables.neighbours !== null;
      const neighbours = spatial ? neighboursOf(given.tables.neighbours, unit[0].labels, settings) : null;
      const sections = markovSections(given, neighbours, settings, refuse);
      const cuts = cutsOf(sections, value[0].name, settings, mostClasses, refuse);
      const classed = classedStates(sections, cuts);
      const found = movesOf(classed, spatial);
      const all = found.byPeriod.flat();
      if (all.length === 0) refuse("no-transitions", { column: unit[0].name });
      const size = cuts.values[0].length + 1;
      const chains = [
        chainOf("all", all, size),
        ...(spatial
          ? Array.from({ length: size }, (_, l) =>
              chainOf(
                `lag${String(l + 1)}`,
                all.filter(({ near }) => near === l),
                size,
              ),
            )
          : []),
      ];
      const transitions = chains.flatMap(transitionRows);
      const classes = chains.flatMap((chain) => classRows(chain, classed));
      const tests = testsOf(found, chains);
      const moves = sections.map((section, t) => movesIn(section, found.byPeriod[t], t));
      const states = sections.flatMap((section, t) => stateRows(section, classed[t], unit[0]));
      const weights = sections.flatMap(weighing);
      const counts = moves.map(({ values }) => values.n!);
      const placed = states.map(({ period, cells }) => ({ period, unit: String(cells.unit), isLinked: cells.lag !== null }));
      return {
        values: {
          transitions,
          classes,
          tests: [tests],
          cuts: cutRows(sections, cuts, classed, settings.quantiles === "yearly" && !settings.cuts?.length, spatial),
          moves,
          states,
          weights,
        },
        findings: [
          ...markovFindings({ transitions, classes, tests, stationary: chains[0].stationary }, spatial, settings),
          ...(neighbours === null
            ? []
            : weightFindings({ n: "moves", list: "states", units: placed, counts, weights }, neighbours, { ...settings, standardise: "row" })),
        ],
      };
    },
  },
  markovWords,
);

function chainOf(lag: string, moves: readonly Move[], size: number): Chain {
  const counts = countsOf(moves, size);
  return { lag, counts, stationary: stationaryOf(counts) };
}

const transitionRows = ({ lag, counts }: Chain): readonly Transition[] =>
  probabilitiesOf(counts).flatMap((row, i) =>
    row.map((p, j): Transition => ({ period: null, cells: { lag, from: i + 1, to: j + 1, count: counts[i][j], p } })),
  );

/** With the shares of the classes in the first period and the last, of all units together. */
function classRows({ lag, counts, stationary }: Chain, classed: readonly (readonly Classed[])[]): readonly ClassRow[] {
  const shareIn = (t: number, i: number) => (lag === "all" ? classed[t].filter(({ own }) => own === i).length / classed[t].length : null);
  return counts.map((row, i): ClassRow => ({
    period: null,
    cells: { lag, class: i + 1, n: sumOf(row), first: shareIn(0, i), last: shareIn(classed.length - 1, i), stationary: stationary.shares[i] },
  }));
}

const upward = (moves: readonly Move[]) => moves.filter(({ from, to }) => to > from).length;
const downward = (moves: readonly Move[]) => moves.filter(({ from, to }) => to < from).length;

function testsOf({ byPeriod, unpaired }: MovesFound, [all, ...byLag]: readonly Chain[]): Tests {
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
function movesIn({ period, states, W }: MarkovSection, moves: readonly Move[], t: number): Moves {
  const n = W === null ? states.length : W.starts.length - 1;
  if (t === 0) return { period, values: { n, stayed: null, up: null, down: null } };
  const [up, down] = [upward(moves), downward(moves)];
  return { period, values: { n, stayed: moves.length - up - down, up, down } };
}

const stateRows = ({ period }: MarkovSection, classed: readonly Classed[], { labels }: GivenColumn): readonly StateRow[] =>
  classed.map(({ row, x, own, lag, near }): StateRow => ({
    period,
    cells: { unit: labels[row], x, class: own + 1, lag, lag_class: near === null ? null : near + 1 },
  }));

const weighing = ({ period, W }: MarkovSection): readonly Weighing[] =>
  W === null ? [] : [{ period, values: { links: W.links, one_way: W.oneWay, S0: W.S0, S1: W.S1, S2: W.S2 } }];

/** The bounds of the classes, of every period where each has its own. */
function cutRows(
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
