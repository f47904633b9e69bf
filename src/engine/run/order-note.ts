import type { Note } from "../declare/note.ts";
import type { PeriodOrder } from "../data/periods/order.ts";

/** What a run says of the order of its periods: nothing where there is only one. */
export const orderNotes = (order: PeriodOrder | null): readonly Note[] =>
  order === null || order.periods.length < 2 ? [] : [{ code: "period-order", periods: order.periods, by: order.by, plain: order.plain, doubt: order.doubt }];
