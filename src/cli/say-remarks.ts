import type { Remark } from "../analysis/data-checks.ts";
import type { Note } from "../engine/note.ts";
import type { Locale } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { remarkSentence } from "../locale/remarks.ts";
import { noteSentence } from "../locale/notes.ts";
import type { Speaker } from "./terminal.ts";

/** What a check has to say, with what to type where something can be typed. */
export function remarkText(remark: Remark, locale: Locale): string {
  const { text } = remarkSentence(remark, locale);
  return remark.kind === "spellings" ? text + (locale === "en" ? " " : "") + cliTexts[locale].spellingsHint("--spellings one") : text;
}

/** Says that the order of the periods is that of the data, and why: where no summary says it, it would not be seen. */
export function sayDoubt(notes: readonly Note[], at: Speaker): void {
  for (const note of notes) if (note.code === "period-order" && note.doubt !== null) at.stderr.write(`${noteSentence(note, at.locale)}\n`);
}

/** Says what the checks found before anything is solved, where it is in nobody's way. */
export function sayRemarks(remarks: readonly Remark[], at: Speaker): void {
  for (const remark of remarks) at.stderr.write(`${remarkText(remark, at.locale)}\n`);
}
