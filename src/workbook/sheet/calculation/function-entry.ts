import { DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY, DOCS_NORMAL_EDITOR_UNIT_ID_KEY, ICommandService, LocaleService, type Injector } from "@univerjs/core";
import {
  DeviceInputEventType,
  FunctionType,
  IDescriptionService,
  IEditorService,
  IFormulaEditorManagerService,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";

/** A function that the grid itself has, in the words of its language. */
export interface OwnFunction {
  readonly name: string;
  readonly help: string;
  readonly parameters: readonly { readonly name: string; readonly help: string; readonly optional: boolean }[];
}

/** In the order in which they are shown; ours are of another kind. */
const kinds = {
  math: FunctionType.Math,
  statistical: FunctionType.Statistical,
  lookup: FunctionType.Lookup,
  logical: FunctionType.Logical,
  text: FunctionType.Text,
  date: FunctionType.Date,
  financial: FunctionType.Financial,
  information: FunctionType.Information,
  engineering: FunctionType.Engineering,
  database: FunctionType.Database,
  array: FunctionType.Array,
} as const;

/** The functions that a spreadsheet has, by kind. */
export function ownFunctions(injector: Injector): readonly { readonly title: string; readonly functions: readonly OwnFunction[] }[] {
  const described = [...injector.get(IDescriptionService).getDescriptions().values()];
  const locale = injector.get(LocaleService);
  return Object.entries(kinds).map(([kind, type]) => ({
    title: locale.t(`sheets-formula-ui.functionType.${kind}`),
    functions: described
      .filter(({ functionType }) => functionType === type)
      .map(({ functionName, description, functionParameter }) => ({
        name: functionName,
        help: locale.t(description),
        parameters: functionParameter.map(({ name, detail, require }) => ({ name: locale.t(name), help: locale.t(detail), optional: !require })),
      }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }));
}

/** The fx button of the formula bar asks which function is wanted, in place of an equals sign before what the cell holds. */
export function onFunctionButton(injector: Injector, ask: () => void): void {
  injector.get(IFormulaEditorManagerService).handleFxBtnClick = ask;
}

/** Begins a formula in the cell that has the cursor: a function with its arguments to come. */
export function beginFormula(injector: Injector, unitId: string, name: string): void {
  injector.get(ICommandService).syncExecuteCommand(SetCellEditVisibleOperation.id, { visible: true, unitId, eventType: DeviceInputEventType.Dblclick });
  const editors = injector.get(IEditorService);
  const [text, cell] = [`=${name}(`, editors.getEditor(DOCS_NORMAL_EDITOR_UNIT_ID_KEY)];
  cell?.replaceText(text);
  editors.getEditor(DOCS_FORMULA_BAR_EDITOR_UNIT_ID_KEY)?.replaceText(text, false);
  // What the arguments stand for is shown when the cursor moves, and it is heard of once the editor has been drawn.
  setTimeout(() => cell?.setSelectionRanges([{ startOffset: text.length, endOffset: text.length }]), drawn);
}

/** Milliseconds until an editor has been drawn. */
const drawn = 100;
