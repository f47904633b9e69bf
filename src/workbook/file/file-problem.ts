import type { EncodingSample } from "./text/other-encodings.ts";

/**
 * Why a file cannot be read; the sentences are in src/locale/hosts/files.ts.
 * - `encoding`: text in no encoding that is read;
 * - `encoding-unlike`: text that can be read in the encoding that it would be taken for, and is no text then;
 * - `encoding-named`: text that is not in the encoding that was named;
 * - `encoding-mark`: text that begins with the mark of another encoding than was named;
 * - `encoding-mixed`: text in two encodings;
 * - `encoding-cut`: text that ends amid a character;
 * - `quotes`: a quoted cell of a .csv file is never closed;
 * - `not-text`: a .csv file holds no text;
 * - `not-xlsx`: the file is not a workbook in the .xlsx format;
 * - `old-xls`: the binary format before Excel 2007;
 * - `xlsb`, `ods`, `xml-2003`, `web-page`, `plain-text`: another format, under whatever name;
 * - `password`: the workbook is encrypted;
 * - `damaged`: a workbook whose parts are missing or broken;
 * - `cell-twice`: a sheet that holds a cell twice, with two contents;
 * - `no-sheets`: a workbook whose tabs are all charts, dialogs or macros;
 * - `too-large`: more cells than can be held;
 * - `unpacks`: a small file that unpacks to more than any workbook.
 */
export type FileFault =
  | "encoding"
  | "encoding-unlike"
  | "encoding-named"
  | "encoding-mark"
  | "encoding-mixed"
  | "encoding-cut"
  | "quotes"
  | "not-text"
  | "not-xlsx"
  | "old-xls"
  | "xlsb"
  | "ods"
  | "xml-2003"
  | "web-page"
  | "plain-text"
  | "password"
  | "damaged"
  | "cell-twice"
  | "no-sheets"
  | "too-large"
  | "unpacks";

/** What is known of the fault: of the encoding of a text, or where in a workbook it lies. */
export interface FileTrouble {
  readonly encoding?: string;
  /** The first text that makes no sense in it. */
  readonly sample?: string;
  /** What the text may be in. */
  readonly others?: readonly EncodingSample[];
  readonly sheet?: string;
  readonly cell?: string;
  /** The number that may not be passed. */
  readonly limit?: number;
}

/** A file that a person can mend or save anew. */
export class FileProblem extends Error {
  readonly trouble: FileTrouble;

  /** @param row 1-based row, where one is known */
  constructor(
    readonly fault: FileFault,
    readonly row: number | null = null,
    { cause, ...trouble }: ErrorOptions & FileTrouble = {},
  ) {
    super(fault, { cause });
    this.name = "FileProblem";
    this.trouble = trouble;
  }
}
