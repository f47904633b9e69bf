import type { Table } from "../../analysis/table/table.ts";
import type { ColumnRoles } from "../../analysis/table/table-columns.ts";
import { locales } from "../../engine/declare/text.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { divisionNamed } from "../../procedures/data-step/divisions.ts";
import { isMethod } from "../../procedures/measure/method-step.ts";
import { takesNumbers } from "../../procedures/declare/slots.ts";
import type { AskedStep } from "../reading/data-step.ts";

/** What each column of the data is to the steps of a chain, by the first slot that takes it. */
export function chainRoles({ header }: Table, { chain }: Chain): ColumnRoles {
  const slots = chain.flatMap(({ procedure, columns }) => Object.entries(columns).map(([slot, names]) => ({ procedure, slot, names })));
  return header.map((name) => {
    const found = slots.find(({ names }) => names.includes(name));
    if (found === undefined) return null;
    const { slot, procedure } = found;
    if (slot === "unit") return "dmu";
    if (slot === "period" || slot === "group") return slot;
    return isMethod(procedure) || takesNumbers(procedureById(procedure).takes[slot]) ? "input" : null;
  });
}

/** A step as a chain means it: its column of groups has the name, in either language, that the chain's own steps call it by. */
export function inWordsOf({ chain }: Chain, step: AskedStep | null): AskedStep | null {
  const title = step?.groupBy == null ? null : divisionNamed(step.groupBy)!.title;
  if (step === null || title === null) return step;
  const named = chain.flatMap(({ columns }) => Object.values(columns).flat());
  return { ...step, lang: locales.find((locale) => named.includes(title[locale])) ?? step.lang };
}

/** What a column of groups would be called; null where none is asked for. */
export const groupNameOf = (step: AskedStep | null): string | null => (step?.groupBy == null ? null : divisionNamed(step.groupBy)!.title[step.lang]);
