import type { Completed } from "../../analysis/run/run-analysis.ts";
import { modelById } from "../../engine/catalog.ts";
import { variablesOf } from "../../engine/data/dataset.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { ScoreRow } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { blankLine, headLine, noted, space, summaryLine, tableBlock, titled, type Column, type InRow, type Line } from "../layout/block.ts";
import { blanks, derived, empty, label, number, summary, text } from "../layout/cells.ts";
import { criterion } from "../statistics/grouping.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportCell, ReportFormat } from "../layout/report-cell.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { arithmeticWhere, summed } from "../statistics/statistic.ts";

/** The improvement sheet, and where its parts stand. */
export interface Improvement extends LaidSheet {
  readonly table: PlacedTable;
  /** For each variable its name, whether less of it is better, and the column of its gap in per cent. */
  readonly variables: readonly { readonly name: string; readonly excess: boolean; readonly percent: string }[];
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
  const names = observationColumns(completed, { group: true, groupFirst: true }, locale);
  const lead = names.length;
  const parts = variables.map((variable, v) => columnsOf(variable, v, locale));
  const condition = `"${statusWords.inefficient[locale]}"`;
  const inefficient = results.scores.filter(({ status }) => status === "inefficient");
  const reach = [...names.slice(1).map(({ id }) => id), "status", "score", ...parts.flat().map(({ id }) => id)];
  const meanGap = (id: string, name: string, period: string | null): Line => {
    const rows = period === null ? inefficient : inefficient.filter(({ period: at }) => at === period);
    return summaryLine(id, name, reach, (column, table) => {
      const ofPeriod = period === null ? "" : `,${table.fixed("period")},${criterion(period, `$${table.at(id, "dmu")}`)}`;
      const where = `${table.fixed("status")},${condition}${ofPeriod}`;
      if (column === "score") return summary(rows.length, `=COUNTIFS(${where})`, "integer");
      const v = variables.findIndex((_, one) => column === percentColumn(one));
      if (v < 0) return null;
      const gaps = rows.flatMap(({ row, slacks }) => (variables[v].values[row] === 0 || slacks === null ? [] : [slacks[v] / variables[v].values[row]]));
      return summed(arithmeticWhere(where), gaps, table.down(column), "percent");
    });
  };
  const overGaps = new Map([["score", words.belowFrontier], ...variables.map(({ name }, v) => [percentColumn(v), name] as const)]);
  const periods = data.periods === undefined ? [] : panel.periods;
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
      below: [
        blankLine,
        headLine(words.meanGap, reach, (column) => overGaps.get(column) ?? ""),
        ...periods.map((period, k) => meanGap(`period ${k}`, period, period)),
        meanGap("all", words.all, null),
      ],
    }),
  ];
  const laid = sheetOfBlocks({ name: words.improvementSheet, stamp, blocks, frozen: { rows: "heads", columns: lead } }, locale);
  const table = laid.placed.get("improvement")!;
  return {
    ...laid,
    sheet: { ...laid.sheet, partsFrom: variables.map((_, v) => table.columnOf(`is ${v}`)) },
    table,
    variables: variables.map(({ name, role }, v) => ({ name, excess: role !== "output", percent: percentColumn(v) })),
  };
}

const percentColumn = (v: number) => `percent ${v}`;

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
      id: percentColumn(v),
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
