import { storedRecord, storedValue } from "../../analysis/run/stored-value.ts";
import { locales, type Locale } from "../../engine/declare/text.ts";
import type { ShapeAsked } from "../../procedures/chain/chain.ts";
import { choiceOf } from "../arguments/typed.ts";

/** That the data of a plan is put in shape, as plain JSON; the language is that of the columns which shaping names. */
export interface PlannedShape extends ShapeAsked {
  readonly lang: Locale;
  /** Files that are put in shape with the first one, from the plan's folder. */
  readonly further: readonly string[];
}

/** What a plan keeps of it. Throws a `Mistake` or a `CliProblem`. */
export function storedShape(stored: unknown, at: string): PlannedShape {
  const { totals, lang, further } = storedRecord(["totals", "lang", "further"], stored, at);
  return {
    totals: choiceOf(`${at}.totals`, ["keep", "leave-out"] as const, storedValue("text", totals, `${at}.totals`)),
    lang: choiceOf(`${at}.lang`, locales, storedValue("text", lang, `${at}.lang`)),
    further: further === undefined ? [] : storedValue("texts", further, `${at}.further`),
  };
}
