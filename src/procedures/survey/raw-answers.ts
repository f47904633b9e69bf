import type { Given, GivenColumn } from "../run/given.ts";

/** A question with what each of its respondents chose. */
export interface Question {
  readonly name: string;
  readonly kind: "single-choice" | "multiple-choice";
  /** By row: the options that were chosen; null where the question was not answered. */
  readonly chosen: readonly (readonly string[] | null)[];
  /** The column of the answers of a row. */
  readonly column: GivenColumn;
  /** Options that can be chosen beside those that were. */
  readonly offered: readonly string[];
}

/** What stands between the options of one answer: not the comma and the slash, which options have within them. */
const separators = /[；;、┋|\n]/;

/** Marks of questionnaires that nothing was answered. */
const unanswered = /^[(（](?:跳过|空|未填|skipped|empty)[)）]$/i;

const answered = (label: string): boolean => label !== "" && !unanswered.test(label);

/** One question of each column: one option of every respondent. */
export const singleQuestions = (columns: readonly GivenColumn[]): readonly Question[] =>
  columns.map((column) => ({
    name: column.name,
    kind: "single-choice",
    chosen: column.labels.map((label) => (answered(label) ? [label] : null)),
    column,
    offered: [],
  }));

/** One question of each column: the options of every respondent in one text. */
export const multipleQuestions = (columns: readonly GivenColumn[], separator: string | null): readonly Question[] =>
  columns.map((column) => ({
    name: column.name,
    kind: "multiple-choice",
    chosen: column.labels.map((label) => {
      if (!answered(label)) return null;
      const parts = label.split(separator ?? separators).map((part) => part.trim());
      return [...new Set(parts.filter((part) => part !== ""))];
    }),
    column,
    offered: [],
  }));

/**
 * The question of columns of 0 and 1, one for each option. Who has a number in none of them did not answer; who has, chose
 * nothing where a cell is blank.
 */
export function tickedQuestion(columns: readonly GivenColumn[], rows: Given["rows"]): readonly Question[] {
  if (columns.length === 0) return [];
  const { question, options } = splitHeads(columns.map(({ name }) => name));
  const chosen = Array.from({ length: rows }, (_, row) =>
    columns.every(({ numbers }) => Number.isNaN(numbers[row])) ? null : options.filter((_option, k) => columns[k].numbers[row] === 1),
  );
  return [{ name: question, kind: "multiple-choice", chosen, column: columns[0], offered: options }];
}

/** What the heads of the columns of one question share up to a mark is its name: Q2:食品 and Q2:家电. */
function splitHeads(names: readonly string[]): { readonly question: string; readonly options: readonly string[] } {
  const cut = (name: string) => /^(.+?)[:：_.(（[［-]\s*(.+?)[)）\]］]?$/.exec(name);
  const [first] = names;
  const question = cut(first)?.[1].trim();
  const options = names.map((name) => (cut(name)?.[1].trim() === question ? cut(name)?.[2].trim() : undefined));
  if (names.length > 1 && question !== undefined && options.every((one) => one !== undefined)) return { question, options };
  return { question: names.join("、"), options: names };
}
