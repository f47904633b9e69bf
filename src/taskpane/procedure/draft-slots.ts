import { columnSlots, tableSlots, type Slots } from "../../procedures/declare/slots.ts";
import { defaultDivision } from "../../procedures/data-step/default-division.ts";
import type { SlotTitles } from "../../procedures/declare/slot-headers.ts";
import type { ProcedureAnalysis } from "../../procedures/run/run-procedure.ts";
import type { Draft } from "../state/draft.ts";
import { without } from "../state/without.ts";
import { ofColumn, proposeSlots, type ChosenSlots, type SlotProposal } from "./propose-slots.ts";

// The part of the draft that is about procedures. Only what a person chose is kept, for each procedure by the names of the
// columns; the rest is proposed anew whenever it is asked for, so that going from one method to another loses nothing.

/** The procedure of a draft: as much of it as says which columns it takes. */
export interface ChosenProcedure {
  readonly id: string;
  readonly takes: Slots;
  /** What the slots are called. */
  readonly words: SlotTitles;
}

type Given = Pick<Draft, "source" | "roles" | "slots">;

/** What is proposed for each column, whatever a person chose for it. */
export function proposedSlots({ source, roles, slots }: Given, { id, takes, words }: ChosenProcedure): readonly (SlotProposal | null)[] {
  if (source === null) return [];
  const elsewhere = Object.keys(slots).flatMap((other) => (other === id ? [] : [slots[other]]));
  return proposeSlots(takes, words, source, roles, elsewhere.reverse());
}

/** The slot of each column of the source; null where the procedure does not use it. */
export function givenSlots(draft: Given, procedure: ChosenProcedure): readonly (string | null)[] {
  const chosen = draft.slots[procedure.id] ?? {};
  const slots = new Map(columnSlots(procedure.takes));
  const columns = draft.source?.columns ?? [];
  const taken = new Set(columns.map(({ name }) => ofColumn(chosen, name)));
  return proposedSlots(draft, procedure).map((proposal, k) => {
    const own = ofColumn(chosen, columns[k].name);
    if (own !== undefined) return own !== null && slots.has(own) ? own : null;
    return proposal === null || (!slots.get(proposal.slot)!.many && taken.has(proposal.slot)) ? null : proposal.slot;
  });
}

/** The names of the columns by slot, as an analysis has them. */
export function slotColumns(draft: Given, procedure: ChosenProcedure): Readonly<Record<string, readonly string[]>> {
  const given = givenSlots(draft, procedure);
  const named = (slot: string) => (draft.source?.columns ?? []).filter((_, k) => given[k] === slot).map(({ name }) => name);
  return Object.fromEntries(columnSlots(procedure.takes).map(([slot]) => [slot, named(slot)]));
}

/** The division that groups the units of a procedure's run: it needs groups, no column holds them, and the units are provinces. */
export function divisionIn(draft: Given & Pick<Draft, "division">, procedure: ChosenProcedure): string | null {
  const group = columnSlots(procedure.takes).find(([slot]) => slot === "group")?.[1];
  const given = givenSlots(draft, procedure);
  if (group === undefined || group.min === 0 || given.includes("group")) return null;
  return draft.source?.columns[given.indexOf("unit")]?.provinces ? (draft.division ?? defaultDivision) : null;
}

/** A slot of one column takes it from the column that a person gave it before. */
export function withSlot(draft: Draft, column: string, slot: string | null): Draft {
  const { procedure } = draft;
  if (procedure === null) return draft;
  const single = columnSlots(procedure.takes).some(([name, { many }]) => name === slot && !many);
  const before = draft.slots[procedure.id] ?? {};
  const others = Object.entries(before).map(([name, own]) => [name, single && own === slot ? null : own] as const);
  return withChosen(draft, procedure.id, Object.fromEntries([...others, [column, slot]]));
}

/** What is chosen for the columns of a procedure; the one whose slots were chosen last stands last. */
export function withChosen(draft: Draft, id: string, chosen: ChosenSlots): Draft {
  const others = Object.entries(draft.slots).filter(([other]) => other !== id);
  return { ...draft, slots: Object.fromEntries([...others, [id, chosen]]) };
}

/** A procedure's analysis that was kept: its columns, and no others, have its slots. */
export function withProcedureAnalysis(
  draft: Draft,
  procedure: ChosenProcedure,
  { columns, options, tables = {}, periodOrder, division }: ProcedureAnalysis,
): Draft {
  const slotOf = (name: string) => Object.keys(columns).find((slot) => columns[slot].includes(name)) ?? null;
  const chosen = Object.fromEntries((draft.source?.columns ?? []).map(({ name }) => [name, slotOf(name)]));
  const sheets = tableSlots(procedure.takes).map(([slot]) => [slot, tables[slot]?.from === "sheet" ? tables[slot].sheet : null] as const);
  const [period] = columns["period"] ?? [];
  const orders = without(draft.periodOrders, period ?? "");
  return {
    ...withChosen(draft, procedure.id, chosen),
    procedure,
    ...(division === undefined ? {} : { division }),
    options: { ...draft.options, ...options },
    tables: sheets.reduce((known, [slot, sheet]) => (sheet === null ? without(known, slot) : { ...known, [slot]: sheet }), draft.tables),
    periodOrders: period === undefined || periodOrder === undefined ? orders : { ...orders, [period]: periodOrder },
  };
}
