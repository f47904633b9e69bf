import { configure } from "@zip.js/zip.js/lib/zip-core-native.js";
export { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";

// Its own threads would be scripts that a page's policy does not know. All is done in this one: a part that is packed as another is
// unpacked would wait for a place among as many as there are cores, and be let through after five seconds.
configure({ useWebWorkers: false, maxWorkers: 1_000_000 });
