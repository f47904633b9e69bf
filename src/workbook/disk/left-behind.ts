import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { hasEnded, ownerOf } from "./process-owner.ts";
import { isJournal, readJournal } from "./write-journal.ts";
import { settleAt } from "./take-back.ts";

/** The token in the name of a hidden file of ours. */
const hidden = /^\.(qianyan-[0-9a-f]{8}-\d+-\d+-[0-9a-f]{12})\.(?:\d+|journal)\.(?:tmp|old)$/;

/**
 * Clears a folder, before something is written there, of what commands that died have left: their moves are taken back,
 * then their hidden files removed. What a running command has there, or one on another machine, stays. Where the folder
 * cannot be read or cleared nothing is said: the writing itself will.
 */
export async function clearLeftBehind(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const wanted = new Set<string>();
  for (const place of names.filter(isJournal).map((name) => join(folder, name))) {
    await settleAt(place, 0).catch(() => undefined);
    const left = await readJournal(place).catch(() => null);
    if (left !== null && left !== "unreadable") wanted.add(left.token);
  }
  for (const name of names) {
    const [, token = ""] = hidden.exec(name) ?? [];
    const owner = ownerOf(token);
    if (owner !== null && hasEnded(owner) && !wanted.has(token)) await rm(join(folder, name), { force: true }).catch(() => undefined);
  }
}
