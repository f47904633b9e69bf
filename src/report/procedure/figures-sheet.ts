import type { Locale } from "../../engine/text.ts";
import { reportTexts } from "../../locale/report.ts";
import type { FigureGiven } from "../../procedures/procedure.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { title } from "../cells.ts";
import { partSeries, wholeSeries, type ReportChart } from "../chart.ts";
import { Page } from "../page.ts";
import type { ReportSheet } from "../sheet.ts";
import type { ResultsSheet } from "./results-sheet.ts";

const columns = 8;
const columnWidth = 12;
/** Rows that a figure covers, and those from one to the next. */
const height = 20;
const step = height + 2;

/** The figures of a procedure over the cells of its results, one below the other; null where none has two points. */
export function figuresSheet({ procedure, given }: CompletedProcedure, results: ResultsSheet, locale: Locale, stamp: string): ReportSheet | null {
  const figures = Object.entries(procedure.gives).flatMap(([id, figure]) => (figure.gives === "figure" ? [{ id, figure }] : []));
  if (figures.length === 0 || given.periods.length < 2) return null;
  const name = reportTexts(locale).chartsSheet;
  const page = new Page();
  page.add(title(name));
  const charts = figures.map(({ id, figure }, k): ReportChart => {
    const top = 3 + k * step;
    return {
      kind: "line",
      title: procedure.words.gives[id].title[locale],
      categoryTitle: given.columns["period"][0].name,
      valueTitle: fieldTitle(procedure, figure, figure.series[0], locale),
      categories: results.columnOf(figure.from, null)!,
      series: figure.series.map((field, s) => {
        const [heading, range] = [fieldTitle(procedure, figure, field, locale), results.columnOf(figure.from, field)!];
        return s === 0 ? wholeSeries(heading, range) : partSeries(heading, range, s - 1);
      }),
      anchor: { fromRow: top, fromColumn: 1, toRow: top + height - 1, toColumn: columns },
      fromZero: true,
      valueFormat: "score",
    };
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

const fieldTitle = ({ words }: CompletedProcedure["procedure"], { from }: FigureGiven, field: string, locale: Locale) =>
  words.gives[from].fields![field].title[locale];
