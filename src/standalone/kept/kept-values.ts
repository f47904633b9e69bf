import type { WorkbookHost } from "../../workbook/host.ts";
import { savedKey } from "../../taskpane/saved/saved-analysis.ts";

/** What the workbook keeps of its own goes into the file's properties in pieces: some programs cut a longer one. */
const pieceLength = 240;
const keys = [savedKey];

/** The values that the workbook keeps, as properties of a file. */
export async function keptProperties(host: WorkbookHost): Promise<Readonly<Record<string, string>>> {
  const kept: Record<string, string> = {};
  for (const key of keys) {
    const value = await host.load(key);
    if (value !== undefined && value !== null) Object.assign(kept, keptPieces(key, value));
  }
  return kept;
}

/** A value as the pieces that a file keeps of it, by name. */
export function keptPieces(key: string, value: unknown): Readonly<Record<string, string>> {
  // Escapes keep every piece plain ASCII, wherever it is cut.
  const text = JSON.stringify(value).replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`);
  const count = Math.ceil(text.length / pieceLength);
  return Object.fromEntries(Array.from({ length: count }, (_, k) => [`${key}.${k + 1}`, text.slice(k * pieceLength, (k + 1) * pieceLength)]));
}

/** Puts what a file kept back into the workbook. A value that cannot be read is left out. */
export async function restoreKept(host: WorkbookHost, kept: Readonly<Record<string, string>>): Promise<void> {
  for (const key of keys) {
    let text = "";
    for (let k = 1; kept[`${key}.${k}`] !== undefined; k++) text += kept[`${key}.${k}`];
    if (text === "") continue;
    try {
      await host.save(key, JSON.parse(text) as unknown);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
}
