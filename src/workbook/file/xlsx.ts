/** The one door to .xlsx files: the library behind it is known in this folder only. */
export { openXlsx, type FileSheet, type OpenedXlsx, type Tab } from "./reading/opened-xlsx.ts";
export type { Pace } from "./archive/package-parts.ts";
export { readXlsx, type FileWorkbook } from "./reading/xlsx-reader.ts";
export { changedFile, dressedFile, type NewTab } from "./kept-workbook.ts";
export { writeXlsx } from "./writing/xlsx-writer.ts";
