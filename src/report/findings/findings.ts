import type { Locale } from "../../engine/declare/text.ts";
import { scoreFindingTexts } from "../../locale/sheets/differences.ts";
import { findingTexts } from "../../locale/sheets/findings.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "../sheets/efficiency.ts";
import { extremes, figureAt, namedFigures, type Figure, type NamedFigure } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import { groupLine } from "../statistics/grouping.ts";
import type { Improvement } from "../sheets/improvement.ts";
import { productivityFindings } from "./productivity-findings.ts";
import type { Productivity } from "../sheets/productivity.ts";

/** As many names as a sentence holds when several DMUs share a place. */
const mostNames = 5;

/** Every finding, in the order in which it is read. A sentence states only numbers that stand in cells of the report. */
export function findingsOf(efficiency: Efficiency, productivity: Productivity | null, improvement: Improvement, locale: Locale): readonly Finding[] {
  return [
    ...efficiencyFindings(efficiency, locale),
    ...(productivity === null ? [] : productivityFindings(productivity, efficiency, locale)),
    ...improvementFindings(improvement, locale),
  ];
}

function efficiencyFindings({ scores, matrix, periods, grouping, lower, mean }: Efficiency, locale: Locale): readonly Finding[] {
  const words = scoreFindingTexts(locale, lower);
  const [best, worst] = lower ? ([-1, 1] as const) : ([1, -1] as const);
  const { first, last } = matrix;
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const of = (row: string, column: string) => figureAt(scores, row, column);
  const dmus = namedFigures(scores, mean);
  const groups = namedFigures(
    scores,
    mean,
    (grouping?.names ?? []).map((_, g) => groupLine(g)),
  );
  const few = (figures: readonly NamedFigure[]) => (figures.length <= mostNames ? figures : []);
  const high = few(extremes(dmus, best));
  const low = few(extremes(dmus, worst));
  const differ = dmus.length > 1 && extremes(dmus, 1)[0].shown !== extremes(dmus, -1)[0].shown;
  const changes = namedFigures(scores, "change");
  const risen = extremes(changes, 1).filter(({ value }) => value > unchanged);
  const fallen = extremes(changes, -1).filter(({ value }) => value < -unchanged);
  const [highGroup, lowGroup] = [extremes(groups, best)[0], extremes(groups, worst)[0]];
  const several = periods.length > 1;
  return [
    ...finding([of("all", mean)], (found) => words.mean(found.shown)),
    ...finding([of("all", first), of("all", last), of("all", "change")], (before, after, change) =>
      words.meanChange(from, before.shown, to, after.shown, change.shown, Math.abs(change.value) <= unchanged ? null : change.value > 0),
    ),
    ...(several ? composition(of("scored", first), of("scored", last), from, to, words) : []),
    ...(differ && high.length > 0
      ? finding(high, (...best) =>
          words.highest(
            best.map((one) => one.name),
            best[0].shown,
          ),
        )
      : []),
    ...(differ && low.length > 0
      ? finding(low, (...worst) =>
          words.lowest(
            worst.map((one) => one.name),
            worst[0].shown,
          ),
        )
      : []),
    ...finding([of("rose", "change"), of("fell", "change")], (rose, fell) => words.roseAndFell(from, to, rose.shown, fell.shown)),
    ...(risen.length === 1 ? finding([risen[0]], (one) => words.mostRisen(risen[0].name, one.shown)) : []),
    ...(fallen.length === 1 ? finding([fallen[0]], (one) => words.mostFallen(fallen[0].name, one.shown)) : []),
    ...finding([of("efficient", last), of("scored", last), of("share", last)], (count, scored, share) =>
      words.efficient(to, count.shown, scored.shown, share.shown),
    ),
    ...(groups.length > 1
      ? finding([highGroup, lowGroup, of("gap", mean)], (best, worst, gap) => words.groups(highGroup.name, best.shown, lowGroup.name, worst.shown, gap.shown))
      : []),
    ...(groups.length > 1 && several
      ? finding([of("gap", first), of("gap", last)], (before, after) => words.gapChange(from, before.shown, to, after.shown, after.value > before.value))
      : []),
  ];
}

/** A mean over other DMUs than before has changed for that reason too. */
function composition(first: Figure | null, last: Figure | null, from: string, to: string, words: ReturnType<typeof findingTexts>): readonly Finding[] {
  if (first?.value === last?.value) return [];
  return finding([first, last], (before, after) => words.composition(from, before.shown, to, after.shown));
}

function improvementFindings({ table, variables }: Improvement, locale: Locale): readonly Finding[] {
  const words = findingTexts(locale);
  const gaps = variables.flatMap(({ name, excess, percent }) => {
    const figure = figureAt(table, "all", percent);
    return figure === null ? [] : [{ ...figure, name, excess }];
  });
  const largest = gaps.find((gap) => gap.value === Math.max(...gaps.map(({ value }) => value)));
  if (largest === undefined || largest.value <= unchanged) return [];
  return finding([figureAt(table, "all", "score"), largest], (count, gap) => words.largestGap(count.shown, largest.name, gap.shown, largest.excess));
}
