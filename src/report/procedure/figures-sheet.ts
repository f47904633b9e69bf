import type { Locale } from "../../engine/text.ts";
import { reportTexts } from "../../locale/report.ts";
import type { FigureGiven } from "../../procedures/figure.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { title } from "../cells.ts";
import type { ReportChart, UnplacedChart } from "../chart.ts";
import { cellsOf, valuesOf, type ChartValues } from "../chart-values.ts";
import type { ReportSheet } from "../sheet.ts";
import type { LaidSheet } from "../sheet-of-blocks.ts";
import { barsFigure, mostBars } from "./bars-figure.ts";
import { curvesFigure } from "./curves-figure.ts";
import { FigureCells } from "./figure-cells.ts";
import { FigureSource } from "./figure-source.ts";
import { areasFigure, linesFigure } from "./period-figures.ts";
import { scatterFigure } from "./scatter-figure.ts";

const columns = 8;
const columnWidth = 12;
/** Rows that a figure covers, where it is no list of bars, and those between two. */
const height = 20;
const gap = 2;

/** A figure as it is drawn: the workbook's own chart, and what a page shows of it where that can be more. */
interface Drawn {
  readonly chart: UnplacedChart;
  readonly seen?: Pick<ChartValues, "drawn"> & { readonly chart: UnplacedChart };
}

/** The sheet of the figures of a procedure, and the same figures for a page beside it. */
export interface Figures {
  readonly sheet: ReportSheet;
  readonly seen: readonly ChartValues[];
}

/** The figures of a procedure over the cells of its results, one below the other; null where there is nothing to draw. */
export function figuresSheet(completed: CompletedProcedure, results: LaidSheet, locale: Locale, stamp: string): Figures | null {
  const { procedure } = completed;
  const name = reportTexts(locale).chartsSheet;
  const cells = new FigureCells(name, columns + 2);
  cells.put(1, 1, title(name));
  const source = new FigureSource(completed, results, cells, locale);
  const charts: ReportChart[] = [];
  const seen: ((cellsIn: ReturnType<typeof cellsOf>) => ChartValues)[] = [];
  let top = 3;
  for (const [id, figure] of Object.entries(procedure.gives)) {
    if (figure.gives !== "figure") continue;
    const drawn = drawnFrom(source, figure, top);
    if (drawn === null) continue;
    const rows = drawn.chart.kind === "bar" ? Math.max(height, barRows(drawn.chart)) : height;
    const titled = { title: procedure.words.gives[id].title[locale] };
    charts.push({ ...drawn.chart, ...titled, anchor: { fromRow: top, fromColumn: 1, toRow: top + rows - 1, toColumn: columns } });
    const { chart: plain, ...how } = drawn.seen ?? { chart: drawn.chart };
    seen.push((cellsIn) => ({ ...valuesOf({ ...plain, ...titled }, cellsIn), ...how }));
    top += rows + gap;
  }
  if (charts.length === 0) return null;
  const sheet: ReportSheet = {
    name,
    stamp,
    rows: cells.rows(),
    columnWidths: Array.from({ length: columns }, () => columnWidth),
    freeze: { rows: 0, columns: 0 },
    colourScales: [],
    charts,
    printed: { fromRow: 1, fromColumn: 1, toRow: charts[charts.length - 1].anchor.toRow, toColumn: columns },
  };
  const cellsIn = cellsOf([results.sheet, sheet]);
  return { sheet, seen: seen.map((of) => of(cellsIn)) };
}

function drawnFrom(source: FigureSource, figure: FigureGiven, top: number): Drawn | null {
  switch (figure.kind) {
    case "lines":
      return chartOnly(linesFigure(source, figure));
    case "areas":
      return chartOnly(areasFigure(source, figure));
    case "scatter":
      return chartOnly(scatterFigure(source, figure));
    case "bars":
      return chartOnly(barsFigure(source, figure, top));
    case "curves": {
      const curves = curvesFigure(source, figure, top);
      if (curves?.plain === undefined) return curves;
      return { chart: curves.chart, seen: { chart: curves.plain, drawn: figure.drawn! } };
    }
  }
}

const chartOnly = (chart: UnplacedChart | null): Drawn | null => (chart === null ? null : { chart });

/** Rows that bars need with their names. */
const barRows = ({ categories: { range } }: UnplacedChart) => Math.min(mostBars, range.toRow - range.fromRow + 1) + 6;
