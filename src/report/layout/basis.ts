import { lengthOf } from "./lines.ts";
import type { CellLink, ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** What a cell says that leads to the cell of a number: `效率!B38`. */
export const basisText = ({ sheet, address }: CellLink): string => `${sheet}!${address}`;

/** The width, in characters, in which a cell says where it leads without being cut by the next. */
export const basisWidth = (link: CellLink): number => Math.ceil(lengthOf(basisText(link)) + 2);

/** Whether a cell says where it leads. */
const saysWhere = ({ link, value }: ReportCell): boolean => link !== undefined && value === basisText(link);

/** Rows in which cells say where they lead by other names of the sheets, and columns that have room for them. */
export function withBasisIn<Sheet extends Pick<ReportSheet, "rows" | "columnWidths">>(sheet: Sheet, called: (name: string) => string): Sheet {
  const columnWidths = [...sheet.columnWidths];
  const renamed = (cell: ReportCell, c: number): ReportCell => {
    if (!saysWhere(cell)) return cell;
    const link = { ...cell.link!, sheet: called(cell.link!.sheet) };
    columnWidths[c] = Math.max(columnWidths[c] ?? 0, basisWidth(link));
    return { ...cell, value: basisText(link) };
  };
  const rows = sheet.rows.map((row) => (row.some(saysWhere) ? row.map(renamed) : row));
  return { ...sheet, rows, columnWidths };
}
