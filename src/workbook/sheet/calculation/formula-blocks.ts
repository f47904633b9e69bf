import type { ICellData, Nullable } from "@univerjs/core";
import { referencesOf, type End, type Reference } from "./formula-references.ts";

/** Cells of a sheet, counted from 0. */
export interface Box {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A formula, or all that were filled from one. */
export interface FormulaBlock {
  /** Where the formula stands, from which the others are filled. */
  readonly row: number;
  readonly column: number;
  /** What ties the others to it; null of one formula. */
  readonly id: string | null;
  readonly box: Box;
  /** What the formula names; null where that cannot be told. */
  readonly references: readonly Reference[] | null;
}

export type CellRows = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>> | undefined>>;

/** The formulas of a sheet. A filled formula whose first one is gone counts for nothing, as it does for the grid. */
export function formulaBlocks(cells: CellRows): readonly FormulaBlock[] {
  const boxes = new Map<string, { startRow: number; endRow: number; startColumn: number; endColumn: number }>();
  const firsts: { readonly row: number; readonly column: number; readonly id: string | null; readonly formula: string }[] = [];
  for (const rowKey in cells) {
    const line = cells[rowKey];
    const row = Number(rowKey);
    for (const columnKey in line) {
      const cell = line[columnKey as unknown as number];
      if (!cell || (!cell.f && !cell.si)) continue;
      const column = Number(columnKey);
      const id = cell.si || null;
      if (cell.f) firsts.push({ row, column, id, formula: String(cell.f) });
      if (id === null) continue;
      const box = boxes.get(id);
      if (box === undefined) boxes.set(id, { startRow: row, endRow: row, startColumn: column, endColumn: column });
      else {
        box.startRow = Math.min(box.startRow, row);
        box.endRow = Math.max(box.endRow, row);
        box.startColumn = Math.min(box.startColumn, column);
        box.endColumn = Math.max(box.endColumn, column);
      }
    }
  }
  // Of several first ones the grid fills the others from the last.
  const last = new Map(firsts.map((first) => [first.id, first]));
  return firsts.map((first) => {
    const { row, column, id, formula } = first;
    const own = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    return { row, column, id, box: id !== null && last.get(id) === first ? boxes.get(id)! : own, references: referencesOf(formula) };
  });
}

/** The formulas of a block that name cells of a box by this reference, as a box around them; null if none does. */
export function naming({ row, column, box }: FormulaBlock, { rows, columns }: Reference, changed: Box): Box | null {
  const [startRow, endRow] = linesNaming(rows, row, changed.startRow, changed.endRow);
  const [startColumn, endColumn] = linesNaming(columns, column, changed.startColumn, changed.endColumn);
  return common(box, { startRow, endRow, startColumn, endColumn });
}

/** From which line to which a formula that stands in line `at` and is filled names one of the lines from `from` to `to`. */
function linesNaming([one, other]: readonly [End, End], at: number, from: number, to: number): readonly [number, number] {
  const [low, high] = one.at <= other.at ? [one, other] : [other, one];
  const all = [-Infinity, Infinity] as const;
  if (low.fixed && high.fixed) return low.at <= to && high.at >= from ? all : [Infinity, -Infinity];
  if (!low.fixed && !high.fixed) return [at + from - high.at, at + to - low.at];
  // One end stands, the other moves: past it too, and names the lines on its other side then.
  const [standing, moving] = low.fixed ? [low.at, high.at] : [high.at, low.at];
  if (standing >= from && standing <= to) return all;
  return standing < from ? [at + from - moving, Infinity] : [-Infinity, at + to - moving];
}

/** The cells that two boxes share; null if none. */
export function common(a: Box, b: Box): Box | null {
  const box = {
    startRow: Math.max(a.startRow, b.startRow),
    endRow: Math.min(a.endRow, b.endRow),
    startColumn: Math.max(a.startColumn, b.startColumn),
    endColumn: Math.min(a.endColumn, b.endColumn),
  };
  return box.startRow <= box.endRow && box.startColumn <= box.endColumn ? box : null;
}

/** The least box around two. */
export const around = (a: Box, b: Box): Box => ({
  startRow: Math.min(a.startRow, b.startRow),
  endRow: Math.max(a.endRow, b.endRow),
  startColumn: Math.min(a.startColumn, b.startColumn),
  endColumn: Math.max(a.endColumn, b.endColumn),
});

export const contains = (a: Box, b: Box): boolean =>
  a.startRow <= b.startRow && a.endRow >= b.endRow && a.startColumn <= b.startColumn && a.endColumn >= b.endColumn;
