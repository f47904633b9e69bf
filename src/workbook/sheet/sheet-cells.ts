import type { IRange, Worksheet } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import type { Cell } from "../../analysis/table.ts";
import type { CellRange } from "../../report/report-cell.ts";
import { cellOf } from "./grid-cell.ts";
import { cellRange } from "./report-snapshot.ts";

/** The cells of one sheet of the grid: those that are stored, and those that formulas spill, which are kept elsewhere. */
export class SheetCells {
  constructor(
    private readonly sheet: Worksheet,
    private readonly formulas: FormulaDataModel,
  ) {}

  /** The part that holds values, from A1. */
  used(): CellRange {
    const spills = (this.formulas.getArrayFormulaRange()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()] ?? {}) as Readonly<
      Record<string, Record<string, IRange>>
    >;
    const ranges: CellRange[] = [this.sheet.getDataRealRange(), ...Object.values(spills).flatMap((row) => Object.values(row))].map(cellRange);
    return {
      fromRow: 1,
      fromColumn: 1,
      toRow: Math.max(1, ...ranges.map(({ toRow }) => toRow)),
      toColumn: Math.max(1, ...ranges.map(({ toColumn }) => toColumn)),
    };
  }

  values({ fromRow, fromColumn, toRow, toColumn }: CellRange): Cell[][] {
    const stored = this.sheet.getCellMatrix();
    const spilled = this.formulas.getArrayFormulaCellData()[this.sheet.getUnitId()]?.[this.sheet.getSheetId()];
    const at = (row: number, column: number) => cellOf(stored.getValue(row, column)) ?? cellOf(spilled?.[row]?.[column]);
    return Array.from({ length: toRow - fromRow + 1 }, (_, r) =>
      Array.from({ length: toColumn - fromColumn + 1 }, (_, c) => at(fromRow - 1 + r, fromColumn - 1 + c)),
    );
  }
}
