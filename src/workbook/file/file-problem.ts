/**
 * Why a file cannot be read; the sentences are in src/locale/files.ts.
 * - `encoding`: text in no encoding that is read;
 * - `quotes`: a quoted cell of a .csv file is never closed;
 * - `not-text`: a .csv file holds no text;
 * - `not-xlsx`: the file is not a workbook in the .xlsx format;
 * - `old-xls`: the binary format before Excel 2007;
 * - `password`: the workbook is encrypted;
 * - `damaged`: a workbook whose parts are missing or broken;
 * - `too-large`: more cells than can be held.
 */
export type FileFault = "encoding" | "quotes" | "not-text" | "not-xlsx" | "old-xls" | "password" | "damaged" | "too-large";

/** A file that a person can mend or save anew. */
export class FileProblem extends Error {
  /** @param row 1-based row, where one is known */
  constructor(
    readonly fault: FileFault,
    readonly row: number | null = null,
    options?: ErrorOptions,
  ) {
    super(fault, options);
    this.name = "FileProblem";
  }
}
