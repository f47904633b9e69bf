import { lstat, readdir, readlink, realpath, stat } from "node:fs/promises";
import { basename, dirname, join, resolve, sep } from "node:path";
import type { BigIntStats } from "node:fs";

/** Where a path leads, links and all. */
export interface Destination {
  /** `stream`: what is written into, not replaced, as a pipe or /dev/stdout; `other`: what holds no text, as a disk. */
  readonly kind: "absent" | "file" | "folder" | "stream" | "other";
  /** Without links; of a stream, as it was given. */
  readonly path: string;
  /** Tells the file from every other one, whatever it is called; null where there is none. */
  readonly id: string | null;
}

/** Links that are followed one after the other. */
const mostLinks = 40;

/** What the process has open, by number: to replace a file that is reached this way would not be to write into it. */
const openedElsewhere = /^\/(proc|dev\/fd)\//;

/** Follows a path to where a file stands or would stand, through links that lead to nothing as well. Throws the system's errors. */
export async function destinationOf(path: string): Promise<Destination> {
  const found = await statOrNull(path, stat);
  if (found !== null && !found.isFile() && !found.isDirectory())
    return { kind: found.isFIFO() || found.isCharacterDevice() ? "stream" : "other", path, id: idOf(found) };
  let at = resolve(path);
  for (let k = 0; k < mostLinks; k++) {
    if (found !== null && openedElsewhere.test(at)) return { kind: "stream", path, id: idOf(found) };
    const folder = await realpath(dirname(at));
    at = join(folder, basename(at));
    const here = await statOrNull(at, lstat);
    if (here === null) return { kind: path.endsWith(sep) ? "folder" : "absent", path: at, id: null };
    if (!here.isSymbolicLink()) return { kind: here.isDirectory() ? "folder" : "file", path: at, id: idOf(here) };
    at = resolve(folder, await readlink(at));
  }
  throw Object.assign(new Error(`ELOOP: ${path}`), { code: "ELOOP" });
}

async function statOrNull(path: string, ask: (path: string, options: { bigint: true }) => Promise<BigIntStats>): Promise<BigIntStats | null> {
  try {
    return await ask(path, { bigint: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}

const idOf = ({ dev, ino }: BigIntStats) => `${dev}:${ino}`;

/** Whether two paths lead to one file: the same name in the same folder, or one file under two names. */
export async function isSameFile(a: Destination, b: Destination): Promise<boolean> {
  if (a.id !== null && b.id !== null) return a.id === b.id;
  if (a.path === b.path) return true;
  return a.id === null && b.id === null && alike(a.path, b.path) && (await foldsCase(dirname(a.path)));
}

const alike = (a: string, b: string) => a.normalize("NFC").toLowerCase() === b.normalize("NFC").toLowerCase();

/** Whether a folder takes two names that differ in letter case for one, seen from a name in it. */
async function foldsCase(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch((): string[] => []);
  const swapped = (name: string) => (name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase());
  const name = names.find((one) => swapped(one) !== one && !names.includes(swapped(one)));
  if (name === undefined) return process.platform === "win32" || process.platform === "darwin";
  return lstat(join(folder, swapped(name))).then(
    () => true,
    () => false,
  );
}
