import { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "./zip-library.ts";

const isFile = (entry: { readonly directory: boolean }): entry is FileEntry => !entry.directory;

/** The parts of a zip file that are asked for, as texts by their paths. */
export async function partsIn(zip: Uint8Array, wanted: (path: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await entriesOf(zip)) if (wanted(entry.filename)) texts.set(entry.filename, await entry.getData(new TextWriter()));
  return texts;
}

const entriesOf = async (zip: Uint8Array): Promise<readonly FileEntry[]> => (await new ZipReader(new Uint8ArrayReader(zip)).getEntries()).filter(isFile);

/** A part that is being written. Its text is made piece by piece as it is packed. */
export interface NewPart {
  readonly path: string;
  readonly pieces: () => Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** Some programs take no file of before 1980, and the same workbook is to be the same file. */
const undated = new Date(1980, 0, 1);

/** A zip file of these parts, one packed after the other. */
export async function packedParts(parts: Iterable<NewPart>): Promise<Uint8Array> {
  // A part whose head says how long it is can be read by every program; so it is written when it is packed.
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 6, extendedTimestamp: false, bufferedWrite: true });
  for (const { path, pieces } of parts) await writer.add(path, streamOf(pieces()), { lastModDate: undated });
  return writer.close();
}

function streamOf(pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>): ReadableStream<Uint8Array> {
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
