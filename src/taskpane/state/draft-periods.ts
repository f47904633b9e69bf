import { givenSlots } from "../procedure/draft-slots.ts";
import type { Draft } from "./draft.ts";
import { without } from "./without.ts";

/** The column that holds the periods of what is to run, by name. */
export function periodColumnOf(draft: Draft): string | null {
  const given: readonly (string | null)[] = draft.procedure === null ? draft.roles : givenSlots(draft, draft.procedure);
  return draft.source?.columns[given.indexOf("period")]?.name ?? null;
}

/** The order of the periods that a person gave; null where the labels say it. An order goes with the column that holds them. */
export function periodOrderOf(draft: Draft): readonly string[] | null {
  const column = periodColumnOf(draft);
  return column === null || !Object.hasOwn(draft.periodOrders, column) ? null : draft.periodOrders[column];
}

/** The draft with another order of the periods in a column; null: the one that the labels say. */
export function withPeriodOrder(draft: Draft, column: string | null, order: readonly string[] | null): Draft {
  if (column === null) return draft;
  return { ...draft, periodOrders: order === null ? without(draft.periodOrders, column) : { ...draft.periodOrders, [column]: order } };
}
