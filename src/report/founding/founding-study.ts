import type { Completed } from "../../analysis/run/run-analysis.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { presetTexts } from "../../locale/sheets/preset.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { ranks } from "../statistics/averages.ts";
import { blankLine, headLine, noted, space, summaryLine, tableBlock, titled, type Column, type Line } from "../layout/block.ts";
import { derived, label, number, text } from "../layout/cells.ts";
import { foundingStudyFits } from "./founding-fits.ts";
import { indexTable, type Study } from "./founding-indices.ts";
import { equalTo, groupingOf, inOrderOf } from "../statistics/grouping.ts";
import type { Values } from "../layout/matrix.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks } from "../layout/sheet-of-blocks.ts";
import { arithmetic, arithmeticWhere, geometric, ofRow, summed, type Statistic } from "../statistics/statistic.ts";

/**
 * The tables of the study with which this program began: scores by region and year with the means of the regions, and
 * the index in the first and the last interval with its means. Every mean is a formula over what it says it is of. None
 * of an analysis that they do not fit.
 */
export function foundingStudyTables(completed: Completed, locale: Locale, stamp: string, arithmeticToo: boolean): readonly ReportSheet[] {
  const panel = new Panel(completed.data);
  const grouping = groupingOf(panel, ownWords(completed.analysis.columns, locale).heads.group);
  if (!foundingStudyFits(completed.analysis) || grouping === null || panel.periods.length < 2) return [];
  const matrix = panel.dmus.map((dmu) => panel.periods.map((period) => scoreAt(completed, panel, dmu, period)));
  const groups = inOrderOf(matrix.map(arithmetic.of), grouping);
  const averages = arithmeticToo ? [geometric, arithmetic] : [geometric];
  const study: Study = { completed, panel, groups, locale, stamp };
  return [scoreTable(study, matrix), ...averages.map((average) => indexTable(study, average))];
}

const scoreColumn = (t: number) => `score ${t}`;

function scoreTable({ completed, panel, groups, locale, stamp }: Study, matrix: readonly Values[]): ReportSheet {
  const words = reportTexts(locale);
  const presets = presetTexts(locale);
  const { periods, dmus } = panel;
  const means = matrix.map(arithmetic.of);
  const rank = ranks(means);
  const groupOf = new Map(groups.flatMap(({ name, members }) => members.map((k) => [k, name] as const)));
  const scores = periods.map((_, t) => scoreColumn(t));
  const [first, last] = [scores[0], scores[scores.length - 1]];
  const why = (k: number, t: number): string => {
    const row = panel.rowOf(dmus[k], periods[t]);
    return row === undefined ? words.missingMark : statusWords[completed.results.scores[row].status][locale];
  };
  const columns: readonly Column<number>[] = [
    { id: "group", heading: words.group, width: 18, cell: (k) => label(groupOf.get(k)!) },
    { id: "dmu", heading: words.dmu, width: 16, cell: (k) => label(dmus[k]) },
    { id: "mean", heading: words.mean, width: 10, cell: (k, at) => ofRow(arithmetic, matrix[k], `${at(first)}:${at(last)}`, "score") },
    {
      id: "rank",
      heading: words.rank,
      width: 9,
      cell: (k, at, table) => derived(rank[k], `=IF(ISNUMBER(${at("mean")}),RANK.EQ(${at("mean")},${table.down("mean")}),"")`, "integer"),
    },
    ...periods.map((period, t): Column<number> => ({
      id: scoreColumn(t),
      heading: period,
      width: 10,
      cell: (k) => (matrix[k][t] === null ? text(why(k, t)) : number(matrix[k][t], "score")),
    })),
  ];
  const reach = columns.slice(1).map(({ id }) => id);
  const headings = new Map([["mean", words.mean], ...periods.map((period, t) => [scoreColumn(t), period] as const)]);
  const averages = (name: string, members: readonly number[], statistic: (table: PlacedTable) => Statistic): Line =>
    summaryLine("", name, reach, (column, table) => {
      if (column === "dmu" || column === "rank") return null;
      const values = members.map((k) => (column === "mean" ? means[k] : matrix[k][scores.indexOf(column)]));
      return summed(statistic(table), values, table.down(column), "score");
    });
  const blocks = [
    titled(presets.scores),
    noted((one) => presetTexts(one).scoresNote),
    space,
    tableBlock({
      id: "scores",
      ending: tableNames(locale).scores,
      columns,
      rows: groups.flatMap(({ members }) => members),
      below: [
        blankLine,
        headLine(presets.means, reach, (column) => headings.get(column) ?? ""),
        // By the group's name and not by its rows, so that the table may be sorted.
        ...groups.map(({ name, members }) =>
          averages(presets.groupMean(name), members, (table) => arithmeticWhere(`${table.fixed("group")},${equalTo(name)}`)),
        ),
        averages(presets.allMean, [...dmus.keys()], () => arithmetic),
      ],
      coloured: [first, last],
    }),
  ];
  return sheetOfBlocks({ name: presets.scoresSheet, stamp, blocks, frozen: { rows: "heads", columns: 2 } }, locale).sheet;
}

function scoreAt({ results }: Completed, panel: Panel, dmu: string, period: string): number | null {
  const row = panel.rowOf(dmu, period);
  return row === undefined ? null : results.scores[row].score;
}
