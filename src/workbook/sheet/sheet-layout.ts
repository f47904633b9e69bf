import { BooleanNumber, type IColumnData, type IObjectArrayPrimitiveType, type IRowData } from "@univerjs/core";
import type { CellRange } from "../../report/report-cell.ts";
import { addressOfRange } from "../address.ts";
import type { LineMoves } from "../line-moves.ts";
import type { ChangedLayout, ChangedLine } from "../workbook-changes.ts";
import { charactersOf } from "./column-width.ts";
import type { FWorksheet } from "./facade.ts";
import type { OpenedSheet } from "./opened-file.ts";
import { cellRange } from "./report-snapshot.ts";

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

export function layoutOf(sheet: FWorksheet): SheetLayout {
  const { columnData = {}, rowData = {}, mergeData = [] } = sheet.getSheet().getConfig();
  return {
    columns: linesOf<Partial<IColumnData>>(columnData, ({ w }) => w),
    // A height that the grid found itself is none of the file's.
    rows: linesOf<Partial<IRowData>>(rowData, ({ h, ia }) => (ia === BooleanNumber.TRUE ? undefined : h)),
    merges: mergeData.map(cellRange),
  };
}

const linesOf = <T extends { readonly hd?: BooleanNumber }>(lines: IObjectArrayPrimitiveType<T>, sizeOf: (line: T) => number | undefined) =>
  new Map(
    Object.entries<T>(lines as Readonly<Record<string, T>>).map(
      ([place, line]) => [Number(place), { size: sizeOf(line), hidden: line.hd === BooleanNumber.TRUE }] as const,
    ),
  );

const plain: Line = { size: undefined, hidden: false };

/** What a person has laid out anew since the sheet was opened; what moved with its rows and columns is as it was. */
export function changedLayout(sheet: FWorksheet, { given: { look }, layout: before, rows, columns }: OpenedSheet): ChangedLayout {
  const now = layoutOf(sheet);
  const [mergesBefore, mergesNow] = [before.merges.flatMap((range) => movedMerge(range, rows, columns)), now.merges].map(
    (ranges) => new Map(ranges.map((range) => [addressOfRange(range), range])),
  );
  return {
    columns: changedLines(before.columns, now.columns, columns, look ? (pixels) => Math.round((256 * pixels) / look.digit) / 256 : charactersOf),
    rows: changedLines(before.rows, now.rows, rows, (pixels) => pixels * 0.75),
    merged: [...mergesNow].flatMap(([address, range]) => (mergesBefore.has(address) ? [] : [range])),
    unmerged: [...mergesBefore].flatMap(([address, range]) => (mergesNow.has(address) ? [] : [range])),
  };
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
  return changed;
}

function movedMerge({ fromRow, fromColumn, toRow, toColumn }: CellRange, rows: LineMoves, columns: LineMoves): readonly CellRange[] {
  const [down, across] = [rows.rangeWentTo(fromRow - 1, toRow - 1), columns.rangeWentTo(fromColumn - 1, toColumn - 1)];
  if (down === null || across === null) return [];
  return [{ fromRow: down[0] + 1, toRow: down[1] + 1, fromColumn: across[0] + 1, toColumn: across[1] + 1 }];
}
