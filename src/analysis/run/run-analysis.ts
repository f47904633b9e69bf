import type { Dataset } from "../../engine/data/dataset.ts";
import type { Results } from "../../engine/run/results.ts";
import { assembleInSteps, plannedTasks, type Request } from "../../engine/run/run.ts";
import { RunPlan } from "../../engine/run/run-plan.ts";
import { withRests } from "../../engine/run/steps.ts";
import { ruleOf, type Analysis } from "./analysis.ts";
import type { Evaluate } from "./evaluate.ts";
import type { Note } from "../notes.ts";
import { oneSpelling } from "../checks/one-spelling.ts";
import { runBootstrap } from "./run-bootstrap.ts";
import { readDataset, type ReadDataset } from "./read-dataset.ts";
import type { Table } from "../table/table.ts";

export type { Evaluate } from "./evaluate.ts";

/** How the replicates of a bootstrap are run, where it is not as the run itself, and when the thread rests. */
export interface Resampled {
  readonly evaluate?: Evaluate;
  /** Hears after each replicate how many are done. */
  readonly told?: (done: number) => void;
  /** Gives the thread to others for a moment, where it is one that shows a page. */
  readonly rest?: () => Promise<void>;
}

/** An analysis that has been run: what was asked, the data as the engine saw it, and what came of it. */
export interface Completed {
  readonly analysis: Analysis;
  readonly data: Dataset;
  /** Sheet row of each row of the data. */
  readonly rowNumbers: readonly number[];
  readonly results: Results;
}

/** The narrow waist: every click, every cell formula and every command ends here. Throws a `Mistake` before anything is solved. */
export async function runAnalysis(analysis: Analysis, table: Table, evaluate: Evaluate, resampled: Resampled = {}): Promise<Completed> {
  return runDataset(analysis, datasetOf(analysis, table), evaluate, resampled);
}

/** The dataset that an analysis takes from a table. */
export function datasetOf(analysis: Analysis, table: Table): ReadDataset {
  const { columns, badRows, spellings, periodOrder } = analysis;
  const spelled = spellings === "one" ? oneSpelling(table, columns) : { table, notes: [] };
  const read = readDataset(spelled.table, columns, ruleOf(analysis), badRows, periodOrder);
  return { ...read, notes: [...spelled.notes, ...read.notes] };
}

/** The same on a dataset that has been read, where the cells, which take more room than the run, need not stay. */
export async function runDataset(analysis: Analysis, read: ReadDataset, evaluate: Evaluate, resampled: Resampled = {}): Promise<Completed> {
  const { rest = () => Promise.resolve() } = resampled;
  const { data, rowNumbers, notes } = read;
  await rest();
  const request = requestOf(analysis, data);
  const plan = new RunPlan(request);
  const tasks = plannedTasks(plan);
  await rest();
  const outcomes = await evaluate(request, tasks);
  await rest();
  const results = await withRests(assembleInSteps(plan, tasks, outcomes), rest);
  const { inference, notes: more } =
    analysis.bootstrap === undefined
      ? { inference: null, notes: [] }
      : await runBootstrap({ request, tasks, results }, analysis.bootstrap, resampled.evaluate ?? evaluate, resampled);
  return { analysis, data, rowNumbers, results: withNotes(inference === null ? results : { ...results, inference }, [...notes, ...more]) };
}

export function requestOf(analysis: Analysis, data: Dataset): Request {
  const { model, index, options, reference, frontier, window } = analysis;
  return { model, index, options, reference, ...(frontier === undefined ? {} : { frontier }), ...(window === undefined ? {} : { window }), data };
}

const withNotes = (results: Results, notes: readonly Note[]): Results => ({ ...results, notes: [...notes, ...results.notes] });
