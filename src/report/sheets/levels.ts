import type { Completed } from "../../analysis/run/run-analysis.ts";
import { indexById } from "../../engine/catalog.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { Level } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { indexTexts } from "../../locale/sheets/differences.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { averagingOf } from "../statistics/averaging.ts";
import { space, titled, type Block, type Column } from "../layout/block.ts";
import { derived, number, text } from "../layout/cells.ts";
import { groupingOf } from "../statistics/grouping.ts";
import { atPlace, placeColumn } from "../layout/look-up.ts";
import { Matrix, numberColumn, type MatrixGiven } from "../layout/matrix.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";

/** Columns that are printed at least, so that the title above a narrow table is not cut off. */
const narrowest = 8;

/**
 * The scores behind an index: E^G against the global technology, E against that of the own period, and their ratio,
 * the best-practice gap BPG, as formulas; of an index of differences the distances and their difference.
 */
export function levelsSheet(completed: Completed, locale: Locale, stamp: string): LaidSheet {
  const { results, analysis, data } = completed;
  const averaging = averagingOf(indexById(analysis.index!));
  const { ratios } = averaging;
  const words = indexTexts(locale, ratios);
  const endings = tableNames(locale);
  const panel = new Panel(data);
  const grouping = groupingOf(panel, ownWords(completed.analysis.columns, locale).heads.group);
  const { dmus, periods } = panel;
  const rows = dmus.map((dmu) => periods.map((period) => panel.rowOf(dmu, period) ?? -1));
  const plain: MatrixGiven["cell"] = (value, k, t) => {
    if (value !== null) return number(value, "score");
    const scored = results.scores[rows[k][t]];
    return text(scored === undefined || scored.score !== null ? words.missingMark : statusWords[scored.status][locale]);
  };
  /** Of the global scores and those of the own period, found by the name of the DMU. */
  const gap: MatrixGiven["cell"] = (value, _, t, at, table) => {
    const [above, below] = ["global", "own"].map((id) => atPlace(table.of(id), numberColumn(t), `$${at(`row ${id}`)}`));
    return derived(value, `=IF(COUNT(${above},${below})=2,${above}${ratios ? "/" : "-"}${below},"")`, "score");
  };
  const block = (
    { id, ending, heading }: { readonly id: string; readonly ending: string; readonly heading: string },
    read: (level: Level) => number | null,
    cell = plain,
    beside?: readonly Column<number>[],
  ): Block => {
    const values = rows.map((own) => own.map((row) => (results.levels?.[row] === undefined ? null : read(results.levels[row]))));
    const live = [{ id: "mean", heading: words.geometricMean, width: 13, statistic: averaging.mean }];
    const matrix = new Matrix({ dmus, grouping, heading, numbers: periods, values, widths: [28, 11], cell, live });
    return matrix.block({
      id,
      ending,
      ...(beside === undefined ? {} : { beside }),
      below: [matrix.line("all", words.allGeometric, averaging.mean, "score")],
    });
  };
  const [globalSymbol, ownSymbol] = ratios ? ["E^G", "E"] : ["D^G", "D"];
  const found = [placeColumn("row global", "global", words.rowIn(globalSymbol)), placeColumn("row own", "own", words.rowIn(ownSymbol))];
  const blocks: readonly Block[] = [
    titled(words.levelsSheet),
    { block: "note", text: (one) => indexTexts(one, ratios).levelsNote, beside: words.placeNote },
    space,
    block({ id: "global", ending: endings.globalScores, heading: words.globalScore }, ({ global }) => global),
    space,
    block({ id: "own", ending: endings.ownScores, heading: words.ownScore }, ({ own }) => own),
    space,
    block({ id: "gap", ending: endings.gaps, heading: words.bestPracticeGap }, ({ BPG }) => BPG, gap, found),
  ];
  const leastWidths = Array.from({ length: narrowest }, () => 11);
  return sheetOfBlocks({ name: words.levelsSheet, stamp, blocks, frozen: { rows: 0, columns: 1 }, leastWidths }, locale);
}
