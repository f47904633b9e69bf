import type { ICommandService, IRange } from "@univerjs/core";
import {
  LexerTreeBuilder,
  SetTriggerFormulaCalculationStartMutation,
  type FormulaDataModel,
  type IActiveDirtyManagerService,
  type IDependencyManagerService,
  type IFunctionService,
} from "@univerjs/engine-formula";

/** When the grid's engine calculates, after every command that it is told of; and what it keeps of formulas. */
export class Calculation {
  constructor(
    private readonly told: IActiveDirtyManagerService,
    private readonly functions: IFunctionService,
    private readonly dependencies: IDependencyManagerService,
    private readonly formulas: FormulaDataModel,
    private readonly commands: ICommandService,
  ) {}

  /**
   * Runs commands of some kinds of which the engine is not told, for changes on which no formula depends, be it its
   * value or its text. It would calculate every formula of a sheet that is inserted, whose values came with it; at any
   * calculation it goes through all formulas of the workbook, and so it does with every sheet that comes, goes or is renamed.
   */
  untold<T>(commandIds: readonly string[], change: () => T): T {
    const conversions = commandIds.flatMap((id) => this.told.get(id) ?? []);
    for (const { commandId } of conversions) this.told.remove(commandId);
    const read = this.formulas.getFormulaData;
    this.formulas.getFormulaData = () => ({});
    try {
      return change();
    } finally {
      this.formulas.getFormulaData = read;
      for (const conversion of conversions) this.told.register(conversion.commandId, conversion);
    }
  }

  /**
   * Has the engine read formulas anew when it calculates next. It keeps each as it was read before, by its text alone: a
   * defined name with the range that it stood for then, even in another workbook.
   */
  forgetFormulas(): void {
    // Every formula that it keeps has the empty text in it; what the reader of formulas keeps goes with any one of them.
    this.functions.deleteFormulaAstCacheKey("");
    new LexerTreeBuilder().dispose();
  }

  /** Has the engine calculate the formulas of some cells, and what depends on them; it finds anew where their names lead. */
  again(unitId: string, cells: readonly { readonly sheetId: string; readonly range: IRange }[]): void {
    if (cells.length === 0) return;
    for (const sheetId of new Set(cells.map((one) => one.sheetId))) this.forgetSheet(unitId, sheetId);
    const dirtyRanges = cells.map(({ sheetId, range }) => ({ unitId, sheetId, range }));
    this.commands.syncExecuteCommand(SetTriggerFormulaCalculationStartMutation.id, { dirtyRanges }, { onlyLocal: true });
  }

  /** Lets the engine forget the formulas of a sheet of whose end it was not told. */
  forgetSheet(unitId: string, sheetId: string): void {
    this.dependencies.clearOtherFormulaDependency(unitId, sheetId);
    this.dependencies.clearFeatureFormulaDependency(unitId, sheetId);
    this.dependencies.clearFormulaDependency(unitId, sheetId);
  }
}
