import { isCellError, type Cell, type Table } from "../../analysis/table/table.ts";

/** Whether a table that was read again holds what it held. */
export function isSameTable(a: Table, b: Table): boolean {
  const sameList = <T>(one: readonly T[], other: readonly T[], same: (x: T, y: T) => boolean) =>
    one.length === other.length && one.every((item, k) => same(item, other[k]));
  return (
    a.place.name === b.place.name &&
    a.place.row === b.place.row &&
    a.place.column === b.place.column &&
    sameList(a.header, b.header, Object.is) &&
    sameList(a.rowNumbers, b.rowNumbers, Object.is) &&
    sameList(a.rows, b.rows, (row, other) => sameList(row, other, isSameCell))
  );
}

const isSameCell = (a: Cell, b: Cell) => Object.is(a, b) || (isCellError(a) && isCellError(b) && a.error === b.error);
