import { neighboursOf } from "../../neighbours/neighbours-of.ts";
import { describeProcedure } from "../../declare/procedure.ts";
import { markovFindings } from "./markov-findings.ts";
import { movesOf } from "./markov-moves.ts";
import { markovOptions, mostClasses } from "./markov-options.ts";
import { markovGives, markovSays } from "./markov-results.ts";
import { classedStates, cutsOf, markovRefuses, markovSections, markovTakes } from "./markov-sections.ts";
import { markovWords } from "./markov.words.ts";
import { weightFindings } from "../space/weight-findings.ts";
import { chainOf, transitionRows, classRows, testsOf, movesIn, stateRows, weighing, cutRows } from "./markov-rows.ts";

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
