import { useCallback } from "react";
import type { EmbeddedWorkbook } from "../../workbook/sheet/embedded-workbook.ts";
import type { OpenWorkbook } from "../files/open-workbook.ts";

/** What is told of a save while it is under way. */
export interface SavingWays {
  /** Hears what share of the workbook has been read. */
  reading(share: number): void;
  /** Hears, at that very moment, as of when the file has the workbook: all of it has been read. */
  read(): void;
}

/** What gives the workbook on the screen as the bytes of a file; it throws what a person can mend. */
export function useSavedBytes(embedded: EmbeddedWorkbook | null, open: OpenWorkbook, fileName: string): (ways: SavingWays) => Promise<Uint8Array> {
  return useCallback(
    async ({ reading, read }) => {
      // Whatever is opened meanwhile, the workbook that was on the screen is saved.
      const { host } = embedded!;
      const from = open.origin;
      const book = Promise.all([import("./read-book.ts"), import("./saving-thread.ts")]).then(async ([{ readBook }, { writtenAside }]) => {
        const whole = await readBook(host, from, fileName, reading);
        read();
        return () => writtenAside(whole);
      });
      open.reads(book);
      return (await book)();
    },
    [embedded, open, fileName],
  );
}
