import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { tableNames } from "../locale/report-names.ts";
import { reportTexts } from "../locale/report.ts";
import { presetTexts } from "../locale/report-preset.ts";
import { statusWords } from "../locale/words.ts";
import { ranks } from "./averages.ts";
import { columnRange, derived, fixedRange, header, headers, label, number, rangeOf, text, title, total, totals } from "./cells.ts";
import { foundingStudyFits } from "./founding-fits.ts";
import { indexTable } from "./founding-indices.ts";
import { equalTo, groupingOf, inOrderOf, type GroupedDmus } from "./grouping.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { arithmetic, arithmeticWhere, geometric, ofRow, summed, type Statistic } from "./statistic.ts";

type Values = readonly (number | null)[];

/**
 * The tables of the study with which this program began: scores by region and year with the means of the regions, and
 * the index in the first and the last interval with its means. Every mean is a formula over what it says it is of. None
 * of an analysis that they do not fit.
 */
export function foundingStudyTables(completed: Completed, locale: Locale, stamp: string, arithmeticToo: boolean): readonly ReportSheet[] {
  const panel = new Panel(completed.data);
  const grouping = groupingOf(panel);
  if (!foundingStudyFits(completed.analysis) || grouping === null || panel.periods.length < 2) return [];
  const matrix = panel.dmus.map((dmu) => panel.periods.map((period) => scoreAt(completed, panel, dmu, period)));
  const groups = inOrderOf(matrix.map(arithmetic.of), grouping);
  const averages = arithmeticToo ? [geometric, arithmetic] : [geometric];
  return [
    scoreTable(completed, panel, matrix, groups, locale, stamp),
    ...averages.map((average) => indexTable(completed, panel, groups, average, locale, stamp)),
  ];
}

const groupColumn = 1;
const meanColumn = 3;
const firstColumn = 5;

function scoreTable(completed: Completed, panel: Panel, matrix: readonly Values[], groups: readonly GroupedDmus[], locale: Locale, stamp: string): ReportSheet {
  const words = reportTexts(locale);
  const presets = presetTexts(locale);
  const { periods, dmus } = panel;
  const means = matrix.map(arithmetic.of);
  const rank = ranks(means);
  const page = new Page();
  page.add(title(presets.scores));
  const columnWidths = [18, 16, 10, 9, ...periods.map(() => 10)];
  page.note((one) => presetTexts(one).scoresNote, locale, columnWidths);
  page.skip();
  const top = page.add(...headers([words.group, words.dmu, words.mean, words.rank, ...periods]));
  const last = top + dmus.length;
  const scoreCell = (k: number, t: number): ReportCell => {
    const score = matrix[k][t];
    if (score !== null) return number(score, "score");
    const row = panel.rowOf(dmus[k], periods[t]);
    return text(row === undefined ? words.missingMark : statusWords[completed.results.scores[row].status][locale]);
  };
  for (const { name, members } of groups) {
    for (const k of members) {
      const row = page.next;
      const mine = addressOf(row, meanColumn);
      page.add(
        label(name),
        label(dmus[k]),
        ofRow(arithmetic, matrix[k], rangeOf(row, firstColumn, row, firstColumn + periods.length - 1), "score"),
        derived(rank[k], `=IF(ISNUMBER(${mine}),RANK.EQ(${mine},${columnRange(meanColumn, top + 1, last)}),"")`, "integer"),
        ...periods.map((_, t) => scoreCell(k, t)),
      );
    }
  }
  const averages = (name: string, members: readonly number[], statistic: Statistic) => {
    const cell = (values: Values, column: number) =>
      summed(
        statistic,
        members.map((k) => values[k]),
        columnRange(column, top + 1, last),
        "score",
      );
    const perPeriod = periods.map((_, t) =>
      cell(
        matrix.map((scores) => scores[t]),
        firstColumn + t,
      ),
    );
    page.add(total(name), ...totals(1), cell(means, meanColumn), ...totals(1), ...perPeriod);
  };
  page.skip();
  page.add(header(presets.means), header(""), header(words.mean), header(""), ...periods.map(header));
  for (const { name, members } of groups) {
    // By the group's name and not by its rows, so that the table may be sorted.
    const where = `${fixedRange(groupColumn, top + 1, last)},${equalTo(name)}`;
    averages(presets.groupMean(name), members, arithmeticWhere(where));
  }
  const all = dmus.map((_, k) => k);
  averages(presets.allMean, all, arithmetic);
  return {
    name: presets.scoresSheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: top, columns: 2 },
    colourScales: [{ fromRow: top + 1, fromColumn: firstColumn, toRow: last, toColumn: firstColumn + periods.length - 1 }],
    tables: tabled(
      presets.scoresSheet,
      tableNames(locale).scores,
      { fromRow: top, fromColumn: 1, toRow: last, toColumn: firstColumn + periods.length - 1 },
      locale,
    ),
  };
}

function scoreAt({ results }: Completed, panel: Panel, dmu: string, period: string): number | null {
  const row = panel.rowOf(dmu, period);
  return row === undefined ? null : results.scores[row].score;
}
