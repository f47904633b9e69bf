import type { IMutationInfo, IUndoRedoService } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { RemoveDefinedNameMutation, SetDefinedNameMutation, type IDefinedNamesService } from "@univerjs/engine-formula";
import { fixedReference, referenceOf } from "../../cells/address.ts";
import type { RangeAddress } from "../../host.ts";
import { isOutdated, type NewName } from "../../report/report-names.ts";
import type { FWorkbook } from "../facade.ts";

/** A defined name of the grid. */
export interface GridName {
  readonly id: string;
  readonly name: string;
  /** The text that it stands for, without the equals sign. */
  readonly text: string;
  readonly comment: string;
  readonly hidden: boolean;
  /** The id of the sheet in which alone it holds; null if it holds in the whole workbook. */
  readonly scope: string | null;
  /** The rectangle that it stands for; null if it stands for anything else, or its sheet is gone. */
  readonly range: RangeAddress | null;
}

/** A name as the grid defines it. */
export interface NewGridName extends NewName {
  readonly hidden?: boolean;
}

/** A defined name of a workbook that is to be opened. */
export interface OpenedName {
  readonly name: string;
  /** A reference, a constant or a formula, without the equals sign. */
  readonly text: string;
  readonly comment: string;
  /** The sheet in which alone it holds; null if it holds in the whole workbook. */
  readonly scope: string | null;
  readonly hidden?: boolean;
}

/** How the grid calls the scope of a name that holds in the whole workbook. */
const wholeWorkbook = "AllDefaultWorkbook";

/** Names as the grid keeps them inside a workbook. `idOf` gives the id of a sheet by its name. */
export function namesSnapshot(names: readonly OpenedName[], idOf: (sheet: string) => string | undefined): { readonly name: string; readonly data: string } {
  const kept = names.map(({ name, text, comment, scope, hidden = false }, k) => {
    // The grid takes what begins with an equals sign for a formula, and anything else for a reference.
    const formulaOrRefString = referenceOf(text) === null ? `=${text}` : text;
    const localSheetId = (scope === null ? null : idOf(scope)) ?? wholeWorkbook;
    return [`name-${k + 1}`, { id: `name-${k + 1}`, name, formulaOrRefString, comment, hidden, localSheetId }];
  });
  return { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(kept)) };
}

/** The defined names of the workbook that the grid shows. */
export class NamedRanges {
  constructor(
    private readonly workbook: FWorkbook,
    private readonly names: IDefinedNamesService,
    private readonly api: FUniver,
    private readonly undoing: IUndoRedoService,
  ) {}

  /** Every name, in the workbook's order. */
  all(): readonly GridName[] {
    return Object.values(this.names.getDefinedNameMap(this.workbook.getId()) ?? {}).map(
      ({ id, name, formulaOrRefString, comment = "", hidden = false, localSheetId = wholeWorkbook }) => {
        const range = referenceOf(formulaOrRefString);
        const known = range !== null && this.workbook.getSheetByName(range.sheet) !== null;
        const scope = localSheetId === wholeWorkbook ? null : localSheetId;
        return { id, name, text: formulaOrRefString.replace(/^=/, ""), comment, hidden, scope, range: known ? range : null };
      },
    );
  }

  /** The names that stay when these sheets go. */
  lasting(replaced: readonly string[]): readonly string[] {
    return this.all().flatMap((one) => (isOutdatedName(one, replaced) ? [] : [one.name]));
  }

  /** The names that go with these sheets. */
  going(replaced: readonly string[]): readonly string[] {
    return this.all().flatMap((one) => (isOutdatedName(one, replaced) ? [one.name] : []));
  }

  /**
   * Defines the names of a report, for each of its sheets by the sheet's name, and removes those that went with the sheets
   * it replaces. A name that is defined again is changed in place: removing it would write #REF! into the formulas that
   * use it. To be called while the replaced sheets are still there.
   *
   * The grid's own command would read every formula of the workbook for every name, to write a changed name into it.
   */
  define(defined: readonly (readonly NewGridName[])[], sheets: readonly string[], replaced: readonly string[]): void {
    const unitId = this.workbook.getId();
    const outdated = new Map(this.all().flatMap((one) => (isOutdatedName(one, replaced) ? [[one.name.toLowerCase(), one] as const] : [])));
    const undoMutations: IMutationInfo[] = [];
    const redoMutations: IMutationInfo[] = [];
    defined.forEach((own, k) =>
      own.forEach(({ name, range, comment, hidden = false }) => {
        const before = outdated.get(name.toLowerCase());
        outdated.delete(name.toLowerCase());
        const id = before?.id ?? crypto.randomUUID();
        const param = { unitId, id, name, formulaOrRefString: fixedReference(sheets[k], range), comment, hidden, localSheetId: wholeWorkbook };
        const known = before && this.names.getValueById(unitId, id);
        redoMutations.push({ id: SetDefinedNameMutation.id, params: param });
        undoMutations.push(known ? { id: SetDefinedNameMutation.id, params: { unitId, ...known } } : { id: RemoveDefinedNameMutation.id, params: param });
        this.api.syncExecuteCommand(SetDefinedNameMutation.id, param);
      }),
    );
    if (redoMutations.length > 0) this.undoing.pushUndoRedo({ unitID: unitId, undoMutations, redoMutations });
    for (const { name } of outdated.values()) this.workbook.deleteDefinedName(name);
  }
}

/** Ours, and referring to one of these sheets, or to none any more. */
const isOutdatedName = ({ name, comment, text }: GridName, sheets: readonly string[]) =>
  isOutdated({ name, comment, sheet: referenceOf(text)?.sheet ?? null }, sheets);
