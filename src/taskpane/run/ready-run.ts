import type { Table } from "../../analysis/table/table.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import type { WorkbookHost } from "../../workbook/host.ts";
import type { Evaluator, Progress } from "../../worker/evaluator.ts";
import type { ChainPlace } from "../chain/chain-before.ts";
import type { DraftAction } from "../state/draft.ts";
import type { Finished, RunAction, RunFacts, RunSettings } from "./run-state.ts";

/** What a run is given by the pane. */
export interface RunTools {
  readonly host: WorkbookHost;
  readonly evaluator: Evaluator;
  readonly settings: RunSettings;
  readonly locale: Locale;
  /** Of the table that is to be read. */
  readonly source: ChainPlace;
  /** How many steps have given the table its columns. */
  readonly step: number;
  readonly signal: AbortSignal;
  /** Hears how far the run is, not at every step. */
  progress(progress: Progress): void;
  told(action: RunAction): void;
  /** Lets the page draw itself, and ends the run where it was cancelled meanwhile. */
  rest(): Promise<void>;
  /** The same where the run can no more be cancelled. */
  turn(): Promise<void>;
  /** Reads a sheet, or a range of it, as a table. */
  readTable(sheet: string, address: string | null): Promise<Table>;
}

/** A run of a draft that fits its method. It computes, then lays its report out; nothing is written before that. */
export type ReadyRun = (table: Table) => Promise<Computed>;

/** What a run has computed. */
export interface Computed {
  /** Sheets that were read beside the table. */
  readonly others: readonly { readonly sheet: string; readonly table: Table }[];
  report(): Promise<Reported>;
}

/** A report that is ready to be written, and the run as it stands in the pane once it is. */
export interface Reported {
  readonly sheets: readonly ReportSheet[];
  finished(facts: RunFacts): Finished;
  /** The sheet that the pane reads as its table once all is written, and how its draft then stands; absent: as they were. */
  leadsTo?(written: readonly string[]): { readonly sheet: string; readonly actions: readonly DraftAction[] };
}
