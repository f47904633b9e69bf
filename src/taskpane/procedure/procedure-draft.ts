import type { Procedure } from "../../procedures/declare/procedure.ts";
import type { ProcedureDraft, TableSource } from "../../procedures/run/run-procedure.ts";
import type { Draft } from "../state/draft.ts";
import { periodOrderOf } from "../state/draft-periods.ts";
import { divisionIn, slotColumns, type ChosenProcedure } from "./draft-slots.ts";

/** The draft as a run of the procedure takes it: its own options, columns and sheets among those that were looked at. */
export function procedureDraft(draft: Draft, { id, takes, words, options }: ChosenProcedure & Pick<Procedure, "options">): ProcedureDraft {
  const sheets = Object.entries(draft.tables).filter(([slot]) => takes[slot]?.holds === "table");
  const division = divisionIn(draft, { id, takes, words });
  return {
    procedure: id,
    columns: slotColumns(draft, { id, takes, words }),
    options: Object.fromEntries(Object.entries(draft.options).filter(([name, value]) => Object.hasOwn(options, name) && value !== "" && value !== null)),
    tables: Object.fromEntries(sheets.map(([slot, sheet]): [string, TableSource] => [slot, { from: "sheet", sheet }])),
    ...(division === null ? {} : { division }),
    periodOrder: periodOrderOf({ ...draft, procedure: { id, takes, words } }),
  };
}
