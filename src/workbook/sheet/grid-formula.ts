import type { FWorksheet } from "./facade.ts";

/** The formula of a cell, `=` first; formulas that were filled down are stored once and read by the grid's own rule. Row and column from 0. */
export function formulaInGrid(sheet: FWorksheet, row: number, column: number): string | undefined {
  const stored = sheet.getSheet().getCellRaw(row, column);
  if (!stored?.f && !stored?.si) return undefined;
  // A formula that is not shared is read as it is: the grid would look for where it was filled from.
  return (stored.si ? sheet.getRange(row, column).getFormula() : String(stored.f)) || undefined;
}
