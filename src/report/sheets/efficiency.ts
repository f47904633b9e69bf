import type { Completed } from "../../analysis/run/run-analysis.ts";
import { columnLetters } from "../../analysis/table/table.ts";
import { modelById } from "../../engine/catalog.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { namedParts, tableNames } from "../../locale/sheets/names.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { places, ranks } from "../statistics/averages.ts";
import { noted, space, titled, type Column } from "../layout/block.ts";
import { derived, number, text } from "../layout/cells.ts";
import { changeCell } from "../findings/change.ts";
import { efficiencySummary } from "../findings/efficiency-summary.ts";
import { groupingOf } from "../statistics/grouping.ts";
import { leverageOf } from "../statistics/leverage.ts";
import { Matrix } from "../layout/matrix.ts";
import { named } from "../layout/names.ts";
import { outlierOf } from "../statistics/outlier.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { rankingBlock } from "./ranking.ts";
import { statusColumn, type ScoreMatrix } from "./score-matrix.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { arithmetic } from "../statistics/statistic.ts";

/** The efficiency sheet, and where its tables stand. */
export interface Efficiency extends ScoreMatrix, LaidSheet {
  readonly scores: PlacedTable;
  readonly ranking: PlacedTable;
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
  const { analysis, data, results } = completed;
  const lower = modelById(analysis.model).properties.better === "lower";
  const words = scoreTexts(locale, lower);
  const panel = new Panel(data);
  const { heads } = ownWords(analysis.columns, locale);
  const grouping = groupingOf(panel, heads.group);
  const { periods, dmus } = panel;
  const several = periods.length > 1;
  const found = dmus.map((dmu) => periods.map((period) => results.scores[panel.rowOf(dmu, period) ?? -1]));
  const statusOf = (k: number, t: number) => text(found[k][t] === undefined ? words.missingMark : statusWords[found[k][t].status][locale]);
  const matrix = new Matrix({
    dmus,
    grouping,
    heading: heads.dmu,
    numbers: periods.map((period) => (period === "" ? words.score : period)),
    values: found.map((row) => row.map((one) => one?.score ?? null)),
    widths: [30, 11],
    cell: (value, k, t) => (value === null ? statusOf(k, t) : number(value, "score")),
    live: several ? [{ id: "mean", heading: words.mean, width: 11, statistic: arithmetic }] : [],
  });
  const mean = several ? "mean" : matrix.first;
  const means = matrix.valuesIn(mean);
  const place = places(means, lower);
  const scored: ScoreMatrix = { matrix, dmus, periods, grouping, lower, mean, place, outlier: outlierOf(means), leverage: leverageOf(completed) };
  const below = efficiencySummary(
    scored,
    found.map((row) => row.map((one) => one?.status ?? null)),
    locale,
  );
  const name = words.efficiencySheet;
  const laid = sheetOfBlocks(
    {
      name,
      stamp,
      blocks: [
        titled(name),
        noted((one) => scoreTexts(one, lower)[several ? "efficiencyNote" : "crossSectionNote"]),
        space,
        matrix.block({ id: "scores", ending: tableNames(locale).scores, behind: columnsBehind(scored, statusOf, locale), below }),
        space,
        rankingBlock(scored, locale),
      ],
      frozen: { rows: "heads", columns: grouping ? 2 : 1 },
      printedTo: printedColumns(grouping ? 2 : 1, periods.length),
      ...(dmus.length > onOnePage ? { printedAbove: "ranking" } : {}),
    },
    locale,
  );
  const scores = laid.placed.get("scores")!;
  const sheet = { ...laid.sheet, names: namesOf(name, scored, scores, locale), ...(lower ? { lowIsGood: true } : {}) };
  return { ...scored, ...laid, sheet, scores, ranking: laid.placed.get("ranking")! };
}

/** What stands behind the scores: the rank of each mean, the change, the place among equals, and the statuses. */
function columnsBehind(
  { matrix, periods, lower, mean, place }: ScoreMatrix,
  statusOf: (k: number, t: number) => ReportCell,
  locale: Locale,
): readonly Column<number>[] {
  const words = scoreTexts(locale, lower);
  const rank = ranks(matrix.valuesIn(mean), lower);
  return [
    {
      id: "rank",
      heading: words.rank,
      width: 9,
      cell: (k, at, table) => derived(rank[k], `=IF(ISNUMBER(${at(mean)}),RANK.EQ(${at(mean)},${table.down(mean)}${lower ? ",1" : ""}),"")`, "integer"),
    },
    ...(periods.length > 1 ? [changeColumn(matrix, words.change(periods[0], periods[periods.length - 1]))] : []),
    {
      id: "place",
      heading: words.place,
      width: 9,
      cell: (k, at, table) => {
        const above = `${columnLetters(table.columnOf("rank"))}$${table.rowOf(0)}:${at("rank")}`;
        return derived(place[k], `=IF(ISNUMBER(${at("rank")}),${at("rank")}+COUNTIF(${above},${at("rank")})-1,"")`, "integer");
      },
    },
    ...periods.map((period, t): Column<number> => ({
      id: statusColumn(t),
      heading: period === "" ? words.status : words.statusIn(period),
      width: 17,
      cell: (k) => statusOf(k, t),
    })),
  ];
}

/** The names by which other sheets find the parts of the matrix. */
function namesOf(sheet: string, { matrix, periods }: ScoreMatrix, scores: PlacedTable, locale: Locale): ReturnType<typeof named>[] {
  const parts = namedParts(locale);
  return [
    named(sheet, parts.scores, scores.body(matrix.first, matrix.last)),
    named(sheet, parts.dmus, scores.body("dmu")),
    named(sheet, parts.statuses, scores.body(statusColumn(0), statusColumn(periods.length - 1))),
    ...(periods.length > 1 ? [named(sheet, parts.periods, scores.range(["headers", "headers"], [matrix.first, matrix.last]))] : []),
  ];
}

/** From the first period to the last. */
function changeColumn(matrix: Matrix, heading: string): Column<number> {
  const [from, to] = [matrix.first, matrix.last];
  const [first, last] = [matrix.valuesIn(from), matrix.valuesIn(to)];
  return { id: "change", heading, width: 21, cell: (k, at) => changeCell(first[k], last[k], at(from), at(to)) };
}
