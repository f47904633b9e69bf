import { chmod, chown, open, rename, stat, type FileHandle } from "node:fs/promises";
import { dirname } from "node:path";
import { destinationOf, type Destination } from "./destination.ts";
import { clearLeftBehind } from "./left-behind.ts";
import { newToken } from "./process-owner.ts";
import { Interruption } from "./interruption.ts";
import { Busy, dropKept, settle, takeBack } from "./take-back.ts";
import { dropJournals, keepJournal, keepOld, markOf, newName, oldName, type Move } from "./write-journal.ts";

/** What is long may come in pieces. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

export interface NewFile {
  readonly path: string;
  readonly content: Content;
}

/** A file could not be written, and so none has changed. */
export class NotSaved extends Error {
  /** @param reason the system's code, as ENOSPC */
  constructor(
    readonly path: string,
    readonly reason: string,
    options?: ErrorOptions,
  ) {
    super(`${path}: ${reason}`, options);
    this.name = "NotSaved";
  }
}

interface Planned extends NewFile {
  readonly to: Destination;
}

/**
 * Writes files, all or none: each beside its place first, then all are moved to it. Whoever reads one finds the old one or
 * the new; where a later move fails the earlier ones are taken back, and where the process dies in between, the next one
 * that touches any of the names takes them back. A path that is a link is followed, and a pipe or a device written into.
 * @param meanwhile is awaited while every file stands in its place and the old ones are still kept: where it fails, they return
 */
export async function writeFiles(files: readonly NewFile[], meanwhile: () => Promise<void> = () => Promise.resolve()): Promise<void> {
  const interruption = new Interruption();
  const work = new Work();
  try {
    await work.write(files, meanwhile, interruption);
  } catch (error) {
    await work.undo().catch(() => undefined);
    interruption.pass();
    throw error;
  } finally {
    interruption.end();
  }
}

/** The writing of some files, and what is to be undone of it. */
class Work {
  readonly #token = newToken();
  #written: readonly Planned[] = [];
  #moves: readonly Move[] = [];

  async write(files: readonly NewFile[], meanwhile: () => Promise<void>, interruption: Interruption): Promise<void> {
    const planned: Planned[] = [];
    for (const file of files) planned.push({ ...file, to: await this.#doing(file.path, () => destinationOf(file.path)) });
    const streams = planned.filter(({ to }) => to.kind === "stream");
    // Every process takes them in the same order.
    const plain = planned.filter(({ to }) => to.kind !== "stream").sort((a, b) => (a.to.path < b.to.path ? -1 : 1));
    for (const folder of new Set(plain.map(({ to }) => dirname(to.path)))) await clearLeftBehind(folder);
    this.#written = plain;
    for (const [k, one] of plain.entries()) {
      await this.#doing(one.path, async () => {
        await settle(one.to.path);
        await writeBeside(one, newName(one.to.path, this.#token, k), interruption);
      });
    }
    for (const { path, content } of streams) await this.#doing(path, () => interruption.orElse(writeInto(path, content, interruption)));
    await this.#move(plain, interruption);
    await interruption.orElse(meanwhile());
    await this.#keep();
  }

  /** With the first journal the way back is gone. What is still left behind it is of no more use to anyone. */
  async #keep(): Promise<void> {
    const moves = this.#moves;
    await dropJournals(moves.slice(0, 1), this.#token);
    this.#moves = [];
    await dropJournals(moves.slice(1), this.#token).catch(() => undefined);
    await dropKept(moves, this.#token).catch(() => undefined);
  }

  async #move(plain: readonly Planned[], interruption: Interruption): Promise<void> {
    const moves: Move[] = [];
    for (const [k, { path, to }] of plain.entries()) {
      await this.#doing(path, async () => {
        const had = (await markOf(to.path)) !== null;
        if (had) await keepOld(to.path, oldName(to.path, this.#token, k));
        moves.push({ path: to.path, had, made: (await markOf(newName(to.path, this.#token, k)))! });
      });
    }
    this.#moves = moves;
    // The first one's journal comes last: with it the moves begin.
    for (const [k, { path }] of [...moves.entries()].reverse()) await this.#doing(plain[k].path, () => this.#journal(path, moves));
    for (const [k, { path }] of moves.entries()) {
      interruption.check();
      await this.#doing(plain[k].path, () => rename(newName(path, this.#token, k), path));
    }
    for (const folder of new Set(moves.map(({ path }) => dirname(path)))) await syncFolder(folder);
  }

  async #journal(path: string, moves: readonly Move[]): Promise<void> {
    for (let attempts = 0; !(await keepJournal(path, this.#token, moves)); attempts++) {
      if (attempts > 10) throw new Busy(path);
      await settle(path);
    }
  }

  async undo(): Promise<void> {
    await takeBack(this.#moves, this.#token);
    await dropJournals(this.#moves, this.#token);
    await dropKept(
      this.#written.map(({ to }) => to),
      this.#token,
    );
  }

  /** What goes wrong with a file is said of the path that was given. */
  async #doing<T>(path: string, step: () => Promise<T>): Promise<T> {
    try {
      return await step();
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      throw new NotSaved(path, code, { cause: error });
    }
  }
}

/** Writes the new file beside its place, for the same people as the old one. */
async function writeBeside({ content, to }: Planned, beside: string, interruption: Interruption): Promise<void> {
  const old = to.kind === "file" ? await stat(to.path) : null;
  const file = await open(beside, "wx", old === null ? 0o666 : old.mode & 0o777);
  try {
    await writePieces(file, content, interruption);
    await file.sync();
  } finally {
    await file.close();
  }
  if (old === null) return;
  await chmod(beside, old.mode & 0o777).catch(() => undefined);
  if (old.uid !== process.getuid?.()) await chown(beside, old.uid, old.gid).catch(() => undefined);
}

/** A file that is open elsewhere is added to, as a pipe is. A reader that has seen enough is no fault. */
async function writeInto(path: string, content: Content, interruption: Interruption): Promise<void> {
  const isFile = (await stat(path)).isFile();
  const file = await open(path, isFile ? "a" : "w");
  try {
    await writePieces(file, content, interruption);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  } finally {
    await file.close();
  }
}

/** A piece is written where the one before it ended. */
async function writePieces(file: FileHandle, content: Content, interruption: Interruption): Promise<void> {
  for (const piece of typeof content === "string" || content instanceof Uint8Array ? [content] : content) {
    interruption.check();
    await file.writeFile(piece);
  }
}

/** What was moved stays moved when the machine loses power. Some systems know no such thing. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close().catch(() => undefined);
}
