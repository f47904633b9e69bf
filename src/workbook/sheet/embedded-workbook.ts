import { IUndoRedoService, IUniverInstanceService, LogLevel, ThemeService, Univer, type IWorkbookData } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel, IActiveDirtyManagerService, IDefinedNamesService, IDependencyManagerService, IFunctionService } from "@univerjs/engine-formula";
import {
  ConditionalFormattingRuleModel,
  type IConditionFormattingRule,
  UniverSheetsConditionalFormattingPreset,
} from "@univerjs/preset-sheets-conditional-formatting";
import { CalculationMode, CellAlertManagerService, SheetInterceptorService, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "./grid.css";
import { allAtOnce } from "../../engine/run/steps.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { Calculation } from "./calculation/calculation.ts";
import { ChartPictures, type DrawChart } from "./report/chart-pictures.ts";
import { onContentChange, type ContentChange } from "./saving/content-changes.ts";
import { explainErrors } from "./calculation/explained-errors.ts";
import { beginFormula, onFunctionButton, ownFunctions } from "./calculation/function-entry.ts";
import { functionClass, functionInfo, type FormulaCell, type GridFunction } from "./calculation/grid-function.ts";
import { resourcesIn } from "./cells/grid-resources.ts";
import { gridTheme } from "./tools/grid-theme.ts";
import { GridTools, registerAll } from "./tools/grid-tools.ts";
import { indexedFunctions } from "./calculation/indexed-functions.ts";
import { gridCells, gridFrame, keptSnapshot, type CellBlock, type GridFrame } from "./opening/kept-grid.ts";
import { dictionary, gridLocale, type FunctionWords } from "./calculation/languages.ts";
import type { GridResource } from "./look/grid-extras.ts";
import { gridRules } from "./look/grid-rules.ts";
import { keepFormats } from "./opening/kept-formats.ts";
import { mendCalculation } from "./calculation/mended-calculation.ts";
import { mendFormulaData } from "./calculation/mended-formula-data.ts";
import { mendCompletion, mendFunctionList } from "./calculation/mended-completion.ts";
import type { OpenedName } from "./opening/named-ranges.ts";
import { OpenedFile } from "./opening/opened-file.ts";
import { letFramesRest } from "./tools/resting-frames.ts";
import { arrangeRibbon, unshownMenus } from "./tools/ribbon.ts";
import type { CellLook } from "../look/sheet-look.ts";
import { sheetId, workbookSnapshot, type GridSheet } from "./opening/plain-snapshot.ts";
import { showSpilledFormats } from "./calculation/spill-format.ts";
import { SheetHost } from "./sheet-host.ts";

export interface EmbeddedOptions {
  readonly container: HTMLElement;
  readonly locale: Locale;
  readonly functions: readonly GridFunction[];
  readonly words: Readonly<Record<Locale, FunctionWords>>;
  /** The sentence to show when the pointer rests on a formula that answered #VALUE!. */
  readonly explain: (cell: FormulaCell) => string | null;
  readonly drawChart: DrawChart;
  readonly dark: boolean;
  /** Is asked which function is wanted in the cell that has the cursor. */
  readonly askFunction: () => void;
}

/** The grid with its workbook, as the page sees it. */
export interface EmbeddedWorkbook {
  /** The workbook on the screen; another one has another host. */
  readonly host: SheetHost;
  readonly api: FUniver;
  /** The charts of the sheet on the screen. */
  readonly charts: ChartPictures;
  /**
   * Replaces the workbook on the screen; gives what tells, when it is saved, what has changed since.
   * @param looks what cells look like, by the numbers that the looks of the sheets give
   */
  open(name: string, sheets: readonly GridSheet[], names?: readonly OpenedName[], looks?: readonly CellLook[]): OpenedFile;
  /** The same in parts between which the page can go on; what they end in puts the workbook on the screen. */
  opening(...file: Parameters<EmbeddedWorkbook["open"]>): Generator<void, () => OpenedFile>;
  /** The workbook on the screen as plain data without its cells, and the cells of one of its sheets: what `reopen` makes it of again. */
  frame(): GridFrame;
  cells(sheetId: string): Iterable<CellBlock>;
  /**
   * Replaces the workbook on the screen by one that was kept.
   * @param sheets the sheets of its file; none where it has no file
   */
  reopen(frame: GridFrame, cellsOf: (sheetId: string) => readonly CellBlock[], sheets: readonly GridSheet[]): OpenedFile;
  /** Adds what can be done beside cells: rules on entries, notes, filters, sorting, finding. A workbook that holds such waits for it when it is opened; without one it comes when the page has time. */
  addTools(): Promise<void>;
  setLocale(locale: Locale): Promise<void>;
  /** Shows the sheets and all around them on a dark ground, or on a pale one; what the workbook holds is the same. */
  setDark(dark: boolean): void;
  /** Calls the listener after cells were changed, by a person or by a calculation. */
  onEdited(listener: () => void): void;
  /** Calls the listener after each change of the workbook on the screen; returns what stops it. */
  onChanged(listener: (change: ContentChange) => void): () => void;
  /** Whether a cell is being typed into. */
  isEditing(): boolean;
  /** Takes what is being typed into the cell, as Enter does. */
  finishEditing(): Promise<void>;
  /** The formula in a cell, or an empty text. */
  formulaAt(cell: FormulaCell): string;
  sheetName(sheetId: string): string;
  /** The functions that the grid itself has, by kind, in its language. */
  ownFunctions(): ReturnType<typeof ownFunctions>;
  /** Begins a formula with a function in the cell that has the cursor. */
  beginFormula(name: string): void;
  /** Computes every formula anew. */
  recalculate(): void;
  dispose(): void;
}

/** Puts the grid into its container and opens a workbook in it. */
export async function embedWorkbook({
  container,
  locale,
  functions,
  words,
  explain,
  drawChart,
  dark,
  askFunction,
}: EmbeddedOptions): Promise<EmbeddedWorkbook> {
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
  keepFormats(injector);
  mendCompletion(injector);
  arrangeRibbon(injector);
  const endRest = letFramesRest(injector);
  const calculation = new Calculation(
    injector.get(IActiveDirtyManagerService),
    injector.get(IFunctionService),
    injector.get(IDependencyManagerService),
    formulas,
  );
  const listening = new Set<(change: ContentChange) => void>();
  const changed = (change: ContentChange) => listening.forEach((listener) => listener(change));
  // The grid has no command for a value that the workbook keeps.
  const kept = () => changed({ sheetId: null, calculated: false });
  const hostOf = (unitId: string) =>
    new SheetHost(api, unitId, formulas, injector.get(IDefinedNamesService), injector.get(IUndoRedoService), calculation, kept, () =>
      resourcesIn(api, injector, unitId),
    );
  let host = hostOf("");
  const charts = new ChartPictures(api, injector, () => host, drawChart);
  charts.setDark(dark);
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => void host.follow(worksheet, row, column));
  const loaded = new Set<Locale>([locale]);
  let current = locale;
  const tools = new GridTools(univer, api, () => current);
  let asked = locale;
  let opened = 0;
  let shown: string | null = null;
  let file: OpenedFile | null = null;
  onContentChange(api, () => shown, changed);

  /** Puts a workbook on the screen in place of the one that is there. */
  const show = (
    snapshot: Partial<IWorkbookData>,
    fileOf: (unitId: string, resources: readonly GridResource[]) => OpenedFile,
    rulesOf: (unitId: string, rules: ConditionalFormattingRuleModel) => readonly (readonly [sheetId: string, rules: readonly IConditionFormattingRule[]])[],
  ): OpenedFile => {
    const before = shown;
    const id = `workbook-${++opened}`;
    shown = id;
    calculation.forgetFormulas();
    api.createWorkbook({ ...snapshot, id, locale: gridLocale[current] });
    host = hostOf(id);
    const model = injector.get(ConditionalFormattingRuleModel);
    const rules = rulesOf(id, model);
    if (before !== null) api.disposeUnit(before);
    // With a workbook that is closed the grid forgets the rules of every other: they come last, each put before those that are there.
    for (const [sheet, all] of rules) for (const rule of [...all].reverse()) if (!model.getRule(id, sheet, rule.cfId)) model.addRule(id, sheet, rule);
    file?.dispose();
    file = fileOf(id, host.resources());
    charts.changed();
    if (opened === 1) {
      // The services of these are there with the first workbook.
      onFunctionButton(injector, askFunction);
      mendFunctionList(injector);
      explainErrors(injector.get(CellAlertManagerService), explain);
      showSpilledFormats(injector.get(SheetInterceptorService), formulas);
    }
    return file;
  };

  function* opening(...[name, sheets, names = [], looks = []]: Parameters<EmbeddedWorkbook["open"]>): Generator<void, () => OpenedFile> {
    const snapshot = yield* workbookSnapshot(name, sheets, names, looks);
    return () =>
      show(
        snapshot,
        (id, resources) => new OpenedFile(api, id, sheets, resources),
        () => sheets.map(({ look }, place) => [sheetId(place), gridRules(look?.rules ?? [])]),
      );
  }

  return {
    get host() {
      return host;
    },
    api,
    charts,
    opening,
    open: (...file) => allAtOnce(opening(...file))(),
    frame: () => gridFrame(host, file?.kept ?? []),
    cells: (sheetId) => gridCells(host, sheetId),
    reopen: (frame, cellsOf, sheets) =>
      show(
        keptSnapshot(frame, cellsOf),
        (id, resources) => new OpenedFile(api, id, sheets, resources, sheets.length === 0 ? [] : frame.ofFile),
        (id, rules) => frame.sheets.map((sheet) => [sheet.id, [...(rules.getSubunitRules(id, sheet.id) ?? [])]]),
      ),
    addTools: () => tools.add(),
    async setLocale(wanted) {
      asked = wanted;
      if (!loaded.has(wanted)) api.loadLocales(gridLocale[wanted], await dictionary(wanted, words[wanted]));
      loaded.add(wanted);
      await tools.speak(wanted);
      // While the words of this language came, another one may have been asked for.
      if (asked !== wanted) return;
      current = wanted;
      api.setLocale(gridLocale[wanted]);
    },
    setDark(wanted) {
      if (injector.get(ThemeService).darkMode === wanted) return;
      api.toggleDarkMode(wanted);
      charts.setDark(wanted);
    },
    onEdited(listener) {
      const { SheetValueChanged, SheetDeleted } = api.Event;
      for (const event of [SheetValueChanged, SheetDeleted]) api.addEvent(event, () => listener());
    },
    onChanged(listener) {
      listening.add(listener);
      return () => listening.delete(listener);
    },
    isEditing: () => host.workbook.isCellEditing(),
    async finishEditing() {
      if (host.workbook.isCellEditing()) await host.workbook.endEditingAsync(true);
    },
    formulaAt: ({ sheetId, row, column }) =>
      host.workbook
        .getSheetBySheetId(sheetId)
        ?.getRange(row - 1, column - 1)
        .getFormula() ?? "",
    sheetName: (sheetId) => host.workbook.getSheetBySheetId(sheetId)?.getSheetName() ?? "",
    ownFunctions: () => ownFunctions(injector),
    beginFormula: (name) => beginFormula(injector, host.workbook.getId(), name),
    recalculate: () => api.getFormula().executeCalculation(),
    dispose() {
      endRest();
      univer.dispose();
    },
  };
}
