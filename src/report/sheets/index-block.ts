import type { Locale } from "../../engine/declare/text.ts";
import { indexTexts } from "../../locale/sheets/differences.ts";
import { findingTexts } from "../../locale/findings/findings-sheet.ts";
import { present } from "../statistics/averages.ts";
import type { Averaging } from "../statistics/averaging.ts";
import type { Column, InRow, Line, TableBlock } from "../layout/block.ts";
import { number, summary, text, working } from "../layout/cells.ts";
import { criterion, equalTo, groupLine, otherThan, type Grouping } from "../statistics/grouping.ts";
import { Matrix, type Values } from "../layout/matrix.ts";
import type { Outlier } from "../statistics/outlier.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import { arithmetic, arithmeticWhere, summed } from "../statistics/statistic.ts";

/** One factor of an index: a number for each DMU and interval, or the word for why there is none. */
export interface Factor {
  readonly id: string;
  readonly heading: string;
  readonly intervals: readonly string[];
  readonly dmus: readonly string[];
  readonly values: readonly Values[];
  readonly reasons: readonly (readonly string[])[];
}

/** How the factors of an index are averaged. */
export interface Averaged {
  readonly grouping: Grouping | null;
  readonly averaging: Averaging;
  /** Whether arithmetic means stand beside the geometric ones. */
  readonly withArithmetic: boolean;
}

const logarithmColumn = (column: string) => `ln ${column}`;

/**
 * A factor as DMU × interval with the means of the rows; below it those of the groups and of all DMUs.
 * A group's geometric mean is the exponential of the mean logarithm, AVERAGEIFS over working columns beside the table:
 * so every spreadsheet program computes it without array formulas. Arithmetic means stand beside them where asked for.
 */
export function indexMatrix({ heading, intervals, dmus, values, reasons }: Factor, { grouping, averaging, withArithmetic }: Averaged, locale: Locale): Matrix {
  const words = indexTexts(locale, averaging.ratios);
  const also = withArithmetic ? [{ id: "arithmetic", heading: words.arithmeticMean, width: 14, statistic: arithmetic }] : [];
  return new Matrix({
    dmus,
    grouping,
    heading,
    numbers: intervals,
    values,
    widths: [22, 13],
    cell: (value, k, t) => (value === null ? text(reasons[k][t]) : number(value, "score")),
    live: [{ id: "mean", heading: words.geometricMean, width: 13, statistic: averaging.mean }, ...also],
  });
}

/** @param outlier the unit without which the mean of all stands below it */
export function indexBlock(factor: Factor, matrix: Matrix, averaged: Averaged, outlier: Outlier | null, locale: Locale): TableBlock {
  const { grouping, averaging, withArithmetic } = averaged;
  const words = indexTexts(locale, averaging.ratios);
  const logarithmic = averaging.ratios && grouping !== null;
  const columns = [...matrix.numbers, "mean"];
  const reach = matrix.reach.filter((id) => id !== "arithmetic");
  const beside = columns.map((column, c): Column<number> => ({
    id: logarithmColumn(column),
    heading: words.logarithm([...factor.intervals, words.geometricMean][c]),
    width: 12,
    cell: (k: number, at: InRow) => {
      const value = matrix.valuesIn(column)[k];
      return working(value === null ? null : Math.log(value), `=IF(ISNUMBER(${at(column)}),LN(${at(column)}),"")`);
    },
  }));
  const groups = (grouping?.names ?? []).map((name, g) => {
    const id = groupLine(g);
    return matrix.lineOf(
      id,
      name,
      (column, table) => {
        const wanted = criterion(name, `$${table.at(id, "dmu")}`);
        const averaged = table.down(averaging.ratios ? logarithmColumn(column) : column);
        const members = `AVERAGEIFS(${averaged},${table.fixed("group")},${wanted})`;
        const value = averaging.mean.of(grouping!.membersOf(name, matrix.valuesIn(column)));
        return summary(value, `=IFERROR(${averaging.ratios ? `EXP(${members})` : members},"")`, "score");
      },
      reach,
    );
  });
  const share = (column: string, table: PlacedTable) => {
    const [values, range] = [matrix.valuesIn(column), table.down(column)];
    const scored = present(values).length;
    const value = scored === 0 ? null : averaging.above.of(values)! / scored;
    return summary(value, `=IF(COUNT(${range})=0,"",${table.at("above", column)}/COUNT(${range}))`, "percent");
  };
  const below = [
    ...groups,
    matrix.line("all", words.allGeometric, averaging.mean, "score", reach),
    ...(outlier === null ? [] : [withoutLine(matrix, averaging, { k: outlier.k, name: factor.dmus[outlier.k] }, reach, locale)]),
    ...(withArithmetic ? arithmeticLines(matrix, grouping, locale) : []),
    matrix.line("above", words.aboveOne, averaging.above, "integer", reach),
    matrix.lineOf("share", words.aboveOneShare, share, reach),
  ];
  return matrix.block({ id: factor.id, ending: factor.id, ...(logarithmic ? { beside } : {}), below });
}

/** The means of all but one unit. */
function withoutLine(
  matrix: Matrix,
  { ratios, mean }: Averaging,
  { k: out, name }: { readonly k: number; readonly name: string },
  reach: readonly string[],
  locale: Locale,
): Line {
  return matrix.lineOf(
    "without",
    findingTexts(locale).without(name),
    (column, table) => {
      const others = matrix.valuesIn(column).filter((_, k) => k !== out);
      const [range, names] = [table.down(column), table.fixed("dmu")];
      if (!ratios) return summary(mean.of(others), arithmeticWhere(`${names},${otherThan(name)}`).formula(range), "score");
      const counts = `COUNTIFS(${names},${otherThan(name)},${range},">0")`;
      const own = `IFERROR(LN(SUMIF(${names},${equalTo(name)},${range})),0)`;
      return summary(mean.of(others), `=IF(${counts}=0,"",EXP((COUNT(${range})*LN(GEOMEAN(${range}))-${own})/${counts}))`, "score");
    },
    reach,
  );
}

/** The arithmetic means of the groups and of all; none of geometric means. */
function arithmeticLines(matrix: Matrix, grouping: Grouping | null, locale: Locale): readonly Line[] {
  const words = indexTexts(locale, true);
  const groups = (grouping?.names ?? []).map((name) =>
    matrix.lineOf("", words.arithmeticOf(name), (column, table) => {
      if (column === "mean") return null;
      const members = arithmeticWhere(`${table.fixed("group")},${equalTo(name)}`);
      return summed(members, grouping!.membersOf(name, matrix.valuesIn(column)), table.down(column), "score");
    }),
  );
  const all = matrix.lineOf("", words.allArithmetic, (column, table) =>
    column === "mean" ? null : summed(arithmetic, matrix.valuesIn(column), table.down(column), "score"),
  );
  return [...groups, all];
}
