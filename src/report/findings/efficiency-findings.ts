import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { distanceFindings } from "../../locale/findings/distance-findings.ts";
import type { Frontiers } from "../../locale/findings/frontiers.ts";
import { scoreFindings, type ScoreFindings } from "../../locale/findings/score-findings.ts";
import type { OwnWords } from "../../locale/wording/own-words.ts";
import { areYears, saidObservation } from "../../locale/wording/period-said.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "../sheets/efficiency.ts";
import { extremes, figureAt, namedFigures, type Figure, type NamedFigure } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import { groupLine } from "../statistics/grouping.ts";
import { outsideFindings } from "./outside-findings.ts";
import { skewOf } from "../statistics/outlier.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";

/** As many names as a sentence holds when several DMUs share a place. */
const mostNames = 5;

/** Which scores of a run share a frontier. */
function frontiersOf({ analysis, results }: Completed, grouped: boolean): Frontiers {
  const { periods } = results;
  const apart = periods.length < 2 || analysis.reference === "global" ? null : areYears(periods) ? "year" : "period";
  return { apart, byGroup: grouped && analysis.frontier === "group" };
}

/**
 * Findings on the scores. Those of different frontiers are set against each other only by saying so in the same
 * sentence; in a run of an index, who gained and who lost is what the index says.
 */
export function efficiencyFindings(
  completed: Completed,
  efficiency: Efficiency,
  intervals: LaidSheet | null,
  own: OwnWords,
  locale: Locale,
): readonly Finding[] {
  const { scores, matrix, periods, grouping, lower, mean } = efficiency;
  const frontiers = frontiersOf(completed, grouping !== null);
  const words = (lower ? distanceFindings : scoreFindings)(locale, own, frontiers);
  const { first, last } = matrix;
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const of = (row: string, column: string) => figureAt(scores, row, column);
  const several = periods.length > 1;
  const change = of("all", "change");
  const moved = change !== null && Math.abs(change.value) > unchanged;
  const indexed = completed.analysis.index !== null;
  return [
    ...finding([of("all", mean), of("median", mean)], (average, middle) => words.mean(average.shown, middle.shown, skewOf(matrix.valuesIn(mean)))),
    ...carriedFindings(efficiency, words, locale),
    ...outsideFindings(intervals?.placed.get("scores"), "score", words.outside),
    ...finding([of("all", first), of("all", last), ...(moved ? [change] : [])], (before, after, by) =>
      words.meanChange({
        from,
        first: before.shown,
        to,
        last: after.shown,
        change: (by as Figure | undefined)?.size ?? "",
        up: moved ? change.value > 0 : null,
      }),
    ).filter(() => several),
    ...(several ? composition(of("scored", first), of("scored", last), from, to, words) : []),
    ...placeFindings(efficiency, words),
    ...(indexed ? [] : moveFindings(efficiency, words)),
    ...finding([of("efficient", last), of("scored", last), of("share", last)], (count, scored, share) =>
      words.efficient(to, count.shown, scored.shown, share.shown),
    ),
    ...groupFindings(efficiency, words),
  ];
}

/** What one unit carries: the mean, or as their peer the scores of most others. */
function carriedFindings({ scores, mean, dmus, outlier, leverage }: Efficiency, words: ScoreFindings, locale: Locale): readonly Finding[] {
  const of = (row: string) => figureAt(scores, row, mean);
  return [
    ...(outlier === null ? [] : finding([of("without")], (without) => words.without(dmus[outlier.k], without.shown))),
    ...(leverage === null
      ? []
      : finding([of("served"), of("scored rows"), of("measured without"), of("all")], (served, all, without, whole) =>
          words.leverage({
            name: saidObservation(leverage.dmu, leverage.period, locale),
            served: served.shown,
            of: all.shown,
            without: without.shown,
            mean: whole.shown,
          }),
        )),
  ];
}

/** A mean over other DMUs than before has changed for that reason too. */
function composition(first: Figure | null, last: Figure | null, from: string, to: string, words: ScoreFindings): readonly Finding[] {
  if (first?.value === last?.value) return [];
  return finding([first, last], (before, after) => words.composition(from, before.shown, to, after.shown));
}

/** The best and the worst, unless most share the place. */
function placeFindings({ scores, mean, lower }: Efficiency, words: ScoreFindings): readonly Finding[] {
  const dmus = namedFigures(scores, mean);
  if (dmus.length < 2 || extremes(dmus, 1)[0].shown === extremes(dmus, -1)[0].shown) return [];
  const [best, worst] = lower ? ([-1, 1] as const) : ([1, -1] as const);
  const said = (figures: readonly NamedFigure[], sentence: (names: readonly string[], value: string) => string) =>
    figures.length > mostNames
      ? []
      : finding(figures, (...found) =>
          sentence(
            found.map(({ name }) => name),
            found[0].shown,
          ),
        );
  return [...said(extremes(dmus, best), words.highest), ...said(extremes(dmus, worst), words.lowest)];
}

/** Who moved up and down from the first period to the last. */
function moveFindings({ scores, periods }: Efficiency, words: ScoreFindings): readonly Finding[] {
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const changes = namedFigures(scores, "change");
  const risen = extremes(changes, 1).filter(({ value }) => value > unchanged);
  const fallen = extremes(changes, -1).filter(({ value }) => value < -unchanged);
  return [
    ...finding([figureAt(scores, "rose", "change"), figureAt(scores, "fell", "change")], (rose, fell) => words.roseAndFell(from, to, rose.shown, fell.shown)),
    ...(risen.length === 1 ? finding([risen[0]], (one) => words.mostRisen(risen[0].name, one.size)) : []),
    ...(fallen.length === 1 ? finding([fallen[0]], (one) => words.mostFallen(fallen[0].name, one.size)) : []),
  ];
}

function groupFindings({ scores, matrix, mean, periods, grouping, lower }: Efficiency, words: ScoreFindings): readonly Finding[] {
  const lines = (grouping?.names ?? []).map((_, g) => groupLine(g));
  const groups = namedFigures(scores, mean, lines);
  if (groups.length < 2) return [];
  const of = (row: string, column: string) => figureAt(scores, row, column);
  const [high, low] = [extremes(groups, lower ? -1 : 1)[0], extremes(groups, lower ? 1 : -1)[0]];
  const [from, to] = [periods[0], periods[periods.length - 1]];
  return [
    ...finding([high, low, of("gap", mean)], (best, worst, gap) => words.groups(high.name, best.shown, low.name, worst.shown, gap.shown)),
    ...(periods.length > 1
      ? finding([of("gap", matrix.first), of("gap", matrix.last)], (before, after) =>
          words.gapChange(from, before.shown, to, after.shown, after.value > before.value),
        )
      : []),
  ];
}
