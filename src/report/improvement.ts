import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { variablesOf } from "../engine/dataset.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { statusWords } from "../locale/words.ts";
import { mean } from "./averages.ts";
import { blanks, columnRange, derived, empty, fixedRange, header, label, note, number, summary, text, title } from "./cells.ts";
import { criterion } from "./grouping.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportFormat, ReportSheet } from "./sheet.ts";

/** The improvement sheet, and where its parts stand. */
export interface Improvement {
  readonly sheet: ReportSheet;
  /** For each variable its name, whether less of it is better, and the column of its gap in per cent. */
  readonly variables: readonly { readonly name: string; readonly excess: boolean; readonly percentColumn: number }[];
  /** Row of the mean gaps of all observations below the frontier; null where there is none. */
  readonly meanRow: number | null;
  readonly countCell: { readonly row: number; readonly column: number };
}

const top = 5;
const perVariable = 4;

/**
 * For every observation and variable: what it is, how much is too much or missing (in its unit and in per cent) and the
 * target on the frontier. Target and per cent are formulas over the other two. Below: the mean gap of the
 * observations below the frontier, by period.
 */
export function improvementSheet(completed: Completed, locale: Locale, stamp: string): Improvement {
  const { analysis, data, results } = completed;
  const lower = modelById(analysis.model).properties.better === "lower";
  const words = scoreTexts(locale, lower);
  const isBelow = (score: number) => (lower ? score > 0 : score < 1);
  const condition = lower ? '">0"' : '"<1"';
  const panel = new Panel(data);
  const variables = variablesOf(data);
  const grouped = data.groups !== undefined;
  const dated = data.periods !== undefined;
  const lead = 1 + (grouped ? 1 : 0) + (dated ? 1 : 0);
  const periodColumn = lead;
  const scoreColumn = lead + 2;
  const firstColumn = lead + 3;
  const columnOf = (variable: number, part: number) => firstColumn + variable * perVariable + part;
  const amounts = variables.map(({ values }): ReportFormat => (values.every((value) => Math.abs(value) < 100) ? "score" : "amount"));

  const amountWidths = variables.map(({ values }, v) => widthOf(values, amounts[v]));

  const page = new Page();
  page.add(title(words.improvementSheet));
  page.add(note(words.improvementNote));
  page.skip();
  page.add(...blanks(lead + 2), ...variables.flatMap(({ name, role }) => [label(`${name} · ${words.roleOf(role)}`), empty, empty, empty]));
  page.add(
    header(words.dmu),
    ...(grouped ? [header(words.group)] : []),
    ...(dated ? [header(words.period)] : []),
    header(words.status),
    header(words.score),
    ...variables.flatMap(({ role }) => [words.actual, role === "output" ? words.shortfall : words.excess, words.inPercent, words.target].map(header)),
  );
  for (const row of inReadingOrder(panel)) {
    const { dmu, period, group, score, status, slacks, targets } = results.scores[row];
    const at = page.next;
    page.add(
      label(dmu),
      ...(grouped ? [label(group ?? "")] : []),
      ...(dated ? [label(period ?? "")] : []),
      text(statusWords[status][locale]),
      score === null ? text(words.missingMark) : number(score, "score"),
      ...variables.flatMap(({ values, role }, v): ReportCell[] => {
        const actual = number(values[row], amounts[v]);
        const slack = slacks?.[v];
        if (slack === undefined || targets === null) return [actual, text(words.missingMark), text(words.missingMark), text(words.missingMark)];
        const [is, gap] = [addressOf(at, columnOf(v, 0)), addressOf(at, columnOf(v, 1))];
        return [
          actual,
          number(slack, amounts[v]),
          derived(values[row] === 0 ? null : slack / values[row], `=IF(${is}=0,"",${gap}/${is})`, "percent"),
          derived(targets[v], `=${is}${role === "output" ? "+" : "-"}${gap}`, amounts[v]),
        ];
      }),
    );
  }
  const lastRow = page.rows.length;
  const scores = fixedRange(scoreColumn, top + 1, lastRow);
  const periods = fixedRange(periodColumn, top + 1, lastRow);
  const below = (period: string | null) =>
    results.scores.filter((row) => row.score !== null && isBelow(row.score) && (period === null || row.period === period));
  page.skip();
  page.add(
    header(words.meanGap),
    ...blanks(lead).map(() => header("")),
    header(words.belowFrontier),
    ...variables.flatMap(({ name }) => [header(""), header(""), header(name), header("")]),
  );
  const line = (name: string, period: string | null): number => {
    const rows = below(period);
    const row = page.next;
    const where = period === null ? `${scores},${condition}` : `${scores},${condition},${periods},${criterion(period, `$A${row}`)}`;
    return page.add(
      label(name),
      ...blanks(lead),
      summary(rows.length, `=COUNTIFS(${where})`, "integer"),
      ...variables.flatMap(({ values }, v): ReportCell[] => {
        const column = columnOf(v, 2);
        const gaps = rows.flatMap((one) => (values[one.row] === 0 || one.slacks === null ? [] : [one.slacks[v] / values[one.row]]));
        const range = columnRange(column, top + 1, lastRow);
        return [empty, empty, summary(mean(gaps), `=IFERROR(AVERAGEIFS(${range},${where}),"")`, "percent"), empty];
      }),
    );
  };
  if (dated) for (const period of panel.periods) line(period, period);
  const all = line(words.all, null);
  return {
    sheet: {
      name: words.improvementSheet,
      stamp,
      rows: page.rows,
      columnWidths: [
        16,
        ...(grouped ? [10] : []),
        ...(dated ? [8] : []),
        10,
        9,
        ...variables.flatMap((_, v) => [amountWidths[v], amountWidths[v], 9, amountWidths[v]]),
      ],
      partsFrom: variables.map((_, v) => columnOf(v, 0)),
      freeze: { rows: top, columns: lead },
      colourScales: [],
    },
    variables: variables.map(({ name, role }, v) => ({ name, excess: role !== "output", percentColumn: columnOf(v, 2) })),
    meanRow: below(null).length === 0 ? null : all,
    countCell: { row: all, column: scoreColumn },
  };
}

/** Of a column that shows the largest of these numbers with separators and two decimals. */
function widthOf(values: Iterable<number>, format: ReportFormat): number {
  if (format !== "amount") return 10;
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  return Math.max(13, largest.toLocaleString("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 }).length + 3);
}

/** Rows by DMU in the order of the data, then by period. */
export const inReadingOrder = (panel: Panel): readonly number[] =>
  panel.dmus.flatMap((dmu) => panel.periods.map((period) => panel.rowOf(dmu, period)).filter((row) => row !== undefined));
