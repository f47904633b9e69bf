import type { Completed } from "../analysis/run-analysis.ts";
import { columnLetters } from "../analysis/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { namedParts, tableNames } from "../locale/report-names.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { statusWords } from "../locale/words.ts";
import { places, ranks } from "./averages.ts";
import { derived, headers, label, number, text, title } from "./cells.ts";
import { changeCell, difference } from "./change.ts";
import { efficiencySummary, type SummaryRows } from "./efficiency-summary.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { columnHeads, named, rowHeads, tabled, wholeFrame } from "./names.ts";
import { Page } from "./page.ts";
import { rankingTable } from "./ranking.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { arithmetic, ofRow } from "./statistic.ts";

/** The efficiency sheet, and where its parts stand. Columns that a cross-section has no use for are null. */
export interface Efficiency {
  readonly sheet: ReportSheet;
  readonly frame: Frame;
  readonly periods: readonly string[];
  /** Whether the scores are distances, of which the lower is the better. */
  readonly lower: boolean;
  /** The mean over the periods; of a cross-section, the scores. */
  readonly meanColumn: number;
  readonly rankColumn: number;
  /** From the first period to the last. */
  readonly changeColumn: number | null;
  readonly summary: SummaryRows;
  /** First and last row of the DMUs in the order of their rank. */
  readonly ranking: { readonly firstRow: number; readonly lastRow: number; readonly valueColumn: number };
}

/** DMUs whose matrix fits on one page. Below a longer one, whose header stands on every page, the ranking is not printed: each row has its rank. */
const onOnePage = 45;

/** Columns that are printed at least, so that the title above a narrow table is not cut off. */
const narrowest = 8;

/** The statuses are printed where there is room for all of them, and not where a page would end among them. */
function printedColumns(lead: number, periods: number): number {
  const ranked = lead + periods + (periods > 1 ? 3 : 1);
  const placed = ranked + 1;
  return placed + periods <= narrowest ? narrowest : Math.max(ranked, Math.min(placed, narrowest));
}

/**
 * The score matrix, DMU × period, with mean, rank and change of each DMU; below it the means of the groups and of all
 * DMUs, how many are efficient, and the ranking. Every cell but the scores and their statuses is a formula. A row
 * without a score shows its status in place of it. Efficient is whose status says so, and no score stands for that: that
 * of a weakly efficient unit may be 1, and a cross-efficiency never is.
 */
export function efficiencySheet(completed: Completed, locale: Locale, stamp: string): Efficiency {
  const parts = namedParts(locale);
  const endings = tableNames(locale);
  const { analysis, data, results } = completed;
  const lower = modelById(analysis.model).properties.better === "lower";
  const words = scoreTexts(locale, lower);
  const panel = new Panel(data);
  const grouping = groupingOf(panel);
  const { periods, dmus } = panel;
  const several = periods.length > 1;
  const lead = grouping ? 2 : 1;
  const columnWidths = [
    ...[20, ...(grouping ? [12] : []), ...periods.map(() => 11), ...(several ? [11] : []), 9, ...(several ? [21] : []), 9],
    ...periods.map(() => 17),
  ];
  const printedTo = printedColumns(lead, periods.length);
  const page = new Page();
  page.add(title(words.efficiencySheet));
  page.note((one) => scoreTexts(one, lower)[several ? "efficiencyNote" : "crossSectionNote"], locale, columnWidths.slice(0, printedTo));
  page.skip();
  const frame = new Frame(page.next, lead, dmus.length, periods.length);
  const meanColumn = several ? frame.lastColumn + 1 : frame.lastColumn;
  const rankColumn = meanColumn + 1;
  const changeColumn = several ? rankColumn + 1 : null;
  const placeColumn = rankColumn + (several ? 2 : 1);
  const statusColumn = placeColumn + 1;

  const rows = dmus.map((dmu) => periods.map((period) => panel.rowOf(dmu, period)));
  const matrix = rows.map((cells) => cells.map((row) => (row === undefined ? null : results.scores[row].score)));
  const statuses = rows.map((cells) => cells.map((row) => (row === undefined ? null : results.scores[row].status)));
  const means = matrix.map((scores) => (several ? arithmetic.of(scores) : scores[0]));
  const rank = ranks(means, lower);
  const place = places(means, lower);
  const scoreCell = (row: number | undefined): ReportCell => {
    if (row === undefined) return text(words.missingMark);
    const { score, status } = results.scores[row];
    return score === null ? text(statusWords[status][locale]) : number(score, "score");
  };

  page.add(
    ...headers([
      words.dmu,
      ...(grouping ? [words.group] : []),
      ...periods.map((period) => (period === "" ? words.score : period)),
      ...(several ? [words.mean] : []),
      words.rank,
      ...(several ? [words.change(periods[0], periods[periods.length - 1])] : []),
      words.place,
      ...periods.map((period) => (period === "" ? words.status : words.statusIn(period))),
    ]),
  );
  dmus.forEach((dmu, k) => {
    const range = frame.across(k);
    const meanCell = frame.at(k, meanColumn);
    const rankCell = frame.at(k, rankColumn);
    const ranksAbove = `${columnLetters(rankColumn)}$${frame.firstRow}:${rankCell}`;
    page.add(
      label(dmu),
      ...(grouping ? [label(grouping.of(k))] : []),
      ...rows[k].map(scoreCell),
      ...(several ? [ofRow(arithmetic, matrix[k], range, "score")] : []),
      derived(rank[k], `=IF(ISNUMBER(${meanCell}),RANK.EQ(${meanCell},${frame.down(meanColumn)}${lower ? ",1" : ""}),"")`, "integer"),
      ...(several ? [changeCell(matrix[k][0], matrix[k][periods.length - 1], frame.at(k, frame.firstColumn), frame.at(k, frame.lastColumn))] : []),
      derived(place[k], `=IF(ISNUMBER(${rankCell}),${rankCell}+COUNTIF(${ranksAbove},${rankCell})-1,"")`, "integer"),
      ...statuses[k].map((status) => text(status === null ? words.missingMark : statusWords[status][locale])),
    );
  });
  const changes = matrix.map((scores) => difference(scores[0], scores[scores.length - 1]));
  const rowsBelow = efficiencySummary(
    page,
    frame,
    { grouping, periods, matrix, means, changes, statuses, meanColumn, changeColumn, statusColumn, lower },
    locale,
  );
  const ranking = rankingTable(page, frame, { dmus, means, place, meanColumn, placeColumn, lower }, locale);
  const sheet: ReportSheet = {
    name: words.efficiencySheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: frame.top, columns: frame.lead },
    colourScales: [frame.body],
    ...(lower ? { lowIsGood: true } : {}),
    names: [
      named(words.efficiencySheet, parts.scores, frame.body),
      named(words.efficiencySheet, parts.dmus, rowHeads(frame)),
      ...(several ? [named(words.efficiencySheet, parts.periods, columnHeads(frame))] : []),
    ],
    tables: [
      ...tabled(words.efficiencySheet, endings.scores, wholeFrame(frame, statusColumn + periods.length - 1 - frame.lastColumn), locale),
      ...tabled(words.efficiencySheet, endings.ranking, ranking.table, locale),
    ],
    printed: {
      fromRow: 1,
      fromColumn: 1,
      toRow: dmus.length > onOnePage ? ranking.firstRow - 3 : page.rows.length,
      toColumn: printedTo,
    },
  };
  return { sheet, frame, periods, lower, meanColumn, rankColumn, changeColumn, summary: rowsBelow, ranking };
}
