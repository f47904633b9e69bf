import type { ICellData, Nullable } from "@univerjs/core";
import type { FilledFrom } from "../../cells/packed-cells.ts";
import type { FWorksheet } from "../facade.ts";
import { filledByReport } from "./shared-formulas.ts";

/** The formula of a cell, `=` first; formulas that were filled down are stored once and read by the grid's own rule. Row and column from 0. */
export function formulaInGrid(sheet: FWorksheet, row: number, column: number): string | undefined {
  const stored = sheet.getSheet().getCellRaw(row, column);
  if (!stored?.f && !stored?.si) return undefined;
  // A formula that is not shared is read as it is: the grid would look for where it was filled from.
  return (stored.si ? sheet.getRange(row, column).getFormula() : String(stored.f)) || undefined;
}

/** Reads the formula of a cell, from what the grid stores of it: its text, or, of a report's, from which it was filled. */
export type FormulaReader = (data: Nullable<ICellData>, row: number, column: number) => string | FilledFrom | null;

/** What reads the formulas of a sheet that are read one after the other: the grid would read every one of 80,000 to move it. */
export function* formulasIn(sheet: FWorksheet): Generator<undefined, FormulaReader> {
  const filled = yield* filledByReport(sheet.getSheet().getCellMatrix().getMatrix());
  return (data, row, column) => (data?.f || data?.si ? (filled(data) ?? formulaInGrid(sheet, row, column) ?? null) : null);
}
