import type { WorkbookHost } from "../../workbook/host.ts";
import { loadSaved, placeSaved, type SavedAnalysis, type TablePlace } from "./saved-analysis.ts";

/**
 * The sheets that hold the results of a kept analysis: those that it wrote, as long as the one that says how they were made
 * still says this analysis. A sheet that was renamed since is not among them.
 */
export async function ownSheets(host: WorkbookHost, { sheets = [], analysis }: SavedAnalysis): Promise<readonly string[]> {
  if (sheets.length === 0) return [];
  const results = new Set(await host.resultSheets());
  const standing = sheets.filter((sheet) => results.has(sheet));
  const settings = JSON.stringify(analysis);
  // The sheet of the method is written last.
  for (const sheet of [...standing].reverse()) {
    const { cells } = await host.read(await host.usedRange(sheet));
    if (cells.some((row) => row.some((cell) => cell === settings))) return standing;
  }
  return [];
}

/** Which sheets a run may not replace, and which it replaces first. */
export interface GivingWay {
  readonly kept: readonly string[];
  readonly first: readonly string[];
}

const isSame = ({ analysis, source }: SavedAnalysis, asked: unknown, place: TablePlace) =>
  JSON.stringify(analysis) === JSON.stringify(asked) && source.sheet === place.sheet;

/** Sheets of kept analyses give way to these analyses themselves, and to no other of the same method. */
export async function givingWay(host: WorkbookHost, asked: unknown, place: TablePlace): Promise<GivingWay> {
  const [kept, first]: [string[], string[]] = [[], []];
  for (const saved of await loadSaved(host)) (isSame(saved, asked, place) ? first : kept).push(...(await ownSheets(host, saved)));
  return { kept: kept.filter((sheet) => !first.includes(sheet)), first };
}

/** Keeps where the results of a kept analysis stand that has run again. */
export async function ranAgain(host: WorkbookHost, asked: unknown, place: TablePlace, written: readonly string[]): Promise<void> {
  const own = (await loadSaved(host)).filter((saved) => isSame(saved, asked, place));
  await placeSaved(host, new Map(own.map(({ id }) => [id, written])));
}
