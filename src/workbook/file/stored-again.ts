import type { CellValue, Sheet } from "hucre";
import { storedText } from "./xlsx-text.ts";

/** Texts of a workbook that was read stand in it as they mean; the library that writes them again does not know every way to store them. */
export function storeAgain(sheets: readonly Sheet[]): void {
  for (const { rows, cells } of sheets) {
    for (const row of rows) row.forEach((value, c) => (row[c] = stored(value)));
    for (const cell of cells?.values() ?? []) {
      cell.value = stored(cell.value);
      if (cell.formulaResult !== undefined) cell.formulaResult = stored(cell.formulaResult);
      for (const run of cell.richText ?? []) run.text = storedText(run.text);
    }
  }
}

function stored(value: CellValue): CellValue {
  if (typeof value === "number" && !Number.isFinite(value)) return null;
  return typeof value === "string" ? storedText(value) : value;
}
