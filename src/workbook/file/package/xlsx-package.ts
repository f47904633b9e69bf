import { FileProblem } from "../file-problem.ts";
import { partPath } from "../archive/package-parts.ts";
import { encodingOf } from "../archive/xml-reader.ts";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "../archive/zip-library.ts";

interface Part {
  /** As the archive writes it. */
  readonly name: string;
  /** Null of a part that was added. */
  readonly entry: FileEntry | null;
  /** What the part holds now; undefined if it is as it was. */
  changed?: Uint8Array;
}

/**
 * The parts of a workbook file, to be changed one by one. What is not changed is carried over as it lies in the archive, byte
 * for byte. Paths are compared as programs mean them.
 */
export class XlsxPackage {
  readonly #texts = new Map<string, string>();

  private constructor(
    private readonly parts: Map<string, Part>,
    /** The folders of the archive, which some writers list. */
    private readonly folders: readonly { readonly name: string; readonly entry: { readonly lastModDate: Date } }[],
  ) {}

  /** Throws a `FileProblem` where this is no whole zip archive. */
  static async open(bytes: Uint8Array): Promise<XlsxPackage> {
    const parts = new Map<string, Part>();
    const folders: { readonly name: string; readonly entry: { readonly lastModDate: Date } }[] = [];
    try {
      for (const entry of await new ZipReader(new Uint8ArrayReader(bytes), { strictness: "balanced", filenameValidation: "tolerant" }).getEntries()) {
        if (entry.directory) folders.push({ name: entry.filename, entry });
        else parts.set(partPath(entry.filename), { name: entry.filename, entry });
      }
    } catch (error) {
      throw new FileProblem("damaged", null, { cause: error });
    }
    return new XlsxPackage(parts, folders);
  }

  /** Every part, in the archive's order. */
  paths(): readonly string[] {
    return [...this.parts.values()].map(({ name }) => name);
  }

  has(path: string): boolean {
    return this.parts.has(partPath(path));
  }

  async bytesOf(path: string): Promise<Uint8Array> {
    const part = this.parts.get(partPath(path));
    if (part === undefined) throw new FileProblem("damaged");
    return part.changed ?? (await part.entry!.getData(new Uint8ArrayWriter()));
  }

  /** A part as text, its byte order mark included. */
  async text(path: string): Promise<string> {
    const key = partPath(path);
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const bytes = await this.bytesOf(path);
    try {
      const text = new TextDecoder(encodingOf(bytes), { fatal: true, ignoreBOM: true }).decode(bytes);
      this.#texts.set(key, text);
      return text;
    } catch (error) {
      throw new FileProblem("damaged", null, { cause: error });
    }
  }

  /** Gives a part a text, or adds it. A text that is what the part holds changes nothing. */
  async putText(path: string, text: string): Promise<void> {
    const key = partPath(path);
    if (this.parts.has(key) && (await this.text(path)) === text) return;
    // Whatever the part was written in, it is written in UTF-8 now.
    this.put(path, new TextEncoder().encode(text.replace(/^(\ufeff?<\?xml[^>]*encoding=["'])[\w.-]+/, "$1UTF-8")));
    this.#texts.set(key, text);
  }

  put(path: string, bytes: Uint8Array): void {
    const key = partPath(path);
    this.#texts.delete(key);
    const part = this.parts.get(key);
    if (part) part.changed = bytes;
    else this.parts.set(key, { name: path, entry: null, changed: bytes });
  }

  remove(path: string): void {
    this.parts.delete(partPath(path));
    this.#texts.delete(partPath(path));
  }

  /** A path that no part has: the wanted one, or the first of `xl/charts/chart1.xml`, `chart2.xml` … */
  free(path: string): string {
    if (!this.has(path)) return path;
    const [, stem, ending] = /^(.*?)\d*(\.[^./]*)$/.exec(path)!;
    let k = 1;
    while (this.has(`${stem}${k}${ending}`)) k++;
    return `${stem}${k}${ending}`;
  }

  /** The archive as it is now. */
  async bytes(): Promise<Uint8Array> {
    const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 6, extendedTimestamp: false });
    for (const { name, entry } of this.folders) await writer.add(name, undefined, { directory: true, lastModDate: entry.lastModDate });
    for (const { name, entry, changed } of this.parts.values()) {
      if (changed !== undefined) await writer.add(name, new Uint8ArrayReader(changed), { lastModDate: entry?.lastModDate ?? firstDay });
      else {
        const { lastModDate, uncompressedSize, compressionMethod, signature = 0 } = entry!;
        const packed = new Uint8ArrayReader(await entry!.getData(new Uint8ArrayWriter(), { passThrough: true }));
        await writer.add(name, packed, { lastModDate, passThrough: true, uncompressedSize, signature, compressionMethod });
      }
    }
    return writer.close();
  }
}

/** The earliest day that an archive can write: the same file is made the same whenever it is made. */
const firstDay = new Date(1980, 0, 1);
