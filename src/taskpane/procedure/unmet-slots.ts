import type { Locale } from "../../engine/declare/text.ts";
import { paneProcedureTexts } from "../../locale/pane/procedure.ts";
import { columnSlots, tableSlots } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { Draft } from "../state/draft.ts";
import { divisionIn, slotColumns } from "./draft-slots.ts";

/** The slots that a procedure cannot do without and nothing fills, in a few words each, or as sentences that say what to do. */
export function unmetSlots(procedure: Procedure, draft: Draft, locale: Locale, as: "words" | "sentences"): readonly string[] {
  const texts = paneProcedureTexts(locale);
  const [column, table] = as === "words" ? [texts.lacks, texts.lacksTable] : [texts.needSlot, texts.needTable];
  const given = slotColumns(draft, procedure);
  const title = (slot: string) => procedure.words.takes[slot].title[locale];
  return [
    ...columnSlots(procedure.takes).flatMap(([slot, { min }]) =>
      given[slot].length < min && !(slot === "group" && divisionIn(draft, procedure) !== null) ? [column(title(slot))] : [],
    ),
    ...tableSlots(procedure.takes).flatMap(([slot, { min }]) => (min > 0 && draft.tables[slot] === undefined ? [table(title(slot))] : [])),
  ];
}
