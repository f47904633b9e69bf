import { addressOf } from "../analysis/table.ts";
import type { Locale } from "../engine/text.ts";
import { indexTexts } from "../locale/report-differences.ts";
import { present } from "./averages.ts";
import type { Averaging } from "./averaging.ts";
import { empty, headers, label, number, summary, text, total, totals, working } from "./cells.ts";
import type { Frame } from "./frame.ts";
import { criterion, equalTo, type Grouping } from "./grouping.ts";
import type { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import { arithmetic as arithmeticMean, arithmeticWhere, ofRow, summed } from "./statistic.ts";

type Values = readonly (number | null)[];

/** One factor of an index: a number for each DMU and interval, or the word for why there is none. */
export interface Factor {
  readonly heading: string;
  readonly intervals: readonly string[];
  readonly dmus: readonly string[];
  readonly matrix: readonly Values[];
  readonly reasons: readonly (readonly string[])[];
}

/** Rows of a factor's block below its DMUs. */
export interface FactorRows {
  readonly groups: readonly number[];
  readonly all: number;
  /** DMUs that improved (above 1, or above 0), and their share. */
  readonly above: number;
  readonly share: number;
}

/** Rows that a block takes, so that what stands above it can name its cells. */
export const blockHeight = (dmus: number, groups: number, arithmetic: boolean) => 1 + dmus + (groups + 1) * (arithmetic ? 2 : 1) + 2;

/**
 * Writes a factor as DMU × interval with the means of the rows; below it those of the groups and of all DMUs.
 * A group's geometric mean is the exponential of the mean logarithm, AVERAGEIFS over working columns beside the table:
 * so every spreadsheet program computes it without array formulas. Arithmetic means stand beside them where asked for.
 */
export function indexBlock(
  page: Page,
  frame: Frame,
  factor: Factor,
  grouping: Grouping | null,
  averaging: Averaging,
  arithmetic: boolean,
  locale: Locale,
): FactorRows {
  const words = indexTexts(locale, averaging.ratios);
  const logarithmic = averaging.ratios && grouping !== null;
  const { intervals, dmus, matrix, reasons } = factor;
  const meanColumn = frame.lastColumn + 1;
  const arithmeticColumn = arithmetic ? meanColumn + 1 : null;
  const logarithms = logarithmColumn(frame, arithmetic) - frame.firstColumn;
  const rowMeans = matrix.map(averaging.mean.of);
  const arithmeticMeans = matrix.map(arithmeticMean.of);

  page.add(
    ...headers([factor.heading, ...(grouping ? [words.group] : []), ...intervals, words.geometricMean, ...(arithmetic ? [words.arithmeticMean] : [])]),
    ...(logarithmic ? [empty, ...[...intervals, words.geometricMean].map((name) => text(words.logarithm(name)))] : []),
  );
  dmus.forEach((dmu, k) => {
    const range = frame.across(k);
    const logarithm = (value: number | null, column: number): ReportCell => {
      const cell = frame.at(k, column);
      return working(value === null ? null : Math.log(value), `=IF(ISNUMBER(${cell}),LN(${cell}),"")`);
    };
    page.add(
      label(dmu),
      ...(grouping ? [label(grouping.of(k))] : []),
      ...matrix[k].map((value, t) => (value === null ? text(reasons[k][t]) : number(value, "score"))),
      ofRow(averaging.mean, matrix[k], range, "score"),
      ...(arithmetic ? [ofRow(arithmeticMean, matrix[k], range, "score")] : []),
      ...(logarithmic ? [empty, ...[...matrix[k], rowMeans[k]].map((value, c) => logarithm(value, frame.firstColumn + c))] : []),
    );
  });

  const columns = [...intervals.map((_, t) => matrix.map((values) => values[t])), rowMeans];
  const line = (name: string, cells: readonly ReportCell[]) => page.add(total(name), ...totals(frame.lead - 1), ...cells);
  const group = frame.fixed(2);
  const groups = (grouping?.names ?? []).map((name) => {
    const wanted = criterion(name, `$A${page.next}`);
    return line(
      name,
      columns.map((values, c) => {
        const value = averaging.mean.of(grouping!.membersOf(name, values));
        const members = `AVERAGEIFS(${frame.down(frame.firstColumn + c + (averaging.ratios ? logarithms : 0))},${group},${wanted})`;
        return summary(value, `=IFERROR(${averaging.ratios ? `EXP(${members})` : members},"")`, "score");
      }),
    );
  });
  const all = line(
    words.allGeometric,
    columns.map((values, c) => summed(averaging.mean, values, frame.down(frame.firstColumn + c), "score")),
  );
  if (arithmeticColumn !== null) {
    const placed = [...intervals.map((_, t) => frame.firstColumn + t), arithmeticColumn];
    const valuesIn = [...columns.slice(0, -1), arithmeticMeans];
    const spread = (cells: readonly ReportCell[]) => [...cells.slice(0, -1), ...totals(1), cells[cells.length - 1]];
    for (const name of grouping?.names ?? []) {
      const members = arithmeticWhere(`${group},${equalTo(name)}`);
      const own = valuesIn.map((values, c) => summed(members, grouping!.membersOf(name, values), frame.down(placed[c]), "score"));
      line(words.arithmeticOf(name), spread(own));
    }
    const ofAll = valuesIn.map((values, c) => summed(arithmeticMean, values, frame.down(placed[c]), "score"));
    line(words.allArithmetic, spread(ofAll));
  }
  const aboveRow = line(
    words.aboveOne,
    columns.map((values, c) => summed(averaging.above, values, frame.down(frame.firstColumn + c), "integer")),
  );
  const share = line(
    words.aboveOneShare,
    columns.map((values, c) => {
      const column = frame.firstColumn + c;
      const scored = present(values).length;
      return summary(
        scored === 0 ? null : averaging.above.of(values)! / scored,
        `=IF(COUNT(${frame.down(column)})=0,"",${addressOf(aboveRow, column)}/COUNT(${frame.down(column)}))`,
        "percent",
      );
    }),
  );
  return { groups, all, above: aboveRow, share };
}

/** First of the working columns with the logarithms. */
export const logarithmColumn = (frame: Frame, arithmetic: boolean) => frame.lastColumn + (arithmetic ? 2 : 1) + 2;
