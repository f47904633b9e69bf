import { IResourceManagerService, UniverInstanceType, type IRange, type ISheetDataValidationRule, type Injector } from "@univerjs/core";
import type { IConditionFormattingRule } from "@univerjs/preset-sheets-conditional-formatting";
import type { IAutoFilter } from "@univerjs/preset-sheets-filter";
import type { ISheetNote } from "@univerjs/preset-sheets-note";
import type { FUniver } from "@univerjs/core/facade";
import { resourceNames, type GridResource } from "../look/grid-extras.ts";

/** What a sheet of the grid holds beside its cells, as plain data. */
export interface SheetExtras {
  /** Conditional formats, in the order in which they hold. */
  readonly rules: readonly IConditionFormattingRule[];
  readonly entries: readonly ISheetDataValidationRule[];
  readonly notes: readonly Pick<ISheetNote, "row" | "col" | "note">[];
  readonly filter: IAutoFilter | null;
}

/** Everything that a workbook holds beside its cells, that of parts of the grid that have not come yet included. */
export function resourcesIn(api: FUniver, injector: Injector, unitId: string): readonly GridResource[] {
  const known = injector.get(IResourceManagerService).getResourcesByType(unitId, UniverInstanceType.UNIVER_SHEET);
  const waiting = (api.getWorkbook(unitId)?.getWorkbook().getSnapshot().resources ?? []).filter(({ name }) => !known.some((one) => one.name === name));
  return [...known, ...waiting];
}

/** What the sheets of a workbook hold beside their cells, by their ids. */
export function extrasIn(resources: readonly GridResource[]): (sheetId: string) => SheetExtras {
  const dataOf = <T>(name: string) => JSON.parse(resources.find((one) => one.name === name)?.data || "{}") as Readonly<Record<string, T | undefined>>;
  const rules = dataOf<IConditionFormattingRule[]>(resourceNames.rules);
  const entries = dataOf<ISheetDataValidationRule[]>(resourceNames.entries);
  const notes = dataOf<Record<string, Record<string, ISheetNote>>>(resourceNames.notes);
  const filters = dataOf<IAutoFilter>(resourceNames.filter);
  return (sheetId) => ({
    rules: rules[sheetId] ?? [],
    entries: entries[sheetId] ?? [],
    notes: Object.values(notes[sheetId] ?? {}).flatMap((row) => Object.values(row).map(({ row: r, col, note }) => ({ row: r, col, note }))),
    filter: filters[sheetId] ?? null,
  });
}

export const isSameRange = (a: IRange, b: IRange): boolean =>
  a.startRow === b.startRow && a.startColumn === b.startColumn && a.endRow === b.endRow && a.endColumn === b.endColumn;
