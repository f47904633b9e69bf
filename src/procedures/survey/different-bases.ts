import type { ListRow } from "../declare/gives.ts";
import { whole } from "../said/shown-number.ts";

/** The sentence on bases that differ: shares of different bases are shares of different people; none where all are the same. */
export function differentBases(questions: readonly ListRow<"question" | "n">[]) {
  const byBase = [...questions.keys()].sort((a, b) => Number(questions[b].cells.n) - Number(questions[a].cells.n));
  const [most, least] = [byBase[0], byBase[byBase.length - 1]];
  const [above, below] = [questions[most].cells, questions[least].cells];
  if (above.n === below.n) return [];
  return [
    {
      code: "bases" as const,
      params: { most: whole(above.n), question: String(above.question), least: whole(below.n), other: String(below.question) },
      at: [["questions", most, "n"] as const, ["questions", least, "n"] as const],
    },
  ];
}
