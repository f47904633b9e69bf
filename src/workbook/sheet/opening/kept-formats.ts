import {
  ICommandService,
  IUniverInstanceService,
  ObjectMatrix,
  UniverInstanceType,
  type ICellData,
  type Injector,
  type Nullable,
  type Workbook,
} from "@univerjs/core";
import { SetFormulaCalculationResultMutation, type ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";

/**
 * Keeps the number format of a cell whose formula is calculated again. The engine gives a cell that has none the format of
 * the function, of money or of dates, at every calculation: other programs do so where a formula is typed alone, and a
 * cell of a file is to be as it was.
 */
export function keepFormats(injector: Injector): void {
  const [commands, instances] = [injector.get(ICommandService), injector.get(IUniverInstanceService)];
  commands.beforeCommandExecuted(({ id, params }) => {
    if (id !== SetFormulaCalculationResultMutation.id) return;
    for (const [unitId, sheets] of Object.entries((params as ISetFormulaCalculationResultMutation).unitData)) {
      const workbook = instances.getUnit<Workbook>(unitId, UniverInstanceType.UNIVER_SHEET);
      for (const [sheetId, cells] of Object.entries(sheets ?? {})) {
        const before = workbook?.getSheetBySheetId(sheetId)?.getCellMatrix();
        if (cells == null || before === undefined) continue;
        new ObjectMatrix<Nullable<ICellData>>(cells).forValue((row, column, cell) => {
          // A formula that was typed has no value yet, or says that it is at work.
          if (cell?.s != null && typeof before.getValue(row, column)?.v === "number") delete cell.s;
        });
      }
    }
  });
}
