import type { Completed } from "../analysis/run-analysis.ts";
import { modelById } from "../engine/catalog.ts";
import { variablesOf } from "../engine/dataset.ts";
import { Panel } from "../engine/panel.ts";
import type { ScoreRow } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { scoreTexts } from "../locale/report-differences.ts";
import { reportTexts } from "../locale/report.ts";
import { statusWords } from "../locale/words.ts";
import { noted, space, tableBlock, titled, type Column, type InRow, type PlacedTable } from "./block.ts";
import { blanks, columnRange, derived, empty, fixedRange, header, label, number, summary, text, total, totals } from "./cells.ts";
import { criterion } from "./grouping.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { ReportCell, ReportFormat } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { sheetOfBlocks } from "./sheet-of-blocks.ts";
import { arithmeticWhere, summed } from "./statistic.ts";

/** The improvement sheet, and where its parts stand. */
export interface Improvement {
  readonly sheet: ReportSheet;
  /** For each variable its name, whether less of it is better, and the column of its gap in per cent. */
  readonly variables: readonly { readonly name: string; readonly excess: boolean; readonly percentColumn: number }[];
  /** Row of the mean gaps of all observations below the frontier; null where there is none. */
  readonly meanRow: number | null;
  readonly countCell: { readonly row: number; readonly column: number };
}

/**
 * For every observation and variable: what it is, how much is too much or missing (in its unit and in per cent) and the
 * target on the frontier. Target and per cent are formulas over the other two. Below: the mean gap of the
 * observations below the frontier, by period.
 */
export function improvementSheet(completed: Completed, locale: Locale, stamp: string): Improvement {
  const { analysis, data, results } = completed;
  const words = scoreTexts(locale, modelById(analysis.model).properties.better === "lower");
  const panel = new Panel(data);
  const variables = variablesOf(data);
  const names = observationColumns(data, { group: true, groupFirst: true }, locale);
  const lead = names.length;
  const parts = variables.map((variable, v) => columnsOf(variable, v, locale));
  const condition = `"${statusWords.inefficient[locale]}"`;
  const below = (period: string | null) => results.scores.filter(({ status, period: at }) => status === "inefficient" && (period === null || at === period));
  const meanGaps = ({ top, bottom, columnOf }: PlacedTable): readonly (readonly ReportCell[])[] => {
    const fixed = (id: string) => fixedRange(columnOf(id), top + 1, bottom);
    const line = (name: string, period: string | null, row: number): readonly ReportCell[] => {
      const rows = below(period);
      const where = period === null ? `${fixed("status")},${condition}` : `${fixed("status")},${condition},${fixed("period")},${criterion(period, `$A${row}`)}`;
      return [
        total(name),
        ...totals(lead),
        summary(rows.length, `=COUNTIFS(${where})`, "integer"),
        ...variables.flatMap(({ values }, v): ReportCell[] => {
          const gaps = rows.flatMap((one) => (values[one.row] === 0 || one.slacks === null ? [] : [one.slacks[v] / values[one.row]]));
          const range = columnRange(columnOf(`percent ${v}`), top + 1, bottom);
          return [...totals(2), summed(arithmeticWhere(where), gaps, range, "percent"), ...totals(1)];
        }),
      ];
    };
    const periods = data.periods === undefined ? [] : panel.periods;
    const first = bottom + 3;
    return [
      [],
      [
        header(words.meanGap),
        ...blanks(lead).map(() => header("")),
        header(words.belowFrontier),
        ...variables.flatMap(({ name }) => [header(""), header(""), header(name), header("")]),
      ],
      ...periods.map((period, k) => line(period, period, first + k)),
      line(words.all, null, first + periods.length),
    ];
  };
  const blocks = [
    titled(words.improvementSheet),
    noted((one) => reportTexts(one).improvementNote),
    space,
    tableBlock<ScoreRow>({
      id: "improvement",
      ending: "",
      above: [...blanks(lead + 2), ...variables.flatMap(({ name, role }) => [label(`${name} · ${words.roleOf(role)}`), empty, empty, empty])],
      columns: [
        ...names,
        { id: "status", heading: words.status, width: 11, cell: ({ status }) => text(statusWords[status][locale]) },
        { id: "score", heading: words.score, width: 12, cell: ({ score }) => (score === null ? text(words.missingMark) : number(score, "score")) },
        ...parts.flat(),
      ],
      rows: inReadingOrder(panel).map((row) => results.scores[row]),
      below: meanGaps,
    }),
  ];
  const { sheet, placed } = sheetOfBlocks({ name: words.improvementSheet, stamp, blocks, frozen: { heads: true, columns: lead } }, locale);
  const { columnOf } = placed.get("improvement")!;
  const all = sheet.rows.length;
  return {
    sheet: { ...sheet, partsFrom: variables.map((_, v) => columnOf(`is ${v}`)) },
    variables: variables.map(({ name, role }, v) => ({ name, excess: role !== "output", percentColumn: columnOf(`percent ${v}`) })),
    meanRow: below(null).length === 0 ? null : all,
    countCell: { row: all, column: columnOf("score") },
  };
}

/** What a variable is, its gap in its unit and in per cent, and its target. */
function columnsOf({ name, role, values }: ReturnType<typeof variablesOf>[number], v: number, locale: Locale): readonly Column<ScoreRow>[] {
  const words = reportTexts(locale);
  const format: ReportFormat = values.every((value) => Math.abs(value) < 100) ? "score" : "amount";
  const width = Math.max(widthOf(values, format), headerWidth(name));
  const [is, gap] = [`is ${v}`, `gap ${v}`];
  const missing = text(words.missingMark);
  const whenKnown = (cell: (row: ScoreRow, slack: number, target: number, at: InRow) => ReportCell) => (row: ScoreRow, at: InRow) =>
    row.slacks === null || row.targets === null ? missing : cell(row, row.slacks[v], row.targets[v], at);
  return [
    { id: is, heading: words.partOf(name, words.actual), width, cell: ({ row }) => number(values[row], format) },
    {
      id: gap,
      heading: words.partOf(name, role === "output" ? words.shortfall : words.excess),
      width,
      cell: whenKnown((_, slack) => number(slack, format)),
    },
    {
      id: `percent ${v}`,
      heading: words.partOf(name, words.inPercent),
      width: Math.max(9, headerWidth(name)),
      cell: whenKnown(({ row }, slack, _, at) =>
        derived(values[row] === 0 ? null : slack / values[row], `=IF(${at(is)}=0,"",${at(gap)}/${at(is)})`, "percent"),
      ),
    },
    {
      id: `target ${v}`,
      heading: words.partOf(name, words.target),
      width,
      cell: whenKnown((_, __, target, at) => derived(target, `=${at(is)}${role === "output" ? "+" : "-"}${at(gap)}`, format)),
    },
  ];
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
