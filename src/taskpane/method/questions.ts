import type { Question } from "../../engine/method/description.ts";
import type { Text } from "../../engine/declare/text.ts";
import { questionNames, questionTexts } from "../../locale/pane/method.ts";
import { afterQuestions, procedureQuestionNames, procedureQuestions, type ProcedureQuestion } from "../../procedures/declare/questions.ts";

/** What a person wants to know, by which methods of every kind are offered. */
export type AskedQuestion = Question | ProcedureQuestion;

/** In the order of the work. */
export const questions: readonly AskedQuestion[] = [
  "prepare",
  "efficiency",
  "productivity",
  "emissions",
  ...afterQuestions,
  "compare",
  "survey",
  "targets",
  "audit",
];

/** Each as a question, and in a word. */
export const asQuestion: Readonly<Record<AskedQuestion, Text>> = { ...questionTexts, ...procedureQuestions };
export const inAWord: Readonly<Record<AskedQuestion, Text>> = { ...questionNames, ...procedureQuestionNames };
