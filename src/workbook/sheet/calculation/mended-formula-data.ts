import { UniverInstanceType, type IUniverInstanceService, type Workbook, type Worksheet } from "@univerjs/core";
import type { FormulaDataModel, IFormulaDataItem } from "@univerjs/engine-formula";
import type { CellRows } from "./formula-blocks.ts";
import { keptMark } from "../report/report-snapshot.ts";

type FormulaData = ReturnType<FormulaDataModel["getFormulaData"]>;
type SheetFormulas = Readonly<Record<number, Readonly<Record<number, IFormulaDataItem | null | undefined>>>>;

/**
 * Spares the grid (0.25.1) two walks through all cells. It collects the formulas of every sheet several times at each
 * change, and mostly for one sheet or for none: here those of a sheet are collected when they are asked for. When a workbook
 * is opened it computes formulas whose value is 0 or an empty text; on the sheets of a report these are values like others.
 * To be called once, before the first workbook.
 */
export function mendFormulaData(formulas: FormulaDataModel, instances: IUniverInstanceService): void {
  const workbooks = () => instances.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
  const all = (of: (unitId: string, sheet: Worksheet) => SheetFormulas): FormulaData =>
    Object.fromEntries(
      workbooks().map((workbook) => [
        workbook.getUnitId(),
        workbook.getSheets().reduce((sheets, sheet) => laterOf(sheets, sheet.getSheetId(), () => of(workbook.getUnitId(), sheet)), {}),
      ]),
    );
  const everything = () => all((unitId, sheet) => (formulas.getSheetFormulaData(unitId, sheet.getSheetId()) ?? {}) as SheetFormulas);
  formulas.getFormulaData = everything;
  const ranges = formulas.getFormulaDirtyRanges.bind(formulas);
  formulas.getFormulaDirtyRanges = () => {
    formulas.getFormulaData = () =>
      all((unitId, sheet) =>
        keptMark(sheet.getConfig().custom) === null
          ? ((formulas.getSheetFormulaData(unitId, sheet.getSheetId()) ?? {}) as SheetFormulas)
          : withoutValue(sheet.getCellMatrix().getMatrix()),
      );
    try {
      return ranges();
    } finally {
      formulas.getFormulaData = everything;
    }
  };
}

/** Adds a property whose value is computed when it is first asked for; it can be set and deleted like others. */
function laterOf(target: object, key: string, compute: () => unknown): object {
  const set = (value: unknown) => Object.defineProperty(target, key, { value, writable: true, enumerable: true, configurable: true });
  return Object.defineProperty(target, key, {
    get: () => {
      const value = compute();
      set(value);
      return value;
    },
    set,
    enumerable: true,
    configurable: true,
  });
}

/** The formulas that came without a value. */
function withoutValue(cells: CellRows): SheetFormulas {
  const found: Record<string, Record<string, IFormulaDataItem>> = {};
  for (const [row, line] of Object.entries(cells))
    for (const [column, cell] of Object.entries(line ?? {}))
      if (cell && (cell.f || cell.si) && cell.v == null) (found[row] ??= {})[column] = { f: String(cell.f ?? "") };
  return found;
}
