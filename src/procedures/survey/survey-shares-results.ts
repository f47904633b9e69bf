import type { Gives, ListRow } from "../declare/gives.ts";
import { wilsonFields, wilsonFormulas } from "./wilson.ts";

export const gives = {
  questions: { gives: "rows", columns: { question: "word", n: "integer", options: "integer", sum: "significant", total: "integer", adds: "word" } },
  shares: {
    gives: "rows",
    columns: { question: "word", option: "word", printed: "significant", ...wilsonFields, count_low: "integer", count_high: "integer", fits: "word" },
    formulas: wilsonFormulas,
  },
  bars: { gives: "figure", kind: "bars", from: "shares", label: "option", value: "share", each: "question" },
} as const satisfies Gives;

export type QuestionRow = ListRow<keyof typeof gives.questions.columns>;
export type ShareRow = ListRow<keyof typeof gives.shares.columns>;

export const says = {
  holds: ["options", "count", "option", "printed", "n"],
  impossible: ["question", "option", "printed", "n", "count", "nearest"],
  unsure: ["question", "option", "printed", "n", "low", "high"],
  bases: ["most", "question", "least", "other"],
  "not-whole": ["question", "total", "n"],
  implied: ["question", "option", "count", "n"],
} as const;
