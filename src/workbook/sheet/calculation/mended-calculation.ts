import type { Injector } from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecuteStageType,
  ICalculateFormulaService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
} from "@univerjs/engine-formula";
import { forgetCounts } from "./indexed-functions.ts";
import { ReachedFormulas } from "./reached-formulas.ts";

/**
 * Mends two faults of the grid's engine (0.25.1), by which a change that is made while an asynchronous function is
 * pending is never calculated, and has it look only at formulas that a change reaches. To be called once, before the first calculation.
 */
export function mendCalculation(injector: Injector): void {
  admitStops(injector.get(IFormulaRuntimeService));
  const [formulas, reached] = [injector.get(FormulaDataModel), new ReachedFormulas(injector)];
  waitForTurns(injector.get(ICalculateFormulaService), formulas, reached);
  reachFromFilled(injector.get(IFormulaCurrentConfigService), formulas, reached);
}

/**
 * A change stops the calculation that runs, so that it begins anew with what has changed since. But the engine looks for
 * that only before its first formula and each 500th: a calculation that comes to its end regardless calls itself
 * successful, and what changed meanwhile is forgotten. Here it says that it was stopped.
 */
function admitStops(runtime: IFormulaRuntimeService): void {
  for (const end of ["markedAsSuccessfullyExecuted", "markedAsNoFunctionsExecuted"] as const) {
    const ended = runtime[end].bind(runtime);
    runtime[end] = () => (runtime.isStopExecution() ? runtime.markedAsStopFunctionsExecuted() : ended());
  }
}

/**
 * A calculation that begins while another one runs replaces what that one calculates with before it waits for its turn.
 * Here it waits first, and takes the formulas as they are by then.
 */
function waitForTurns(service: ICalculateFormulaService, formulas: FormulaDataModel, reached: ReachedFormulas): void {
  const execute = service.execute.bind(service);
  const run = (config: Parameters<typeof execute>[0]) =>
    new Promise<void>((resolve) => {
      const heard = service.executionInProgressListener$.subscribe(({ stage }) => {
        if (stage !== FormulaExecuteStageType.CALCULATION_COMPLETED) return;
        heard.unsubscribe();
        resolve();
      });
      forgetCounts();
      void execute({
        ...config,
        formulaData: reached.after(config) ?? formulas.getFormulaData(),
        arrayFormulaCellData: formulas.getArrayFormulaCellData(),
        arrayFormulaRange: formulas.getArrayFormulaRange(),
      });
    });
  let before = Promise.resolve();
  service.execute = (config) => (before = before.then(() => run(config)));
}

/** After the formulas the engine looks at those that depend on cells which they fill: these are known only by then. */
function reachFromFilled(config: IFormulaCurrentConfigService, formulas: FormulaDataModel, reached: ReachedFormulas): void {
  const load = config.loadDirtyRangesAndExcludedCell.bind(config);
  config.loadDirtyRangesAndExcludedCell = (dirtyRanges, excluded) => {
    load(dirtyRanges, excluded);
    forgetCounts();
    config.registerFormulaData(reached.after({ dirtyRanges }) ?? formulas.getFormulaData());
  };
}
