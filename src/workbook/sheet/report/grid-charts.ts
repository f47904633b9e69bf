import type { ChartValues } from "../../../report/figures/chart-values.ts";
import type { SheetRange } from "../../../report/figures/chart.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import type { FWorksheet } from "../facade.ts";
import { keptMark } from "./report-snapshot.ts";
import type { SheetHost } from "../sheet-host.ts";

/** A chart of a report sheet with what its cells hold at the moment, and the cells that it covers. */
export interface GridChart extends ChartValues {
  readonly anchor: CellRange;
}

/** The charts of a sheet: none on a person's own. */
export function gridCharts(host: SheetHost, sheet: FWorksheet): readonly GridChart[] {
  const mark = keptMark(sheet.getCustomMetadata());
  const nameOf = (named: string) => (mark!.drawn ? (host.workbook.getSheetBySheetId(named)?.getSheetName() ?? null) : host.reportSheetNamed(mark!, named));
  const cellsIn = ({ sheet: named, range }: SheetRange) => host.cellsOf(nameOf(named), range).flat();
  const numbersIn = (range: SheetRange) => cellsIn(range).map((cell) => (typeof cell === "number" ? cell : null));
  return (mark?.drawn ?? mark?.charts ?? []).map(({ categories, series, ...chart }) => ({
    ...chart,
    categories: cellsIn(categories).map((cell) => (typeof cell === "object" ? "" : String(cell))),
    series: series.map(({ values, categories: across, ...look }) => ({
      ...look,
      numbers: numbersIn(values),
      ...(across === undefined ? {} : { across: numbersIn(across) }),
    })),
  }));
}
