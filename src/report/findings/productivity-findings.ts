import type { Locale } from "../../engine/declare/text.ts";
import { indexFindings, type IndexFindings } from "../../locale/findings/index-findings.ts";
import type { OwnWords } from "../../locale/wording/own-words.ts";
import { areYears } from "../../locale/wording/period-said.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "../sheets/efficiency.ts";
import { extremes, figureAt, namedFigures, type NamedFigure } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import { numberColumn } from "../layout/matrix.ts";
import { rateLine, type Productivity } from "../sheets/productivity.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";

interface Beside {
  readonly efficiency: Efficiency;
  readonly levels: LaidSheet | null;
  readonly intervals: LaidSheet | null;
}

/** The factor by which the frontiers of groups come nearer to the metafrontier: what an index of that is asked for first. */
const gapFactor = "TGC";

/** Findings on the index: the gap of a metafrontier, its mean, what drives it, who gained and who lost, and the level reached. */
export function productivityFindings(productivity: Productivity, { efficiency, levels, intervals }: Beside, own: OwnWords, locale: Locale): readonly Finding[] {
  const { factors, called, overview, index, averaging, outlier, placed } = productivity;
  const { periods } = efficiency;
  const [from, to] = [periods[0], periods[periods.length - 1]];
  const words = indexFindings(locale, own, { from, to, yearly: areYears(periods) }, averaging.ratios);
  const [symbol] = factors;
  const mean = figureAt(overview, 0, "mean");
  const direction = directionOf(mean === null ? 0 : mean.value - averaging.neutral);
  const verdicts = intervals?.placed.get("verdicts");
  return [
    ...gapFindings(productivity, words),
    ...(averaging.ratios
      ? finding([mean, figureAt(overview, rateLine, "mean")], (level, rate) => words.index(called[0], level.shown, rate.size, direction))
      : finding([mean], (level) => words.index(called[0], level.shown, null, direction))),
    ...(outlier === null ? [] : finding([figureAt(index, "without", "mean")], (without) => words.without(symbol, outlier, without.shown))),
    ...(verdicts === undefined
      ? []
      : finding([figureAt(verdicts, 0, "above"), figureAt(verdicts, 0, "below"), figureAt(verdicts, 0, "unclear")], (above, below, unclear) =>
          words.verdict(symbol, { above: above.shown, below: below.shown, unclear: unclear.shown }),
        )),
    ...drive(productivity, words),
    ...intervalFindings(productivity, periods, words),
    ...unitFindings(productivity, words),
    ...groupFindings(productivity, "index", words),
    ...finding([figureAt(placed.get("cumulative")!, "all", productivity.levels[productivity.levels.length - 1])], (level) =>
      words.cumulative(symbol, level.shown),
    ),
    ...groupFindings(productivity, "cumulative", words),
    ...levelFindings(levels, periods.length, words),
  ];
}

const directionOf = (change: number) => (Math.abs(change) <= unchanged ? 0 : Math.sign(change));
const differ = (a: NamedFigure | undefined, b: NamedFigure | undefined) => a !== undefined && b !== undefined && a.shown !== b.shown;

function gapFindings({ factors, called, overview, averaging, placed, groups }: Productivity, words: IndexFindings): readonly Finding[] {
  const f = factors.indexOf(gapFactor);
  if (f < 0) return [];
  const ofGroups = namedFigures(placed.get(gapFactor)!, "mean", groups);
  const [high, low] = [extremes(ofGroups, 1)[0], extremes(ofGroups, -1)[0]];
  return [
    ...finding([figureAt(overview, f, "mean")], (mean) => words.gap(called[f], mean.shown, directionOf(mean.value - averaging.neutral))),
    ...(differ(high, low) ? finding([high, low], (best, worst) => words.gapGroups(gapFactor, high.name, best.shown, low.name, worst.shown)) : []),
  ];
}

/** The best and the worst interval. */
function intervalFindings({ factors: [symbol], overview, intervals }: Productivity, periods: readonly string[], words: IndexFindings): readonly Finding[] {
  const byInterval = intervals.flatMap((column): NamedFigure[] => {
    const figure = figureAt(overview, 0, column);
    return figure === null ? [] : [{ ...figure, name: column }];
  });
  const [best, worst] = [extremes(byInterval, 1)[0], extremes(byInterval, -1)[0]];
  if (!differ(best, worst)) return [];
  const ends = ({ name }: NamedFigure) => [periods[Number(name)], periods[Number(name) + 1]] as const;
  return [
    ...finding([best], ({ shown }) => words.bestInterval(symbol, ...ends(best), shown)),
    ...finding([worst], ({ shown }) => words.worstInterval(symbol, ...ends(worst), shown)),
  ];
}

/** Who gained and who lost. */
function unitFindings({ factors: [symbol], index }: Productivity, words: IndexFindings): readonly Finding[] {
  const dmus = namedFigures(index, "mean");
  const [high, low] = [extremes(dmus, 1), extremes(dmus, -1)];
  return [
    ...finding([figureAt(index, "above", "mean"), figureAt(index, "share", "mean")], (count, share) => words.improved(symbol, count.shown, share.shown)),
    ...(high.length === 1 && differ(high[0], low[0]) ? finding([high[0]], (best) => words.highest(symbol, high[0].name, best.shown)) : []),
    ...(low.length === 1 && differ(high[0], low[0]) ? finding([low[0]], (worst) => words.lowest(symbol, low[0].name, worst.shown)) : []),
  ];
}

function groupFindings(
  { factors: [symbol], index, cumulative, groups, levels }: Productivity,
  of: "index" | "cumulative",
  words: IndexFindings,
): readonly Finding[] {
  const figures = of === "index" ? namedFigures(index, "mean", groups) : namedFigures(cumulative, levels[levels.length - 1], groups);
  const [high, low] = [extremes(figures, 1)[0], extremes(figures, -1)[0]];
  if (!differ(high, low)) return [];
  return finding([high, low], (best, worst) =>
    of === "index" ? words.groups(symbol, high.name, best.shown, low.name, worst.shown) : words.cumulativeGroups(high.name, best.shown, low.name, worst.shown),
  );
}

/** What the scores came to against the one frontier that all periods share. */
function levelFindings(levels: LaidSheet | null, periods: number, words: IndexFindings): readonly Finding[] {
  const table = levels?.placed.get("global");
  if (table === undefined || periods < 2) return [];
  return finding([figureAt(table, "all", numberColumn(0)), figureAt(table, "all", numberColumn(periods - 1))], (first, last) =>
    words.level(first.shown, last.shown, directionOf(last.value - first.value)),
  );
}

/** Of the factors that make up an index: which moved it most, in its own direction, and which of the others moved most. */
function drive({ factors, called, parts: powers, overview, averaging: { ratios, neutral } }: Productivity, words: IndexFindings): readonly Finding[] {
  const [whole, ...others] = factors.map((id, f) => ({ id, called: called[f], figure: figureAt(overview, f, "mean") }));
  const parts = others.filter(({ id }) => id in powers);
  if (parts.length < 2) return [];
  if (whole.figure === null || Math.abs(whole.figure.value - neutral) <= unchanged) return [];
  const changeOf = (value: number) => (ratios ? Math.log(value) : value);
  const direction = Math.sign(changeOf(whole.figure.value));
  const pushOf = (part: (typeof parts)[number]) => direction * powers[part.id] * changeOf(part.figure?.value ?? neutral);
  const [main, ...rest] = [...parts].sort((a, b) => pushOf(b) - pushOf(a));
  const [other] = rest.sort((a, b) => Math.abs(pushOf(b)) - Math.abs(pushOf(a)));
  return finding([main.figure, other.figure], (mainMean, otherMean) =>
    words.drive({
      main: main.called,
      mainMean: mainMean.shown,
      other: other.called,
      otherMean: otherMean.shown,
      rose: direction > 0,
      together: pushOf(other) >= 0,
    }),
  );
}
