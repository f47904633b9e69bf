import type { ChartSeries, ReportChart, SheetRange } from "./chart.ts";
import { numberIn } from "../layout/cells.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";

/** A value beyond the whiskers of a box, which is counted from 0; its unit, where it has a name. */
export interface Outlier {
  readonly box: number;
  readonly value: number;
  readonly name: string;
}

/** A chart with what its cells hold: all that is needed to draw it where there are no cells. */
export interface ChartValues extends Pick<
  ReportChart,
  "kind" | "title" | "categoryTitle" | "valueTitle" | "trend" | "baseline" | "setOff" | "bounds" | "fromZero" | "valueFormat"
> {
  readonly categories: readonly string[];
  readonly series: readonly (Omit<ChartSeries, "values" | "categories"> & {
    /** One for each category; null where there is none. */
    readonly numbers: readonly (number | null)[];
    /** Of a curve its own numbers along the horizontal axis, where they are not the categories. */
    readonly across?: readonly (number | null)[];
  })[];
  /** How curves are drawn where a picture can do more than a chart of a spreadsheet. */
  readonly drawn?: "ridge" | "surface";
  /** Of boxes. */
  readonly outliers?: readonly Outlier[];
}

/** The cells of a range, row by row. */
export type CellsIn = (range: SheetRange) => readonly (ReportCell | undefined)[];

/** Reads the cells of the sheets of a report. */
export function cellsOf(sheets: readonly ReportSheet[]): CellsIn {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return ({ sheet, range }) =>
    (byName.get(sheet)?.rows.slice(range.fromRow - 1, range.toRow) ?? []).flatMap((row) =>
      Array.from({ length: range.toColumn - range.fromColumn + 1 }, (_, c) => row[range.fromColumn - 1 + c]),
    );
}

/** A chart with what its cells hold. */
export const valuesOf = (chart: Omit<ReportChart, "anchor">, cellsIn: CellsIn): ChartValues => ({
  kind: chart.kind,
  title: chart.title,
  categoryTitle: chart.categoryTitle,
  valueTitle: chart.valueTitle,
  ...(chart.trend === undefined ? {} : { trend: chart.trend }),
  ...(chart.baseline === undefined ? {} : { baseline: chart.baseline }),
  ...(chart.setOff === undefined ? {} : { setOff: chart.setOff }),
  ...(chart.bounds === undefined ? {} : { bounds: chart.bounds }),
  fromZero: chart.fromZero,
  valueFormat: chart.valueFormat,
  categories: cellsIn(chart.categories).map((cell) => String(cell?.value ?? "")),
  series: chart.series.map(({ values, categories, ...look }) => ({
    ...look,
    numbers: cellsIn(values).map(numberIn),
    ...(categories === undefined ? {} : { across: cellsIn(categories).map(numberIn) }),
  })),
});

/** The charts of a report, drawn from the same cells as the workbook's own charts. */
export function chartValues(sheets: readonly ReportSheet[]): readonly ChartValues[] {
  const cellsIn = cellsOf(sheets);
  return sheets.flatMap(({ charts = [] }) => charts.map((chart) => valuesOf(chart, cellsIn)));
}
