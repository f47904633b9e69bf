import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "./zip-library.ts";

const isFile = (entry: { readonly directory: boolean }): entry is FileEntry => !entry.directory;

/** The parts of a zip file as they lie there, by their paths. */
export async function entriesIn(zip: Uint8Array): Promise<ReadonlyMap<string, FileEntry>> {
  const entries = (await new ZipReader(new Uint8ArrayReader(zip)).getEntries()).filter(isFile);
  return new Map(entries.map((entry) => [entry.filename, entry]));
}

export const textOf = (entry: FileEntry): Promise<string> => entry.getData(new TextWriter());

/** The parts of a zip file that are asked for, as texts by their paths. */
export async function partsIn(zip: Uint8Array, wanted: (path: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const [path, entry] of await entriesIn(zip)) if (wanted(path)) texts.set(path, await textOf(entry));
  return texts;
}

type Pieces = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** A part that is being written: its text is made piece by piece as it is packed. Or one that is carried over as it lies in another file. */
export type NewPart = { readonly path: string; readonly pieces: () => Pieces } | FileEntry;

/** Some programs take no file of before 1980, and the same workbook is to be the same file. */
const undated = new Date(1980, 0, 1);

/** A zip file of these parts, one packed after the other. */
export async function packedParts(parts: Iterable<NewPart>): Promise<Uint8Array> {
  // A part whose head says how long it is, in the oldest way, can be read by every program; so it is written when it is packed.
  const settings = { level: 6, extendedTimestamp: false, bufferedWrite: true, zip64: false, lastModDate: undated };
  const writer = new ZipWriter(new Uint8ArrayWriter(), settings);
  for (const part of parts) {
    if ("pieces" in part) await writer.add(part.path, streamOf(part.pieces()));
    else {
      const { filename, uncompressedSize, compressionMethod, signature = 0 } = part;
      const packed = new Uint8ArrayReader(await part.getData(new Uint8ArrayWriter(), { passThrough: true }));
      await writer.add(filename, packed, { passThrough: true, uncompressedSize, signature, compressionMethod });
    }
  }
  return writer.close();
}

function streamOf(pieces: Pieces): ReadableStream<Uint8Array> {
  const iterator = Symbol.asyncIterator in pieces ? pieces[Symbol.asyncIterator]() : pieces[Symbol.iterator]();
  const utf8 = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const next: IteratorResult<string | Uint8Array, unknown> = await iterator.next();
      if (next.done === true) controller.close();
      else controller.enqueue(typeof next.value === "string" ? utf8.encode(next.value) : next.value);
    },
  });
}
