import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Panel } from "../../engine/data/panel.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { presetTexts } from "../../locale/sheets/preset.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { blankLine, noted, space, tableBlock, titled, type Column, type Line } from "../layout/block.ts";
import { derived, empty, header, label, number, summary, text, total, totals } from "../layout/cells.ts";
import type { GroupedDmus } from "../statistics/grouping.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks } from "../layout/sheet-of-blocks.ts";
import { geometric, ofRow, summed, type Statistic } from "../statistics/statistic.ts";

/** A DMU with its region, or the mean of DMUs, which stand in rows that follow each other, or in several such spans. */
type Row =
  | { readonly of: "dmu"; readonly group: string; readonly dmu: number }
  | { readonly of: "mean"; readonly name: string; readonly members: readonly number[]; readonly spans: readonly Span[] };
type Span = readonly [first: number, last: number];

const wholeColumn = (factor: string) => `mean ${factor}`;
const shownColumn = (factor: string, interval: number) => `shown ${factor} ${interval}`;
const sourceColumn = (factor: string, interval: number) => `${factor} ${interval}`;

/** A run of the founding study: its panel by region, and how its tables are written. */
export interface Study {
  readonly completed: Completed;
  readonly panel: Panel;
  readonly groups: readonly GroupedDmus[];
  readonly locale: Locale;
  readonly stamp: string;
}

/**
 * The index by DMU, one region after the other with its mean: mean over all intervals, first interval, last interval.
 * Beside the table stand all intervals, from which everything is computed; below it the means of each interval.
 */
export function indexTable({ completed, panel, groups, locale, stamp }: Study, average: Statistic): ReportSheet {
  const words = reportTexts(locale);
  const presets = presetTexts(locale);
  const { factors } = completed.results;
  const intervals = panel.intervals().map(({ from, to }) => words.interval(from, to));
  const wordIn = (one: Locale) => reportTexts(one)[average === geometric ? "geometricMean" : "arithmeticMean"];
  const word = wordIn(locale);
  const values = new FactorValues(completed, panel, average);
  const rows = rowsOf(
    groups,
    panel.dmus.map((_, k) => k),
    locale,
  );
  const all = rows.length - 1;
  const shownIntervals = intervals.length === 1 ? [0] : [0, intervals.length - 1];
  const { wholes, shown, sources } = columnsOf(values, intervals, shownIntervals, words.missingMark);
  /** A heading over the factors, in the middle of them. */
  const spread = (heading: string) => factors.map((_, f) => header(f === Math.floor((factors.length - 1) / 2) ? heading : ""));
  const beside = (factor: string) => [header(factor), ...intervals.slice(1).map(() => header(""))];
  const byInterval = intervals.map((interval, t): Line => ({
    id: interval,
    cells: (table) => [
      label(interval),
      empty,
      ...factors.map((factor) => repeated(derived, values.at(factor, rows[all], t), table.at(all, sourceColumn(factor, t)))),
    ],
  }));
  const blocks = [
    titled(presets.indices(word)),
    noted((one) => presetTexts(one).indicesNote(wordIn(one))),
    space,
    tableBlock<Row>({
      id: "indices",
      ending: null,
      above: [header(""), header(""), ...spread(word), ...shownIntervals.flatMap((t) => spread(intervals[t])), empty, ...factors.flatMap(beside)],
      columns: [
        { id: "group", heading: words.group, width: 18, cell: (row) => (row.of === "dmu" ? label(row.group) : total(row.name)) },
        { id: "dmu", heading: words.dmu, width: 14, cell: (row) => (row.of === "dmu" ? label(panel.dmus[row.dmu]) : totals(1)[0]) },
        ...wholes,
        ...shown,
      ],
      beside: sources,
      rows,
      below: [blankLine, { id: "by interval", cells: () => [header(presets.byInterval), header(""), ...factors.map(header)] }, ...byInterval],
    }),
  ];
  const name = average === geometric ? presets.indicesSheet : presets.arithmeticSheet;
  return sheetOfBlocks({ name, stamp, blocks, frozen: { rows: "heads", columns: 2 } }, locale).sheet;
}

/** The columns of an index: the means over all intervals, the first and the last interval, and beside them every interval, from which the others follow. */
function columnsOf(
  values: FactorValues,
  intervals: readonly string[],
  shownIntervals: readonly number[],
  missing: string,
): { readonly wholes: readonly Column<Row>[]; readonly shown: readonly Column<Row>[]; readonly sources: readonly Column<Row>[] } {
  const mean = (row: Row & { readonly of: "mean" }, of: readonly (number | null)[], column: string, table: PlacedTable) =>
    summed(values.average, of, row.spans.map(([first, last]) => `${table.at(first, column)}:${table.at(last, column)}`).join(","), "score");
  const wholes = values.factors.map((factor): Column<Row> => {
    const [first, last] = [sourceColumn(factor, 0), sourceColumn(factor, intervals.length - 1)];
    return {
      id: wholeColumn(factor),
      heading: factor,
      width: 11,
      cell: (row, at, table) =>
        row.of === "dmu"
          ? ofRow(values.average, values.of(factor, row.dmu), `${at(first)}:${at(last)}`, "score")
          : mean(row, values.means(factor, row.members), wholeColumn(factor), table),
    };
  });
  const shown = shownIntervals.flatMap((t) =>
    values.factors.map((factor): Column<Row> => ({
      id: shownColumn(factor, t),
      heading: factor,
      width: 11,
      cell: (row, at) => repeated(row.of === "dmu" ? derived : summary, values.at(factor, row, t), at(sourceColumn(factor, t))),
    })),
  );
  const sources = values.factors.flatMap((factor) =>
    intervals.map((heading, t): Column<Row> => ({
      id: sourceColumn(factor, t),
      heading,
      width: 11,
      cell: (row, _, table) => {
        if (row.of === "mean") return mean(row, values.in(factor, row.members, t), sourceColumn(factor, t), table);
        const value = values.at(factor, row, t);
        return value === null ? text(missing) : number(value, "score");
      },
    })),
  );
  return { wholes, shown, sources };
}

/** A number of another cell, blank where that has none. */
const repeated = (cell: typeof derived, value: number | null, address: string): ReportCell => cell(value, `=IF(ISNUMBER(${address}),${address},"")`, "score");

/** Every region's DMUs with their mean below them, and the mean of all at the end. */
function rowsOf(groups: readonly GroupedDmus[], everyone: readonly number[], locale: Locale): readonly Row[] {
  const presets = presetTexts(locale);
  const rows: Row[] = [];
  const spans: Span[] = [];
  for (const { name, members } of groups) {
    const span: Span = [rows.length, rows.length + members.length - 1];
    spans.push(span);
    rows.push(...members.map((dmu): Row => ({ of: "dmu", group: name, dmu })), { of: "mean", name: presets.groupMean(name), members, spans: [span] });
  }
  return [...rows, { of: "mean", name: presets.allMean, members: everyone, spans }];
}

/** The factors of an index by DMU and interval, with their means. */
class FactorValues {
  readonly #matrices: ReadonlyMap<string, readonly (readonly (number | null)[])[]>;
  readonly factors: readonly string[];
  readonly average: Statistic;

  constructor({ results: { index, factors } }: Completed, panel: Panel, average: Statistic) {
    this.factors = factors;
    const found = new Map(index.map((row) => [JSON.stringify([row.dmu, row.to]), row.factors]));
    const valuesOf = (factor: string, dmu: string) => panel.intervals().map(({ to }) => found.get(JSON.stringify([dmu, to]))?.[factor] ?? null);
    this.#matrices = new Map(factors.map((factor) => [factor, panel.dmus.map((dmu) => valuesOf(factor, dmu))]));
    this.average = average;
  }

  /** Of a DMU, by interval. */
  of(factor: string, dmu: number): readonly (number | null)[] {
    return this.#matrices.get(factor)![dmu];
  }
  /** Over all intervals, by DMU. */
  means(factor: string, dmus: readonly number[]): readonly (number | null)[] {
    return dmus.map((dmu) => this.average.of(this.of(factor, dmu)));
  }
  /** In an interval, by DMU. */
  in(factor: string, dmus: readonly number[], interval: number): readonly (number | null)[] {
    return dmus.map((dmu) => this.of(factor, dmu)[interval]);
  }
  /** In an interval, of a row. */
  at(factor: string, row: Row, interval: number): number | null {
    return row.of === "dmu" ? this.of(factor, row.dmu)[interval] : this.average.of(this.in(factor, row.members, interval));
  }
}
