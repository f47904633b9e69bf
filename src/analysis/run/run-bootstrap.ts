import { farrellRequest, Resampling, type Side } from "../../engine/inference/bootstrap.ts";
import type { Bootstrap, Inference } from "../../engine/run/inference.ts";
import { Replicates } from "../../engine/inference/replicates.ts";
import type { Task } from "../../engine/method/task.ts";
import type { Results } from "../../engine/run/results.ts";
import { assemble, plannedTasks, type Request } from "../../engine/run/run.ts";
import { RunPlan } from "../../engine/run/run-plan.ts";
import type { Evaluate } from "./evaluate.ts";
import type { Note } from "../notes.ts";

/** What a bootstrap found, and what must be known of it. */
export interface Bootstrapped {
  readonly inference: Inference | null;
  readonly notes: readonly Note[];
}

/** Replicates that are under way at once, so that no thread waits for the last one of another. */
const atOnce = 4;

/** Milliseconds of work between two rests. */
const restEvery = 25;

/** A run that has ended. */
export interface EndedRun {
  readonly request: Request;
  readonly tasks: readonly Task[];
  readonly results: Results;
}

/** Who is told how many replicates are done, and what gives the thread to others for a moment. */
export interface Meanwhile {
  readonly told?: ((done: number) => void) | undefined;
  readonly rest?: (() => Promise<void>) | undefined;
}

/**
 * Runs a bootstrap beside a run that has ended.
 * @returns without an inference where every unit is on the frontier, so that there is nothing to draw from
 */
export async function runBootstrap(
  { request, tasks, results }: EndedRun,
  bootstrap: Bootstrap,
  evaluate: Evaluate,
  { told = () => {}, rest = () => Promise.resolve() }: Meanwhile = {},
): Promise<Bootstrapped> {
  const side: Side = request.options["orientation"] === "output" ? "output" : "input";
  const radial = farrellRequest(request, side);
  const radialPlan = new RunPlan(radial);
  const radialTasks = plannedTasks(radialPlan);
  const farrell = assemble(radialPlan, radialTasks, await evaluate(radial, radialTasks)).scores.map(({ score }) => score);
  const resampling = new Resampling(request, tasks, farrell, side);
  const notes = fixedNotes(request, resampling);
  if (!resampling.informative) return { inference: null, notes };
  const replicates = new Replicates(results, request);
  const plan = new RunPlan(request);
  let begun = 0;
  let done = 0;
  const work = async () => {
    while (begun < bootstrap.replicates) {
      const replicate = resampling.replicate(bootstrap.seed, begun++);
      replicates.add(assemble(plan, tasks, await evaluate(replicate.request, replicate.tasks)));
      told(++done);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  const inference = await rested(replicates.intervals(bootstrap), rest);
  return { inference: withoutFixed(inference, results, new Set(resampling.fixed)), notes };
}

function fixedNotes({ data }: Request, resampling: Resampling): readonly Note[] {
  const { fixed, belowInFixed: below, informative } = resampling;
  return fixed.length === 0 ? [] : [{ code: "nothing-to-resample", periods: data.periods === undefined ? [] : fixed, below, all: !informative }];
}

/** A number of a period in which nothing is resampled would have an interval that is too narrow, or of no width: it has none. */
function withoutFixed(inference: Inference, { scores, index }: Results, fixed: ReadonlySet<string>): Inference {
  if (fixed.size === 0) return inference;
  return {
    ...inference,
    scores: inference.scores.map((interval, k) => (fixed.has(scores[k].period ?? "") ? null : interval)),
    index: inference.index.map((intervals, k) =>
      fixed.has(index[k].from) || fixed.has(index[k].to) ? Object.fromEntries(Object.keys(intervals).map((factor) => [factor, null])) : intervals,
    ),
  };
}

/** Goes through the steps of some work, and lets the thread rest between them. */
async function rested<T>(steps: Generator<void, T>, rest: () => Promise<void>): Promise<T> {
  for (let from = Date.now(); ;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (Date.now() - from < restEvery) continue;
    await rest();
    from = Date.now();
  }
}
