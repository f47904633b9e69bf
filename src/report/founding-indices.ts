import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import type { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { presetTexts } from "../locale/report-preset.ts";
import { derived, empty, header, label, number, rangeOf, summary, text, title, total, totals } from "./cells.ts";
import type { GroupedDmus } from "./grouping.ts";
import type { Values } from "./matrix.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";
import { geometric, ofRow, summed, type Statistic } from "./statistic.ts";

type Cell = (value: number | null, formula: string, format: "score") => ReportCell;

/**
 * The index by DMU, one region after the other with its mean: mean over all intervals, first interval, last interval.
 * Beside the table stand all intervals, from which everything is computed; below it the means of each interval.
 */
export function indexTable(completed: Completed, panel: Panel, groups: readonly GroupedDmus[], average: Statistic, locale: Locale, stamp: string): ReportSheet {
  const words = reportTexts(locale);
  const presets = presetTexts(locale);
  const { factors } = completed.results;
  const intervals = panel.intervals().map(({ from, to }) => words.interval(from, to));
  const n = intervals.length;
  const shownIntervals = n === 1 ? [0] : [0, n - 1];
  const left = 2 + factors.length * (1 + shownIntervals.length);
  /** Column of an interval of a factor, among the working columns on the right. */
  const columnOf = (factor: number, interval: number) => left + 2 + factor * n + interval;
  const found = new Map(completed.results.index.map((row) => [JSON.stringify([row.dmu, row.to]), row.factors]));
  const matrices = factors.map((id) => panel.dmus.map((dmu) => panel.intervals().map(({ to }) => found.get(JSON.stringify([dmu, to]))?.[id] ?? null)));
  const means = matrices.map((matrix) => matrix.map(average.of));
  const meanColumns = factors.map((_, f) => 3 + f);
  const wordIn = (one: Locale) => reportTexts(one)[average === geometric ? "geometricMean" : "arithmeticMean"];
  const word = wordIn(locale);

  const page = new Page();
  page.add(title(presets.indices(word)));
  const columnWidths = [18, 14, ...Array.from({ length: left - 2 }, () => 11), 3, ...factors.flatMap(() => intervals.map(() => 11))];
  page.note((one) => presetTexts(one).indicesNote(wordIn(one)), locale, columnWidths.slice(0, left));
  page.skip();
  /** A heading over the factors, in the middle of them. */
  const spread = (heading: string) => factors.map((_, f) => header(f === Math.floor((factors.length - 1) / 2) ? heading : ""));
  const beside = (heading: string) => [header(heading), ...intervals.slice(1).map(() => header(""))];
  page.add(header(""), header(""), ...spread(word), ...shownIntervals.flatMap((t) => spread(intervals[t])), empty, ...factors.flatMap(beside));
  const names = [word, ...shownIntervals].flatMap(() => factors.map(header));
  const top = page.add(header(words.group), header(words.dmu), ...names, empty, ...factors.flatMap(() => intervals.map(header)));

  /** A row whose left part follows from the numbers on its right. */
  const write = (lead: readonly ReportCell[], wholes: readonly ReportCell[], right: readonly (readonly ReportCell[])[], cell: Cell) => {
    const row = page.next;
    const shown = shownIntervals.flatMap((t) =>
      factors.map((_, f) => {
        const { value } = right[f][t];
        return cell(typeof value === "number" ? value : null, `=IF(ISNUMBER(${addressOf(row, columnOf(f, t))}),${addressOf(row, columnOf(f, t))},"")`, "score");
      }),
    );
    return page.add(...lead, ...wholes, ...shown, empty, ...right.flat());
  };
  const spans: (readonly [number, number])[] = [];
  const averages = (name: string, areas: (column: number) => string, members: readonly number[]) => {
    const cell = (values: Values, column: number) =>
      summed(
        average,
        members.map((k) => values[k]),
        areas(column),
        "score",
      );
    const right = matrices.map((matrix, f) =>
      intervals.map((_, t) =>
        cell(
          matrix.map((values) => values[t]),
          columnOf(f, t),
        ),
      ),
    );
    return write(
      [total(name), ...totals(1)],
      factors.map((_, f) => cell(means[f], meanColumns[f])),
      right,
      summary,
    );
  };
  for (const { name, members } of groups) {
    const from = page.next;
    for (const k of members) {
      const row = page.next;
      const right = matrices.map((matrix) => matrix[k].map((value) => (value === null ? text(words.missingMark) : number(value, "score"))));
      const wholes = factors.map((_, f) => ofRow(average, matrices[f][k], rangeOf(row, columnOf(f, 0), row, columnOf(f, n - 1)), "score"));
      write([label(name), label(panel.dmus[k])], wholes, right, derived);
    }
    const span = [from, page.rows.length] as const;
    spans.push(span);
    averages(presets.groupMean(name), (column) => rangeOf(span[0], column, span[1], column), members);
  }
  const everywhere = (column: number) => spans.map(([from, to]) => rangeOf(from, column, to, column)).join(",");
  const all = averages(
    presets.allMean,
    everywhere,
    panel.dmus.map((_, k) => k),
  );

  page.skip();
  page.add(header(presets.byInterval), header(""), ...factors.map(header));
  intervals.forEach((interval, t) => {
    const cells = factors.map((_, f) => {
      const { value } = page.cell(all, columnOf(f, t));
      const source = addressOf(all, columnOf(f, t));
      return derived(typeof value === "number" ? value : null, `=IF(ISNUMBER(${source}),${source},"")`, "score");
    });
    page.add(label(interval), empty, ...cells);
  });
  return {
    name: average === geometric ? presets.indicesSheet : presets.arithmeticSheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: top, columns: 2 },
    colourScales: [],
    printed: { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: left },
  };
}
