import type { Locale } from "../engine/text.ts";
import { indexFindingTexts } from "../locale/report-differences.ts";
import type { Averaging } from "./averaging.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "./efficiency.ts";
import { extremes, figureAt, namedFigures, rowsBetween, type NamedFigure } from "./figure.ts";
import { finding, type Finding } from "./finding.ts";
import type { Productivity } from "./productivity.ts";

/** Findings on the index: its mean, what drives it, its best and worst interval, who improved, the groups, the level reached. */
export function productivityFindings(
  { sheet, factors, rate, averaging, parts, overviewHeader, meanColumn, cumulative }: Productivity,
  { periods }: Efficiency,
  locale: Locale,
): readonly Finding[] {
  const words = indexFindingTexts(locale, averaging.ratios);
  const [index] = factors;
  const of = (row: number, column: number) => figureAt(sheet, row, column);
  const intervals = rowsBetween(index.frame.firstColumn, index.frame.lastColumn).flatMap((column): NamedFigure[] => {
    const figure = of(index.overview, column);
    return figure === null ? [] : [{ ...figure, name: String(sheet.rows[overviewHeader - 1][column - 1].value) }];
  });
  const [bestInterval, worstInterval] = [extremes(intervals, 1)[0], extremes(intervals, -1)[0]];
  const dmus = namedFigures(sheet, rowsBetween(index.frame.firstRow, index.frame.lastRow), meanColumn);
  const [high, low] = [extremes(dmus, 1), extremes(dmus, -1)];
  const groups = namedFigures(sheet, index.rows.groups, meanColumn);
  const [highGroup, lowGroup] = [extremes(groups, 1)[0], extremes(groups, -1)[0]];
  const end = cumulative.frame.lastColumn;
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const levels = namedFigures(sheet, cumulative.rows.groups, end);
  const [highLevel, lowLevel] = [extremes(levels, 1)[0], extremes(levels, -1)[0]];
  const differ = (a: NamedFigure | undefined, b: NamedFigure | undefined) => a !== undefined && b !== undefined && a.shown !== b.shown;
  return [
    ...(rate === null
      ? finding([of(index.overview, meanColumn)], (mean) => words.index(index.id, mean.shown, ""))
      : finding([of(index.overview, meanColumn), of(rate, meanColumn)], (mean, change) => words.index(index.id, mean.shown, change.shown))),
    ...drive(factors, parts, averaging, sheet, meanColumn, locale),
    ...(differ(bestInterval, worstInterval)
      ? [
          ...finding([bestInterval], (best) => words.bestInterval(index.id, bestInterval.name, best.shown)),
          ...finding([worstInterval], (worst) => words.worstInterval(index.id, worstInterval.name, worst.shown)),
        ]
      : []),
    ...finding([of(index.rows.above, meanColumn), of(index.rows.share, meanColumn)], (count, share) => words.improved(index.id, count.shown, share.shown)),
    ...(high.length === 1 && differ(high[0], low[0]) ? finding([high[0]], (best) => words.indexHighest(index.id, high[0].name, best.shown)) : []),
    ...(low.length === 1 && differ(high[0], low[0]) ? finding([low[0]], (worst) => words.indexLowest(index.id, low[0].name, worst.shown)) : []),
    ...(differ(highGroup, lowGroup)
      ? finding([highGroup, lowGroup], (best, worst) => words.indexGroups(index.id, highGroup.name, best.shown, lowGroup.name, worst.shown))
      : []),
    ...finding([of(cumulative.rows.all, end)], (level) => words.cumulative(from, to, index.id, level.shown)),
    ...(differ(highLevel, lowLevel)
      ? finding([highLevel, lowLevel], (best, worst) => words.cumulativeGroups(to, highLevel.name, best.shown, lowLevel.name, worst.shown))
      : []),
  ];
}

/** Of the factors that make up an index: which moved it most, in its own direction, and which of the others moved most. */
function drive(
  factors: Productivity["factors"],
  powers: Productivity["parts"],
  { ratios, neutral }: Averaging,
  sheet: Productivity["sheet"],
  meanColumn: number,
  locale: Locale,
): readonly Finding[] {
  const [whole, ...others] = factors.map(({ id, called, overview }) => ({ id, called, figure: figureAt(sheet, overview, meanColumn) }));
  const parts = others.filter(({ id }) => id in powers);
  if (parts.length < 2) return [];
  if (whole.figure === null || Math.abs(whole.figure.value - neutral) <= unchanged) return [];
  const changeOf = (value: number) => (ratios ? Math.log(value) : value);
  const direction = Math.sign(changeOf(whole.figure.value));
  const pushOf = (part: (typeof parts)[number]) => direction * powers[part.id] * changeOf(part.figure?.value ?? neutral);
  const [main, ...rest] = [...parts].sort((a, b) => pushOf(b) - pushOf(a));
  const [other] = rest.sort((a, b) => Math.abs(pushOf(b)) - Math.abs(pushOf(a)));
  const text = indexFindingTexts(locale, ratios);
  return finding([main.figure, other.figure], (mainMean, otherMean) =>
    text.drive({
      main: main.called,
      mainMean: mainMean.shown,
      other: other.called,
      otherMean: otherMean.shown,
      rose: direction > 0,
      together: pushOf(other) >= 0,
    }),
  );
}
