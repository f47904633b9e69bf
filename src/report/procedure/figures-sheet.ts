import type { Locale } from "../../engine/text.ts";
import { reportTexts } from "../../locale/report.ts";
import type { LinesGiven, ScatterGiven } from "../../procedures/procedure.ts";
import { resultTables } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { title } from "../cells.ts";
import { partSeries, wholeSeries, type ReportChart, type SheetRange } from "../chart.ts";
import { Page } from "../page.ts";
import type { ReportSheet } from "../sheet.ts";
import type { LaidSheet } from "../sheet-of-blocks.ts";
import { periodColumn } from "./results-sheet.ts";

const columns = 8;
const columnWidth = 12;
/** Rows that a figure covers, and those from one to the next. */
const height = 20;
const step = height + 2;

/** A figure but for its title and place. */
type Drawn = Omit<ReportChart, "title" | "anchor">;

/** The figures of a procedure over the cells of its results, one below the other; null where there is nothing to draw. */
export function figuresSheet(completed: CompletedProcedure, results: LaidSheet, locale: Locale, stamp: string): ReportSheet | null {
  const { procedure } = completed;
  const drawn = Object.entries(procedure.gives).flatMap(([id, figure]): { readonly id: string; readonly chart: Drawn }[] => {
    if (figure.gives !== "figure") return [];
    const chart = figure.kind === "lines" ? lines(completed, figure, results, locale) : scatter(completed, figure, results, locale);
    return chart === null ? [] : [{ id, chart }];
  });
  if (drawn.length === 0) return null;
  const name = reportTexts(locale).chartsSheet;
  const page = new Page();
  page.add(title(name));
  const charts = drawn.map(({ id, chart }, k): ReportChart => {
    const top = 3 + k * step;
    return { ...chart, title: procedure.words.gives[id].title[locale], anchor: { fromRow: top, fromColumn: 1, toRow: top + height - 1, toColumn: columns } };
  });
  return {
    name,
    stamp,
    rows: page.rows,
    columnWidths: Array.from({ length: columns }, () => columnWidth),
    freeze: { rows: 0, columns: 0 },
    colourScales: [],
    charts,
    printed: { fromRow: 1, fromColumn: 1, toRow: charts[charts.length - 1].anchor.toRow, toColumn: columns },
  };
}

/** Lines need two periods. */
function lines(completed: CompletedProcedure, { from, series }: LinesGiven, results: LaidSheet, locale: Locale): Drawn | null {
  const { given } = completed;
  if (given.periods.length < 2) return null;
  return {
    kind: "line",
    categoryTitle: given.columns["period"][0].name,
    valueTitle: fieldTitle(completed, from, series[0], locale),
    categories: columnOf(results, from, periodColumn),
    series: series.map((field, s) => {
      const [heading, range] = [fieldTitle(completed, from, field, locale), columnOf(results, from, field)];
      return s === 0 ? wholeSeries(heading, range) : partSeries(heading, range, s - 1);
    }),
    fromZero: !hasNegative(completed, from, series),
    valueFormat: "score",
  };
}

/** Points need two rows of the last period that have both numbers. */
function scatter(completed: CompletedProcedure, { from, x, y, trend }: ScatterGiven, results: LaidSheet, locale: Locale): Drawn | null {
  const { period } = completed.given.periods[completed.given.periods.length - 1];
  const { fields, rows } = tableOf(completed, from);
  const [atX, atY] = [x, y].map((field) => fields.findIndex(({ id }) => id === field));
  const drawn = [...rows.keys()].filter(
    (row) => rows[row].period === period && typeof rows[row].cells[atX] === "number" && typeof rows[row].cells[atY] === "number",
  );
  if (drawn.length < 2) return null;
  const part = [drawn[0], drawn[drawn.length - 1]] as const;
  const heading = fieldTitle(completed, from, x, locale);
  return {
    kind: "scatter",
    categoryTitle: period === null ? heading : locale === "en" ? `${heading} (${period})` : `${heading}（${period}）`,
    valueTitle: fieldTitle(completed, from, y, locale),
    categories: columnOf(results, from, x, part),
    series: [wholeSeries(fieldTitle(completed, from, y, locale), columnOf(results, from, y, part))],
    ...(trend ? { trend } : {}),
    baseline: 0,
    fromZero: false,
    valueFormat: "score",
  };
}

/** The cells of a field, in some rows of a result or in all. */
function columnOf({ placed }: LaidSheet, result: string, field: string, rows?: readonly [number, number]): SheetRange {
  const table = placed.get(result)!;
  return table.cells(rows ?? [0, table.rows - 1], [field, field]);
}

const tableOf = ({ procedure, outcome, given }: CompletedProcedure, result: string) => resultTables(procedure, outcome, given).find(({ id }) => id === result)!;

const hasNegative = (completed: CompletedProcedure, result: string, series: readonly string[]): boolean => {
  const { fields, rows } = tableOf(completed, result);
  return rows.some(({ cells }) => cells.some((cell, k) => series.includes(fields[k].id) && typeof cell === "number" && cell < 0));
};

const fieldTitle = ({ procedure: { words } }: CompletedProcedure, result: string, field: string, locale: Locale) =>
  words.gives[result].fields![field].title[locale];
