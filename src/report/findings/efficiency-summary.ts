import { efficientStatuses, isEfficient, type Status } from "../../engine/declare/status.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { findingTexts } from "../../locale/findings/findings-sheet.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { present } from "../statistics/averages.ts";
import { blankLine, headLine, type Line } from "../layout/block.ts";
import { addressOfRange, summary } from "../layout/cells.ts";
import { aboveZero, belowZero, changeCell, difference, unchanged } from "./change.ts";
import { statusColumn, type ScoreMatrix } from "../sheets/score-matrix.ts";
import { criterion, groupLine } from "../statistics/grouping.ts";
import { numberColumn } from "../layout/matrix.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { carriedLines } from "./carried-lines.ts";
import { arithmetic, arithmeticWhere, count, countOf, median, spread, summed } from "../statistics/statistic.ts";

/** The lines below the score matrix: means by group and of all, the gap between groups, then counts. */
export function efficiencySummary(scores: ScoreMatrix, statuses: readonly (readonly (Status | null)[])[], locale: Locale): readonly Line[] {
  const { matrix, periods, grouping, lower } = scores;
  const words = scoreTexts(locale, lower);
  const several = periods.length > 1;
  const reach = [...matrix.reach, ...(several ? ["rank", "change"] : [])];
  const groups = grouping?.names ?? [];
  const change = words.change(periods[0], periods[periods.length - 1]);
  const headings = new Map([
    ...periods.map((period, t) => [numberColumn(t), period === "" ? words.score : period] as const),
    ["mean", words.mean],
    ["change", change],
  ]);

  /** A line of means, with the change of the line itself. */
  const means = (id: string, name: string, of: (column: string) => number | null, formula: (column: string, table: PlacedTable) => string): Line =>
    matrix.lineOf(
      id,
      name,
      (column, table) => {
        if (column === "rank") return null;
        if (column !== "change") return summary(of(column), formula(column, table), "score");
        const [first, last] = [matrix.first, matrix.last];
        return { ...changeCell(of(first), of(last), table.at(id, first), table.at(id, last)), style: "summary" };
      },
      reach,
    );
  const meanOf = (name: string) => (column: string) => arithmetic.of(grouping!.membersOf(name, matrix.valuesIn(column)));
  const carried = carriedLines(scores, locale);
  return [
    blankLine,
    headLine(words.summary, reach, (column) => headings.get(column) ?? ""),
    ...groups.map((name, g) => {
      const id = groupLine(g);
      const where = (table: PlacedTable) => `${table.fixed("group")},${criterion(name, `$${table.at(id, "dmu")}`)}`;
      return means(id, name, meanOf(name), (column, table) => arithmeticWhere(where(table)).formula(table.down(column)));
    }),
    means(
      "all",
      words.all,
      (column) => arithmetic.of(matrix.valuesIn(column)),
      (column, table) => arithmetic.formula(table.down(column)),
    ),
    matrix.lineOf(
      "median",
      findingTexts(locale).median,
      (column, table) => (matrix.reach.includes(column) ? summed(median, matrix.valuesIn(column), table.down(column), "score") : null),
      reach,
    ),
    ...carried,
    ...(groups.length > 1
      ? [
          means(
            "gap",
            words.groupGap,
            (column) => spread.of(groups.map((name) => meanOf(name)(column))),
            (column, table) => spread.formula(addressOfRange(table.range([groupLine(0), groupLine(groups.length - 1)], [column, column]))),
          ),
        ]
      : []),
    ...countLines(scores, statuses, reach, locale),
  ];
}

/** How many have a score, how many of them are efficient, and how many rose and fell. */
function countLines(
  { matrix, periods, lower }: ScoreMatrix,
  statuses: readonly (readonly (Status | null)[])[],
  reach: readonly string[],
  locale: Locale,
): readonly Line[] {
  const words = scoreTexts(locale, lower);
  const counts = (id: string, name: string, cell: (column: string, t: number, table: PlacedTable) => ReportCell): Line =>
    matrix.lineOf(id, name, (column, table) => (matrix.numbers.includes(column) ? cell(column, Number(column), table) : null), reach);
  const efficientIn = (t: number) => statuses.filter((row) => row[t] !== null && isEfficient(row[t])).length;
  const moved = (id: string, name: string, holds: (change: number) => boolean, condition: string): Line => {
    const changes = matrix.valuesIn(matrix.first).map((from, k) => difference(from, matrix.valuesIn(matrix.last)[k]));
    const cell = (table: PlacedTable) => summed(countOf(holds, condition), changes, table.down("change"), "integer");
    return matrix.lineOf(id, name, (column, table) => (column === "change" ? cell(table) : null), reach);
  };
  return [
    counts("scored", words.scoredCount, (column, _, table) => summed(count, matrix.valuesIn(column), table.down(column), "integer")),
    counts("efficient", words.efficientCount, (_, t, table) => {
      const range = table.down(statusColumn(t));
      return summary(efficientIn(t), `=${efficientStatuses.map((status) => `COUNTIF(${range},"${statusWords[status][locale]}")`).join("+")}`, "integer");
    }),
    counts("share", words.efficientShare, (column, t, table) => {
      const [of, scored] = [table.at("scored", column), present(matrix.valuesIn(column)).length];
      return summary(scored === 0 ? null : efficientIn(t) / scored, `=IF(${of}=0,"",${table.at("efficient", column)}/${of})`, "percent");
    }),
    ...(periods.length > 1
      ? [moved("rose", words.roseCount, (one) => one > unchanged, aboveZero), moved("fell", words.fellCount, (one) => one < -unchanged, belowZero)]
      : []),
  ];
}
