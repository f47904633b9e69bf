import Papa from "papaparse";
import type { Cell } from "../../analysis/table.ts";
import { FileProblem } from "./file-problem.ts";

/**
 * The cells of a .csv file, every one a text as it stood in the file, blank cells null, one array per row of the
 * sheet that Excel would show, all equally long. Reads UTF-8 with or without a byte order mark, GB18030 (and so GBK and GB2312), and
 * UTF-16 with one ("Unicode text"); separated by commas, semicolons or tabs. Throws a `FileProblem`.
 */
export function readCsv(bytes: Uint8Array): Cell[][] {
  const text = decode(bytes).replace(/\r\n?/g, "\n");
  const { separator, body } = takeSeparatorLine(text);
  const parsed = Papa.parse<string[]>(body, { delimiter: separator ?? delimiterOf(body), newline: "\n", skipEmptyLines: false });
  const unclosed = parsed.errors.find((error) => error.type === "Quotes");
  if (unclosed) throw new FileProblem("quotes", (unclosed.row ?? 0) + 1);
  const cells = parsed.data.map((row) => row.map((cell): Cell => (cell === "" ? null : cell)));
  while (cells.length > 0 && cells[cells.length - 1].every((cell) => cell === null)) cells.pop();
  const width = cells.reduce((most, row) => Math.max(most, row.length), 0);
  return cells.map((row) => [...row, ...new Array<Cell>(width - row.length).fill(null)]);
}

const marks: readonly { readonly bytes: readonly number[]; readonly encoding: string }[] = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { bytes: [0xff, 0xfe], encoding: "utf-16le" },
  { bytes: [0xfe, 0xff], encoding: "utf-16be" },
];

/** Bytes to text: by the byte order mark, else as UTF-8 if that is what they are, else as GB18030. */
function decode(bytes: Uint8Array): string {
  const mark = marks.find((candidate) => candidate.bytes.every((byte, k) => bytes[k] === byte));
  const text = mark ? inEncoding(bytes, mark.encoding) : (inEncoding(bytes, "utf-8") ?? inEncoding(bytes, "gb18030"));
  if (text === null) throw new FileProblem("encoding");
  if (text.includes("\0")) throw new FileProblem("not-text");
  return text;
}

/** The text, or null when the bytes are not valid in the encoding. A byte order mark is no part of it. */
function inEncoding(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Excel's first line `sep=;` names the separator and is not a row of the sheet. */
function takeSeparatorLine(text: string): { readonly separator: string | null; readonly body: string } {
  const line = /^"?sep=(.)"?\n/i.exec(text);
  return line ? { separator: line[1], body: text.slice(line[0].length) } : { separator: null, body: text };
}

const delimiters = ["\t", ";", ","];

/** The separator that stands most often, outside quotes, in the first line that holds any: the header, as a rule. */
function delimiterOf(text: string): string {
  const counts = new Map<string, number>();
  let quoted = false;
  for (const letter of text) {
    if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (delimiters.includes(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    else if (letter === "\n" && counts.size > 0) break;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1] || delimiters.indexOf(a[0]) - delimiters.indexOf(b[0]));
  return best?.[0] ?? ",";
}
