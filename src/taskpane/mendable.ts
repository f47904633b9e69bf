import { Mistake } from "../engine/mistake.ts";
import type { Locale } from "../engine/text.ts";
import { sentence } from "../locale/sentences.ts";
import { WorkbookProblem } from "../workbook/problem.ts";

/** What a person can mend: a mistake in the analysis or its data, or trouble with the workbook. */
export type Mendable = Mistake | WorkbookProblem;

export const isMendable = (error: unknown): error is Mendable => error instanceof Mistake || error instanceof WorkbookProblem;

export const mendableSentence = (problem: Mendable, locale: Locale) => (problem instanceof Mistake ? sentence(problem, locale) : problem.sentence(locale));
