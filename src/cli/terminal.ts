import type { Locale } from "../engine/text.ts";

/** Where a command reads its surroundings and writes its answer: the process, or a test. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: { write(text: string): unknown };
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean | undefined };
}

/** A terminal and the language in which to speak there. */
export interface Speaker extends Terminal {
  readonly locale: Locale;
}
