import { Mistake } from "../../engine/declare/mistake.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { sentence } from "../../locale/wording/sentences.ts";
import type { Mendable } from "./mendable.ts";

export const mendableSentence = (problem: Mendable, locale: Locale) => (problem instanceof Mistake ? sentence(problem, locale) : problem.sentence(locale));
