import type { Locale } from "../../engine/declare/text.ts";
import { resultTexts } from "../../locale/pane/results.ts";
import { shown } from "../../report/layout/cells.ts";
import type { ChartValues } from "../../report/figures/chart-values.ts";
import type { FigureValues } from "../../report/procedure/figures-sheet.ts";
import type { TileMap } from "../../report/figures/tile-map.ts";
import type { HeatMap } from "../../report/figures/heat-map.ts";
import { chartOption, pageSize, paneHeight, type ChartPlace } from "./chart-option.ts";
import { boxOption } from "./box-option.ts";
import { curvesOption, curvesPaneHeight } from "./curves-option.ts";
import type { Drawing } from "./draw.ts";
import { heatMapOption, heatMapPageSize, heatMapPaneHeight } from "./heat-map-option.ts";
import { planeOption, planePaneHeight } from "./plane-option.ts";
import type { PictureSize } from "./save-picture.ts";
import { tileMapOption, tileMapPageSize, tileMapPaneHeight } from "./tile-map-option.ts";
import { scatterOption, scatterPaneHeight } from "./scatter-option.ts";

/** Anything that is drawn in the results: in the pane, on a page of its own, and as a table. */
export interface Picture {
  readonly title: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly option: (place: ChartPlace) => Drawing;
  /** Of a saved picture, in pixels. */
  readonly page: PictureSize;
  readonly paneHeight: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart of the report as the drawing library takes it. */
export function optionOfChart(chart: ChartValues, place: ChartPlace): Drawing {
  if (chart.bounds !== undefined) return planeOption(chart, place);
  if (chart.kind === "curves") return curvesOption(chart, place);
  if (chart.kind === "box") return boxOption(chart, place);
  return chart.kind === "scatter" ? scatterOption(chart, place) : chartOption(chart, place);
}

function paneHeightOf(chart: ChartValues): number {
  if (chart.bounds !== undefined) return planePaneHeight(chart);
  if (chart.kind === "curves") return curvesPaneHeight(chart);
  return chart.kind === "scatter" ? scatterPaneHeight : paneHeight(chart);
}

export function chartPicture(chart: ChartValues, locale: Locale): Picture {
  const texts = resultTexts(locale);
  const { title, categories, series } = chart;
  return {
    title,
    label: texts.chartLabel(title, categories.length, texts.list(series.map(({ name }) => name))),
    option: (place) => optionOfChart(chart, place),
    page: pageSize(chart),
    paneHeight: paneHeightOf(chart),
    ...(chart.kind === "curves" ? curvesTable(chart, texts.noValue) : chartTable(chart, texts.noValue)),
  };
}

/** A figure of a procedure. */
export function figurePicture(figure: FigureValues, locale: Locale): Picture {
  switch (figure.figure) {
    case "chart":
      return chartPicture(figure.chart, locale);
    case "heat":
      return heatMapPicture(figure.map, locale);
    case "tiles":
      return tileMapPicture(figure.map, locale);
  }
}

function tileMapPicture(map: TileMap, locale: Locale): Picture {
  const texts = resultTexts(locale);
  return {
    title: map.title,
    label: texts.mapLabel(map.title, map.tiles.length),
    option: (place) => tileMapOption(map, place),
    page: tileMapPageSize,
    paneHeight: tileMapPaneHeight(map),
    header: [map.unitTitle, map.valueTitle],
    rows: map.tiles.map(({ name, value }) => [name, typeof value === "string" ? value : written(value, texts.noValue)]),
  };
}

type Tabled = Pick<Picture, "header" | "rows">;

const chartTable = ({ kind, categoryTitle, categories, series, valueFormat }: ChartValues, none: string): Tabled => ({
  header: [categoryTitle, ...series.map(({ name }) => name)],
  rows: categories.map((name, k) => [kind === "scatter" ? numberText(name) : name, ...series.map(({ numbers }) => written(numbers[k], none, valueFormat))]),
});

/** Every point of every curve. */
const curvesTable = ({ categoryTitle, valueTitle, categories, series }: ChartValues, none: string): Tabled => ({
  header: ["", categoryTitle, valueTitle],
  rows: series.flatMap(({ name, numbers, across }) =>
    numbers.map((value, k) => [name, across === undefined ? numberText(categories[k]) : written(across[k], none), written(value, none)]),
  ),
});

export function heatMapPicture(map: HeatMap, locale: Locale): Picture {
  const texts = resultTexts(locale);
  return {
    title: map.title,
    label: texts.chartLabel(map.title, map.columns.length, texts.list(map.rows)),
    option: (place) => heatMapOption(map, place),
    page: heatMapPageSize(map),
    paneHeight: heatMapPaneHeight(map),
    header: [map.rowTitle, ...map.columns],
    rows: map.rows.map((name, r) => [name, ...map.values[r].map((value) => written(value, texts.noValue))]),
  };
}

/** A number that names a point, as it is shown. */
const numberText = (text: string) => (text === "" || !Number.isFinite(Number(text)) ? text : shown(Number(text)));

const written = (value: number | null, none: string, format: ChartValues["valueFormat"] = "score") =>
  value === null ? none : shown(value, format === "percent" ? format : "score");
