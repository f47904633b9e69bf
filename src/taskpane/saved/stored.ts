import type { Analysis } from "../../analysis/analysis.ts";
import { storedAnalysis } from "../../analysis/stored-analysis.ts";
import { Mistake } from "../../engine/mistake.ts";
import { procedureById } from "../../procedures/catalog.ts";
import type { ProcedureAnalysis } from "../../procedures/run-procedure.ts";
import { storedProcedure } from "../../procedures/stored-procedure.ts";
import type { DraftAction } from "../draft.ts";
import type { SavedAnalysis } from "./saved-analysis.ts";

/** What an entry holds: which columns it names, which other sheets, and how the pane takes it up. */
export interface Stored {
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
  readonly action: DraftAction;
}

/** The versions of an analysis that can be read: of a model or an index, and of a procedure. */
const versions = [1, 2];

/** Whether the analysis is one of a version that is known: another one may mean something else by the same words. */
export const isOfThisVersion = ({ analysis }: SavedAnalysis): boolean => versions.includes((analysis as { readonly version?: number } | null)?.version ?? 0);

/** The analysis of an entry, which someone may have changed. Throws a `Mistake` where it is none. */
export function readStored({ analysis }: SavedAnalysis): Stored {
  return (analysis as { readonly version?: number } | null)?.version === 2 ? procedureIn(storedProcedure(analysis)) : methodIn(storedAnalysis(analysis));
}

function methodIn(analysis: Analysis): Stored {
  const { dmu, period, group, inputs, outputs, undesirable } = analysis.columns;
  const labels = [dmu, ...(period === null ? [] : [period]), ...(group === null ? [] : [group])];
  return { columns: [...labels, ...inputs, ...outputs, ...undesirable], sheets: [], action: { kind: "analysis", analysis } };
}

function procedureIn(analysis: ProcedureAnalysis): Stored {
  const sheets = Object.entries(analysis.tables ?? {}).map(([slot, table]) => {
    // The pane reads sheets; a file is a matter of the command line.
    if (table.from === "file") throw new Mistake("stored-other", { at: `analysis.tables.${slot}.from`, expected: '"sheet"', got: '"file"' });
    return table.sheet;
  });
  const procedure = procedureById(analysis.procedure);
  return { columns: Object.values(analysis.columns).flat(), sheets, action: { kind: "procedure-analysis", procedure, analysis } };
}
