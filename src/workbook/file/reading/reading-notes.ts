import { declareNotes } from "../../../engine/declare/note.ts";
import { encodingLabel } from "../../../locale/hosts/encoding-label.ts";
import { separatorWord } from "../../../locale/hosts/separators.ts";

// Who takes `Note` from here knows what is said of reading a file too.
export type { Note } from "../../../analysis/notes.ts";

declare module "../../../engine/declare/note.ts" {
  interface NoteParams extends ReadingNotes {}
}

/** What was guessed, or must be known, of how a text file was read. */
export interface ReadingNotes {
  /** The file does not say its encoding; `sample` is the first text that hangs on it. */
  "encoding-guessed": { readonly encoding: string; readonly sample: string };
  /** `other`: another separator that would give a table too. */
  "separator-guessed": { readonly separator: string; readonly other: string | null };
  /** A character that stands for one that was lost before the file was written. */
  "lost-characters": { readonly row: number; readonly sample: string };
}

export const readingNote = declareNotes<ReadingNotes>({
  "zh-CN": {
    "encoding-guessed": ({ encoding, sample }) =>
      `文件没有标明编码，按${encodingLabel(encoding)}读取，例如“${sample}”；如文字不对，请把文件另存为CSV UTF-8，或在命令行用--encoding指明编码。`,
    "separator-guessed": ({ separator, other }) =>
      `以${separatorWord(separator, "zh-CN")}为分隔符${other === null ? "" : `；以${separatorWord(other, "zh-CN")}分隔也能得到整齐的表`}；如列不对，请在命令行用--separator指明。`,
    "lost-characters": ({ row, sample }) => `第${row}行“${sample}”含有“\ufffd”：该处的字在文件写成之前已经丢失，请核对。`,
  },
  en: {
    "encoding-guessed": ({ encoding, sample }) =>
      `The file does not say its encoding and is read as ${encodingLabel(encoding)}, "${sample}" for one; if that is wrong, save the file as CSV UTF-8, or name the encoding with --encoding on the command line.`,
    "separator-guessed": ({ separator, other }) =>
      `Cells are taken to be separated by ${separatorWord(separator, "en")}${other === null ? "" : `; ${separatorWord(other, "en")} would give a table too`}. If the columns are wrong, name the separator with --separator on the command line.`,
    "lost-characters": ({ row, sample }) => `Row ${row} holds "\ufffd" ("${sample}"): a character there was lost before the file was written; check it.`,
  },
});
