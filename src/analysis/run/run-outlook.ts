import { Mistake } from "../../engine/declare/mistake.ts";
import { plannedFrontiers, type PlannedFrontiers } from "../../engine/run/planned-frontiers.ts";
import { plannedTasks } from "../../engine/run/run.ts";
import { RunPlan } from "../../engine/run/run-plan.ts";
import type { Analysis } from "./analysis.ts";
import type { Note } from "../notes.ts";
import { datasetOf, requestOf } from "./run-analysis.ts";
import type { Table } from "../table/table.ts";

/** What is known of a run before anything is solved. */
export interface RunOutlook {
  /** Evaluations of a point against a frontier, each once; with a bootstrap they are repeated. */
  readonly evaluations: number;
  /** Whether each is by linear programs, and not by comparing rows. */
  readonly byPrograms: boolean;
  readonly replicates: number;
  readonly frontiers: readonly PlannedFrontiers[];
  /** A note for each row that will have no score because of its cells. */
  readonly unscored: readonly Note[];
}

/** What an analysis will do with a table, from the plan of its run and the checks of its data; or the mistake that will stop it. */
export function runOutlook(analysis: Analysis, table: Table): RunOutlook | Mistake {
  try {
    const { data, notes } = datasetOf(analysis, table);
    const plan = new RunPlan(requestOf(analysis, data));
    const tasks = plannedTasks(plan);
    return {
      evaluations: tasks.length,
      byPrograms: plan.model.byComparison !== true,
      replicates: analysis.bootstrap?.replicates ?? 0,
      frontiers: plannedFrontiers(plan.panel, tasks),
      unscored: notes.filter(({ code }) => code === "unscored-row" || code === "excluded-row"),
    };
  } catch (error) {
    if (error instanceof Mistake) return error;
    throw error;
  }
}
