import { indexById } from "../../engine/catalog.ts";
import { procedures } from "../../procedures/catalog.ts";
import type { FreeColumns } from "../../procedures/chain/free-columns.ts";
import type { Procedure } from "../../procedures/procedure.ts";
import { afterQuestions, type AfterQuestion } from "../../procedures/questions.ts";
import { identitiesOf } from "../../report/identities.ts";
import type { ChosenSlots } from "../procedure/propose-slots.ts";
import type { Finished } from "../run-state.ts";

/** A question about what a run has measured, and how its first procedure takes the columns that the run gave. */
export interface Asked {
  readonly question: AfterQuestion;
  readonly procedure: Procedure;
  readonly slots: ChosenSlots;
}

/**
 * The questions that can be asked of a run's own numbers: of a model those of its score, of an index those of the whole and,
 * as it has factors, what moved it. A procedure's run is asked nothing: what it gives are no scores.
 */
export function askedOf(finished: Finished, { columns, names }: FreeColumns): readonly Asked[] {
  if (finished.kind !== "method") return [];
  const { analysis, results } = finished.completed;
  const called = (name: string) => names[name] ?? name;
  const whole = called(analysis.index === null ? "score" : results.factors[0]);
  const factors = factorsOf(finished).map(called);
  if (!columns.some(({ name }) => name === whole)) return [];
  const { dmu, period, group } = analysis.columns;
  const others = finished.table.header.filter((name) => ![dmu, period, group].includes(name));
  return afterQuestions.flatMap((question): readonly Asked[] => {
    const procedure = procedures.find((one) => one.question === question);
    if (procedure === undefined || (question === "drivers" && factors.length === 0)) return [];
    const parts = Object.hasOwn(procedure.takes, "values") ? factors : [];
    const slotOf = (name: string) => (name === whole ? "value" : parts.includes(name) ? "values" : null);
    // What else the table holds is not asked of: the names have the slots of their roles.
    const slots = [...others, ...columns.map(({ name }) => name)].map((name) => [name, slotOf(name)] as const);
    return [{ question, procedure, slots: Object.fromEntries(slots) }];
  });
}

/** What an index is the product of; nothing where it is no plain product, or no index. */
function factorsOf({ completed: { analysis, results } }: Finished & { readonly kind: "method" }): readonly string[] {
  if (analysis.index === null) return [];
  const index = indexById(analysis.index);
  const { parts } = identitiesOf(index, analysis.options, results)[0];
  return index.combines === "product" && Object.values(parts).every((power) => power === 1) ? Object.keys(parts) : [];
}
