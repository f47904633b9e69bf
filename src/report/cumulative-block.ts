import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { indexTexts } from "../locale/report-differences.ts";
import { present } from "./averages.ts";
import type { Averaging } from "./averaging.ts";
import { blanks, derived, headers, label, number, numberIn, summary, text, total, totals } from "./cells.ts";
import type { FactorRows } from "./index-block.ts";
import type { Frame } from "./frame.ts";
import type { Grouping } from "./grouping.ts";
import { atPlace, placeIn } from "./look-up.ts";
import type { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";

/** Rows of the cumulative index below its DMUs. */
export interface CumulativeRows {
  readonly groups: readonly number[];
  readonly all: number;
}

/**
 * Writes the running product (or sum) of the index from each DMU's first period, where it is 1 (or 0); after an interval without the
 * index there is none. That of a group, and of all, is the running product of its geometric means.
 * @param factor the block of the index itself: its columns stand one period further right
 * @param levels its running product (or sum) by DMU and period
 * @param placeColumn beside the block, for the place of each DMU in the block of the index
 * @param starts the place of the first period in which the DMU has a score, or −1
 */
export function cumulativeBlock(
  page: Page,
  frame: Frame,
  factor: { readonly id: string; readonly frame: Frame; readonly rows: FactorRows },
  levels: readonly (readonly (number | null)[])[],
  placeColumn: number,
  starts: readonly number[],
  names: { readonly heading: string; readonly periods: readonly string[]; readonly dmus: readonly string[]; readonly grouping: Grouping | null },
  averaging: Averaging,
  locale: Locale,
): CumulativeRows {
  const words = indexTexts(locale, averaging.ratios);
  const { neutral, accumulate, accumulateFormula: formula } = averaging;
  const { heading, periods, dmus, grouping } = names;
  const gap = blanks(placeColumn - 1 - frame.lastColumn);
  page.add(...headers([heading, ...(grouping ? [words.group] : []), ...periods]), ...gap, text(words.rowIn(factor.id)));
  dmus.forEach((dmu, k) => {
    const place = frame.at(k, placeColumn);
    const cells = periods.map((_, t): ReportCell => {
      if (t < starts[k] || starts[k] < 0) return text(words.missingMark);
      if (t === starts[k]) return number(neutral, "score");
      return derived(levels[k][t], formula(frame.at(k, frame.firstColumn + t - 1), atPlace(factor.frame, factor.frame.firstColumn + t - 1, place)), "score");
    });
    page.add(label(dmu), ...(grouping ? [label(grouping.of(k))] : []), ...cells, ...gap, placeIn(factor.frame, k + 1, page.next));
  });

  const running = (name: string, source: number): number => {
    const row = page.next;
    let level: number | null = neutral;
    const cells = periods.map((_, t): ReportCell => {
      if (t === 0) return { ...number(neutral, "score"), style: "summary" };
      const column = factor.frame.firstColumn + t - 1;
      const change = numberIn(page.cell(source, column));
      level = level === null || change === null ? null : accumulate(level, change);
      return summary(level, formula(addressOf(row, frame.firstColumn + t - 1), addressOf(source, column)), "score");
    });
    return page.add(total(name), ...totals(frame.lead - 1), ...cells);
  };
  const groups = (grouping?.names ?? []).map((name, g) => running(name, factor.rows.groups[g]));
  const all = running(words.all, factor.rows.all);
  return { groups, all };
}

/** The place of the first period in which a DMU has a score, or −1. */
export const firstScored = (scores: readonly (number | null)[]) => (present(scores).length === 0 ? -1 : scores.findIndex((score) => score !== null));
