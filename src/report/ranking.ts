import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { present } from "./averages.ts";
import { derived, headers, number } from "./cells.ts";
import type { Frame } from "./frame.ts";
import type { Page } from "./page.ts";
import type { CellRange } from "./report-cell.ts";

/** DMUs with their means, and the column that gives each its place. */
export interface Placed {
  readonly dmus: readonly string[];
  readonly means: readonly (number | null)[];
  readonly place: readonly (number | null)[];
  readonly meanColumn: number;
  readonly placeColumn: number;
  /** Whether the lower score is the better one. */
  readonly lower: boolean;
}

/** Writes the DMUs in the order of their means, as formulas: when a score changes, the order follows. */
export function rankingTable(page: Page, frame: Frame, { dmus, means, place, meanColumn, placeColumn, lower }: Placed, locale: Locale) {
  const words = scoreTexts(locale, lower);
  const valueColumn = frame.lead + 1;
  page.skip();
  const top = page.add(...headers([words.ranking, ...(frame.lead > 1 ? [words.group] : []), words.mean, words.place]));
  const count = present(means).length;
  for (let wanted = 1; wanted <= count; wanted++) {
    const row = page.next;
    const k = place.indexOf(wanted);
    const found = (column: number) => `=IFERROR(INDEX(${frame.fixed(column)},MATCH(${addressOf(row, valueColumn + 1)},${frame.fixed(placeColumn)},0)),"")`;
    page.add(
      { value: dmus[k], formula: found(1), style: "label" },
      ...(frame.lead > 1 ? [{ ...page.cell(frame.firstRow + k, 2), formula: found(2) }] : []),
      derived(means[k], found(meanColumn), "score"),
      number(wanted, "integer"),
    );
  }
  const table: CellRange = { fromRow: top, fromColumn: 1, toRow: top + count, toColumn: valueColumn + 1 };
  return { firstRow: top + 1, lastRow: top + count, valueColumn, table };
}
