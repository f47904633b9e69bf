import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { draftOf, type SoakCase } from "./soak-case.ts";
import type { Subject } from "./subject.ts";
import { verdictsOf, type Verdict } from "./verdict.ts";

/** Sentences that refuse what a person can mend, and that random analyses run into. */
const expectedRefusals = new Set(["options-apart", "too-few-units", "too-few-periods"]);

export interface Judged {
  readonly verdicts: readonly Verdict[];
  /** Code of the sentence that refused the case. */
  readonly refused?: string;
  /** The error that the product broke with: as wrong as a wrong number. */
  readonly broke?: string;
}

/** Every verdict on a case. */
export async function judged(one: SoakCase, subject: Subject): Promise<Judged> {
  const results = await subject(one);
  if ("broke" in results) return { verdicts: [], broke: results.broke };
  if ("refused" in results) return { verdicts: [], ...(expectedRefusals.has(results.refused) ? results : { broke: `refused: ${results.refused}` }) };
  return { verdicts: [...verdictsOf(one, completeAnalysis(draftOf(one)).options, results)] };
}
