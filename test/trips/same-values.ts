import { addressOf, isCellError, type Cell } from "../../src/analysis/table/table.ts";
import type { FileSheet, FileWorkbook } from "../../src/workbook/file/xlsx.ts";

const shown = (cell: Cell) => (isCellError(cell) ? cell.error.replace(/^=.*/, "=") : typeof cell === "number" ? cell : String(cell ?? ""));

/** Whether two cells hold the same, numbers but for rounding. */
export function isSameCell(one: Cell, other: Cell): boolean {
  const [a, b] = [shown(one), shown(other)];
  return typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)) : a === b;
}

const cellAt = ({ cells }: FileSheet, row: number, column: number): Cell => cells[row]?.[column] ?? null;

/** The cells, `sheet!address`, in which two workbooks differ where a third says that it counts. */
export function unlikeCells(
  one: FileWorkbook,
  other: FileWorkbook,
  counts: (sheet: string, row: number, column: number) => boolean = () => true,
): readonly string[] {
  return one.sheets.flatMap((sheet) => {
    const counterpart = other.sheets.find(({ name }) => name === sheet.name);
    if (counterpart === undefined) return [sheet.name];
    const [height, width] = [Math.max(sheet.cells.length, counterpart.cells.length), Math.max(sheet.cells[0]?.length ?? 0, counterpart.cells[0]?.length ?? 0)];
    return Array.from({ length: height * width }, (_, k) => [Math.floor(k / width), k % width] as const).flatMap(([row, column]) =>
      isSameCell(cellAt(sheet, row, column), cellAt(counterpart, row, column)) || !counts(sheet.name, row, column)
        ? []
        : [`${sheet.name}!${addressOf(row + 1, column + 1)}`],
    );
  });
}

/** Whether two workbooks hold the same in a cell. */
export function agreeAt(one: FileWorkbook, other: FileWorkbook, name: string, row: number, column: number): boolean {
  const [a, b] = [one, other].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
  return a !== undefined && b !== undefined && isSameCell(cellAt(a, row, column), cellAt(b, row, column));
}
