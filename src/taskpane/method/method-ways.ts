import type { Evaluate, Resampled } from "../../analysis/run/run-analysis.ts";
import type { RunTools } from "../run/ready-run.ts";

/**
 * How the pane solves the programs of a run, and repeats it for a bootstrap.
 * @param replicates how many the run that is under way is asked for
 */
export function methodWays({ evaluator, settings, signal, progress, told, rest }: RunTools, replicates: () => number) {
  const evaluate: Evaluate = (request, tasks) => evaluator.evaluate(settings.prove ? { ...request, prove: true } : request, tasks, { signal, progress });
  const resampled: Resampled = {
    evaluate: (request, tasks) => evaluator.evaluate(request, tasks, { signal }),
    told: (done) => told({ kind: "resampled", replicates: { done, of: replicates() }, now: performance.now() }),
    rest,
  };
  return { evaluate, resampled };
}
