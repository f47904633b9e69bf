import type { Locale } from "../../engine/declare/text.ts";
import { saidObservation } from "../../locale/wording/period-said.ts";
import { findingTexts } from "../../locale/findings/findings-sheet.ts";
import { mean } from "../statistics/averages.ts";
import type { Line } from "../layout/block.ts";
import { number, summary } from "../layout/cells.ts";
import { otherThan } from "../statistics/grouping.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import type { ScoreMatrix } from "../sheets/score-matrix.ts";
import { arithmeticWhere } from "../statistics/statistic.ts";

const summaryOf = (value: number | null, format: "integer" | "score"): ReportCell | null =>
  value === null ? null : { ...number(value, format), style: "summary" };

/** The mean without the unit that carries it; and the reference that carries the scores, how many others it serves, and the means without it. */
export function carriedLines({ matrix, dmus, periods, mean: whole, outlier, leverage }: ScoreMatrix, locale: Locale): readonly Line[] {
  const words = findingTexts(locale);
  const reach = [...matrix.reach, ...(periods.length > 1 ? ["rank", "change"] : [])];
  const columns = [...matrix.numbers, ...matrix.live];
  const lines: Line[] = [];
  if (outlier !== null) {
    const name = dmus[outlier.k];
    lines.push(
      matrix.lineOf(
        "without",
        words.without(name),
        (column, table) => {
          if (!columns.includes(column)) return null;
          const others = matrix.valuesIn(column).filter((value, k) => k !== outlier.k && value !== null) as readonly number[];
          return summary(mean(others), arithmeticWhere(`${table.fixed("dmu")},${otherThan(name)}`).formula(table.down(column)), "score");
        },
        reach,
      ),
    );
  }
  if (leverage !== null) {
    const name = saidObservation(leverage.dmu, leverage.period, locale);
    const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
    /** By period, and of all periods below the means. */
    const line = (id: string, title: string, by: readonly (number | null)[], all: number, format: "integer" | "score") =>
      matrix.lineOf(
        id,
        title,
        (column) =>
          matrix.numbers.includes(column) ? summaryOf(periods.length > 1 ? by[Number(column)] : all, format) : column === whole ? summaryOf(all, format) : null,
        reach,
      );
    lines.push(
      line("scored rows", words.scoredRows, leverage.scored, sum(leverage.scored), "integer"),
      line("served", words.servedBy(name), leverage.served, sum(leverage.served), "integer"),
      line("measured without", words.measuredWithout(name), leverage.means, leverage.mean, "score"),
    );
  }
  return lines;
}
