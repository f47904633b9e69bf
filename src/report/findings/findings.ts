import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { findingTexts } from "../../locale/findings/findings-sheet.ts";
import { unchanged } from "./change.ts";
import type { Efficiency } from "../sheets/efficiency.ts";
import { efficiencyFindings } from "./efficiency-findings.ts";
import { extremes, figureAt, namedFigures } from "../figures/figure.ts";
import { finding, type Finding } from "./finding.ts";
import { groupLine } from "../statistics/grouping.ts";
import type { Improvement } from "../sheets/improvement.ts";
import { productivityFindings } from "./productivity-findings.ts";
import type { Productivity } from "../sheets/productivity.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";

/** The pages of a report whose numbers findings state. */
export interface Pages {
  readonly efficiency: Efficiency;
  readonly productivity: Productivity | null;
  readonly improvement: Improvement;
  readonly levels: LaidSheet | null;
  readonly technologies: LaidSheet | null;
  readonly intervals: LaidSheet | null;
}

/**
 * Every finding, in the order in which it is read: the question of the method that was chosen comes first. A sentence
 * states only numbers that stand in cells of the report.
 */
export function findingsOf(completed: Completed, pages: Pages, locale: Locale): readonly Finding[] {
  const own = ownWords(completed.analysis.columns, locale);
  const { efficiency, productivity, improvement, levels, technologies, intervals } = pages;
  return [
    ...gapFindings(technologies, efficiency, own, locale),
    ...(productivity === null ? [] : productivityFindings(productivity, { efficiency, levels, intervals }, own, locale)),
    ...efficiencyFindings(completed, efficiency, intervals, own, locale),
    ...improvementFindings(improvement, locale),
  ];
}

/** The gap between the frontiers of the groups and the metafrontier: what a metafrontier is asked for. */
function gapFindings(technologies: LaidSheet | null, { grouping }: Efficiency, own: ReturnType<typeof ownWords>, locale: Locale): readonly Finding[] {
  const table = technologies?.placed.get("groups");
  if (table === undefined || grouping === null) return [];
  const gaps = namedFigures(
    table,
    "gap",
    grouping.names.map((_, g) => groupLine(g)),
  );
  const [high, low] = [extremes(gaps, 1)[0], extremes(gaps, -1)[0]];
  if (gaps.length < 2 || high.shown === low.shown) return [];
  return finding([high, low], (best, worst) => findingTexts(locale).groupGaps(own, high.name, best.shown, low.name, worst.shown));
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
