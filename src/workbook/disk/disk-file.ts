import { readFile } from "node:fs/promises";
import type { BytesStore } from "../file/file-host.ts";
import { destinationOf } from "./destination.ts";
import { settle } from "./take-back.ts";
import { writeFiles } from "./write-files.ts";

/** A file on disk. It is written beside its place and then moved to it: whoever reads it finds the old one or the new. */
export const diskFile = (path: string): BytesStore => ({
  async read() {
    try {
      return new Uint8Array(await readSettled(path));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  },
  async write(bytes) {
    await writeFiles([{ path, content: bytes }]);
  },
});

/** Reads a file, after the moves of a command that died over it are taken back. Throws the system's errors. */
export async function readSettled(path: string): Promise<Buffer> {
  // What cannot be settled, in a folder that may only be read, is read as it stands: each file by itself is whole.
  await destinationOf(path)
    .then(({ path: place }) => settle(place))
    .catch(() => undefined);
  return readFile(path);
}
