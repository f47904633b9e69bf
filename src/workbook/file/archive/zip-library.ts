import { configure } from "@zip.js/zip.js/lib/zip-core-native.js";
export { TextWriter, Uint8ArrayReader, Uint8ArrayWriter, ZipReader, ZipWriter, type FileEntry } from "@zip.js/zip.js/lib/zip-core-native.js";

// Its own threads would be scripts that a page's policy does not know.
configure({ useWebWorkers: false });
