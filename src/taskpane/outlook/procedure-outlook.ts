import type { Table } from "../../analysis/table/table.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import type { Note } from "../../engine/declare/note.ts";
import { tableSlots } from "../../procedures/declare/slots.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { completeProcedure, givenOf } from "../../procedures/run/run-procedure.ts";
import type { Draft } from "../state/draft.ts";
import { procedureDraft } from "../procedure/procedure-draft.ts";

/** The rows that a procedure will take and those that it leaves out. */
export interface ProcedureOutlook {
  readonly used: number;
  readonly leftOut: readonly Note[];
}

/** What a procedure will take of a table; the mistake that will stop it; null where that hangs on a second table, which is read as it runs. */
export function procedureOutlook(draft: Draft, procedure: Procedure, table: Table): ProcedureOutlook | Mistake | null {
  try {
    const analysis = completeProcedure(procedureDraft(draft, procedure));
    if (tableSlots(procedure.takes).some(([slot, { min }]) => min > 0 || slot in (analysis.tables ?? {}))) return null;
    const { given, notes } = givenOf(analysis, table, {});
    return { used: given.rows, leftOut: notes.filter(({ code }) => code === "excluded-row") };
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
}
