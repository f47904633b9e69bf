import { CellValueType, type ICellData } from "@univerjs/core";
import type { SheetLook } from "../../look/sheet-look.ts";
import { keptLink, type GridTarget } from "./cell-link.ts";
import type { GridStyles } from "./grid-style.ts";

type Cells = Record<number, Record<number, ICellData>>;
interface Reach {
  readonly rows: number;
  readonly columns: number;
}

/**
 * Gives cells their looks: those that hold something, and blank ones that have fills, lines or formats.
 * @param ofReport whether texts of digits are meant as texts
 */
export function putLooks(cells: Cells, { cells: styled, rows, columns }: SheetLook, styles: GridStyles, reach: Reach, ofReport: boolean): void {
  styled.forEach((row, r) => {
    if (row === undefined || r >= reach.rows) return;
    const line = (cells[r] ??= {});
    row.forEach((look, c) => {
      if (look === undefined || c >= reach.columns) return;
      const data = (line[c] ??= {});
      data.s = ofReport && data.t === CellValueType.STRING && data.f === undefined ? styles.textId(look) : styles.id(look);
    });
  });
  // What a row or a column gives its blank cells, a cell with the ordinary look does not take.
  const given = columns.filter(({ look }) => look !== undefined);
  if (given.length === 0 && ![...rows.values()].some(({ look }) => look !== undefined)) return;
  for (const [r, line] of Object.entries(cells))
    for (const [c, data] of Object.entries(line))
      if (data.s === undefined && (rows.get(Number(r))?.look !== undefined || given.some(({ from, to }) => Number(c) >= from && Number(c) <= to)))
        data.s = styles.id(0);
}

/** Cells of a link that covers whole columns: as many as a person may click on. */
const mostCells = 10_000;

/** Gives cells what they lead to. */
export function putLinks(cells: Cells, links: SheetLook["links"], reach: Reach, targetOf: (place: string) => GridTarget): void {
  for (const { range, to } of links) {
    const kept = keptLink("place" in to ? targetOf(to.place) : { address: to.address });
    let count = 0;
    for (let row = range.fromRow; row <= Math.min(range.toRow, reach.rows); row++)
      for (let column = range.fromColumn; column <= Math.min(range.toColumn, reach.columns); column++) {
        if (++count > mostCells) return;
        Object.assign(((cells[row - 1] ??= {})[column - 1] ??= {}), kept);
      }
  }
}
