import { shown } from "../layout/cells.ts";
import type { PlacedTable, RowName } from "../layout/placed-table.ts";
import type { CellLink } from "../layout/report-cell.ts";

/** A number as a cell of the report shows it, and where that cell is. */
export interface Figure {
  readonly value: number;
  readonly shown: string;
  /** Without its sign: a change by it is up or down. */
  readonly size: string;
  readonly link: CellLink;
}

/** The number in a cell of a table; null where it holds none, or the table has no such row or column. */
export function figureAt(table: PlacedTable, row: RowName, column: string): Figure | null {
  const cell = table.cell(row, column);
  if (typeof cell?.value !== "number") return null;
  const printed = shown(cell.value, cell.format);
  return { value: cell.value, shown: printed.replace(/^-/, "−"), size: printed.replace(/^-/, ""), link: table.linkTo(row, column) };
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

/** A column of figures, each with the name of its row; of all rows of the table unless some are asked for. */
export function namedFigures(table: PlacedTable, column: string, rows: readonly RowName[] = [...Array(table.rows).keys()]): readonly NamedFigure[] {
  return rows.flatMap((row) => {
    const figure = figureAt(table, row, column);
    return figure === null ? [] : [{ ...figure, name: String(table.sheet.rows[table.rowOf(row) - 1][0].value) }];
  });
}
