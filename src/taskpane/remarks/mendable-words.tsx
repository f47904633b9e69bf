import type { Locale } from "../../engine/declare/text.ts";
import type { Mendable } from "./mendable.ts";
import { mendableSentence } from "./mendable-sentence.ts";

/** The sentence about something that a person can mend, where the sentences are not there from the beginning. */
export const MendableWords = ({ problem, locale }: { readonly problem: Mendable; readonly locale: Locale }) => <>{mendableSentence(problem, locale)}</>;
