import { batch, type BatchOptions } from "./batch.ts";

/** An event of Excel that is being listened to. */
interface Watched {
  remove(): void;
}

/**
 * Listens to events of the workbook until it is stopped.
 * @param add begins to listen, and gives what is listened to
 * @returns what stops it
 */
export function watchEvents(add: (worksheets: Excel.WorksheetCollection) => readonly Watched[], options: BatchOptions): () => void {
  const watching = batch(async (context) => {
    const watched = add(context.workbook.worksheets);
    await context.sync();
    return { context, watched };
  }, options);
  watching.catch(() => {});
  return () =>
    void watching
      .then(({ context, watched }) =>
        Excel.run(context, async () => {
          for (const one of watched) one.remove();
          await context.sync();
        }),
      )
      .catch(() => {});
}
