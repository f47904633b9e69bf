import { labelOf } from "../../analysis/table/cell-label.ts";
import { indexById } from "../../engine/catalog.ts";
import { procedures } from "../../procedures/catalog.ts";
import type { FreeColumns } from "../../procedures/chain/free-columns.ts";
import { proposedDivision } from "../../procedures/data-step/proposed-division.ts";
import { columnSlots } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { afterQuestions, type AfterQuestion } from "../../procedures/declare/questions.ts";
import { identitiesOf } from "../../report/statistics/identities.ts";
import type { ChosenSlots } from "../procedure/propose-slots.ts";
import type { Finished } from "../run/run-state.ts";
import { groupColumns } from "./group-columns.ts";

/** A question about what a run has measured, and how its first procedure takes the columns that the run gave. */
export interface Asked {
  readonly question: AfterQuestion;
  readonly procedure: Procedure;
  readonly slots: ChosenSlots;
}

/** What a run's own numbers can be asked, and what only units in groups could be asked. */
export interface Questions {
  readonly asked: readonly Asked[];
  /** Those asked of groups that no column holds: the units are provinces, and a division is proposed. */
  readonly divided: readonly AfterQuestion[];
  readonly ungrouped: readonly AfterQuestion[];
}

/**
 * The questions that can be asked of a run's own numbers: of a model those of its score, of an index those of the whole and,
 * as it has factors, what moved it. A procedure's run is asked nothing: what it gives are no scores. Where no column was
 * taken for the groups, one of the table that puts the units in groups is; where there is none, provinces are grouped by a
 * division, and of other units what needs groups is not asked.
 */
export function questionsOf(finished: Finished, { columns, names }: FreeColumns): Questions {
  const none: Questions = { asked: [], divided: [], ungrouped: [] };
  if (finished.kind !== "method") return none;
  const { analysis, results } = finished.completed;
  const called = (name: string) => names[name] ?? name;
  const whole = called(analysis.index === null ? "score" : results.factors[0]);
  const factors = factorsOf(finished).map(called);
  if (!columns.some(({ name }) => name === whole)) return none;
  const { dmu, period, group } = analysis.columns;
  const others = finished.table.header.filter((name) => ![dmu, period, group].includes(name));
  const groups = group === null ? groupColumns(finished.table, dmu, others) : [];
  const isGrouped = group !== null || groups.length > 0;
  const unit = finished.table.header.indexOf(dmu);
  const haveRegions = !isGrouped && proposedDivision(finished.table.rows.map((cells) => labelOf(cells[unit] ?? null))) !== null;
  const divided: AfterQuestion[] = [];
  const ungrouped: AfterQuestion[] = [];
  const asked = afterQuestions.flatMap((question): readonly Asked[] => {
    const procedure = procedures.find((one) => one.question === question);
    if (procedure === undefined || (question === "drivers" && factors.length === 0)) return [];
    const taken = new Map(columnSlots(procedure.takes)).get("group");
    if (!isGrouped && taken?.min === 1) {
      (haveRegions ? divided : ungrouped).push(question);
      if (!haveRegions) return [];
    }
    const ofGroups = taken === undefined ? [] : taken.many ? groups : groups.slice(0, 1);
    const parts = Object.hasOwn(procedure.takes, "values") ? factors : [];
    const slotOf = (name: string) => (name === whole ? "value" : parts.includes(name) ? "values" : ofGroups.includes(name) ? "group" : null);
    // What else the table holds is not asked of: the names have the slots of their roles.
    const slots = [...others, ...columns.map(({ name }) => name)].map((name) => [name, slotOf(name)] as const);
    return [{ question, procedure, slots: Object.fromEntries(slots) }];
  });
  return { asked, divided, ungrouped };
}

/** The questions that can be asked. */
export const askedOf = (finished: Finished, given: FreeColumns): readonly Asked[] => questionsOf(finished, given).asked;

/** What an index is the product of; nothing where it is no plain product, or no index. */
function factorsOf({ completed: { analysis, results } }: Finished & { readonly kind: "method" }): readonly string[] {
  if (analysis.index === null) return [];
  const index = indexById(analysis.index);
  const { parts } = identitiesOf(index, analysis.options, results)[0];
  return index.combines === "product" && Object.values(parts).every((power) => power === 1) ? Object.keys(parts) : [];
}
