import type { FoundOf } from "../declare/says.ts";
import { percent, score, significant, whole } from "../said/shown-number.ts";
import type { CellRow, gives, says, TestRow } from "./crosstab-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Questions of which a sentence is said each. */
const mostQuestions = 8;
/** A relation is said below this probability, with the probability. */
const level = 0.05;

/** Each question's test, the smallest probability first, and where it is one, the cell that is farthest from independence. */
export function findingsOf(tests: readonly TestRow[], cells: readonly CellRow[], by: string): readonly Found[] {
  const order = [...tests.keys()].sort((a, b) => Number(tests[a].cells.p ?? 2) - Number(tests[b].cells.p ?? 2) || a - b);
  return order.slice(0, mostQuestions).flatMap((row) => ofQuestion(tests, row, cells, by));
}

function ofQuestion(tests: readonly TestRow[], row: number, cells: readonly CellRow[], by: string): readonly Found[] {
  const { question, n, chi2, df, p, V, small } = tests[row].cells;
  const own = [...cells.keys()].filter((k) => cells[k].cells.question === question);
  if (p === null) {
    const params = { question: String(question), option: String(cells[own[0]].cells.option), n: whole(n) };
    return [{ code: "one-option", params, at: [["tests", row, "n"]] }];
  }
  const related = Number(p) < level;
  return [
    {
      code: related ? "related" : "unrelated",
      params: { question: String(question), by, chi2: significant(chi2), df: whole(df), p: significant(p), V: score(V) },
      at: (["chi2", "df", "p", "V"] as const).map((field) => ["tests", row, field] as const),
    },
    ...(related ? [ofMost(cells, own)] : []),
    ...(small === 0 ? [] : [ofSmall(tests, row, own.length)]),
  ];
}

function ofMost(cells: readonly CellRow[], own: readonly number[]): Found {
  const [row] = [...own].sort((a, b) => Math.abs(Number(cells[b].cells.residual)) - Math.abs(Number(cells[a].cells.residual)) || a - b);
  const { question, group, option, share, overall, residual } = cells[row].cells;
  return {
    code: "most",
    params: {
      question: String(question),
      group: String(group),
      option: String(option),
      share: percent(share),
      overall: percent(overall),
      residual: score(residual),
      more: Number(residual) > 0 ? "more" : "less",
    },
    at: (["share", "overall", "residual"] as const).map((field) => ["cells", row, field] as const),
  };
}

function ofSmall(tests: readonly TestRow[], row: number, cells: number): Found {
  const { question, small, least_expected: least } = tests[row].cells;
  return {
    code: "small",
    params: { question: String(question), small: whole(small), cells: String(cells), least_expected: significant(least) },
    at: [
      ["tests", row, "small"],
      ["tests", row, "least_expected"],
    ],
  };
}
