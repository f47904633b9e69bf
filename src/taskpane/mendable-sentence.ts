import { Mistake } from "../engine/mistake.ts";
import type { Locale } from "../engine/text.ts";
import { sentence } from "../locale/sentences.ts";
import type { Mendable } from "./mendable.ts";

export const mendableSentence = (problem: Mendable, locale: Locale) => (problem instanceof Mistake ? sentence(problem, locale) : problem.sentence(locale));
