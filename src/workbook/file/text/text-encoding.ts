import { FileProblem } from "../file-problem.ts";
import { decodedAs, otherEncodings } from "./other-encodings.ts";
import { readingNote, type Note } from "../reading/reading-notes.ts";
import { chineseLikeness, firstNoText, sampleAt } from "./text-likeness.ts";

/** A text and the encoding that its bytes were read in. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  readonly notes: readonly Note[];
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/**
 * Bytes to text: by the byte order mark, else as UTF-8 if that is what they are, else as UTF-16 where every other byte is 0,
 * else as GB18030 if that makes Chinese of them. What another encoding would explain better is refused, with what it would
 * be there.
 * @param wanted what a person has named, a label of the encoding standard; it settles the matter
 */
export function decodeText(bytes: Uint8Array, wanted: string | null): DecodedText {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, k) => bytes[k] === byte));
  const decoded = wanted !== null ? named(bytes, wanted, mark?.encoding ?? null) : mark ? certain(bytes, mark.encoding) : unmarked(bytes);
  if (decoded.text.includes("\0")) throw new FileProblem("not-text");
  return { ...decoded, notes: [...decoded.notes, ...lostCharacters(decoded.text)] };
}

function named(bytes: Uint8Array, wanted: string, marked: string | null): DecodedText {
  const { encoding } = new TextDecoder(wanted);
  // The label utf-16 stands for either order of the bytes.
  const asked = marked === "utf-16be" && /^utf-?16$/i.test(wanted.trim()) ? marked : encoding;
  if (marked !== null && marked !== asked) throw new FileProblem("encoding-mark", null, { encoding: marked });
  const text = decodedAs(bytes, asked);
  if (text === null) throw new FileProblem("encoding-named", null, { encoding: wanted, others: otherEncodings(bytes, asked) });
  return { text, encoding: asked, notes: [] };
}

function certain(bytes: Uint8Array, encoding: string): DecodedText {
  const text = decodedAs(bytes, encoding);
  if (text !== null) return { text, encoding, notes: [] };
  if (encoding === "utf-8") throw new FileProblem("encoding-mixed", utf8Share(bytes).brokenRow);
  throw new FileProblem("encoding-cut");
}

function unmarked(bytes: Uint8Array): DecodedText {
  const utf8 = decodedAs(bytes, "utf-8");
  const wide = utf8 === null || utf8.includes("\0") ? wideText(bytes) : null;
  if (wide !== null) return wide;
  if (utf8 !== null) return chineseAfterAll(bytes, utf8) ?? { text: utf8, encoding: "utf-8", notes: [] };
  const { share, brokenRow, brokenAtEnd } = utf8Share(bytes);
  if (share >= 0.3) throw new FileProblem(brokenAtEnd ? "encoding-cut" : "encoding-mixed", brokenRow);
  return chinese(bytes);
}

/** As GB18030, unless that makes no Chinese of the bytes. */
function chinese(bytes: Uint8Array): DecodedText {
  const encoding = "gb18030";
  const text = decodedAs(bytes, encoding);
  if (text === null) {
    for (const missing of [1, 2, 3]) if (isSurelyChinese(decodedAs(bytes.subarray(0, -missing), encoding))) throw new FileProblem("encoding-cut", rowOf(bytes));
    const lines = linesOf(bytes).map((line) => decodedAs(line, encoding));
    if (isSurelyChinese(lines.filter((line) => line !== null).join("\n"))) throw new FileProblem("encoding-mixed", lines.indexOf(null) + 1);
    throw new FileProblem("encoding", null, { others: otherEncodings(bytes, null) });
  }
  const foreign = utf8Within(bytes);
  if (foreign !== null) throw new FileProblem("encoding-mixed", foreign);
  const at = firstNoText(text);
  if (at >= 0 || !isChinese(text)) {
    const first = at >= 0 ? at : text.search(/[^\0-\u007f]/);
    const others = otherEncodings(bytes, encoding);
    throw new FileProblem("encoding-unlike", text.slice(0, first).split("\n").length, { encoding, sample: sampleAt(text, first), others });
  }
  return guessed(text, encoding);
}

const isChinese = (text: string) => firstNoText(text) < 0 && chineseLikeness(text) >= 0;
const isSurelyChinese = (text: string | null) => text !== null && firstNoText(text) < 0 && chineseLikeness(text) >= 2;

/** Bytes of GB18030 that are UTF-8 by chance: two bytes a character, which UTF-8 has for Greek, Arabic and the like only. */
function chineseAfterAll(bytes: Uint8Array, utf8: string): DecodedText | null {
  if (!/[\u0080-\u07ff]/.test(utf8) || /[\u0800-\uffff]/.test(utf8)) return null;
  const text = decodedAs(bytes, "gb18030");
  return text !== null && isSurelyChinese(text) ? guessed(text, "gb18030") : null;
}

function guessed(text: string, encoding: string): DecodedText {
  return { text, encoding, notes: [readingNote("encoding-guessed", { encoding, sample: sampleAt(text, Math.max(0, text.search(/[^\0-\u007f]/))) })] };
}

/** UTF-16 without a byte order mark: separators, digits and line ends have a byte that is 0, always on the same side. */
function wideText(bytes: Uint8Array): DecodedText | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  for (const [k, byte] of bytes.entries()) if (byte === 0) zeros[k % 2]++;
  if (Math.min(...zeros) * 20 > Math.max(...zeros) || Math.max(...zeros) * 20 < bytes.length) return null;
  const encoding = zeros[1] > zeros[0] ? "utf-16le" : "utf-16be";
  const text = decodedAs(bytes, encoding);
  return text === null || firstNoText(text) >= 0 || !/[\n\r,;\t]/.test(text) ? null : guessed(text, encoding);
}

/** How much of what is not ASCII is UTF-8 of three bytes or more, which other encodings seldom make, and where the first is that is not UTF-8. */
function utf8Share(bytes: Uint8Array): { readonly share: number; readonly brokenRow: number; readonly brokenAtEnd: boolean } {
  let good = 0;
  let beyond = 0;
  let broken = -1;
  for (let k = 0; k < bytes.length;) {
    const length = sequenceAt(bytes, k);
    if (length === 1 && bytes[k] < 0x80) {
      k++;
      continue;
    }
    const step = Math.max(1, length);
    beyond += step;
    if (length >= 3) good += length;
    if (length === 0 && broken < 0) broken = k;
    k += step;
  }
  // A sequence that the end of the file cuts off.
  const atEnd = broken >= bytes.length - 3 && bytes[broken] >= 0xc2 && bytes.subarray(broken + 1).every((byte) => byte >> 6 === 2);
  return { share: beyond === 0 ? 0 : good / beyond, brokenRow: rowOf(bytes.subarray(0, Math.max(0, broken))), brokenAtEnd: atEnd };
}

/** The length of the UTF-8 sequence at a place, 0 where there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at];
  if (first < 0x80) return 1;
  const length = first >= 0xc2 && first < 0xe0 ? 2 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  for (let k = 1; k < length; k++) if (at + k >= bytes.length || bytes[at + k] >> 6 !== 2) return 0;
  return length;
}

/** The first row of a Chinese text whose characters are all UTF-8 of three bytes, and make better Chinese so; null where none are. */
function utf8Within(bytes: Uint8Array): number | null {
  const found = linesOf(bytes).findIndex((line) => {
    if (!line.some((byte) => byte >= 0xe0)) return false;
    const text = decodedAs(line, "utf-8");
    return text !== null && !/[\u0080-\u07ff]/.test(text) && chineseLikeness(text) > chineseLikeness(decodedAs(line, "gb18030") ?? "");
  });
  return found < 0 ? null : found + 1;
}

/** The lines of a text in an encoding that leaves the line end what it is in ASCII. */
function linesOf(bytes: Uint8Array): readonly Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let from = 0; from <= bytes.length;) {
    const end = bytes.indexOf(0x0a, from);
    const to = end < 0 ? bytes.length : end;
    lines.push(bytes.subarray(from, to));
    from = to + 1;
  }
  return lines;
}

function lostCharacters(text: string): readonly Note[] {
  const at = text.indexOf("\ufffd");
  return at < 0 ? [] : [readingNote("lost-characters", { row: text.slice(0, at).split("\n").length, sample: sampleAt(text, at) })];
}

const rowOf = (bytes: Uint8Array) => bytes.reduce((rows, byte) => (byte === 0x0a ? rows + 1 : rows), 1);
