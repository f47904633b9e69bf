import type { Gives, ListRow } from "../declare/gives.ts";
import { wilsonFields, wilsonFormulas } from "./wilson.ts";

export const gives = {
  questions: {
    gives: "rows",
    columns: {
      question: "word",
      kind: "word",
      n: "integer",
      unanswered: "integer",
      options: "integer",
      chosen: "integer",
      per_person: "significant",
    },
    formulas: { per_person: (at) => `${at("chosen")}/${at("n")}` },
  },
  shares: { gives: "rows", columns: { question: "word", option: "word", ...wilsonFields }, formulas: wilsonFormulas },
  bars: { gives: "figure", kind: "bars", from: "shares", label: "option", value: "share", each: "question" },
} as const satisfies Gives;

export type QuestionRow = ListRow<keyof typeof gives.questions.columns>;
export type ShareRow = ListRow<keyof typeof gives.shares.columns>;

export const says = {
  first: ["question", "option", "count", "n", "share", "low", "high", "confidence"],
  level: ["question", "option", "share", "high", "second", "other", "low"],
  alone: ["question", "option", "n"],
  bases: ["most", "question", "least", "other"],
  unanswered: ["question", "unanswered", "n"],
  empty: ["question", "options[]", "zero"],
} as const;
