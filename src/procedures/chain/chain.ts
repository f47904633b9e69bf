import type { Table } from "../../analysis/table.ts";
import { isMistake, Mistake } from "../../engine/mistake.ts";
import type { Completed, Evaluate, Resampled } from "../../analysis/run-analysis.ts";
import { runAnalysis } from "../../analysis/run-analysis.ts";
import { measuredColumns } from "../measure/measured-columns.ts";
import { analysisOfStep, isMethod, type StepAnalysis } from "../measure/method-step.ts";
import type { ColumnBack } from "../procedure.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../run-procedure.ts";
import { columnsBack, withColumns } from "./columns-back.ts";

/** A step of a chain; `names` calls its columns otherwise than it would itself. */
export interface ChainStep extends StepAnalysis {
  readonly names?: Readonly<Record<string, string>>;
}

/** Analyses one after the other as plain JSON: the columns that a step gives are columns of the next step's table. */
export interface Chain {
  readonly version: 2;
  readonly chain: readonly ChainStep[];
}

/** A step that has been run, with the names of the columns that it gave. */
export type StepRun = { readonly step: ChainStep; readonly added: readonly string[] } & (
  { readonly kind: "method"; readonly completed: Completed } | { readonly kind: "procedure"; readonly completed: CompletedProcedure }
);

/** A chain that has been run. */
export interface ChainRun {
  readonly chain: Chain;
  /** The data with every column that was given. */
  readonly table: Table;
  readonly steps: readonly StepRun[];
}

/** How the programs of a chain's models are solved, and its second tables found. */
export interface ChainWays {
  readonly evaluate: Evaluate;
  readonly resampled?: Resampled;
  /** What stands where a step's `tables` say, by slot. */
  readonly tables?: (step: ChainStep) => Promise<Readonly<Record<string, Table>>>;
  /** Hears of each step before it runs, from 0 on. */
  readonly told?: (step: number, of: number) => void;
}

/** Runs the steps one after the other. Throws a `Mistake` that names the step that cannot be run. */
export async function runChain(chain: Chain, table: Table, ways: ChainWays): Promise<ChainRun> {
  const steps: StepRun[] = [];
  let wide = table;
  for (const [k, step] of chain.chain.entries()) {
    ways.told?.(k, chain.chain.length);
    try {
      const ran = await runStep(step, wide, ways);
      const columns = named(ran.columns, step, wide, k);
      wide = withColumns(wide, columns);
      steps.push({ ...ran.run, added: columns.map(({ name }) => name) });
    } catch (error) {
      if (!isMistake(error)) throw error;
      throw new Mistake("in-step", { step: k + 1, procedure: step.procedure, mistake: { code: error.code, params: error.params } });
    }
  }
  return { chain, table: wide, steps };
}

type Ran = Omit<Extract<StepRun, { readonly kind: "method" }>, "added"> | Omit<Extract<StepRun, { readonly kind: "procedure" }>, "added">;

async function runStep(step: ChainStep, table: Table, { evaluate, resampled, tables }: ChainWays): Promise<{ run: Ran; columns: readonly ColumnBack[] }> {
  if (isMethod(step.procedure)) {
    const completed = await runAnalysis(analysisOfStep(step), table, evaluate, resampled);
    return { run: { kind: "method", step, completed }, columns: measuredColumns(completed, table) };
  }
  const completed = runProcedure(completeProcedure(step), table, await tables?.(step));
  return { run: { kind: "procedure", step, completed }, columns: columnsBack(completed, table) };
}

/** The columns of a step under the names that it was told; one that is taken is refused. */
function named(columns: readonly ColumnBack[], { names = {} }: ChainStep, { header }: Table, k: number): readonly ColumnBack[] {
  const given = columns.map(({ name }) => name);
  const strange = Object.keys(names).find((name) => !given.includes(name));
  if (strange !== undefined) throw new Mistake("stored-key", { at: `chain[${k}].names`, key: strange, expected: given });
  const taken = new Set(header);
  return columns.map(({ name, values }) => {
    const called = names[name] ?? name;
    if (taken.has(called)) throw new Mistake("column-taken", { column: called });
    taken.add(called);
    return { name: called, values };
  });
}
