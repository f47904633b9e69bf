import { addressOf, isCellError, type Cell } from "../../../analysis/table/table.ts";
import type { ReportSheet } from "../../../report/layout/sheet.ts";
import { rangeOf } from "../../cells/address.ts";
import { callsOwn, storedFormula } from "../formula-names.ts";
import { CellChanges } from "../package/cell-change.ts";
import { ChangedWorkbook } from "../package/changed-workbook.ts";
import type { PlainSheet } from "../writing/xlsx-writer.ts";

/** A formula that Excel stores as a dynamic array. */
export interface DynamicFormula {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: Cell;
  /** The cells that it fills, its own first. */
  readonly spill: string;
}

/** The cells that a formula fills as a dynamic array: its own alone of a function of this product that gives one value; null of any other. */
export const spillOf = (formula: string, address: string, filled: string | undefined | null): string | null => filled ?? (callsOwn(formula) ? address : null);

export function plainFormulas({ cells, formulas, spills }: PlainSheet): readonly DynamicFormula[] {
  return [...(formulas ?? [])].flatMap(([address, formula]) => {
    const spill = spillOf(formula, address, spills?.get(address));
    if (spill === null) return [];
    const { fromRow: row, fromColumn: column } = rangeOf(address)!;
    return [{ row, column, formula, spill, value: cells[row - 1]?.[column - 1] ?? null }];
  });
}

export function reportFormulas({ rows, spills }: ReportSheet): readonly DynamicFormula[] {
  const found: DynamicFormula[] = [];
  rows.forEach((cells, r) =>
    cells.forEach(({ formula, value }, c) => {
      if (formula === undefined || (spills === undefined && !callsOwn(formula))) return;
      const address = addressOf(r + 1, c + 1);
      const spill = spillOf(formula, address, spills?.get(address));
      if (spill !== null) found.push({ row: r + 1, column: c + 1, formula, spill, value });
    }),
  );
  return found;
}

/** A workbook with formulas that are stored as dynamic arrays, for each of its sheets: the library that writes it has no such formulas. */
export async function withDynamicFormulas(bytes: Uint8Array, sheets: readonly (readonly DynamicFormula[])[]): Promise<Uint8Array> {
  if (sheets.every((formulas) => formulas.length === 0)) return bytes;
  const file = await ChangedWorkbook.open(bytes);
  for (const [k, formulas] of sheets.entries()) {
    const changes = new CellChanges();
    for (const { row, column, formula, value, spill } of formulas)
      changes.put(row, column, { content: { value: isCellError(value) || value !== null ? value : "", formula: { text: storedFormula(formula), spill } } });
    await file.setCells(file.book.tabs[k], changes);
  }
  return file.bytes();
}
