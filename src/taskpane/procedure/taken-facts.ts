import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { list } from "../../locale/wording/wording.ts";
import { divisions } from "../../procedures/data-step/divisions.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { Slot } from "../../procedures/declare/slots.ts";
import type { Draft } from "../state/draft.ts";
import { divisionIn, slotColumns } from "./draft-slots.ts";

/** What a slot has been given, as a person reads it. */
export interface TakenFact {
  readonly slot: string;
  readonly holds: Slot["holds"] | "table";
  readonly title: string;
  /** The columns, or the sheet of a second table. */
  readonly names: readonly string[];
  readonly said: string;
  /** Whether a run cannot do without what is not given. */
  readonly lacking: boolean;
}

/** The slots of a procedure with what the draft gives them. */
export function takenFacts({ takes, words, id }: Procedure, draft: Draft, locale: Locale): readonly TakenFact[] {
  const texts = paneProcedureTexts(locale);
  const columns = slotColumns(draft, { id, takes, words });
  const division = divisions.find((one) => one.id === divisionIn(draft, { id, takes, words }));
  return Object.entries(takes).map(([slot, taken]) => {
    const { holds, min } = taken;
    const names = holds === "table" ? (draft.tables[slot] === undefined ? [] : [draft.tables[slot]]) : columns[slot];
    const none = min > 0 ? texts.none : taken.holds === "table" ? (taken.form === "neighbours" ? texts.shipped : texts.noTable) : "—";
    if (slot === "group" && division !== undefined)
      return { slot, holds, title: words.takes[slot].title[locale], names: [], said: texts.byDivision(division.title[locale]), lacking: false };
    return { slot, holds, title: words.takes[slot].title[locale], names, said: names.length === 0 ? none : list(names, locale), lacking: names.length < min };
  });
}
