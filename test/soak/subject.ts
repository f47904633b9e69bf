import { completeAnalysis } from "../../src/analysis/run/analysis.ts";
import { runAnalysis } from "../../src/analysis/run/run-analysis.ts";
import { Mistake } from "../../src/engine/declare/mistake.ts";
import type { Results } from "../../src/engine/run/results.ts";
import { evaluate } from "../../src/engine/run/run.ts";
import { draftOf, tableOf, type SoakCase } from "./soak-case.ts";

/** What is judged: the results of a case, the code of the sentence that refuses it, or the error that it broke with. */
export type Subject = (one: SoakCase) => Promise<Results | { readonly refused: string } | { readonly broke: string }>;

/** The product itself, from the cells on, as the command line runs it. */
export const product: Subject = async (one) => {
  try {
    const analysis = completeAnalysis(draftOf(one));
    const { results } = await runAnalysis(analysis, tableOf(one.data), (request, tasks) =>
      Promise.resolve([...evaluate({ ...request, prove: one.prove }, tasks)]),
    );
    return results;
  } catch (error) {
    if (error instanceof Mistake) return { refused: (error as Mistake).code };
    return { broke: String(error) };
  }
};
