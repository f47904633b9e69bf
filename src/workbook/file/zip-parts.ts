import { TextReader, TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "./zip-library.ts";

const isFile = (entry: { readonly directory: boolean }): entry is FileEntry => !entry.directory;

/** The parts of a zip file that are asked for, as texts by their paths. */
export async function partsIn(zip: Uint8Array, wanted: (path: string) => boolean): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const entry of await entriesOf(zip)) if (wanted(entry.filename)) texts.set(entry.filename, await entry.getData(new TextWriter()));
  return texts;
}

/**
 * A zip file with some of its parts changed. The others are carried over as they lie there: to unpack and pack those of a
 * large workbook takes as long as to write it.
 */
export async function withChangedParts(zip: Uint8Array, wanted: (path: string) => boolean, changed: (text: string) => string): Promise<Uint8Array> {
  const writer = new ZipWriter(new Uint8ArrayWriter(), { level: 6, extendedTimestamp: false });
  for (const entry of await entriesOf(zip)) {
    const { filename, lastModDate, uncompressedSize, compressionMethod, signature = 0 } = entry;
    if (wanted(filename)) await writer.add(filename, new TextReader(changed(await entry.getData(new TextWriter()))), { lastModDate });
    else {
      const packed = new Uint8ArrayReader(await entry.getData(new Uint8ArrayWriter(), { passThrough: true }));
      await writer.add(filename, packed, { lastModDate, passThrough: true, uncompressedSize, signature, compressionMethod });
    }
  }
  return writer.close();
}

const entriesOf = async (zip: Uint8Array): Promise<readonly FileEntry[]> => (await new ZipReader(new Uint8ArrayReader(zip)).getEntries()).filter(isFile);
