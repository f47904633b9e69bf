import { configure, type Configuration } from "@zip.js/zip.js/lib/zip-core-native.js";
export { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";

// Its own threads would be scripts that a page's policy does not know. All is done in this one: a part that is packed as another is
// unpacked would wait for a place among as many as there are cores, and be let through after five seconds.
configure({ useWebWorkers: false, maxWorkers: 1_000_000 });

/** A stream that packs what is written to it. */
interface Packing {
  readonly readable: unknown;
  readonly writable: unknown;
}

/** Has files packed by something else than what browsers have, whose format is `gzip` or `deflate-raw`. */
export function packWith(packing: (format: string) => Packing): void {
  class Packed {
    constructor(format: string) {
      return packing(format);
    }
  }
  configure({ CompressionStream: Packed as unknown as NonNullable<Configuration["CompressionStream"]> });
}
