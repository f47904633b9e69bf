import { changedFile, writeXlsx } from "../workbook/file/xlsx.ts";
import type { OpenedFile } from "../workbook/sheet/opened-file.ts";
import { savedContents } from "../workbook/sheet/saved-contents.ts";
import type { SheetHost } from "../workbook/sheet/sheet-host.ts";
import { keptProperties } from "./kept-values.ts";
import type { SourceFile } from "./workbook-files.ts";

/** The workbook of the grid as the bytes of a file: the file that was opened with what has changed in it, or one that is written anew. */
export async function savedFile(
  host: SheetHost,
  from: { readonly source: SourceFile; readonly opened: OpenedFile } | null,
  title: string,
): Promise<Uint8Array> {
  const [contents, kept] = await host.whenWhole(async () => [savedContents(host, from?.opened ?? null), await keptProperties(host)]);
  if (from !== null) return changedFile(from.source.bytes, contents, { now: kept, before: from.source.kept });
  const added = contents.tabs.flatMap((tab) => ("added" in tab ? [tab.added] : []));
  return writeXlsx(
    added.flatMap((tab) => ("report" in tab ? [tab.report] : [])),
    { plain: added.flatMap((tab) => ("plain" in tab ? [tab.plain] : [])), defined: contents.names, title, kept },
  );
}
