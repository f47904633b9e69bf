import type { Table } from "../../analysis/table/table.ts";
import { isMistake, Mistake } from "../../engine/declare/mistake.ts";
import type { Completed, Evaluate, Resampled } from "../../analysis/run/run-analysis.ts";
import { runAnalysis } from "../../analysis/run/run-analysis.ts";
import { measuredColumns } from "../measure/measured-columns.ts";
import { analysisOfStep, isMethod, type StepAnalysis } from "../measure/method-step.ts";
import type { ColumnBack } from "../declare/gives.ts";
import type { TotalsPolicy } from "../data-step/totals-option.ts";
import type { Driving, Stop } from "../run/drive.ts";
import { completeProcedure, driveProcedure, type CompletedProcedure } from "../run/run-procedure.ts";
import { calledIn, columnsBack, withColumns } from "./columns-back.ts";
import { chainMistake } from "./mistakes.ts";

/** A step of a chain; `names` calls its columns otherwise than it would itself. */
export interface ChainStep extends StepAnalysis {
  readonly names?: Readonly<Record<string, string>>;
}

/** That the files are put in shape, and what becomes of their rows of totals. */
export interface ShapeAsked {
  readonly totals: TotalsPolicy;
}

/** Analyses one after the other as plain JSON: the columns that a step gives are columns of the next step's table. */
export interface Chain {
  readonly version: 2;
  /** What is done to the data before the first step; absent where it is taken as it is. */
  readonly data?: { readonly shape: ShapeAsked };
  readonly chain: readonly ChainStep[];
}

/** A step that has been run, with the table that it ran on and the columns that it gave, by their names and by row of that table. */
export type StepRun = { readonly step: ChainStep; readonly table: Table; readonly added: readonly string[]; readonly columns: readonly ColumnBack[] } & (
  { readonly kind: "method"; readonly completed: Completed } | { readonly kind: "procedure"; readonly completed: CompletedProcedure }
);

/** A chain that has been run. */
export interface ChainRun {
  readonly chain: Chain;
  /** The data with every column that was given. */
  readonly table: Table;
  readonly steps: readonly StepRun[];
}

/** How the programs of a chain's models are solved, its procedures driven, and its second tables found. */
export interface ChainWays<S extends Stop = Stop> {
  readonly evaluate: Evaluate;
  readonly resampled?: Resampled;
  /** Where the work of procedures is done, who hears how far it is, and what ends it; absent: here, in one go. */
  readonly driving?: Driving<S>;
  /** What stands where a step's `tables` say, by slot. */
  readonly tables?: (step: ChainStep) => Promise<Readonly<Record<string, Table>>>;
  /** Hears of each step before it runs, from 0 on; the step waits for it, and does not run where it throws. */
  readonly told?: (step: number, of: number) => void | Promise<void>;
}

/** Runs the steps one after the other. Throws a `Mistake` that names the step that cannot be run. */
export async function runChain<S extends Stop>(chain: Chain, table: Table, ways: ChainWays<S>): Promise<ChainRun> {
  const steps: StepRun[] = [];
  let wide = table;
  for (const [k, step] of chain.chain.entries()) {
    await ways.told?.(k, chain.chain.length);
    try {
      const ran = await runStep(step, wide, ways);
      const columns = named(ran.columns, step, wide, k);
      steps.push({ ...ran.run, table: wide, added: columns.map(({ name }) => name), columns });
      wide = withColumns(wide, columns);
    } catch (error) {
      if (!isMistake(error)) throw error;
      throw chainMistake("in-step", { step: k + 1, procedure: step.procedure, mistake: { code: error.code, params: error.params } });
    }
  }
  return { chain, table: wide, steps };
}

type RanAs<K extends StepRun["kind"]> = Omit<Extract<StepRun, { readonly kind: K }>, "table" | "added" | "columns">;
interface Ran {
  readonly run: RanAs<"method"> | RanAs<"procedure">;
  readonly columns: readonly ColumnBack[];
}

async function runStep<S extends Stop>(step: ChainStep, table: Table, { evaluate, resampled, driving, tables }: ChainWays<S>): Promise<Ran> {
  if (isMethod(step.procedure)) {
    const completed = await runAnalysis(analysisOfStep(step), table, evaluate, resampled);
    return { run: { kind: "method", step, completed }, columns: measuredColumns(completed, table) };
  }
  const completed = await driveProcedure(completeProcedure(step), table, await tables?.(step), driving);
  return { run: { kind: "procedure", step, completed }, columns: columnsBack(completed, table) };
}

/** The columns of a step under the names that it was told; one that is taken is refused. */
function named(columns: readonly ColumnBack[], { names = {} }: ChainStep, { header }: Table, k: number): readonly ColumnBack[] {
  const given = columns.map(({ name }) => name);
  const strange = Object.keys(names).find((name) => !given.includes(name));
  if (strange !== undefined) throw new Mistake("stored-key", { at: `chain[${k}].names`, key: strange, expected: given });
  const taken = new Set(header);
  const called = calledIn(columns, names);
  for (const { name } of called) {
    if (taken.has(name)) throw chainMistake("column-taken", { column: name });
    taken.add(name);
  }
  return called;
}
