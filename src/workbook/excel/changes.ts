import { batch, type BatchOptions } from "./batch.ts";
import { watchEvents } from "./watch-events.ts";

/**
 * Tells the listener of the sheet in which cells may hold other values than they did: typed, pasted, or computed anew;
 * null where a sheet was deleted, or is gone by the time it is asked for its name. Returns what stops it.
 */
export function watchChanges(listener: (sheet: string | null) => void, options: BatchOptions): () => void {
  let stopped = false;
  const tell = (sheet: string | null) => stopped || listener(sheet);
  const changed = async ({ worksheetId }: { readonly worksheetId: string }) => {
    if (!stopped) tell(await nameOf(worksheetId, options));
  };
  const stop = watchEvents(
    (worksheets) => [worksheets.onChanged.add(changed), worksheets.onCalculated.add(changed), worksheets.onDeleted.add(async () => void tell(null))],
    options,
  );
  return () => {
    stopped = true;
    stop();
  };
}

async function nameOf(id: string, options: BatchOptions): Promise<string | null> {
  try {
    return await batch(
      async (context) => {
        const sheet = context.workbook.worksheets.getItem(id).load("name");
        await context.sync();
        return sheet.name;
      },
      { ...options, waits: [] },
    );
  } catch {
    // It is gone again, or another cell is being edited already: it may be any.
    return null;
  }
}
