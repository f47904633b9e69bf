import type { Locale } from "../../engine/declare/text.ts";
import { indexTexts } from "../../locale/sheets/differences.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import type { Averaging } from "../statistics/averaging.ts";
import { headLine, type Line, type TableBlock } from "../layout/block.ts";
import { derived, number, numberIn, summary, text } from "../layout/cells.ts";
import { groupLine, type Grouping } from "../statistics/grouping.ts";
import { atPlace, placeColumn } from "../layout/look-up.ts";
import { Matrix, numberColumn, type Values } from "../layout/matrix.ts";
import type { PlacedTable } from "../layout/placed-table.ts";

/** The running product (or sum) of an index. */
export interface Cumulative {
  /** The table of the index itself: its columns stand one period further right. */
  readonly index: string;
  readonly dmus: readonly string[];
  readonly periods: readonly string[];
  readonly grouping: Grouping | null;
  readonly averaging: Averaging;
  readonly values: readonly Values[];
}

/**
 * The running product (or sum) of the index from each DMU's first period, where it is 1 (or 0); after an interval without the
 * index there is none. That of a group, and of all, is the running product of its geometric means.
 */
export function cumulativeBlock({ index, dmus, periods, grouping, averaging, values }: Cumulative, locale: Locale): TableBlock {
  const words = indexTexts(locale, averaging.ratios);
  const { neutral, accumulate, accumulateFormula: formula } = averaging;
  const starts = values.map((levels) => levels.findIndex((level) => level !== null));
  const matrix = new Matrix({
    dmus,
    grouping,
    heading: words.cumulative(index),
    numbers: periods,
    values,
    widths: [22, 13],
    cell: (value, k, t, at, table) => {
      if (starts[k] < 0 || t < starts[k]) return text(words.missingMark);
      if (t === starts[k]) return number(neutral, "score");
      const before = numberColumn(t - 1);
      return derived(value, formula(at(before), atPlace(table.of(index), before, at("row"))), "score");
    },
    live: [],
  });
  /** A line below that follows the line of the same name below the index. */
  const running = (id: string, name: string): Line => {
    const levelIn = (t: number, source: PlacedTable): number | null => {
      if (t === 0) return neutral;
      const [level, change] = [levelIn(t - 1, source), numberIn(source.cell(id, numberColumn(t - 1)))];
      return level === null || change === null ? null : accumulate(level, change);
    };
    return matrix.lineOf(id, name, (column, table) => {
      const t = Number(column);
      if (t === 0) return { ...number(neutral, "score"), style: "summary" };
      const before = numberColumn(t - 1);
      return summary(levelIn(t, table.of(index)), formula(table.at(id, before), table.of(index).at(id, before)), "score");
    });
  };
  return matrix.block({
    id: "cumulative",
    ending: tableNames(locale).cumulative,
    beside: [placeColumn("row", index, words.rowIn(index))],
    below: [
      headLine(words.accumulated, matrix.reach, (column) => (column === "group" ? "" : periods[Number(column)])),
      ...(grouping?.names ?? []).map((name, g) => running(groupLine(g), name)),
      running("all", words.all),
    ],
  });
}
