import type { IUndoRedoItem, IUndoRedoService } from "@univerjs/core";

/**
 * Makes changes to a workbook so that one undo takes all of them back, what a person does meanwhile included. The
 * service's own batching would take them back in the order in which they were made.
 */
export async function asOneStep<T>(undoing: IUndoRedoService, unitId: string, change: () => Promise<T>): Promise<T> {
  const made: IUndoRedoItem[] = [];
  let lost = false;
  const push = undoing.pushUndoRedo.bind(undoing);
  const clear = undoing.clearUndoRedo.bind(undoing);
  const instead = {
    pushUndoRedo(item: IUndoRedoItem) {
      if (item.unitID === unitId) made.push(item);
      else push(item);
    },
    // A large sheet cannot be brought back, nor then anything that was done before it went.
    clearUndoRedo(cleared: string) {
      lost ||= cleared === unitId;
      clear(cleared);
    },
  };
  // The injector hands out a stand-in, which keeps methods that it has handed out before: an assignment would pass it by.
  for (const [name, value] of Object.entries(instead)) Object.defineProperty(undoing, name, { value, configurable: true });
  try {
    return await change();
  } finally {
    for (const name of Object.keys(instead)) Reflect.deleteProperty(undoing, name);
    if (made.length > 0 && !lost) {
      push({
        unitID: unitId,
        undoMutations: [...made].reverse().flatMap(({ undoMutations }) => undoMutations),
        redoMutations: made.flatMap(({ redoMutations }) => redoMutations),
      });
    }
  }
}
