import type { Locale } from "../../engine/declare/text.ts";
import { indexFindingTexts } from "../../locale/sheets/differences.ts";
import type { Averaging } from "../statistics/averaging.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "../sheets/efficiency.ts";
import { extremes, figureAt, namedFigures, type NamedFigure } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import { rateLine, type Productivity } from "../sheets/productivity.ts";

/** Findings on the index: its mean, what drives it, its best and worst interval, who improved, the groups, the level reached. */
export function productivityFindings(
  { factors, called, overview, index, cumulative, averaging, parts, intervals, levels, groups }: Productivity,
  { periods }: Efficiency,
  locale: Locale,
): readonly Finding[] {
  const words = indexFindingTexts(locale, averaging.ratios);
  const [symbol] = factors;
  const byInterval = intervals.flatMap((column): NamedFigure[] => {
    const figure = figureAt(overview, 0, column);
    return figure === null ? [] : [{ ...figure, name: String(overview.cell("headers", column)!.value) }];
  });
  const [bestInterval, worstInterval] = [extremes(byInterval, 1)[0], extremes(byInterval, -1)[0]];
  const dmus = namedFigures(index, "mean");
  const [high, low] = [extremes(dmus, 1), extremes(dmus, -1)];
  const ofGroups = namedFigures(index, "mean", groups);
  const [highGroup, lowGroup] = [extremes(ofGroups, 1)[0], extremes(ofGroups, -1)[0]];
  const end = levels[levels.length - 1];
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const reached = namedFigures(cumulative, end, groups);
  const [highLevel, lowLevel] = [extremes(reached, 1)[0], extremes(reached, -1)[0]];
  const mean = figureAt(overview, 0, "mean");
  const differ = (a: NamedFigure | undefined, b: NamedFigure | undefined) => a !== undefined && b !== undefined && a.shown !== b.shown;
  return [
    ...(averaging.ratios
      ? finding([mean, figureAt(overview, rateLine, "mean")], (level, change) => words.index(symbol, level.shown, change.shown))
      : finding([mean], (level) => words.index(symbol, level.shown, ""))),
    ...drive({ factors, called, parts, overview }, averaging, locale),
    ...(differ(bestInterval, worstInterval)
      ? [
          ...finding([bestInterval], (best) => words.bestInterval(symbol, bestInterval.name, best.shown)),
          ...finding([worstInterval], (worst) => words.worstInterval(symbol, worstInterval.name, worst.shown)),
        ]
      : []),
    ...finding([figureAt(index, "above", "mean"), figureAt(index, "share", "mean")], (count, share) => words.improved(symbol, count.shown, share.shown)),
    ...(high.length === 1 && differ(high[0], low[0]) ? finding([high[0]], (best) => words.indexHighest(symbol, high[0].name, best.shown)) : []),
    ...(low.length === 1 && differ(high[0], low[0]) ? finding([low[0]], (worst) => words.indexLowest(symbol, low[0].name, worst.shown)) : []),
    ...(differ(highGroup, lowGroup)
      ? finding([highGroup, lowGroup], (best, worst) => words.indexGroups(symbol, highGroup.name, best.shown, lowGroup.name, worst.shown))
      : []),
    ...finding([figureAt(cumulative, "all", end)], (level) => words.cumulative(from, to, symbol, level.shown)),
    ...(differ(highLevel, lowLevel)
      ? finding([highLevel, lowLevel], (best, worst) => words.cumulativeGroups(to, highLevel.name, best.shown, lowLevel.name, worst.shown))
      : []),
  ];
}

/** Of the factors that make up an index: which moved it most, in its own direction, and which of the others moved most. */
function drive(
  { factors, called, parts: powers, overview }: Pick<Productivity, "factors" | "called" | "parts" | "overview">,
  { ratios, neutral }: Averaging,
  locale: Locale,
): readonly Finding[] {
  const [whole, ...others] = factors.map((id, f) => ({ id, called: called[f], figure: figureAt(overview, f, "mean") }));
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
