import type { Remark } from "../analysis/data-checks.ts";
import type { Locale } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { remarkSentence } from "../locale/remarks.ts";
import type { Speaker } from "./terminal.ts";

/** What a check has to say, with what to type where something can be typed. */
export function remarkText(remark: Remark, locale: Locale): string {
  const { text } = remarkSentence(remark, locale);
  return remark.kind === "spellings" ? text + (locale === "en" ? " " : "") + cliTexts[locale].spellingsHint("--spellings one") : text;
}

/** Says what the checks found before anything is solved, where it is in nobody's way. */
export function sayRemarks(remarks: readonly Remark[], at: Speaker): void {
  for (const remark of remarks) at.stderr.write(`${remarkText(remark, at.locale)}\n`);
}
