import { modelById } from "../engine/catalog.ts";
import type { Dataset } from "../engine/dataset.ts";
import type { Outcome, Task } from "../engine/method.ts";
import type { Note, Results } from "../engine/results.ts";
import { assemble, tasksOf, type Request } from "../engine/run.ts";
import type { Analysis } from "./analysis.ts";
import { readDataset } from "./read-dataset.ts";
import type { Table } from "./table.ts";

/** Evaluates the tasks of a request, in this thread or in others; outcomes stand in the order of the tasks. */
export type Evaluate = (request: Request, tasks: readonly Task[]) => Promise<readonly Outcome[]>;

/** An analysis that has been run: what was asked, the data as the engine saw it, and what came of it. */
export interface Completed {
  readonly analysis: Analysis;
  readonly data: Dataset;
  /** Sheet row of each row of the data. */
  readonly rowNumbers: readonly number[];
  readonly results: Results;
}

/** The narrow waist: every click, every cell formula and every command ends here. Throws a `Mistake` before anything is solved. */
export async function runAnalysis(analysis: Analysis, table: Table, evaluate: Evaluate): Promise<Completed> {
  const { data, rowNumbers, notes } = readDataset(table, analysis.columns, modelById(analysis.model).evaluates, analysis.badRows);
  const request = requestOf(analysis, data);
  const tasks = tasksOf(request);
  const results = assemble(request, tasks, await evaluate(request, tasks));
  return { analysis, data, rowNumbers, results: withNotes(results, notes) };
}

export function requestOf(analysis: Analysis, data: Dataset): Request {
  return { model: analysis.model, index: analysis.index, options: analysis.options, reference: analysis.reference, data };
}

const withNotes = (results: Results, notes: readonly Note[]): Results => ({ ...results, notes: [...notes, ...results.notes] });
