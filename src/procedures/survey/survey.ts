import { text } from "../../engine/declare/options.ts";
import { both } from "../prepare/wording.ts";
import { describeProcedure } from "../declare/procedure.ts";
import type { Refuse } from "../declare/says.ts";
import { readOffered, type Offered } from "./offered-options.ts";
import { multipleQuestions, singleQuestions, tickedQuestion, type Question } from "./raw-answers.ts";
import { findingsOf } from "./survey-findings.ts";
import { gives, says, type QuestionRow, type ShareRow } from "./survey-results.ts";
import { surveyWords } from "./survey.words.ts";
import { confidenceOption, quantileOf, wilsonCells } from "./wilson.ts";

const options = {
  confidence: confidenceOption,
  offered: text({
    title: both("选项清单", "Options offered"),
    help: both(
      "可选：问卷上的全部选项，如“知道；听说过；不知道”，各题不同时写“Q1=知道；不知道 | Q2=有；没有”；没有人选的选项也会列出，清单以外的答案会被指出。",
      "Optional: all options of the questionnaire, as “yes; no”, or where questions differ “Q1=yes; no | Q2=often; never”: those that nobody chose are listed too, and an answer that is none of them is told.",
    ),
  }),
  "answer-separator": text({
    title: both("分隔符", "Separator"),
    help: both(
      "多选题一格内各选项之间的符号；不填则为；;、┋|和换行。",
      "What stands between the options of one cell; without it one of ； ; 、 ┋ | and a line break.",
    ),
  }),
};

const takes = {
  single: { holds: "labels", min: 0, many: true, blank: "kept" },
  multiple: { holds: "labels", min: 0, many: true, blank: "kept" },
  ticked: { holds: "numbers", min: 0, many: true, blank: "kept", rule: "binary" },
} as const;

const refuses = {
  "no-question": [],
  unanswered: ["column"],
  outside: ["column", "cell", "answer", "options[]"],
} as const;

/** Single and multiple choice, a row for every respondent: counts, shares of those who answered, and Wilson intervals. */
export const survey = describeProcedure(
  {
    id: "survey",
    stage: "after",
    question: "survey",
    citations: [],
    takes,
    options,
    least: { rows: 1, in: "all" },
    gives,
    says,
    refuses,
    functions: { "STAT.SURVEY": { gives: "shares", parameters: ["single", "multiple", "ticked", "confidence", "offered", "answer-separator", "result"] } },
    *run({ rows, columns: { single, multiple, ticked } }, { confidence, offered, "answer-separator": separator }, refuse) {
      yield { step: "progress", done: 0, total: 1 };
      const asked = [...singleQuestions(single), ...multipleQuestions(multiple, separator), ...tickedQuestion(ticked, rows)];
      if (asked.length === 0) refuse("no-question", {});
      const lists = readOffered(offered);
      const z = quantileOf(confidence);
      const questions: QuestionRow[] = [];
      const shares: ShareRow[] = [];
      for (const question of asked) {
        const { name, kind, chosen, column } = question;
        const answers = chosen.filter((one) => one !== null);
        const n = answers.length;
        if (n === 0) refuse("unanswered", { column: column.name });
        const counts = countsOf(question, lists, refuse);
        const total = answers.reduce((sum, one) => sum + one.length, 0);
        questions.push({
          period: null,
          cells: { question: name, kind, n, unanswered: rows - n, options: counts.length, chosen: total, per_person: total / n },
        });
        for (const [option, count] of counts) shares.push({ period: null, cells: { question: name, option, ...wilsonCells(count, n, z) } });
      }
      return { values: { questions, shares }, findings: findingsOf(questions, shares, confidence) };
    },
  },
  surveyWords,
);

/** How many chose each option, the most first; those that were offered and that nobody chose with 0. */
function countsOf({ name, chosen, column, offered, kind }: Question, lists: Offered, refuse: Refuse<typeof refuses>): readonly (readonly [string, number])[] {
  const ticked = kind === "multiple-choice" && offered.length > 0;
  // What was ticked is told by the heads of the columns.
  const list = ticked ? undefined : (lists.get(name) ?? lists.get(null));
  const counts = new Map((list ?? offered).map((option) => [option, 0]));
  chosen.forEach((answers, row) => {
    for (const answer of answers ?? []) {
      if (list !== undefined && !counts.has(answer)) refuse("outside", { column: column.name, cell: column.addressOf(row), answer, options: list });
      counts.set(answer, (counts.get(answer) ?? 0) + 1);
    }
  });
  return [...counts].sort(([a, k], [b, m]) => m - k || (a < b ? -1 : 1));
}
