import type { EncodingSample } from "./other-encodings.ts";

/**
 * Why a file cannot be read; the sentences are in src/locale/files.ts.
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
 * - `password`: the workbook is encrypted;
 * - `damaged`: a workbook whose parts are missing or broken;
 * - `too-large`: more cells than can be held.
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
  | "password"
  | "damaged"
  | "too-large";

/** What is known of the encoding of a text that cannot be read. */
export interface EncodingTrouble {
  readonly encoding?: string;
  /** The first text that makes no sense in it. */
  readonly sample?: string;
  /** What the text may be in. */
  readonly others?: readonly EncodingSample[];
}

/** A file that a person can mend or save anew. */
export class FileProblem extends Error {
  /** What is known of its encoding, where that is the fault. */
  readonly trouble: EncodingTrouble;

  /** @param row 1-based row, where one is known */
  constructor(
    readonly fault: FileFault,
    readonly row: number | null = null,
    { encoding, sample, others, ...options }: ErrorOptions & EncodingTrouble = {},
  ) {
    super(fault, options);
    this.name = "FileProblem";
    this.trouble = {
      ...(encoding === undefined ? {} : { encoding }),
      ...(sample === undefined ? {} : { sample }),
      ...(others === undefined ? {} : { others }),
    };
  }
}
