import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { shownLines } from "../../locale/wording/quotable.ts";
import { noteSentence } from "../../locale/said/notes.ts";

/** Where a command reads its surroundings and writes its answer: the process, or a test. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
}

/**
 * A terminal to which control characters are shown, not sent: a name in a data file that holds them moves no cursor, rings
 * no bell and names no window. JSON stays the same JSON.
 */
export function quiet({ env, stdout, stderr }: Terminal): Terminal {
  return {
    env,
    stdout: { write: (text) => stdout.write(shownLines(text)) },
    stderr: { write: (text) => stderr.write(shownLines(text)), isTTY: stderr.isTTY },
  };
}

/** A terminal and the language in which to speak there. */
export interface Speaker extends Terminal {
  readonly locale: Locale;
  /** Where stderr is a screen, what moves its cursor goes here; nothing of a data file does. */
  readonly cursor: Terminal["stderr"];
}

/** Says a note on stderr, one line each. */
export const tellOn =
  ({ stderr, locale }: Speaker) =>
  (note: Note): void =>
    void stderr.write(`${noteSentence(note, locale)}\n`);
