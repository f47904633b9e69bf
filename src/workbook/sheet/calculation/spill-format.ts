import { InterceptorEffectEnum, type IStyleData } from "@univerjs/core";
import type { FormulaDataModel } from "@univerjs/engine-formula";
import { INTERCEPTOR_POINT, type SheetInterceptorService } from "@univerjs/preset-sheets-core";

/** After the grid has put the spilled value in (100), before number formats are read (10). */
const priority = 50;

/**
 * Shows spilled numbers in the number format that the function gave them, as the formula's own cell is: the grid
 * itself drops it. A format that a person chose for a cell stands.
 */
export function showSpilledFormats(interceptors: SheetInterceptorService, formulas: FormulaDataModel): void {
  interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority,
    effect: InterceptorEffectEnum.Value | InterceptorEffectEnum.Style,
    handler: (cell, location, next) => {
      const { unitId, subUnitId, row, col, workbook, rawData } = location;
      const given = formulas.getArrayFormulaCellData()[unitId]?.[subUnitId]?.[row]?.[col]?.s as IStyleData | null | undefined;
      if (!given?.n || !cell) return next(cell);
      const own = workbook.getStyles().get(cell.s);
      if (own?.n) return next(cell);
      return next({ ...(cell === rawData ? rawData : cell), s: { ...own, n: given.n } });
    },
  });
}
