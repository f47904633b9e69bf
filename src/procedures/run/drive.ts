import { Mistake } from "../../engine/declare/mistake.ts";
import type { OptionValues, Options } from "../../engine/declare/options.ts";
import { withOwnWords } from "../said/own-words.ts";
import type { Given } from "./given.ts";
import type { Procedure, RunOutcome, Step } from "../declare/procedure.ts";
import { workOf } from "./work.ts";

/** Work that may be done anywhere: the named work of a procedure on every item. */
export interface Mapping {
  readonly procedure: string;
  readonly work: string;
  readonly items: readonly unknown[];
  /** Of all items, roughly: whether other threads are worth their start. */
  readonly operations: number;
}

/** How far something is. */
export interface Count {
  readonly done: number;
  readonly of: number;
}

/** What ends a run before it is done, by throwing its reason: an `AbortSignal` is one. */
export interface Stop {
  throwIfAborted(): void;
}

/** Does work, wherever; the answers stand in the order of the items, and are the same wherever it is done. */
export type MapWork<S extends Stop = Stop> = (
  mapping: Mapping,
  options?: { readonly progress?: (count: Count) => void; readonly signal?: S },
) => Promise<readonly unknown[]>;

/** How a host drives a run: where its work is done (absent: here, in one go), who hears how far it is, and what ends it. */
export interface Driving<S extends Stop = Stop> {
  readonly map?: MapWork<S>;
  readonly progress?: (count: Count) => void;
  readonly signal?: S;
}

/** Runs a procedure from its first step to its last in this thread. */
export function runHere(procedure: Procedure, given: Given, options: OptionValues<Options>): RunOutcome {
  const steps = stepsOf(procedure, given, options);
  for (let next = steps.next([]); ;) {
    if (next.done) return next.value;
    const { value: step } = next;
    next = steps.next(step.step === "map" ? step.items.map(workOf(procedure, step.work)) : []);
  }
}

/** The same with its work done where the host says. Rejects with the reason of `signal` as soon as that is heard. */
export async function drive<S extends Stop>(
  procedure: Procedure,
  given: Given,
  options: OptionValues<Options>,
  { map = mapIn(procedure), progress, signal }: Driving<S>,
): Promise<RunOutcome> {
  const watched = { ...(progress === undefined ? {} : { progress }), ...(signal === undefined ? {} : { signal }) };
  const steps = stepsOf(procedure, given, options);
  let answers: readonly unknown[] = [];
  for (;;) {
    signal?.throwIfAborted();
    const { done, value } = steps.next(answers);
    if (done) return value;
    answers = [];
    if (value.step === "map") {
      const { work, items, operations } = value;
      answers = await map({ procedure: procedure.id, work, items, operations }, watched);
    } else progress?.({ done: value.done, of: value.total });
  }
}

/** Does work in this thread, in one go. */
const mapIn =
  <S extends Stop>(procedure: Procedure): MapWork<S> =>
  async ({ work, items }, { progress, signal } = {}) => {
    const one = workOf(procedure, work);
    return items.map((item, k) => {
      signal?.throwIfAborted();
      const answer = one(item);
      progress?.({ done: k + 1, of: items.length });
      return answer;
    });
  };

/** A run that refuses in the words of its procedure. */
const stepsOf = (procedure: Procedure, given: Given, options: OptionValues<Options>): Generator<Step, RunOutcome, readonly unknown[]> =>
  procedure.run(given, options, (code, params) => {
    throw new Mistake("said", { text: procedure.words.refuses[code](withOwnWords(params, given)) });
  });
