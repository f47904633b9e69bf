import { Said } from "../../engine/declare/said.ts";

/** `good` says that a check was passed, `fact` counts, `warning` asks for a thought, `error` stands in the way of a run. */
export type Severity = "good" | "fact" | "warning" | "error";

export interface RemarkSentence {
  readonly severity: Severity;
  readonly text: string;
}

/** What is said of remarks on data, of every floor; of those of `data-checks.ts` in src/locale. */
export const saidOfRemarks = new Said<RemarkSentence>("remark");
