import { ICommandService, IUndoRedoService, IUniverInstanceService, LogLevel, Univer, type Injector } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IActiveDirtyManagerService, IDefinedNamesService, IDependencyManagerService, IFunctionService } from "@univerjs/engine-formula";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "../grid.css";
import type { Locale } from "../../../engine/declare/text.ts";
import { Calculation } from "../calculation/calculation.ts";
import { functionClass, functionInfo, type GridFunction } from "../calculation/grid-function.ts";
import { indexedFunctions } from "../calculation/indexed-functions.ts";
import { dictionary, gridLocale, type FunctionWords } from "../calculation/languages.ts";
import { mendCalculation } from "../calculation/mended-calculation.ts";
import { mendCompletion } from "../calculation/mended-completion.ts";
import { mendFormulaData } from "../calculation/mended-formula-data.ts";
import { mendOrder } from "../calculation/mended-order.ts";
import { keepFormats } from "../opening/kept-formats.ts";
import { gridTheme } from "../tools/grid-theme.ts";
import { registerAll } from "../tools/grid-tools.ts";
import { letFramesRest } from "../tools/resting-frames.ts";
import { arrangeRibbon, unshownMenus } from "../tools/ribbon.ts";

/** What the grid begins with. */
export interface GridStart {
  readonly container: HTMLElement;
  readonly locale: Locale;
  readonly functions: readonly GridFunction[];
  readonly words: Readonly<Record<Locale, FunctionWords>>;
  readonly dark: boolean;
}

/** The grid without a workbook, and those of its services that ours are built on: one of each, whichever workbook is open. */
export interface Grid {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly injector: Injector;
  readonly formulas: FormulaDataModel;
  readonly definedNames: IDefinedNamesService;
  readonly undoing: IUndoRedoService;
  readonly calculation: Calculation;
  dispose(): void;
}

/** Puts the grid into its container, mended and arranged as we want it. */
export async function startedGrid({ container, locale, functions, words, dark }: GridStart): Promise<Grid> {
  const univer = new Univer({
    locale: gridLocale[locale],
    locales: { [gridLocale[locale]]: await dictionary(locale, words[locale]) },
    logLevel: LogLevel.WARN,
    darkMode: dark,
    theme: gridTheme,
  });
  const core = UniverSheetsCorePreset({
    container,
    ribbonType: "simple",
    menu: unshownMenus,
    // A text of digits is marked where it is a person's own; where it was formatted as a text, it is meant.
    disableTextFormatMark: true,
    disableTextFormatAlert: true,
    formula: {
      function: [...functions.map(functionClass), ...indexedFunctions.map(([Class, name]): ReturnType<typeof functionClass> => [Class, name])],
      description: functions.map(functionInfo),
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    },
  });
  for (const { plugins } of [core, UniverSheetsConditionalFormattingPreset()]) registerAll(univer, plugins);
  const api = FUniver.newAPI(univer);
  const injector = univer.__getInjector();
  const formulas = injector.get(FormulaDataModel);
  mendFormulaData(formulas, injector.get(IUniverInstanceService));
  mendCalculation(injector);
  mendOrder(injector);
  keepFormats(injector);
  mendCompletion(injector);
  arrangeRibbon(injector);
  const endRest = letFramesRest(injector);
  return {
    univer,
    api,
    injector,
    formulas,
    definedNames: injector.get(IDefinedNamesService),
    undoing: injector.get(IUndoRedoService),
    calculation: new Calculation(
      injector.get(IActiveDirtyManagerService),
      injector.get(IFunctionService),
      injector.get(IDependencyManagerService),
      formulas,
      injector.get(ICommandService),
    ),
    dispose() {
      endRest();
      univer.dispose();
    },
  };
}
