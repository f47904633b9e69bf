import { addressOf } from "../analysis/table.ts";
import { shown } from "./cells.ts";
import type { CellLink } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** A number as a cell of the report shows it, and where that cell is. */
export interface Figure {
  readonly value: number;
  readonly shown: string;
  readonly link: CellLink;
}

/** The number in a cell; null where it holds none. */
export function figureAt(sheet: ReportSheet, row: number | null, column: number | null): Figure | null {
  if (row === null || column === null) return null;
  const cell = sheet.rows[row - 1]?.[column - 1];
  if (typeof cell?.value !== "number") return null;
  return { value: cell.value, shown: shown(cell.value, cell.format), link: { sheet: sheet.name, address: addressOf(row, column) } };
}

/** A figure with the name of the row or column that it stands in. */
export interface NamedFigure extends Figure {
  readonly name: string;
}

/** The figures with the largest value, or with the smallest where `sign` is −1: several, where they are equal as shown. */
export function extremes(figures: readonly NamedFigure[], sign: 1 | -1): readonly NamedFigure[] {
  const best = Math.max(...figures.map(({ value }) => sign * value));
  const first = figures.find(({ value }) => sign * value === best);
  return first === undefined ? [] : figures.filter((figure) => figure.shown === first.shown);
}

/** The rows of names in the first column of a sheet, as figures in another column. */
export function namedFigures(sheet: ReportSheet, rows: readonly number[], column: number): readonly NamedFigure[] {
  return rows.flatMap((row) => {
    const figure = figureAt(sheet, row, column);
    return figure === null ? [] : [{ ...figure, name: String(sheet.rows[row - 1][0].value) }];
  });
}

export const rowsBetween = (first: number, last: number): readonly number[] => Array.from({ length: last - first + 1 }, (_, k) => first + k);
