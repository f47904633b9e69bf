import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { indexById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Level } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { indexTexts } from "../locale/report-differences.ts";
import { tableNames } from "../locale/report-names.ts";
import { statusWords } from "../locale/words.ts";
import { averagingOf } from "./averaging.ts";
import { blanks, derived, headers, label, number, text, title, total, totals } from "./cells.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { atPlace, placeIn } from "./look-up.ts";
import { tabled, wholeFrame } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { ofRow, summed } from "./statistic.ts";

/** Columns that are printed at least, so that the title above a narrow table is not cut off. */
const narrowest = 8;

/** A block above, in which each DMU is found by its name. */
interface Above {
  readonly frame: Frame;
  readonly symbol: string;
}

/**
 * The scores behind an index: E^G against the global technology, E against that of the own period, and their ratio,
 * the best-practice gap BPG, as formulas; of an index of differences the distances and their difference.
 */
export function levelsSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet {
  const { results, analysis, data } = completed;
  const averaging = averagingOf(indexById(analysis.index!));
  const words = indexTexts(locale, averaging.ratios);
  const { ratios } = averaging;
  const panel = new Panel(data);
  const grouping = groupingOf(panel);
  const { dmus, periods } = panel;
  const lead = grouping ? 2 : 1;
  const page = new Page();
  page.add(title(words.levelsSheet));
  const lastColumn = lead + periods.length + 1;
  const printedTo = Math.max(lastColumn, narrowest);
  const columnWidths = [28, ...(grouping ? [12] : []), ...periods.map(() => 11), 13, ...Array.from({ length: printedTo - lastColumn }, () => 11), 3, 12, 12];
  const noted = page.next;
  page.note((one) => indexTexts(one, ratios).levelsNote, locale, columnWidths.slice(0, printedTo));
  page.noteBeside(noted, printedTo + 2, words.placeNote);
  /** Between a block and the places of its DMUs in the blocks above. */
  const gap = blanks(printedTo + 1 - lastColumn);
  const why = (k: number, t: number): ReportCell => {
    const row = panel.rowOf(dmus[k], periods[t]);
    const scored = row === undefined ? null : results.scores[row];
    return text(scored === null || scored.score !== null ? words.missingMark : statusWords[scored.status][locale]);
  };
  const block = (
    heading: string,
    matrix: readonly (readonly (number | null)[])[],
    cell: (value: number | null, k: number, t: number) => ReportCell,
    above: readonly Above[] = [],
  ): Frame => {
    page.skip();
    const frame = new Frame(page.next, lead, dmus.length, periods.length);
    const means = matrix.map(averaging.mean.of);
    page.add(
      ...headers([heading, ...(grouping ? [words.group] : []), ...periods, words.geometricMean]),
      ...(above.length > 0 ? gap : []),
      ...above.map(({ symbol }) => text(words.rowIn(symbol))),
    );
    dmus.forEach((dmu, k) => {
      const cells = matrix[k].map((value, t) => cell(value, k, t));
      const places = above.length > 0 ? [...gap, ...above.map((one) => placeIn(one.frame, k + 1, page.next))] : [];
      page.add(label(dmu), ...(grouping ? [label(grouping.of(k))] : []), ...cells, ofRow(averaging.mean, matrix[k], frame.across(k), "score"), ...places);
    });
    const columns = [...periods.map((_, t) => matrix.map((values) => values[t])), means];
    page.add(
      total(words.allGeometric),
      ...totals(lead - 1),
      ...columns.map((values, c) => summed(averaging.mean, values, frame.down(frame.firstColumn + c), "score")),
    );
    return frame;
  };
  const plain = (value: number | null, k: number, t: number) => (value === null ? why(k, t) : number(value, "score"));
  const levelOf = (read: (level: Level) => number | null) =>
    dmus.map((dmu) =>
      periods.map((period) => {
        const level = results.levels?.[panel.rowOf(dmu, period) ?? -1];
        return level === undefined ? null : read(level);
      }),
    );
  const [global, own, gaps] = [levelOf((level) => level.global), levelOf((level) => level.own), levelOf((level) => level.BPG)];
  const globalFrame = block(words.globalScore, global, plain);
  const ownFrame = block(words.ownScore, own, plain);
  const gapOf = (value: number | null, _: number, t: number) => {
    const [above, below] = [globalFrame, ownFrame].map((frame, p) => atPlace(frame, lead + 1 + t, `$${addressOf(page.next, printedTo + 2 + p)}`));
    return derived(value, `=IF(COUNT(${above},${below})=2,${above}${ratios ? "/" : "-"}${below},"")`, "score");
  };
  const symbols = ratios ? ["E^G", "E"] : ["D^G", "D"];
  const gapFrame = block(words.bestPracticeGap, gaps, gapOf, [
    { frame: globalFrame, symbol: symbols[0] },
    { frame: ownFrame, symbol: symbols[1] },
  ]);
  const endings = tableNames(locale);
  const tables = [
    [endings.globalScores, globalFrame],
    [endings.ownScores, ownFrame],
    [endings.gaps, gapFrame],
  ] as const;
  return {
    name: words.levelsSheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: 0, columns: 1 },
    colourScales: [globalFrame.body, ownFrame.body, gapFrame.body],
    tables: tables.flatMap(([ending, frame]) => tabled(words.levelsSheet, ending, wholeFrame(frame, 1), locale)),
    printed: { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: printedTo },
  };
}
