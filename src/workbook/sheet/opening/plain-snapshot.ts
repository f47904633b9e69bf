import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { addressOf, isCellError, type Cell } from "../../../analysis/table/table.ts";
import type { ReportChart } from "../../../report/figures/chart.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import type { ReportMark } from "../../report/report-mark.ts";
import type { CellLook, SheetLook } from "../../look/sheet-look.ts";
import { GridExtras } from "../look/grid-extras.ts";
import { targetOf } from "../look/cell-link.ts";
import { putLinks, putLooks } from "../look/cell-looks.ts";
import { GridStyles } from "../look/grid-style.ts";
import { putTexts } from "../look/grid-text.ts";
import { layoutSnapshot, lookedAt } from "../look/sheet-layout-snapshot.ts";
import type { GridReportMark } from "../report/report-snapshot.ts";
import { pixelsOf, shownWidth } from "../cells/column-width.ts";
import { dataOf } from "../cells/grid-cell.ts";
import { namesSnapshot, type OpenedName } from "./named-ranges.ts";
import { font, overNumbers, styles } from "../report/looks.ts";
import { isFillable, SharedFormulas } from "../calculation/shared-formulas.ts";

/** A person's own sheet, as cells from A1. */
export interface GridSheet {
  readonly name: string;
  readonly cells: readonly (readonly Cell[])[];
  /** Formulas, `=` first, by A1 address. */
  readonly formulas?: ReadonlyMap<string, string>;
  /** What formulas fill in the file: left out of the cells, for the grid fills them again. The formulas' own values are among them. */
  readonly filled?: { readonly values: ReadonlyMap<string, Cell>; readonly ranges: ReadonlyMap<string, string> };
  /** What a sheet of a report remembers of itself. */
  readonly mark?: ReportMark;
  readonly merges?: readonly CellRange[];
  readonly hidden?: boolean;
  /** The first row is a header that stays in sight. */
  readonly headed?: boolean;
  /** Of a sheet of a file, how it looks there. */
  readonly look?: SheetLook;
  /** The numbers that cells show as dates, by A1 address; the cells themselves hold the texts of the dates. */
  readonly dates?: ReadonlyMap<string, number>;
  /** Of a sheet of a report, its charts; their ranges name the sheets of the file. */
  readonly charts?: readonly ReportChart[];
}

/** Room below and beside the data, and at least this much. */
const spare = { rows: 100, columns: 12 } as const;
const least = { rows: 200, columns: 26 } as const;

const none = new Map<string, never>();

/** The id that the grid has of a sheet that is opened, by its place among them. */
export const sheetId = (place: number) => `sheet-${place + 1}`;

/** Rows of a sheet that are put together without a pause. */
const rowsAtOnce = 1000;

/** A whole workbook as the grid loads it in one step, made in parts between which the page can go on; its id and its language are still to come. */
export function* workbookSnapshot(
  name: string,
  sheets: readonly GridSheet[],
  names: readonly OpenedName[],
  looks: readonly CellLook[] = [],
): Generator<void, Partial<IWorkbookData>> {
  const ids = sheets.map((_, k) => sheetId(k));
  const idOf = (sheet: string): string | undefined => ids[sheets.findIndex((one) => one.name.toLowerCase() === sheet.toLowerCase())];
  const styles = new GridStyles(looks);
  const made: Record<string, Partial<IWorksheetData>> = {};
  const extras = new GridExtras();
  for (const [k, sheet] of sheets.entries()) {
    const { rowCount = 0, columnCount = 0, ...whole } = yield* sheetSnapshot(sheet, styles, idOf);
    made[ids[k]] = { id: ids[k], ...whole, rowCount, columnCount };
    if (sheet.look) extras.add(ids[k], sheet.look, { rows: rowCount, columns: columnCount });
  }
  return {
    name,
    sheetOrder: ids,
    resources: [namesSnapshot(names, idOf), ...extras.resources()],
    styles: styles.used,
    sheets: made,
  };
}

function* sheetSnapshot(sheet: GridSheet, fileStyles: GridStyles, idOf: (sheet: string) => string | undefined): Generator<void, Partial<IWorksheetData>> {
  const { name, cells, formulas = none, merges = [], hidden, headed, look, dates = none } = sheet;
  const columns = cells.reduce((most, row) => Math.max(most, row.length), 0);
  const cellData: Record<number, Record<number, ICellData>> = {};
  // To write the address of each of a million cells takes longer than all else.
  const addressed = formulas.size > 0 || dates.size > 0;
  // As the page writes a report: formulas of a report that were filled down are read once, not 300,000 times.
  const shared = sheet.mark === undefined ? null : new SharedFormulas();
  for (const [r, row] of cells.entries()) {
    if (r % rowsAtOnce === rowsAtOnce - 1) yield;
    const line: Record<number, ICellData> = {};
    row.forEach((cell, c) => {
      const address = addressed ? addressOf(r + 1, c + 1) : "";
      const formula = formulas.get(address);
      const value = dates.get(address) ?? cell;
      if (formula !== undefined) {
        line[c] = isCellError(value) ? {} : dataOf(value);
        if (shared !== null && isFillable(formula)) shared.put(formula, r, c, line[c]);
        else line[c].f = formula;
      } else if (value !== null) line[c] = dataOf(value);
    });
    if (headed && r === 0)
      for (const [c, data] of Object.entries(line)) data.s = { ...styles.header, ...(typeof cells[1]?.[Number(c)] === "number" ? overNumbers : {}) };
    cellData[r] = line;
  }
  const reach = look ? lookedAt(look, cells.length, columns) : { rows: cells.length, columns };
  const rowCount = Math.max(least.rows, reach.rows + spare.rows);
  const columnCount = Math.max(least.columns, reach.columns + spare.columns);
  if (look) {
    putLooks(cellData, look, fileStyles, reach, sheet.mark !== undefined);
    putTexts(cellData, look.texts ?? []);
    putLinks(cellData, look.links, reach, (place) => targetOf(place, idOf));
  }
  const ownWidth = (column: number) => widthOf(cells, column, headed ?? false);
  return {
    name,
    cellData,
    defaultStyle: font,
    rowCount,
    columnCount,
    ...(look
      ? layoutSnapshot({ look, cells, merges, size: { rows: reach.rows, columns: columnCount, filled: columns } }, fileStyles, ownWidth)
      : { columnData: Object.fromEntries(Array.from({ length: columns }, (_, c) => [c, { w: ownWidth(c) }])) }),
    mergeData: merges.flatMap(({ fromRow, fromColumn, ...to }) => {
      // A merge may reach to the end of Excel's sheet, where the grid has no cells.
      const [toRow, toColumn] = [Math.min(to.toRow, rowCount), Math.min(to.toColumn, columnCount)];
      if (fromRow > toRow || fromColumn > toColumn) return [];
      return [{ startRow: fromRow - 1, startColumn: fromColumn - 1, endRow: toRow - 1, endColumn: toColumn - 1 }];
    }),
    ...(hidden ? { hidden: BooleanNumber.TRUE } : {}),
    ...(sheet.mark ? { custom: { report: markOf(sheet.mark, sheet.charts ?? [], idOf) } } : {}),
    ...(headed ? { freeze: { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 } } : {}),
  };
}

/** What a sheet of a report in a file remembers of itself, with its charts. */
function markOf(mark: ReportMark, charts: readonly ReportChart[], idOf: (sheet: string) => string | undefined): GridReportMark {
  const placed = <T extends { readonly sheet: string }>(at: T): T => ({ ...at, sheet: idOf(at.sheet) ?? "" });
  const drawn = charts.map((chart) => ({
    ...chart,
    categories: placed(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: placed(one.values), ...(one.categories && { categories: placed(one.categories) }) })),
  }));
  return { ...mark, ...(drawn.length > 0 ? { drawn } : {}) };
}

/** Wide enough for the header and the first rows. */
function widthOf(cells: readonly (readonly Cell[])[], column: number, headed: boolean): number {
  const shown = cells.slice(0, 40).map((row, r) => {
    const cell = row[column] ?? null;
    if (cell === null || isCellError(cell)) return 0;
    // A header in bold type needs more room, in whichever font the page has: one that goes on in a second line would be cut.
    return headed && r === 0 ? Math.min(36, shownWidth(String(cell)) * 1.25) : Math.min(32, shownWidth(String(cell)));
  });
  return pixelsOf(Math.max(9, ...shown) + 1);
}
