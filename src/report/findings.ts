import type { Locale } from "../engine/text.ts";
import { scoreFindingTexts } from "../locale/report-differences.ts";
import { findingTexts } from "../locale/report-findings.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "./efficiency.ts";
import { extremes, figureAt, namedFigures, rowsBetween, type Figure, type NamedFigure } from "./figure.ts";
import { finding, type Finding } from "./finding.ts";
import type { Improvement } from "./improvement.ts";
import { productivityFindings } from "./productivity-findings.ts";
import type { Productivity } from "./productivity.ts";

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

function efficiencyFindings({ sheet, frame, periods, lower, meanColumn, changeColumn, summary }: Efficiency, locale: Locale): readonly Finding[] {
  const words = scoreFindingTexts(locale, lower);
  const [best, worst] = lower ? ([-1, 1] as const) : ([1, -1] as const);
  const [firstColumn, lastColumn] = [frame.firstColumn, frame.lastColumn];
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const of = (row: number | null, column: number | null) => figureAt(sheet, row, column);
  const dmus = namedFigures(sheet, rowsBetween(frame.firstRow, frame.lastRow), meanColumn);
  const groups = namedFigures(sheet, summary.groups, meanColumn);
  const few = (figures: readonly NamedFigure[]) => (figures.length <= mostNames ? figures : []);
  const high = few(extremes(dmus, best));
  const low = few(extremes(dmus, worst));
  const differ = dmus.length > 1 && extremes(dmus, 1)[0].shown !== extremes(dmus, -1)[0].shown;
  const changes = changeColumn === null ? [] : namedFigures(sheet, rowsBetween(frame.firstRow, frame.lastRow), changeColumn);
  const risen = extremes(changes, 1).filter(({ value }) => value > unchanged);
  const fallen = extremes(changes, -1).filter(({ value }) => value < -unchanged);
  const [highGroup, lowGroup] = [extremes(groups, best)[0], extremes(groups, worst)[0]];
  const gapOf = (column: number) => of(summary.gap, column);
  return [
    ...finding([of(summary.all, meanColumn)], (mean) => words.mean(mean.shown)),
    ...(changeColumn === null
      ? []
      : finding([of(summary.all, firstColumn), of(summary.all, lastColumn), of(summary.all, changeColumn)], (first, last, change) =>
          words.meanChange(from, first.shown, to, last.shown, change.shown, Math.abs(change.value) <= unchanged ? null : change.value > 0),
        )),
    ...(changeColumn === null ? [] : composition(of(summary.scored, firstColumn), of(summary.scored, lastColumn), from, to, words)),
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
    ...finding([of(summary.rose, changeColumn), of(summary.fell, changeColumn)], (rose, fell) => words.roseAndFell(from, to, rose.shown, fell.shown)),
    ...(risen.length === 1 ? finding([risen[0]], (one) => words.mostRisen(risen[0].name, one.shown)) : []),
    ...(fallen.length === 1 ? finding([fallen[0]], (one) => words.mostFallen(fallen[0].name, one.shown)) : []),
    ...finding([of(summary.efficient, lastColumn), of(summary.scored, lastColumn), of(summary.share, lastColumn)], (count, scored, share) =>
      words.efficient(to, count.shown, scored.shown, share.shown),
    ),
    ...(groups.length > 1
      ? finding([highGroup, lowGroup, gapOf(meanColumn)], (best, worst, gap) => words.groups(highGroup.name, best.shown, lowGroup.name, worst.shown, gap.shown))
      : []),
    ...(groups.length > 1 && changeColumn !== null
      ? finding([gapOf(firstColumn), gapOf(lastColumn)], (first, last) => words.gapChange(from, first.shown, to, last.shown, last.value > first.value))
      : []),
  ];
}

/** A mean over other DMUs than before has changed for that reason too. */
function composition(first: Figure | null, last: Figure | null, from: string, to: string, words: ReturnType<typeof findingTexts>): readonly Finding[] {
  if (first?.value === last?.value) return [];
  return finding([first, last], (before, after) => words.composition(from, before.shown, to, after.shown));
}

function improvementFindings({ sheet, variables, meanRow, countCell }: Improvement, locale: Locale): readonly Finding[] {
  const words = findingTexts(locale);
  if (meanRow === null) return [];
  const gaps = variables.flatMap(({ name, excess, percentColumn }) => {
    const figure = figureAt(sheet, meanRow, percentColumn);
    return figure === null ? [] : [{ ...figure, name, excess }];
  });
  const largest = gaps.find((gap) => gap.value === Math.max(...gaps.map(({ value }) => value)));
  if (largest === undefined || largest.value <= unchanged) return [];
  return finding([figureAt(sheet, countCell.row, countCell.column), largest], (count, gap) =>
    words.largestGap(count.shown, largest.name, gap.shown, largest.excess),
  );
}
