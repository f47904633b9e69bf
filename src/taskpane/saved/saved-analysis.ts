import { rangeOf } from "../../workbook/cells/address.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { DataPart } from "./data-parts.ts";
import type { KeptRun } from "./kept-run.ts";

/** The table of an analysis; the address is null for all of the sheet. */
export interface TablePlace {
  readonly sheet: string;
  readonly address: string | null;
}

/** An analysis that the workbook keeps: what was asked, of which table, and what its data was. */
export interface SavedAnalysis {
  readonly id: string;
  readonly name: string;
  /** `2026-11-22` */
  readonly date: string;
  /** As it was kept: `readStored` reads it. */
  readonly analysis: unknown;
  readonly source: TablePlace;
  readonly rows: number;
  /** Empty where there are too many to keep. */
  readonly parts: readonly DataPart[];
  /** The sheets of its results, as they were called when it last ran; of an entry of an earlier version, and of a chain, none is known. */
  readonly sheets?: readonly string[];
}

/** The key in the workbook, and as much as it keeps of the data of one analysis. */
export const savedKey = "qianyan.analyses";
const mostParts = 400;

export function savedOf(name: string, date: string, { analysis, rows, parts }: KeptRun, source: TablePlace, sheets: readonly string[] = []): SavedAnalysis {
  return {
    id: `${Date.now().toString(36)}-${Math.random().toString(36).slice(2, 8)}`,
    name,
    date,
    analysis,
    source: { sheet: source.sheet, address: source.address },
    rows,
    parts: parts.length > mostParts ? [] : parts,
    ...(sheets.length > 0 ? { sheets: [...sheets] } : {}),
  };
}

/** What is kept, the newest first. An entry that cannot be read keeps its name and its place, so that it can be told of and deleted. */
export async function loadSaved(host: WorkbookHost): Promise<readonly SavedAnalysis[]> {
  const kept = await host.load(savedKey);
  return Array.isArray(kept) ? kept.flatMap((one, k) => (isEntry(one) ? [one] : damaged(one, k))) : [];
}

function damaged(kept: unknown, k: number): readonly SavedAnalysis[] {
  const name = (kept as Partial<SavedAnalysis> | null)?.name;
  if (typeof name !== "string") return [];
  return [{ id: `damaged-${k}`, name, date: "", analysis: null, source: { sheet: "", address: null }, rows: 0, parts: [] }];
}

/** Adds an analysis; one of the same name gives way to it. */
export async function addSaved(host: WorkbookHost, saved: SavedAnalysis): Promise<readonly SavedAnalysis[]> {
  return store(host, [saved, ...(await loadSaved(host)).filter(({ name }) => name !== saved.name)]);
}

export async function removeSaved(host: WorkbookHost, id: string): Promise<readonly SavedAnalysis[]> {
  return store(
    host,
    (await loadSaved(host)).filter((one) => one.id !== id),
  );
}

/** Gives an analysis another name. One that has the name already gives way to nothing: then nothing is changed, and null comes back. */
export async function renameSaved(host: WorkbookHost, id: string, name: string): Promise<readonly SavedAnalysis[] | null> {
  const all = await loadSaved(host);
  if (all.some((one) => one.id !== id && one.name === name)) return null;
  return store(
    host,
    all.map((one) => (one.id === id ? { ...one, name } : one)),
  );
}

/** Keeps where the results of analyses stand now. */
export async function placeSaved(host: WorkbookHost, sheets: ReadonlyMap<string, readonly string[]>): Promise<void> {
  if (sheets.size === 0) return;
  await store(
    host,
    (await loadSaved(host)).map((one) => (sheets.has(one.id) ? { ...one, sheets: sheets.get(one.id)! } : one)),
  );
}

async function store(host: WorkbookHost, all: readonly SavedAnalysis[]): Promise<readonly SavedAnalysis[]> {
  await host.save(savedKey, all);
  return all;
}

function isEntry(kept: unknown): kept is SavedAnalysis {
  const one = kept as Partial<SavedAnalysis> | null;
  const isPart = (part: Partial<DataPart> | null) => typeof part?.name === "string" && typeof part.rows === "number" && typeof part.mark === "string";
  return (
    typeof one?.id === "string" &&
    typeof one.name === "string" &&
    typeof one.date === "string" &&
    Number.isSafeInteger(one.rows) &&
    typeof one.source?.sheet === "string" &&
    (one.source.address === null || (typeof one.source.address === "string" && rangeOf(one.source.address) !== null)) &&
    Array.isArray(one.parts) &&
    one.parts.every(isPart) &&
    (one.sheets === undefined || (Array.isArray(one.sheets) && one.sheets.every((sheet) => typeof sheet === "string"))) &&
    one.analysis !== undefined
  );
}
