import type { ICellData, IRange, Nullable, ObjectMatrix, Styles, Worksheet } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { addressOf, type Cell, type ShownDigits } from "../../../analysis/table/table.ts";
import type { CellRange } from "../../../report/layout/report-cell.ts";
import { shownDigits } from "../../cells/shown-decimals.ts";
import type { CellRows } from "../calculation/formula-blocks.ts";
import { DatedStyles } from "../opening/dated-styles.ts";
import { cellOf } from "./grid-cell.ts";
import { cellRange } from "../report/report-snapshot.ts";

/** The cells of one sheet of the grid: those that are stored, and those that formulas spill, which are kept elsewhere. */
export class SheetCells {
  constructor(
    private readonly sheet: Worksheet,
    private readonly formulas: FormulaDataModel,
    private readonly styles: Styles,
  ) {}

  /** The part that holds values, from A1. Fills and lines of blank cells reach further. */
  used(): CellRange {
    const spills = (this.formulas.getArrayFormulaRange()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()] ?? {}) as Readonly<
      Record<string, Record<string, IRange>>
    >;
    const ranges: CellRange[] = [valuesIn(this.sheet.getCellMatrix()), ...Object.values(spills).flatMap((row) => Object.values(row))].map(cellRange);
    return {
      fromRow: 1,
      fromColumn: 1,
      toRow: Math.max(1, ...ranges.map(({ toRow }) => toRow)),
      toColumn: Math.max(1, ...ranges.map(({ toColumn }) => toColumn)),
    };
  }

  /** As `values`, each number that is shown as a date as the text of the date. */
  shown(range: CellRange): Cell[][] {
    const stored = this.sheet.getCellMatrix();
    const dated = new DatedStyles(this.styles);
    return this.values(range).map((row, r) =>
      row.map((cell, c) => (typeof cell === "number" ? dated.shown(cell, stored.getValue(range.fromRow - 1 + r, range.fromColumn - 1 + c)?.s) : cell)),
    );
  }

  /** With how many decimals the numbers of a range are shown, by address, as their number formats say. */
  decimals(range: CellRange): ReadonlyMap<string, ShownDigits> {
    const stored = this.sheet.getCellMatrix();
    const found = new Map<string, ShownDigits>();
    this.values(range).forEach((row, r) =>
      row.forEach((cell, c) => {
        const style = stored.getValue(range.fromRow - 1 + r, range.fromColumn - 1 + c)?.s;
        const pattern = typeof style === "string" ? this.styles.get(style)?.n?.pattern : style?.n?.pattern;
        const decimals = typeof cell === "number" && pattern !== undefined ? shownDigits(pattern, cell) : null;
        if (decimals !== null) found.set(addressOf(range.fromRow + r, range.fromColumn + c), decimals);
      }),
    );
    return found;
  }

  values({ fromRow, fromColumn, toRow, toColumn }: CellRange): Cell[][] {
    return Array.from({ length: toRow - fromRow + 1 }, (_, r) => this.row(fromRow + r, fromColumn, toColumn));
  }

  /** The cells of a row from one column to another. */
  row(row: number, fromColumn: number, toColumn: number): Cell[] {
    const stored = (this.sheet.getCellMatrix().getMatrix() as CellRows)[row - 1];
    const spilled = this.formulas.getArrayFormulaCellData()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()]?.[row - 1];
    const cells: Cell[] = [];
    for (let column = fromColumn - 1; column < toColumn; column++) cells.push(cellOf(stored?.[column]) ?? cellOf(spilled?.[column]));
    return cells;
  }
}

/** The rectangle that holds values and formulas. */
function valuesIn(cells: ObjectMatrix<Nullable<ICellData>>): IRange {
  let [endRow, endColumn] = [0, 0];
  const rows = cells.getMatrix() as Readonly<Record<string, Readonly<Record<number, Nullable<ICellData>>>>>;
  for (const [row, line] of Object.entries(rows)) {
    const columns = Object.keys(line);
    for (let k = columns.length - 1; k >= 0; k--) {
      const column = Number(columns[k]);
      if (column <= endColumn && Number(row) <= endRow) break;
      if (!holds(line[column])) continue;
      [endRow, endColumn] = [Number(row), Math.max(endColumn, column)];
      break;
    }
  }
  return { startRow: 0, startColumn: 0, endRow, endColumn };
}

/** A cell of a report counts, even a blank one: it has its purpose. */
const holds = (data: Nullable<ICellData>) =>
  Boolean(data) &&
  ((data!.v !== undefined && data!.v !== null && data!.v !== "") || Boolean(data!.f ?? data!.si ?? data!.p) || data!.custom?.["report"] !== undefined);
