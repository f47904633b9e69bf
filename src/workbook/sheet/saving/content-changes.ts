import { CommandType } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { InsertSheetMutation } from "@univerjs/preset-sheets-core";

/** A change of what a workbook holds. */
export interface ContentChange {
  /** The sheet whose cells or look changed; null where it may be any. */
  readonly sheetId: string | null;
  /** Whether a calculation gave it: nobody would save a workbook for that alone. */
  readonly calculated: boolean;
}

interface Changed {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly sheet?: { readonly id?: string };
}

/** Heights that the grid finds itself as it draws. */
const drawn = /row-(is-)?auto-height/;

/** Calls the listener after each change of the workbook that has this id, undone ones included. Returns what stops it. */
export function onContentChange(api: FUniver, unitId: () => string | null, listener: (change: ContentChange) => void): () => void {
  const told = api.addEvent(api.Event.CommandExecuted, ({ id, type, params, options }) => {
    if (type !== CommandType.MUTATION || drawn.test(id)) return;
    const changed = params as Changed | undefined;
    if (changed?.unitId === undefined || changed.unitId !== unitId()) return;
    const sheetId = changed.subUnitId ?? (id === InsertSheetMutation.id ? changed.sheet?.id : undefined) ?? null;
    listener({ sheetId, calculated: options?.onlyLocal === true });
  });
  return () => told.dispose();
}
