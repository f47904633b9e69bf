import { useState } from "react";
import type { Locale } from "../../engine/declare/text.ts";

/** What is said of something that was done: in the language that is on the screen when it is read. */
export type Said = (locale: Locale) => string;

const nothing: Said = () => "";

/** What a part of the pane said last, in this language, and what says another thing; without words it says nothing any more. */
export function useSaid(locale: Locale): readonly [said: string, say: (words?: Said) => void] {
  const [words, setWords] = useState<Said>(() => nothing);
  return [words(locale), (next = nothing) => setWords(() => next)];
}
