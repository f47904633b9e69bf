import { FileProblem } from "../file-problem.ts";
import { limits } from "../limits.ts";
import { XmlReader, type XmlHandlers } from "./xml-reader.ts";
import { Uint8ArrayReader, ZipReader, type FileEntry } from "./zip-library.ts";

/** A part's path as all programs mean it: letter case, backslashes, a slash at the start and signs written as %20 make no difference. */
export function partPath(path: string, folder = ""): string {
  const slashed = decoded(path).replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (slashed.startsWith("/") ? slashed : `${folder}/${slashed}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/").toLowerCase();
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Waits, each time that some of a file has been read, before more is: hears what share of it has been. */
export type Pace = (share: number) => Promise<void>;

/** The parts of a workbook file by their paths, unpacked only as they are read, and never beyond the limits. */
export class PackageParts {
  #unpacked = 0;
  /** What all parts unpack to, as the archive states. */
  #whole = 0;

  private constructor(
    private readonly entries: ReadonlyMap<string, readonly FileEntry[]>,
    private readonly size: number,
    private readonly pace: Pace | undefined,
  ) {
    for (const found of entries.values()) for (const { uncompressedSize } of found) this.#whole += uncompressedSize;
  }

  /** Throws a `FileProblem` where this is no whole zip archive. */
  static async open(bytes: Uint8Array, pace?: Pace): Promise<PackageParts> {
    const zip = new ZipReader(new Uint8ArrayReader(bytes), { checkCrc32: true, strictness: "balanced", filenameValidation: "tolerant" });
    const entries = new Map<string, FileEntry[]>();
    try {
      for await (const entry of zip.getEntriesGenerator()) {
        if (entry.directory) continue;
        const path = partPath(entry.filename);
        entries.set(path, [...(entries.get(path) ?? []), entry]);
      }
    } catch (error) {
      throw new FileProblem("damaged", null, { cause: error });
    }
    return new PackageParts(entries, bytes.length, pace);
  }

  has(path: string): boolean {
    return this.entries.has(path);
  }

  /** Reads a part as XML, from its start to its end; its sizes and its check sum must be those that the archive states. */
  async read(path: string, handlers: XmlHandlers): Promise<void> {
    const reader = new XmlReader(handlers);
    await this.#stream(path, (chunk) => reader.write(chunk));
    reader.end();
  }

  /** The first bytes of a part. */
  async head(path: string, length: number): Promise<string> {
    let text = "";
    await this.#stream(path, (chunk) => {
      if (text.length < length) text += String.fromCharCode(...chunk.subarray(0, length - text.length));
    });
    return text;
  }

  async #stream(path: string, take: (chunk: Uint8Array) => void): Promise<void> {
    const found = this.entries.get(path) ?? [];
    // Of two parts of one name each program takes another.
    if (found.length !== 1) throw new FileProblem("damaged");
    const [entry] = found;
    if (entry.encrypted) throw new FileProblem("password");
    this.#allow(entry.uncompressedSize);
    let failure: { readonly error: unknown } | null = null;
    const target = new WritableStream<Uint8Array>({
      write: (chunk) => {
        try {
          this.#unpacked += chunk.length;
          this.#allow(0);
          take(chunk);
          return this.pace?.(Math.min(1, this.#unpacked / this.#whole));
        } catch (error) {
          failure = { error };
          throw error;
        }
      },
    });
    try {
      await entry.getData(target);
    } catch (error) {
      if (failure === null) throw new FileProblem("damaged", null, { cause: error });
      throw (failure as { readonly error: unknown }).error;
    }
  }

  /** Refuses to unpack so many bytes more. */
  #allow(more: number): void {
    const limit = Math.min(limits.unpacked, Math.max(limits.unpackedFreely, limits.unpackedTimes * this.size));
    if (this.#unpacked + more > limit) throw new FileProblem("unpacks", null, { limit });
  }
}
