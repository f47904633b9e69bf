import type { ChartSeries, ReportChart, SheetRange } from "./chart.ts";
import { numberIn } from "./cells.ts";
import type { ReportSheet } from "./sheet.ts";

/** A chart with what its cells hold: all that is needed to draw it where there are no cells. */
export interface ChartValues extends Pick<ReportChart, "kind" | "title" | "categoryTitle" | "valueTitle" | "trend" | "baseline" | "fromZero" | "valueFormat"> {
  readonly categories: readonly string[];
  readonly series: readonly (Omit<ChartSeries, "values"> & {
    /** One for each category; null where there is none. */
    readonly numbers: readonly (number | null)[];
  })[];
}

/** The charts of a report, drawn from the same cells as the workbook's own charts. */
export function chartValues(sheets: readonly ReportSheet[]): readonly ChartValues[] {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const cellsIn = ({ sheet, range }: SheetRange) =>
    (byName.get(sheet)?.rows.slice(range.fromRow - 1, range.toRow) ?? []).flatMap((row) =>
      Array.from({ length: range.toColumn - range.fromColumn + 1 }, (_, c) => row[range.fromColumn - 1 + c]),
    );
  return sheets.flatMap(({ charts = [] }) =>
    charts.map(({ kind, title, categoryTitle, valueTitle, trend, baseline, fromZero, valueFormat, categories, series }) => ({
      kind,
      title,
      categoryTitle,
      valueTitle,
      ...(trend === undefined ? {} : { trend }),
      ...(baseline === undefined ? {} : { baseline }),
      fromZero,
      valueFormat,
      categories: cellsIn(categories).map((cell) => String(cell?.value ?? "")),
      series: series.map(({ values, ...look }) => ({ ...look, numbers: cellsIn(values).map(numberIn) })),
    })),
  );
}
