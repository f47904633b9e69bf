import { copyFile, lstat, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { hasEnded, ownerOf, thisProcess } from "./process-owner.ts";
import { dropJournals, journalOf, markOf, newName, oldName, readJournal, type Journal, type Move } from "./write-journal.ts";

/** Puts back what was moved: a file that someone else has written since stays as it is. */
export async function takeBack(all: readonly Move[], token: string): Promise<void> {
  for (const [k, { path, had, made }] of all.entries()) {
    const kept = oldName(path, token, k);
    const now = await markOf(path);
    if (!had) {
      if (now === made) await rm(path);
    } else if ((await markOf(kept)) !== null && (now === made || now === null)) await putBack(kept, path);
  }
}

async function putBack(kept: string, path: string): Promise<void> {
  try {
    await rename(kept, path);
  } catch {
    await copyFile(kept, path);
  }
}

/** When a journal of another machine counts as left behind, and when one that was not written to its end, in milliseconds. */
const longAgo = { elsewhere: 3_600_000, unreadable: 10_000 } as const;
/** How long a command waits for another one that moves files of the same names. */
const patience = 5_000;

/** Another command is at work on the same file. */
export class Busy extends Error {
  readonly code = "EBUSY";
}

/**
 * Takes back what a command that died was moving to this place. Waits for one that is alive.
 * @param path without links
 */
export const settle = (path: string): Promise<void> => settleAt(journalOf(path), patience);

/** The same for the journal at a place. */
export async function settleAt(place: string, patient: number): Promise<void> {
  for (const until = Date.now() + patient; ; await new Promise((wake) => setTimeout(wake, 20))) {
    const journal = await readJournal(place);
    if (journal === null) return;
    if (await isLeftBehind(place, journal)) return undo(place, journal);
    if (Date.now() >= until) throw new Busy(place);
  }
}

async function isLeftBehind(place: string, journal: Journal | "unreadable"): Promise<boolean> {
  const owner = journal === "unreadable" ? null : ownerOf(journal.token);
  if (owner?.machine === thisProcess.machine) return hasEnded(owner);
  const age = await lstat(place).then(
    ({ mtimeMs }) => Date.now() - mtimeMs,
    () => 0,
  );
  return age > longAgo[owner === null ? "unreadable" : "elsewhere"];
}

async function undo(place: string, journal: Journal | "unreadable"): Promise<void> {
  if (journal === "unreadable") return rm(place, { force: true });
  const { token, files } = journal;
  const all = files.map((move) => ({ ...move, path: resolve(dirname(place), move.path) }));
  // Without the first journal the moves were never begun, or all of them are done.
  if (await holds(journalOf(resolve(dirname(place), journal.first)), token)) await takeBack(all, token);
  await dropJournals(all, token);
  await dropKept(all, token);
}

const holds = async (place: string, token: string) => {
  const found = await readJournal(place);
  return found !== null && found !== "unreadable" && found.token === token;
};

/** Removes the hidden files of moves that are over. */
export async function dropKept(all: readonly { readonly path: string }[], token: string): Promise<void> {
  for (const [k, { path }] of all.entries()) for (const name of [oldName, newName]) await rm(name(path, token, k), { force: true });
}
