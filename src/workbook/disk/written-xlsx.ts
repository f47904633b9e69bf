import { Duplex } from "node:stream";
import { createDeflateRaw, createGzip } from "node:zlib";
import { packWith } from "../file/archive/zip-library.ts";

/** The writer of .xlsx files for who writes to a disk: with Node's own packing, which can be told how hard it is to try. */
export { writeXlsx } from "../file/xlsx.ts";

/** Half the time of what a browser does, for files that are a fifteenth larger. */
const level = 4;
/** Bytes that are handed on together. */
const chunkSize = 1 << 18;

packWith((format) => Duplex.toWeb((format === "gzip" ? createGzip : createDeflateRaw)({ level, chunkSize })));
