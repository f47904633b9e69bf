import type { Remark } from "../../analysis/checks/data-checks.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { remarkSentence } from "../../locale/said/remarks.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import type { Speaker } from "./terminal.ts";

/** What can be written against what the checks say, beside `--totals`, which every run takes: an option, or a key of a chain's step. */
interface Ways {
  readonly spellings: "option" | "key" | null;
}

/** What a check has to say, with what to type where something can be typed. */
export function remarkText(remark: Remark, locale: Locale, ways: Ways = { spellings: "option" }): string {
  const { text } = remarkSentence(remark, locale);
  const hint = remark.kind === "spellings" ? spellingsHint(ways, locale) : remark.kind === "totals" ? cliTexts[locale].totalsHint("--totals leave-out") : null;
  return hint === null ? text : text + (locale === "en" ? " " : "") + hint;
}

function spellingsHint({ spellings }: Ways, locale: Locale): string | null {
  if (spellings === null) return null;
  return spellings === "option" ? cliTexts[locale].spellingsHint("--spellings one") : cliTexts[locale].spellingsKey('"spellings": "one"');
}

/** Says that the order of the periods is that of the data, and why: where no summary says it, it would not be seen. */
export function sayDoubt(notes: readonly Note[], at: Speaker): void {
  for (const note of notes) if (note.code === "period-order" && note.doubt !== null) at.stderr.write(`${noteSentence(note, at.locale)}\n`);
}

/** Says what the checks found before anything is solved, where it is in nobody's way. */
export function sayRemarks(remarks: readonly Remark[], at: Speaker, ways?: Ways): void {
  for (const remark of remarks) at.stderr.write(`${remarkText(remark, at.locale, ways)}\n`);
}
