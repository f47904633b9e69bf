import { BooleanNumber, type IColumnData, type IFreeze, type IObjectArrayPrimitiveType, type IRowData } from "@univerjs/core";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { addressOfRange } from "../../cells/address.ts";
import type { LineMoves } from "../../cells/line-moves.ts";
import type { Freeze } from "../../look/sheet-look.ts";
import type { ChangedLayout, ChangedLine } from "../../workbook-changes.ts";
import { charactersIn, charactersOf } from "./column-width.ts";
import type { FWorksheet } from "../facade.ts";
import type { SheetExtras } from "./grid-resources.ts";
import { shownColour } from "../look/shown-look.ts";
import type { OpenedSheet } from "../opening/opened-file.ts";
import { cellRange } from "../report/report-snapshot.ts";

/** How a line of a sheet is laid out: its size in pixels, where it has one of its own, and whether it is hidden. */
interface Line {
  readonly size: number | undefined;
  readonly hidden: boolean;
}

/** How the rows and columns of a sheet are laid out. */
export interface SheetLayout {
  readonly columns: ReadonlyMap<number, Line>;
  readonly rows: ReadonlyMap<number, Line>;
  readonly merges: readonly CellRange[];
}

/** Pixels of a row in points. */
export const pointsOf = (pixels: number): number => pixels * 0.75;

/** What stays in sight of a sheet of the grid. */
export const freezeIn = ({ xSplit, ySplit, startRow, startColumn }: IFreeze): Freeze | null =>
  xSplit <= 0 && ySplit <= 0
    ? null
    : { rows: Math.max(0, ySplit), columns: Math.max(0, xSplit), row: ySplit > 0 ? startRow : -1, column: xSplit > 0 ? startColumn : -1 };

const isSameFreeze = (a: Freeze | null, b: Freeze | null) =>
  a === b || (a !== null && b !== null && a.rows === b.rows && a.columns === b.columns && a.row === b.row && a.column === b.column);

/** What is otherwise of what stays in sight, of the lines between the cells, of the size at which it is shown and of the tab. */
export function changedView(
  sheet: FWorksheet,
  before: { readonly freeze: Freeze | null; readonly gridlines: boolean; readonly zoom: number; readonly tabColour: string | null },
): Pick<ChangedLayout, "freeze" | "gridlines" | "zoom" | "tabColour"> {
  const { freeze, showGridlines, tabColor, zoomRatio } = sheet.getSheet().getConfig();
  const [held, lines, colour] = [freezeIn(freeze), showGridlines !== BooleanNumber.FALSE, tabColor ? shownColour(tabColor) : null];
  return {
    ...(isSameFreeze(held, before.freeze) ? {} : { freeze: held }),
    ...(lines === before.gridlines ? {} : { gridlines: lines }),
    ...(Math.abs(zoomRatio - before.zoom) < 0.005 ? {} : { zoom: zoomRatio }),
    ...(colour === before.tabColour ? {} : { tabColour: colour }),
  };
}

/** @param filter the filter of the sheet, which hides rows too */
export function layoutOf(sheet: FWorksheet, { filter }: Pick<SheetExtras, "filter">): SheetLayout {
  const { columnData = {}, rowData = {}, mergeData = [], defaultColumnWidth, defaultRowHeight } = sheet.getSheet().getConfig();
  return {
    columns: linesOf<Partial<IColumnData>>(columnData, ({ w = defaultColumnWidth }) => w),
    // A height that the grid found itself is none of the file's.
    rows: withFiltered(
      linesOf<Partial<IRowData>>(rowData, ({ h, ia }) => (ia === BooleanNumber.TRUE ? undefined : (h ?? (ia === undefined ? h : defaultRowHeight)))),
      filter?.cachedFilteredOut ?? [],
    ),
    merges: mergeData.map(cellRange),
  };
}

const linesOf = <T extends { readonly hd?: BooleanNumber }>(lines: IObjectArrayPrimitiveType<T>, sizeOf: (line: T) => number | undefined) =>
  new Map(
    Object.entries<T>(lines as Readonly<Record<string, T>>).map(
      ([place, line]) => [Number(place), { size: sizeOf(line), hidden: line.hd === BooleanNumber.TRUE }] as const,
    ),
  );

function withFiltered(rows: ReadonlyMap<number, Line>, filtered: readonly number[]): ReadonlyMap<number, Line> {
  if (filtered.length === 0) return rows;
  const all = new Map(rows);
  for (const row of filtered) all.set(row, { size: rows.get(row)?.size, hidden: true });
  return all;
}

const plain: Line = { size: undefined, hidden: false };

/** What a person has laid out anew since the sheet was opened; what moved with its rows and columns is as it was. */
export function changedLayout(sheet: FWorksheet, { given: { look }, layout: before, rows, columns }: OpenedSheet, extras: SheetExtras): ChangedLayout {
  const now = layoutOf(sheet, extras);
  const [mergesBefore, mergesNow] = [before.merges.flatMap((range) => movedMerge(range, rows, columns)), now.merges].map(
    (ranges) => new Map(ranges.map((range) => [addressOfRange(range), range])),
  );
  return {
    columns: changedLines(
      before.columns,
      withUsual(now.columns, before.columns, columns, sheet),
      columns,
      look ? (pixels) => charactersIn(pixels, look.digit) : charactersOf,
    ),
    rows: changedLines(before.rows, now.rows, rows, pointsOf),
    ...(look ? changedView(sheet, look) : {}),
    merged: [...mergesNow].flatMap(([address, range]) => (mergesBefore.has(address) ? [] : [range])),
    unmerged: [...mergesBefore].flatMap(([address, range]) => (mergesNow.has(address) ? [] : [range])),
  };
}

/** The grid forgets a column that is given the width that all others have. */
function withUsual(now: ReadonlyMap<number, Line>, before: ReadonlyMap<number, Line>, moves: LineMoves, sheet: FWorksheet): ReadonlyMap<number, Line> {
  const size = sheet.getSheet().getConfig().defaultColumnWidth;
  const all = new Map(now);
  for (const place of before.keys()) {
    const at = moves.wentTo(place);
    if (at !== null && !all.has(at)) all.set(at, { size, hidden: false });
  }
  return all;
}

function changedLines(
  before: ReadonlyMap<number, Line>,
  now: ReadonlyMap<number, Line>,
  moves: LineMoves,
  sizeIn: (pixels: number) => number,
): ReadonlyMap<number, ChangedLine> {
  const changed = new Map<number, ChangedLine>();
  for (const [place, line] of now) {
    const from = moves.cameFrom(place);
    // A line that is new has what the grid gives it, unless it is hidden.
    const was = from === null ? { size: line.size, hidden: false } : (before.get(from) ?? plain);
    const size = line.size !== undefined && line.size !== was.size ? sizeIn(line.size) : undefined;
    if (size === undefined && line.hidden === was.hidden) continue;
    changed.set(place + 1, { ...(size === undefined ? {} : { size }), ...(line.hidden === was.hidden ? {} : { hidden: line.hidden }) });
  }
  // A line that a filter hid is listed no more once it does not.
  for (const [from, { hidden }] of before) {
    const place = hidden ? moves.wentTo(from) : null;
    if (place !== null && !now.has(place)) changed.set(place + 1, { hidden: false });
  }
  return changed;
}

function movedMerge({ fromRow, fromColumn, toRow, toColumn }: CellRange, rows: LineMoves, columns: LineMoves): readonly CellRange[] {
  const [down, across] = [rows.rangeWentTo(fromRow - 1, toRow - 1), columns.rangeWentTo(fromColumn - 1, toColumn - 1)];
  if (down === null || across === null) return [];
  return [{ fromRow: down[0] + 1, toRow: down[1] + 1, fromColumn: across[0] + 1, toColumn: across[1] + 1 }];
}
