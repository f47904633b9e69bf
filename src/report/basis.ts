import type { CellLink, ReportCell } from "./report-cell.ts";

/** What a cell says that leads to the cell of a number: `效率!B38`. */
export const basisText = ({ sheet, address }: CellLink): string => `${sheet}!${address}`;

/** Whether a cell says where it leads. */
const saysWhere = ({ link, value }: ReportCell): boolean => link !== undefined && value === basisText(link);

/** Rows in which cells say where they lead by other names of the sheets. */
export const withBasisIn = (rows: readonly (readonly ReportCell[])[], called: (sheet: string) => string): readonly (readonly ReportCell[])[] =>
  rows.map((row) =>
    row.some(saysWhere) ? row.map((cell) => (saysWhere(cell) ? { ...cell, value: basisText({ ...cell.link!, sheet: called(cell.link!.sheet) }) } : cell)) : row,
  );
