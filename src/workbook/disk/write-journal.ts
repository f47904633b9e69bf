import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { copyFile, link, lstat, open, readFile, rm } from "node:fs/promises";
import { basename, dirname, join, relative } from "node:path";
import { ownerOf } from "./process-owner.ts";

/**
 * What is being moved to its place, kept beside each of the places until all of it stands there. A process that dies in
 * between leaves it behind, and with it whoever next touches one of the names takes all of the moves back: so files that
 * belong together are all new or all old.
 */
export interface Journal {
  readonly kind: "qianyan journal";
  readonly version: 1;
  /** The mark of the process in the names of its hidden files. */
  readonly token: string;
  /** The first file in order: the moves hold as soon as its journal is gone. From the journal's folder, as every path here. */
  readonly first: string;
  readonly files: readonly Move[];
}

/** A file that is moved to its place. */
export interface Move {
  readonly path: string;
  /** Whether a file stood there; it is kept under `oldName`. */
  readonly had: boolean;
  /** What the new file is known by. */
  readonly made: string;
}

export const newName = (path: string, token: string, k: number) => join(dirname(path), `.${token}.${k}.tmp`);
export const oldName = (path: string, token: string, k: number) => join(dirname(path), `.${token}.${k}.old`);

/** The journal of a file lies beside it. Names that differ in letter case alone share one. */
export function journalOf(path: string): string {
  const name = createHash("sha256").update(basename(path).normalize("NFC").toLowerCase()).digest("hex").slice(0, 16);
  return join(dirname(path), `.qianyan-${name}.journal`);
}

export const isJournal = (name: string) => /^\.qianyan-[0-9a-f]{16}\.journal$/.test(name);

/** What a file is known by, wherever it is moved; null where there is none. */
export async function markOf(path: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await lstat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

/**
 * Keeps the journal of a file, where no other process keeps one there.
 * @param all in the order of their paths, the same for every process
 * @returns false where another process keeps one
 */
export async function keepJournal(path: string, token: string, all: readonly Move[]): Promise<boolean> {
  const place = journalOf(path);
  const from = (other: string) => relative(dirname(path), other);
  const journal: Journal = {
    kind: "qianyan journal",
    version: 1,
    token,
    first: from(all[0].path),
    files: all.map(({ path: other, had, made }) => ({ path: from(other), had, made })),
  };
  const text = JSON.stringify(journal);
  const draft = join(dirname(path), `.${token}.journal.tmp`);
  try {
    await writeSynced(draft, text);
    await link(draft, place);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    // A disk without links.
    return await writeSynced(place, text).then(
      () => true,
      (second) => {
        if (codeOf(second) === "EEXIST") return false;
        throw second;
      },
    );
  } finally {
    await rm(draft, { force: true });
  }
}

async function writeSynced(path: string, text: string): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(text);
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}

/** Keeps a file under a second name, without a moment in which it has none. */
export async function keepOld(path: string, kept: string): Promise<void> {
  try {
    await link(path, kept);
  } catch {
    await copyFile(path, kept, constants.COPYFILE_EXCL);
  }
}

/** Drops the journals of files that all stand in their places: the first one decides. Another process's stay. */
export async function dropJournals(all: readonly { readonly path: string }[], token: string): Promise<void> {
  for (const { path } of all) {
    const found = await readJournal(journalOf(path));
    if (found !== null && found !== "unreadable" && found.token === token) await rm(journalOf(path), { force: true });
  }
}

/** The journal at a place; null where there is none, or one of another user, whom nothing makes us trust. */
export async function readJournal(place: string): Promise<Journal | "unreadable" | null> {
  let text: string;
  try {
    if ((await lstat(place)).uid !== (process.getuid?.() ?? 0)) return null;
    text = await readFile(place, "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return null;
    throw error;
  }
  try {
    const journal = JSON.parse(text) as unknown;
    return isWhole(journal) ? journal : "unreadable";
  } catch {
    return "unreadable";
  }
}

function isWhole(journal: unknown): journal is Journal {
  const { kind, version, token, first, files } = (journal ?? {}) as Partial<Journal>;
  const isMove = (move: Partial<Move> | null) => typeof move?.path === "string" && typeof move.had === "boolean" && typeof move.made === "string";
  return (
    kind === "qianyan journal" &&
    version === 1 &&
    typeof token === "string" &&
    ownerOf(token) !== null &&
    typeof first === "string" &&
    Array.isArray(files) &&
    files.every(isMove)
  );
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code;
