import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { present } from "../statistics/averages.ts";
import { tableBlock, type Column, type InRow, type TableBlock } from "../layout/block.ts";
import { derived, label, number } from "../layout/cells.ts";
import type { ScoreMatrix } from "./score-matrix.ts";
import type { PlacedTable } from "../layout/placed-table.ts";

/** The DMUs in the order of their means, as formulas: when a score changes, the order follows. */
export function rankingBlock({ matrix, dmus, grouping, mean, place, lower }: ScoreMatrix, locale: Locale): TableBlock {
  const words = scoreTexts(locale, lower);
  const means = matrix.valuesIn(mean);
  const found = (column: string, at: InRow, table: PlacedTable) => {
    const scores = table.of("scores");
    return `=IFERROR(INDEX(${scores.fixed(column)},MATCH(${at("place")},${scores.fixed("place")},0)),"")`;
  };
  // As wide as the columns of the matrix above.
  const columns: readonly Column<number>[] = [
    { id: "dmu", heading: words.ranking, width: 0, cell: (k, at, table) => ({ ...label(dmus[k]), formula: found("dmu", at, table) }) },
    ...(grouping === null
      ? []
      : [
          {
            id: "group",
            heading: grouping.heading,
            width: 0,
            cell: (k: number, at: InRow, table: PlacedTable) => ({ ...label(grouping.of(k)), formula: found("group", at, table) }),
          },
        ]),
    { id: "mean", heading: words.mean, width: 0, cell: (k, at, table) => derived(means[k], found(mean, at, table), "score") },
    { id: "place", heading: words.place, width: 0, cell: (k) => number(place[k]!, "integer") },
  ];
  const rows = present(means).map((_, p) => place.indexOf(p + 1));
  return tableBlock({ id: "ranking", ending: tableNames(locale).ranking, columns, rows });
}
