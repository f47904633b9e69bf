import { ByteText } from "../../workbook/file/writing/byte-text.ts";
import { guardedText } from "../../workbook/file/text/csv-guard.ts";

export type Value = string | number | null | Listed;

/** A text of several names, each of which is guarded already. */
export interface Listed {
  readonly list: string;
}

/** Excel takes a .csv file for UTF-8 only behind this mark. */
const byteOrderMark = "\ufeff";
/** Bytes that are put together to one piece. */
const together = 1 << 20;
/** Texts whose fields are kept: names stand in many lines. */
const keptFields = 100_000;

/** The lines of a .csv file, cell by cell. */
export class CsvText {
  readonly #out = new ByteText(2 * together);
  readonly #fields = new Map<string, string>();
  #isBegun = false;

  constructor() {
    this.#out.put(byteOrderMark);
  }

  /** Numbers stand as the shortest decimal that reads back as the same double; a missing one is blank (RFC 4180). */
  put(value: Value): void {
    if (this.#isBegun) this.#out.put(",");
    this.#isBegun = true;
    if (typeof value === "number") {
      if (Number.isFinite(value)) this.#out.putNumber(value);
    } else if (typeof value === "string") this.#out.put(this.#field(value));
    else if (value !== null) this.#out.put(quoted(value.list));
  }

  endLine(): void {
    this.#out.put("\r\n");
    this.#isBegun = false;
  }

  /** What was put, where it is enough for a piece. */
  *piece(): Generator<Uint8Array> {
    if (this.#out.length >= together) yield this.#out.take();
  }

  rest(): Uint8Array {
    return this.#out.take();
  }

  #field(text: string): string {
    if (isBare(text)) return text;
    let field = this.#fields.get(text);
    if (field !== undefined) return field;
    if (this.#fields.size >= keptFields) this.#fields.clear();
    this.#fields.set(text, (field = quoted(guardedText(text))));
    return field;
  }
}

/** What is no number of a spreadsheet stands as a missing one. */
export const numberText = (value: number) => (Number.isFinite(value) ? JSON.stringify(value) : "");

/** Whether a text stands as it is, as most names do: it begins with a letter or a digit, and holds nothing that separates cells. */
function isBare(text: string): boolean {
  const first = text.charCodeAt(0);
  if (!isDigit(first) && !isLetter(first) && !isHanzi(first)) return false;
  for (let k = 1; k < text.length; k++) {
    const code = text.charCodeAt(k);
    if (!isDigit(code) && !isLetter(code) && !isHanzi(code) && (code !== space || k === text.length - 1)) return false;
  }
  return true;
}

const space = 0x20;
const isDigit = (code: number) => code >= 0x30 && code <= 0x39;
const isLetter = (code: number) => (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
const isHanzi = (code: number) => code >= 0x4e00 && code <= 0x9fff;

/** A program whose separator is the semicolon makes cells of what stands beside one. */
const quoted = (text: string) => (/[",;\t\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text);

/** A table as the lines of a .csv file, in pieces. */
export function* csvLines(header: readonly string[], rows: Iterable<readonly Value[]>): Generator<Uint8Array> {
  const text = new CsvText();
  putLine(text, header);
  for (const row of rows) {
    putLine(text, row);
    yield* text.piece();
  }
  yield text.rest();
}

function putLine(text: CsvText, values: readonly Value[]): void {
  for (const value of values) text.put(value);
  text.endLine();
}
