import { variableRoles } from "../../engine/data/dataset.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { paneDataTexts, reasonSentence } from "../../locale/pane/data.ts";
import { paneProcedureTexts, roleInSentence } from "../../locale/pane/procedure.ts";
import { procedureById } from "../../procedures/catalog.ts";
import { divisions } from "../../procedures/data-step/divisions.ts";
import { columnSlots, takesNumbers } from "../../procedures/declare/slots.ts";
import type { ColumnForm } from "../columns/column-form.ts";
import type { Draft, Source } from "../state/draft.ts";
import { divisionIn, givenSlots, proposedSlots, type ChosenProcedure } from "./draft-slots.ts";
import { ofColumn } from "./propose-slots.ts";

/** What the columns can be for a procedure: its slots, by the words that it has for them. */
export function slotForm(draft: Draft, chosen: ChosenProcedure, source: Source, locale: Locale): ColumnForm {
  const texts = paneDataTexts(locale);
  const words = paneProcedureTexts(locale);
  const { words: own } = procedureById(chosen.id);
  const slots = columnSlots(chosen.takes);
  const given = givenSlots(draft, chosen);
  const proposed = proposedSlots(draft, chosen);
  const division = divisions.find((one) => one.id === divisionIn(draft, chosen));
  const awaited = slots.some(([slot, { holds, min }]) => takesNumbers({ holds }) && min > 0 && !given.includes(slot));
  const reason = (column: number): string => {
    const { name } = source.columns[column];
    const { role, reason: guess } = source.proposals[column];
    if (ofColumn(draft.slots[chosen.id] ?? {}, name) !== undefined) return texts.chosen;
    const because = given[column] === null ? undefined : proposed[column]?.reason;
    switch (because?.kind) {
      case "role":
        return role === because.role ? reasonSentence(guess, locale) : words.withRole(roleInSentence(because.role, locale));
      case "elsewhere":
        return texts.chosen;
      case "header":
        return reasonSentence(because, locale);
      case "numbers":
        return words.numbers;
      case undefined:
        if (guess.kind === "blank" || guess.kind === "texts") return reasonSentence(guess, locale);
        return awaited && (guess.kind === "numbers" || variableRoles.some((one) => one === role)) ? words.sayWhich : words.notTaken;
    }
  };
  return {
    title: words.columnsTitle,
    hint: words.columnsOf(own.title[locale]),
    menu: words.menu,
    parts: slots.map(([id, { many, min }]) => ({
      id,
      title: own.takes[id].title[locale],
      help: own.takes[id].help[locale],
      single: !many,
      empty: id === "group" && division !== undefined ? words.byDivision(division.title[locale]) : min > 0 ? texts.required : words.optional,
    })),
    given,
    reason,
    action: (column, slot) => ({ kind: "slot", column, slot }),
  };
}
