import { allAtOnce } from "../../engine/run/steps.ts";
import { otherTasks } from "../../workbook/sheet/other-tasks.ts";
import type { OpenedFile } from "../../workbook/sheet/opening/opened-file.ts";
import { savedContents, type SavedContents } from "../../workbook/sheet/saving/saved-contents.ts";
import type { SheetHost } from "../../workbook/sheet/sheet-host.ts";
import { keptProperties } from "../kept/kept-values.ts";
import type { SourceFile } from "../files/workbook-files.ts";
import type { SavedBook } from "./saved-book.ts";

/** How often reading begins anew because the workbook was changed meanwhile, before the page has to wait for it. */
const attempts = 3;

/** Reads the workbook out of the grid as it is at one moment: that in which the promise resolves. The page goes on meanwhile. */
export async function readBook(
  host: SheetHost,
  from: { readonly source: SourceFile; readonly opened: OpenedFile } | null,
  title: string,
  progress: (share: number) => void,
): Promise<SavedBook> {
  const before = from && { bytes: from.source.bytes, kept: from.source.kept };
  return host.whenWhole(async () => {
    const contents = await wholeContents(host, from?.opened ?? null, progress);
    return { title, before, contents, kept: await keptProperties(host) };
  });
}

async function wholeContents(host: SheetHost, opened: OpenedFile | null, progress: (share: number) => void): Promise<SavedContents> {
  for (let k = 0; k < attempts; k++) {
    const contents = await readWhileUnchanged(host, opened, progress);
    if (contents !== null) return contents;
  }
  return allAtOnce(savedContents(host, opened));
}

/** Reads in parts; null where the workbook was changed between two of them. */
async function readWhileUnchanged(host: SheetHost, opened: OpenedFile | null, progress: (share: number) => void): Promise<SavedContents | null> {
  let changed = false;
  const stop = host.onChange(() => (changed = true));
  try {
    const parts = savedContents(host, opened);
    for (;;) {
      const { done, value } = parts.next();
      if (done) return value;
      if (value !== undefined) progress(value);
      await otherTasks();
      if (changed) return null;
    }
  } finally {
    stop();
  }
}
