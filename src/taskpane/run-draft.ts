import { completeAnalysis, type Analysis } from "../analysis/analysis.ts";
import { analysisDraft } from "./draft-method.ts";
import type { Draft } from "./draft.ts";

export { runAnalysis } from "../analysis/run-analysis.ts";

/** The draft as a run takes it. Throws a `Mistake` that says what is missing. */
export const analysisOf = (draft: Draft): Analysis => completeAnalysis(analysisDraft(draft));
