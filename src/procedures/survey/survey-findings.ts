import type { FoundOf } from "../declare/says.ts";
import { percent, whole } from "../said/shown-number.ts";
import { differentBases } from "./different-bases.ts";
import type { gives, QuestionRow, says, ShareRow } from "./survey-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Questions of which a sentence is said each. */
const mostQuestions = 8;

/** What most chose, question by question; then the bases, options that nobody chose, and the answers that are not there. */
export function findingsOf(questions: readonly QuestionRow[], shares: readonly ShareRow[], confidence: string): readonly Found[] {
  const own = questions.map(({ cells }) => [...shares.keys()].filter((row) => shares[row].cells.question === cells.question));
  return [
    ...own.slice(0, mostQuestions).flatMap((rows) => ofQuestion(shares, rows, confidence)),
    ...differentBases(questions),
    ...own.slice(0, mostQuestions).flatMap((rows) => ofEmpty(shares, rows)),
    ...ofUnanswered(questions),
  ];
}

function ofQuestion(shares: readonly ShareRow[], rows: readonly number[], confidence: string): readonly Found[] {
  const [first, second] = rows;
  const { question, option, count, n, share, low, high } = shares[first].cells;
  const named = { question: String(question), option: String(option) };
  if (count === n && rows.every((row) => row === first || shares[row].cells.count === 0))
    return [{ code: "alone", params: { ...named, n: whole(n) }, at: [["shares", first, "n"]] }];
  const next = second === undefined ? undefined : shares[second].cells;
  if (next !== undefined && Number(next.high) >= Number(low)) {
    const params = { ...named, share: percent(share), high: percent(next.high), second: String(next.option), other: percent(next.share), low: percent(low) };
    return [
      {
        code: "level",
        params,
        at: [
          ["shares", first, "share"],
          ["shares", second, "share"],
          ["shares", first, "low"],
          ["shares", second, "high"],
        ],
      },
    ];
  }
  const fields = ["count", "n", "share", "low", "high"] as const;
  return [
    {
      code: "first",
      params: { ...named, count: whole(count), n: whole(n), share: percent(share), low: percent(low), high: percent(high), confidence: `${confidence}%` },
      at: fields.map((field) => ["shares", first, field] as const),
    },
  ];
}

function ofEmpty(shares: readonly ShareRow[], rows: readonly number[]): readonly Found[] {
  const empty = rows.filter((row) => shares[row].cells.count === 0);
  if (empty.length === 0) return [];
  const [first] = empty;
  const options = empty.map((row) => String(shares[row].cells.option));
  return [{ code: "empty", params: { question: String(shares[first].cells.question), options, zero: whole(0) }, at: [["shares", first, "count"]] }];
}

/** The question with the most respondents who did not answer it. */
function ofUnanswered(questions: readonly QuestionRow[]): readonly Found[] {
  const [row] = [...questions.keys()].sort((a, b) => Number(questions[b].cells.unanswered) - Number(questions[a].cells.unanswered));
  const { question, unanswered, n } = questions[row].cells;
  if (unanswered === 0) return [];
  return [
    {
      code: "unanswered",
      params: { question: String(question), unanswered: whole(unanswered), n: whole(n) },
      at: [
        ["questions", row, "unanswered"],
        ["questions", row, "n"],
      ],
    },
  ];
}
