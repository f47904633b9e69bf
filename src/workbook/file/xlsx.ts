/** The one door to .xlsx files: the library behind it is known in this folder only. */
export { openXlsx, type FileSheet, type OpenedXlsx, type Tab } from "./opened-xlsx.ts";
export type { Pace } from "./package-parts.ts";
export { readXlsx, type FileWorkbook } from "./xlsx-reader.ts";
export { changedFile, dressedFile, type NewTab } from "./kept-workbook.ts";
export { writeXlsx } from "./xlsx-writer.ts";
