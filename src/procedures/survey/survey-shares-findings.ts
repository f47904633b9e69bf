import type { FoundOf } from "../declare/says.ts";
import { percent, significant, whole } from "../said/shown-number.ts";
import { differentBases } from "./different-bases.ts";
import type { gives, QuestionRow, says, ShareRow } from "./survey-shares-results.ts";

type Found = FoundOf<typeof says, typeof gives>;

/** Sentences of one kind, at most. */
const mostOfAKind = 5;

/** Shares that no count gives first, then those that several give; where every share has its one count, that. */
export function findingsOf(questions: readonly QuestionRow[], shares: readonly ShareRow[]): readonly Found[] {
  const rows = [...shares.keys()];
  const rowsThat = (fits: string) => rows.filter((row) => shares[row].cells.fits === fits).slice(0, mostOfAKind);
  const [impossible, unsure] = [rowsThat("no count"), rowsThat("several counts")];
  return [
    ...impossible.map((row) => ofImpossible(shares, row)),
    ...(impossible.length + unsure.length === 0 ? [ofAll(shares)] : []),
    ...unsure.map((row) => ofUnsure(shares, row)),
    ...rowsThat("implied").map((row) => ofImplied(shares, row)),
    ...ofSums(questions),
    ...differentBases(questions),
  ];
}

const named = ({ cells: { question, option } }: ShareRow) => ({ question: String(question), option: String(option) });

function ofImpossible(shares: readonly ShareRow[], row: number): Found {
  const { printed, n, count, share } = shares[row].cells;
  return {
    code: "impossible",
    params: { ...named(shares[row]), printed: significant(printed), n: whole(n), count: whole(count), nearest: percent(share) },
    at: (["printed", "n", "count", "share"] as const).map((field) => ["shares", row, field] as const),
  };
}

/** Nothing is wrong: the first share with its count as the example. */
function ofAll(shares: readonly ShareRow[]): Found {
  const row = Math.max(
    0,
    shares.findIndex(({ cells }) => cells.printed !== null),
  );
  const { option, count, printed, n } = shares[row].cells;
  return {
    code: "holds",
    params: { options: String(shares.length), count: whole(count), option: String(option), printed: significant(printed), n: whole(n) },
    at: (["count", "printed", "n"] as const).map((field) => ["shares", row, field] as const),
  };
}

function ofUnsure(shares: readonly ShareRow[], row: number): Found {
  const { printed, n, count_low: low, count_high: high } = shares[row].cells;
  return {
    code: "unsure",
    params: { ...named(shares[row]), printed: significant(printed), n: whole(n), low: whole(low), high: whole(high) },
    at: (["printed", "n", "count_low", "count_high"] as const).map((field) => ["shares", row, field] as const),
  };
}

function ofImplied(shares: readonly ShareRow[], row: number): Found {
  const { count, n } = shares[row].cells;
  return {
    code: "implied",
    params: { ...named(shares[row]), count: whole(count), n: whole(n) },
    at: [
      ["shares", row, "count"],
      ["shares", row, "n"],
    ],
  };
}

/** Shares that add up to the whole, and counts that do not. */
const ofSums = (questions: readonly QuestionRow[]): readonly Found[] =>
  [...questions.entries()]
    .filter(([, { cells }]) => cells.adds === "to the whole" && cells.total !== cells.n)
    .slice(0, mostOfAKind)
    .map(([row, { cells }]) => ({
      code: "not-whole",
      params: { question: String(cells.question), total: whole(cells.total), n: whole(cells.n) },
      at: [
        ["questions", row, "total"],
        ["questions", row, "n"],
      ],
    }));
