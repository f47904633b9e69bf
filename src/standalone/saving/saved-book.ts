import { plainCells, reportRows } from "../../workbook/cells/packed-cells.ts";
import { changedFile, dressedFile, writeXlsx, type NewTab } from "../../workbook/file/xlsx.ts";
import type { SavedContents, SavedTab } from "../../workbook/sheet/saving/saved-contents.ts";

/** A workbook as it was read out of the grid, and the file that it came with. */
export interface SavedBook {
  readonly title: string;
  /** Small texts kept inside the file, by name. */
  readonly kept: Readonly<Record<string, string>>;
  /** The file that was opened, with the texts that were kept in it; null of a workbook that began in the grid. */
  readonly before: { readonly bytes: Uint8Array; readonly kept: Readonly<Record<string, string>> } | null;
  readonly contents: SavedContents;
}

/** The bytes of its file: the one that was opened with what has changed in it, or one that is written anew. */
export async function writtenBook({ title, kept, before, contents }: SavedBook): Promise<Uint8Array> {
  const tabs = contents.tabs.map((tab) => ("added" in tab ? { added: newTab(tab.added) } : tab));
  if (before !== null) return changedFile(before.bytes, { ...contents, tabs }, { now: kept, before: before.kept });
  const added = tabs.flatMap((tab) => ("added" in tab ? [tab.added] : []));
  const [plain, report] = [added.filter((tab) => "plain" in tab), added.filter((tab) => "report" in tab)];
  const written = await writeXlsx(
    report.map((tab) => tab.report),
    { plain: plain.map((tab) => tab.plain), defined: contents.names, title, kept },
  );
  return dressedFile(
    written,
    [...plain, ...report].map(({ look }) => look),
  );
}

function newTab(tab: SavedTab): NewTab {
  const look = tab.look === undefined ? {} : { look: tab.look };
  if ("report" in tab) return { report: { ...tab.report.sheet, rows: reportRows(tab.report.cells) }, ...look };
  return { plain: { ...tab.plain, ...plainCells(tab.plain.cells) }, ...look };
}
