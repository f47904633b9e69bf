import { addressOf } from "../analysis/table.ts";
import { efficientStatuses, isEfficient, type Status } from "../engine/status.ts";
import type { Locale } from "../engine/text.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { statusWords } from "../locale/words.ts";
import { present } from "./averages.ts";
import { header, numberIn, rangeOf, summary, total, totals } from "./cells.ts";
import { aboveZero, belowZero, changeCell, unchanged } from "./change.ts";
import type { Frame } from "./frame.ts";
import { criterion, type Grouping } from "./grouping.ts";
import type { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import { arithmetic, arithmeticWhere, count, countOf, spread, summed } from "./statistic.ts";

/** Rows below the score matrix, by what stands in them; null where the report has no such row. */
export interface SummaryRows {
  readonly header: number;
  /** In the order of the grouping's names. */
  readonly groups: readonly number[];
  readonly all: number;
  /** Highest less lowest group mean. */
  readonly gap: number | null;
  /** How many DMUs have a score. */
  readonly scored: number;
  readonly efficient: number;
  readonly share: number;
  /** How many DMUs rose and fell from the first period to the last; in the column of the change. */
  readonly rose: number | null;
  readonly fell: number | null;
}

/** What the summary is computed from. */
export interface ScoreMatrix {
  readonly grouping: Grouping | null;
  readonly periods: readonly string[];
  readonly matrix: readonly (readonly (number | null)[])[];
  readonly means: readonly (number | null)[];
  readonly changes: readonly (number | null)[];
  /** What became of each score; null where the DMU is not in the period. */
  readonly statuses: readonly (readonly (Status | null)[])[];
  readonly meanColumn: number;
  readonly changeColumn: number | null;
  /** Where the statuses of the first period stand. */
  readonly statusColumn: number;
  /** Whether the scores are distances, of which the lower is the better. */
  readonly lower: boolean;
}

/** Writes the summary below the matrix: means by group and of all, then counts. */
export function efficiencySummary(page: Page, frame: Frame, scores: ScoreMatrix, locale: Locale): SummaryRows {
  const { grouping, periods, matrix, statuses, means, changes, meanColumn, changeColumn, statusColumn, lower } = scores;
  const words = scoreTexts(locale, lower);
  const several = changeColumn !== null;
  const columns = Array.from({ length: meanColumn - frame.lead }, (_, c) => frame.firstColumn + c);
  const valuesIn = (column: number) => (column <= frame.lastColumn ? matrix.map((row) => row[column - frame.firstColumn]) : means);
  const group = frame.fixed(2);

  /** A row of one cell per period and the mean; where there is a change, also that of the row itself. */
  const line = (name: string, cell: (column: number, values: readonly (number | null)[]) => ReportCell, withChange: boolean): number => {
    const cells = columns.map((column) => cell(column, valuesIn(column)));
    const row = page.next;
    const change = () =>
      changeCell(numberIn(cells[0]), numberIn(cells[periods.length - 1]), addressOf(row, frame.firstColumn), addressOf(row, frame.lastColumn));
    const beyond = withChange ? [...totals(1), { ...change(), style: "summary" as const }] : totals(2);
    return page.add(total(name), ...totals(frame.lead - 1), ...cells, ...(several ? beyond : []));
  };
  const counts = (name: string, cell: (column: number, values: readonly number[]) => ReportCell): number =>
    line(name, (column, values) => (column <= frame.lastColumn ? cell(column, present(values)) : totals(1)[0]), false);
  const efficientIn = (column: number) =>
    statuses.filter((row) => {
      const status = row[column - frame.firstColumn];
      return status !== null && isEfficient(status);
    }).length;
  const efficientFormula = (column: number) => {
    const range = frame.down(statusColumn + column - frame.firstColumn);
    return `=${efficientStatuses.map((status) => `COUNTIF(${range},"${statusWords[status][locale]}")`).join("+")}`;
  };

  page.skip();
  const top = page.add(
    header(words.summary),
    ...(grouping ? [header("")] : []),
    ...periods.map((period) => header(period === "" ? words.score : period)),
    ...(several ? [header(words.mean), header(""), header(words.change(periods[0], periods[periods.length - 1]))] : []),
  );
  const groups = (grouping?.names ?? []).map((name) =>
    line(
      name,
      (column, values) =>
        summed(arithmeticWhere(`${group},${criterion(name, `$A${page.next}`)}`), grouping!.membersOf(name, values), frame.down(column), "score"),
      true,
    ),
  );
  const all = line(words.all, (column, values) => summed(arithmetic, values, frame.down(column), "score"), true);
  let gap: number | null = null;
  if (groups.length > 1) {
    const inGroups = (column: number) => groups.map((row) => numberIn(page.cell(row, column)));
    gap = line(
      words.groupGap,
      (column) => {
        const range = rangeOf(groups[0], column, groups[groups.length - 1], column);
        return summed(spread, inGroups(column), range, "score");
      },
      true,
    );
  }
  const scored = counts(words.scoredCount, (column, values) => summed(count, values, frame.down(column), "integer"));
  const efficient = counts(words.efficientCount, (column) => summary(efficientIn(column), efficientFormula(column), "integer"));
  const share = counts(words.efficientShare, (column, values) => {
    const of = addressOf(scored, column);
    return summary(values.length === 0 ? null : efficientIn(column) / values.length, `=IF(${of}=0,"",${addressOf(efficient, column)}/${of})`, "percent");
  });
  const moved = (name: string, holds: (change: number) => boolean, condition: string): number | null => {
    if (!several) return null;
    const cell = summed(countOf(holds, condition), changes, frame.down(changeColumn), "integer");
    return page.add(total(name), ...totals(changeColumn - 2), cell);
  };
  const rose = moved(words.roseCount, (change) => change > unchanged, aboveZero);
  const fell = moved(words.fellCount, (change) => change < -unchanged, belowZero);
  return { header: top, groups, all, gap, scored, efficient, share, rose, fell };
}
