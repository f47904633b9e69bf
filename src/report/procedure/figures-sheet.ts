import type { Locale } from "../../engine/declare/text.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import type { BarsGiven, DrawnGiven } from "../../procedures/declare/figure.ts";
import { tileGrid } from "../../procedures/neighbours/provinces34.ts";
import type { ListRow } from "../../procedures/declare/gives.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { title } from "../layout/cells.ts";
import { isLying, type ReportChart, type UnplacedChart } from "../figures/chart.ts";
import { cellsOf, valuesOf, type CellsIn, type ChartValues } from "../figures/chart-values.ts";
import type { HeatMap } from "../figures/heat-map.ts";
import type { CellRange } from "../layout/report-cell.ts";
import { lengthOf } from "../layout/lines.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";
import type { TileMap } from "../figures/tile-map.ts";
import { barsFigure, mostBars, partsOfBars } from "./bars-figure.ts";
import { bulletFigure } from "./bullet-figure.ts";
import { boxFigure } from "./box-figure.ts";
import { curvesFigure } from "./curves-figure.ts";
import { ellipseFigure } from "./ellipse-figure.ts";
import { FigureCells } from "./figure-cells.ts";
import { FigureSource } from "./figure-source.ts";
import { heatFigure, placeHeat } from "./heat-figure.ts";
import { areasFigure, linesFigure } from "./period-figures.ts";
import { scatterFigure } from "./scatter-figure.ts";
import { stacksFigure } from "./stacks-figure.ts";
import { placeTiles, tilesFigure } from "./tiles-figure.ts";

const columns = 8;
const columnWidth = 12;
/** Names of rows of a table of colours have as much room as they need, up to this. */
const mostLead = 32;
/** Rows that a chart covers, where it is no list of bars, and those between two figures. */
const height = 20;
/** A plane is nearer to a square. */
const planeHeight = 26;
const planeColumns = 6;
const gap = 2;

/** A figure as a page shows it beside the sheets. */
export type FigureValues =
  | { readonly figure: "chart"; readonly chart: ChartValues }
  | { readonly figure: "heat"; readonly map: HeatMap }
  | { readonly figure: "tiles"; readonly map: TileMap };

/** What is drawn of a figure: the workbook's own chart and what a page has beyond it, or cells. */
type Drawn =
  | { readonly chart: UnplacedChart; readonly seen?: Partial<Pick<ChartValues, "drawn" | "outliers">> & { readonly plain?: UnplacedChart } }
  | {
      readonly place: (top: number) => { readonly rows: number; readonly coloured?: CellRange; readonly names?: readonly string[] };
      readonly seen: (title: string) => FigureValues;
    };

/** A figure, or one of its charts where it has one for every word of a column: their title stands above the first. */
interface Part {
  readonly called: string;
  readonly heading?: string;
  readonly draw: (top: number) => Drawn | null;
}

/** The sheet of the figures of a procedure, and the same figures for a page beside it. */
export interface Figures {
  readonly sheet: ReportSheet;
  readonly seen: readonly FigureValues[];
}

/** The figures of a procedure over the cells of its results, one below the other; null where there is nothing to draw. */
export function figuresSheet(completed: CompletedProcedure, results: LaidSheet, locale: Locale, stamp: string): Figures | null {
  const { procedure } = completed;
  const name = reportTexts(locale).chartsSheet;
  const figures = Object.entries(procedure.gives).flatMap(([id, one]) => (one.gives === "figure" && one.kind !== "marked" ? [{ id, figure: one }] : []));
  const width = Math.max(columns, ...figures.map(({ figure }) => columnsOf(completed, figure)));
  const cells = new FigureCells(name, width + 2);
  cells.put(1, 1, title(name));
  const source = new FigureSource(completed, results, cells, locale);
  const charts: ReportChart[] = [];
  const coloured: CellRange[] = [];
  const seen: ((cellsIn: CellsIn) => FigureValues)[] = [];
  let top = 3;
  let leadWidth = columnWidth;
  const parts = figures.flatMap(({ id, figure }): readonly Part[] => {
    const title = procedure.words.gives[id].title[locale];
    const words = figure.kind === "bars" ? partsOfBars(source, figure) : [];
    if (words.length === 0) return [{ called: title, draw: (from) => drawnFrom(source, figure, from) }];
    return words.map((word, k) => ({
      called: source.word(word),
      ...(k === 0 ? { heading: title } : {}),
      draw: (from) => chartOnly(barsFigure(source, figure as BarsGiven, from, word)),
    }));
  });
  for (const { called, heading, draw } of parts) {
    const drawn = draw(heading === undefined ? top : top + 1);
    if (drawn === null) continue;
    if (heading !== undefined) cells.put(top++, 1, { value: heading, style: "label" });
    if ("chart" in drawn) {
      const { chart, seen: { plain = chart, ...beyond } = {} } = drawn;
      const rows = rowsOf(chart);
      charts.push({
        ...chart,
        title: called,
        anchor: { fromRow: top, fromColumn: 1, toRow: top + rows - 1, toColumn: chart.bounds === undefined ? columns : planeColumns },
      });
      seen.push((cellsIn) => ({ figure: "chart", chart: { ...valuesOf({ ...plain, title: called }, cellsIn), ...beyond } }));
      top += rows + gap;
    } else {
      cells.put(top, 1, { value: called, style: "label" });
      const { rows, coloured: scale, names = [] } = drawn.place(top + 1);
      leadWidth = Math.min(mostLead, Math.max(leadWidth, ...names.map((name) => Math.ceil(lengthOf(name)) + 1)));
      if (scale !== undefined) coloured.push(scale);
      seen.push(() => drawn.seen(called));
      top += 1 + rows + gap;
    }
  }
  if (seen.length === 0) return null;
  const sheet: ReportSheet = {
    name,
    stamp,
    rows: cells.rows(),
    columnWidths: Array.from({ length: width }, (_, c) => (c === 0 ? leadWidth : columnWidth)),
    freeze: { rows: 0, columns: 0 },
    colourScales: coloured,
    ...(charts.length > 0 ? { charts } : {}),
    printed: { fromRow: 1, fromColumn: 1, toRow: top - gap - 1, toColumn: width },
  };
  const cellsIn = cellsOf([results.sheet, sheet]);
  return { sheet, seen: seen.map((of) => of(cellsIn)) };
}

function drawnFrom(source: FigureSource, figure: DrawnGiven, top: number): Drawn | null {
  switch (figure.kind) {
    case "lines":
      return chartOnly(linesFigure(source, figure, top));
    case "areas":
      return chartOnly(areasFigure(source, figure));
    case "scatter":
      return chartOnly(scatterFigure(source, figure));
    case "bars":
      return chartOnly(barsFigure(source, figure, top));
    case "bullet":
      return chartOnly(bulletFigure(source, figure, top));
    case "stacks":
      return chartOnly(stacksFigure(source, figure, top));
    case "ellipse":
      return chartOnly(ellipseFigure(source, figure, top));
    case "curves": {
      const curves = curvesFigure(source, figure, top);
      if (curves?.plain === undefined) return curves;
      return { chart: curves.chart, seen: { plain: curves.plain, drawn: figure.drawn! } };
    }
    case "box": {
      const boxes = boxFigure(source, figure, top);
      return boxes && { chart: boxes.chart, seen: { outliers: boxes.outliers } };
    }
    case "heat": {
      const heat = heatFigure(source, figure);
      return (
        heat && {
          place: (from) => placeHeat(source, heat, from),
          seen: (title) => ({ figure: "heat", map: { title, ...heat.map } }),
        }
      );
    }
    case "tiles": {
      const tiles = tilesFigure(source, figure, top);
      if (tiles === null || "chart" in tiles) return tiles;
      const { map, format } = tiles;
      return { place: (from) => ({ rows: placeTiles(source, map, format, from) }), seen: (title) => ({ figure: "tiles", map: { title, ...map } }) };
    }
  }
}

/** Columns that a figure of cells takes: a tile map its own, a table of colours those that it has words for. */
function columnsOf({ outcome }: CompletedProcedure, figure: DrawnGiven): number {
  if (figure.kind === "tiles") return tileGrid.columns;
  if (figure.kind !== "heat") return 0;
  const rows = outcome.values[figure.from] as readonly ListRow[];
  return 1 + new Set(rows.map(({ cells }) => cells[figure.column])).size;
}

const chartOnly = (chart: UnplacedChart | null): Drawn | null => (chart === null ? null : { chart });

const rowsOf = (chart: UnplacedChart) => (isLying(chart.kind) ? Math.max(height, barRows(chart)) : chart.bounds === undefined ? height : planeHeight);

/** Rows that bars need with their names. */
const barRows = ({ categories: { range } }: UnplacedChart) => Math.min(mostBars, range.toRow - range.fromRow + 1) + 6;
