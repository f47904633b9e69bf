import { ThemeService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { CellAlertManagerService, SheetInterceptorService } from "@univerjs/preset-sheets-core";
import { allAtOnce } from "../../engine/run/steps.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { explainErrors } from "./calculation/explained-errors.ts";
import { beginFormula, onFunctionButton, ownFunctions } from "./calculation/function-entry.ts";
import type { FormulaCell } from "./calculation/grid-function.ts";
import { mendFunctionList } from "./calculation/mended-completion.ts";
import { showSpilledFormats } from "./calculation/spill-format.ts";
import { GridLanguage } from "./grid/grid-language.ts";
import { startedGrid, type Grid, type GridStart } from "./grid/started-grid.ts";
import { gridCells, gridFrame, type CellBlock, type GridFrame } from "./opening/kept-grid.ts";
import type { OpenedFile } from "./opening/opened-file.ts";
import type { GridSheet } from "./opening/plain-snapshot.ts";
import { ShownWorkbook } from "./opening/shown-workbook.ts";
import { ChartPictures, type DrawChart } from "./report/chart-pictures.ts";
import type { ContentChange } from "./saving/content-changes.ts";
import type { SheetHost } from "./sheet-host.ts";
import { GridTools } from "./tools/grid-tools.ts";

export interface EmbeddedOptions extends GridStart {
  /** The sentence to show when the pointer rests on a formula that answered #VALUE!. */
  readonly explain: (cell: FormulaCell) => string | null;
  readonly drawChart: DrawChart;
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
  open(...file: Parameters<ShownWorkbook["opening"]>): OpenedFile;
  /** The same in parts between which the page can go on; what they end in puts the workbook on the screen. */
  opening: ShownWorkbook["opening"];
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
export async function embedWorkbook(options: EmbeddedOptions): Promise<EmbeddedWorkbook> {
  const grid = await startedGrid(options);
  const { univer, api, injector } = grid;
  const language = new GridLanguage(api, options.words, options.locale);
  const tools = new GridTools(univer, api, () => language.now);
  const charts = new ChartPictures(api, injector, () => shown.host, options.drawChart);
  const shown: ShownWorkbook = new ShownWorkbook(
    grid,
    () => language.now,
    (first) => {
      charts.changed();
      if (first) joinServices(grid, options);
    },
  );
  charts.setDark(options.dark);
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => void shown.host.follow(worksheet, row, column));
  const sheetOf = (id: string) => shown.host.workbook.getSheetBySheetId(id);
  return {
    get host() {
      return shown.host;
    },
    api,
    charts,
    opening: (...file) => shown.opening(...file),
    open: (...file) => allAtOnce(shown.opening(...file))(),
    frame: () => gridFrame(shown.host, shown.kept),
    cells: (sheetId) => gridCells(shown.host, sheetId),
    reopen: (...kept) => shown.reopen(...kept),
    addTools: () => tools.add(),
    setLocale: (wanted) => language.set(wanted, (locale) => tools.speak(locale)),
    setDark(wanted) {
      if (injector.get(ThemeService).darkMode === wanted) return;
      api.toggleDarkMode(wanted);
      charts.setDark(wanted);
    },
    onEdited(listener) {
      const { SheetValueChanged, SheetDeleted } = api.Event;
      for (const event of [SheetValueChanged, SheetDeleted]) api.addEvent(event, () => listener());
    },
    onChanged: (listener) => shown.onChanged(listener),
    isEditing: () => shown.host.workbook.isCellEditing(),
    async finishEditing() {
      if (shown.host.workbook.isCellEditing()) await shown.host.workbook.endEditingAsync(true);
    },
    formulaAt: ({ sheetId, row, column }) =>
      sheetOf(sheetId)
        ?.getRange(row - 1, column - 1)
        .getFormula() ?? "",
    sheetName: (sheetId) => sheetOf(sheetId)?.getSheetName() ?? "",
    ownFunctions: () => ownFunctions(injector),
    beginFormula: (name) => beginFormula(injector, shown.host.workbook.getId(), name),
    recalculate: () => api.getFormula().executeCalculation(),
    dispose: () => grid.dispose(),
  };
}

/** Joins ours to those services of the grid that are there with the first workbook. */
function joinServices({ injector, formulas }: Grid, { askFunction, explain }: EmbeddedOptions): void {
  onFunctionButton(injector, askFunction);
  mendFunctionList(injector);
  explainErrors(injector.get(CellAlertManagerService), explain);
  showSpilledFormats(injector.get(SheetInterceptorService), formulas);
}
