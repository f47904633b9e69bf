import type { Analysis } from "../../analysis/run/analysis.ts";
import { storedAnalysis } from "../../analysis/run/stored-analysis.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { procedureById } from "../../procedures/catalog.ts";
import type { Chain } from "../../procedures/chain/chain.ts";
import { storedChain } from "../../procedures/chain/stored-chain.ts";
import type { ProcedureAnalysis, TableSources } from "../../procedures/run/run-procedure.ts";
import { storedProcedure } from "../../procedures/run/stored-procedure.ts";
import type { DraftAction } from "../state/draft.ts";
import { isMendable } from "../remarks/mendable.ts";
import type { SavedAnalysis } from "./saved-analysis.ts";

/** What an entry holds: which columns of its table it names, and which other sheets. */
interface Named {
  readonly columns: readonly string[];
  readonly sheets: readonly string[];
}

/** An analysis, and how the pane takes it up. */
export interface StoredAnalysis extends Named {
  readonly action: DraftAction;
}

/** Analyses one after the other: of the columns, those of the first step. */
export interface StoredChain extends Named {
  readonly chain: Chain;
}
export type Stored = StoredAnalysis | StoredChain;

/** The versions of an analysis that can be read: of a model or an index, and of a procedure. */
const versions = [1, 2];

/** Whether the analysis is one of a version that is known: another one may mean something else by the same words. */
export const isOfThisVersion = ({ analysis }: SavedAnalysis): boolean => versions.includes((analysis as { readonly version?: number } | null)?.version ?? 0);

/** The analysis of an entry, which someone may have changed. Throws a `Mistake` where it is none. */
export function readStored({ analysis }: SavedAnalysis): Stored {
  if (holdsChain(analysis)) return chainIn(storedChain(analysis));
  return (analysis as { readonly version?: number } | null)?.version === 2 ? procedureIn(storedProcedure(analysis)) : methodIn(storedAnalysis(analysis));
}

/** Whether an entry holds the steps of a chain. */
const holdsChain = (analysis: unknown) => (analysis as { readonly chain?: unknown } | null)?.chain !== undefined;

/** The chain of an entry; null where it holds none that can be read. */
export function chainOf(saved: SavedAnalysis): Chain | null {
  if (!isOfThisVersion(saved) || !holdsChain(saved.analysis)) return null;
  try {
    return storedChain(saved.analysis);
  } catch (error) {
    if (!isMendable(error)) throw error;
    return null;
  }
}

function chainIn(chain: Chain): StoredChain {
  const sheets = chain.chain.flatMap(({ tables = {} }, k) => sheetsOf(tables, `chain[${k}]`));
  return { columns: Object.values(chain.chain[0].columns).flat(), sheets, chain };
}

/** How the pane takes an analysis up. */
export const actionOf = (analysis: Analysis | ProcedureAnalysis): DraftAction => (analysis.version === 2 ? procedureIn(analysis) : methodIn(analysis)).action;

/** The columns that an analysis names: of a chain, those of all its steps. */
export const columnsIn = (analysis: Analysis | ProcedureAnalysis | Chain): readonly string[] =>
  "chain" in analysis
    ? analysis.chain.flatMap(({ columns }) => Object.values(columns).flat())
    : (analysis.version === 2 ? procedureIn(analysis) : methodIn(analysis)).columns;

function methodIn(analysis: Analysis): StoredAnalysis {
  const { dmu, period, group, inputs, outputs, undesirable } = analysis.columns;
  const labels = [dmu, ...(period === null ? [] : [period]), ...(group === null ? [] : [group])];
  return { columns: [...labels, ...inputs, ...outputs, ...undesirable], sheets: [], action: { kind: "analysis", analysis } };
}

function procedureIn(analysis: ProcedureAnalysis): StoredAnalysis {
  const sheets = sheetsOf(analysis.tables ?? {}, "analysis");
  const procedure = procedureById(analysis.procedure);
  return { columns: Object.values(analysis.columns).flat(), sheets, action: { kind: "procedure-analysis", procedure, analysis } };
}

/** The sheets of second tables: the pane reads sheets; a file is a matter of the command line. */
function sheetsOf(tables: TableSources, at: string): readonly string[] {
  return Object.entries(tables).map(([slot, table]) => {
    if (table.from === "file") throw new Mistake("stored-other", { at: `${at}.tables.${slot}.from`, expected: '"sheet"', got: '"file"' });
    return table.sheet;
  });
}
