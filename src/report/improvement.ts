import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { variablesOf } from "../engine/dataset.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { statusWords } from "../locale/words.ts";
import { mean } from "./averages.ts";
import { blanks, columnRange, derived, empty, fixedRange, header, headers, label, note, number, summary, text, title, total, totals } from "./cells.ts";
import { criterion } from "./grouping.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportFormat } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

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
  const condition = `"${statusWords.inefficient[locale]}"`;
  const panel = new Panel(data);
  const variables = variablesOf(data);
  const grouped = data.groups !== undefined;
  const dated = data.periods !== undefined;
  const lead = 1 + (grouped ? 1 : 0) + (dated ? 1 : 0);
  const periodColumn = lead;
  const statusColumn = lead + 1;
  const scoreColumn = lead + 2;
  const firstColumn = lead + 3;
  const columnOf = (variable: number, part: number) => firstColumn + variable * perVariable + part;
  const amounts = variables.map(({ values }): ReportFormat => (values.every((value) => Math.abs(value) < 100) ? "score" : "amount"));

  const amountWidths = variables.map(({ name, values }, v) => Math.max(widthOf(values, amounts[v]), headerWidth(name)));

  const page = new Page();
  page.add(title(words.improvementSheet));
  page.add(note(words.improvementNote));
  page.skip();
  page.add(...blanks(lead + 2), ...variables.flatMap(({ name, role }) => [label(`${name} · ${words.roleOf(role)}`), empty, empty, empty]));
  page.add(
    ...headers([
      words.dmu,
      ...(grouped ? [words.group] : []),
      ...(dated ? [words.period] : []),
      words.status,
      words.score,
      ...variables.flatMap(({ name, role }) =>
        [words.actual, role === "output" ? words.shortfall : words.excess, words.inPercent, words.target].map((part) => words.partOf(name, part)),
      ),
    ]),
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
  const statuses = fixedRange(statusColumn, top + 1, lastRow);
  const periods = fixedRange(periodColumn, top + 1, lastRow);
  const below = (period: string | null) => results.scores.filter(({ status, period: at }) => status === "inefficient" && (period === null || at === period));
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
    const where = period === null ? `${statuses},${condition}` : `${statuses},${condition},${periods},${criterion(period, `$A${row}`)}`;
    return page.add(
      total(name),
      ...totals(lead),
      summary(rows.length, `=COUNTIFS(${where})`, "integer"),
      ...variables.flatMap(({ values }, v): ReportCell[] => {
        const column = columnOf(v, 2);
        const gaps = rows.flatMap((one) => (values[one.row] === 0 || one.slacks === null ? [] : [one.slacks[v] / values[one.row]]));
        const range = columnRange(column, top + 1, lastRow);
        return [...totals(2), summary(mean(gaps), `=IFERROR(AVERAGEIFS(${range},${where}),"")`, "percent"), ...totals(1)];
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
        ...(dated ? [9] : []),
        11,
        12,
        ...variables.flatMap(({ name }, v) => [amountWidths[v], amountWidths[v], Math.max(9, headerWidth(name)), amountWidths[v]]),
      ],
      partsFrom: variables.map((_, v) => columnOf(v, 0)),
      freeze: { rows: top, columns: lead },
      colourScales: [],
      tables: tabled(words.improvementSheet, "", { fromRow: top, fromColumn: 1, toRow: lastRow, toColumn: columnOf(variables.length, 0) - 1 }, locale),
    },
    variables: variables.map(({ name, role }, v) => ({ name, excess: role !== "output", percentColumn: columnOf(v, 2) })),
    meanRow: below(null).length === 0 ? null : all,
    countCell: { row: all, column: scoreColumn },
  };
}

/** Of a column whose header holds a variable's name beside a word, in two lines beside the filter button; a long name takes more. */
const headerWidth = (name: string): number => Math.min(16, Math.ceil(((shownWidth(name) + 7) * 1.06) / 2 + 4.5));

/** In digits: a Chinese letter is nearly two of them wide. */
const shownWidth = (text: string): number => [...text].reduce((sum, letter) => sum + (letter > "\u2e7f" ? 1.9 : 1), 0);

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
