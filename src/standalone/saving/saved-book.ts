import { plainCells, reportRows } from "../../workbook/packed-cells.ts";
import { changedFile, writeXlsx, type NewTab } from "../../workbook/file/xlsx.ts";
import type { SavedContents, SavedTab } from "../../workbook/sheet/saved-contents.ts";

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
  return writeXlsx(
    added.flatMap((tab) => ("report" in tab ? [tab.report] : [])),
    { plain: added.flatMap((tab) => ("plain" in tab ? [tab.plain] : [])), defined: contents.names, title, kept },
  );
}

const newTab = (tab: SavedTab): NewTab =>
  "report" in tab ? { report: { ...tab.report.sheet, rows: reportRows(tab.report.cells) } } : { plain: { ...tab.plain, ...plainCells(tab.plain.cells) } };
