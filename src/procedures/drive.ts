import { Mistake } from "../engine/mistake.ts";
import { quotable } from "../locale/quotable.ts";
import type { OptionValues, Options } from "../engine/options.ts";
import type { Given } from "./given.ts";
import type { Procedure, RunOutcome } from "./procedure.ts";

/** Runs a procedure from its first step to its last in this thread. */
export function runHere(procedure: Procedure, given: Given, options: OptionValues<Options>): RunOutcome {
  const steps = procedure.run(given, options, (code, params) => {
    throw new Mistake("said", { text: procedure.words.refuses[code](quotable(params)) });
  });
  for (let next = steps.next([]); ;) {
    if (next.done) return next.value;
    const { value: step } = next;
    next = steps.next(step.step === "map" ? step.items.map((item) => workOf(procedure, step.work)(item)) : []);
  }
}

function workOf({ id, works }: Procedure, name: string): (item: unknown) => unknown {
  const work = works?.[name];
  if (work === undefined) throw new Error(`${id} has no work ${name}`);
  return work;
}
