import { assemble } from "./assemble.ts";
import { ByTask } from "./by-task.ts";
import { variablesOf } from "../data/dataset.ts";
import { ProvingSolver } from "../exact/proving-solver.ts";
import { finiteOutcome } from "./finite.ts";
import { isWide } from "../lp/block.ts";
import { Simplex } from "../lp/simplex.ts";
import { NoRoom, type LpSolver } from "../lp/solution.ts";
import { Mistake } from "../declare/mistake.ts";
import type { Outcome } from "../method/outcome.ts";
import { unitOf, variantOf, type Task } from "../method/task.ts";
import { scoreTasks } from "../method/reference.ts";
import type { Request } from "./request.ts";
import type { Results } from "./results.ts";
import { RunPlan } from "./run-plan.ts";
import { Technology } from "../technology/technology.ts";
import type { FrameExchange } from "../technology/technology-frame.ts";
import { isOneText, referenceSet, type TechnologyKey } from "../technology/technology-key.ts";

export { assemble, assembleInSteps } from "./assemble.ts";
export type { Request } from "./request.ts";
export { mostVariables } from "./run-plan.ts";

/** Observations up to which a run proves its scores without being asked. */
export const provenByDefault = 1000;

/** The product's own solver, as a request asks for it. What floating point cannot settle is always solved exactly, and so is what lies beyond its reach. */
export function solverOf({ prove, data }: Request): LpSolver {
  if (variablesOf(data).some(({ values }) => isWide(values))) return new ProvingSolver(new Simplex(), "alone");
  return new ProvingSolver(new Simplex(), (prove ?? data.dmus.length <= provenByDefault) ? "always" : "when in doubt");
}

/**
 * Every evaluation that a request needs, each once, ordered by technology and then by the data's own keys.
 * Any part of the list can be evaluated anywhere; the outcomes are put together by `assemble` in the same order.
 */
export const tasksOf = (request: Request): readonly Task[] => plannedTasks(new RunPlan(request));

/** The same of a request that has been understood. Throws a `Mistake` where there is nothing to evaluate. */
export function plannedTasks(plan: RunPlan): readonly Task[] {
  const { request, panel } = plan;
  plan.check();
  const unscored = new Set(request.data.unscored);
  const wanted = new ByTask<Task>();
  const want = (task: Task, scoreOnly: boolean) => {
    if (unscored.has(task.row) || unscored.has(task.outputsOf ?? -1) || wanted.get(task) !== undefined) return;
    wanted.set(task, scoreOnly ? { ...task, scoreOnly } : task);
  };
  for (const row of panel.keyOrder) {
    const { tasks, group } = scoreTasks(panel, row, request);
    for (const task of tasks) want(task, false);
    for (const task of group) want(task, false);
  }
  plan.askIndexTasks((task) => want(task, task.withMultipliers !== true));
  const place = new Int32Array(request.data.dmus.length);
  panel.keyOrder.forEach((row, k) => (place[row] = k));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const byPlace = (a: Task, b: Task) => byText(variantOf(a), variantOf(b)) || place[a.row] - place[b.row];
  const tasks: Task[] = [];
  for (const { technology, plain, others } of wanted.inOrder()) {
    // One text for the key of a technology: of a large panel every task would hold its own.
    const put = (task: Task) => tasks.push(isOneText(technology) ? task : { ...task, technology });
    // Places are sorted as numbers, which takes a tenth of the time of objects.
    const places = Int32Array.from(plain.values(), ({ row }) => place[row]).sort();
    for (const at of places) put(plain.get(panel.keyOrder[at])!);
    others.sort(byPlace).forEach(put);
  }
  return tasks;
}

/**
 * Evaluates tasks one by one, so that the caller owns progress and cancellation.
 * @param frames exchange of a technology's frames with other threads, where there are any
 */
export function* evaluate(
  request: Request,
  tasks: Iterable<Task>,
  solver: LpSolver = solverOf(request),
  frames?: (technology: TechnologyKey) => FrameExchange,
): Generator<Outcome> {
  const plan = new RunPlan(request);
  const { panel, model } = plan;
  let key: string | null = null;
  let technology: Technology | null = null;
  for (const task of tasks) {
    if (technology === null || key !== task.technology) {
      key = task.technology;
      technology = new Technology(request.data, referenceSet(panel, key), frames?.(key));
    }
    const outcome = evaluated(() => finiteOutcome(model.evaluate(unitOf(request.data, task), technology!, plan.optionsOf(task), solver)));
    yield task.scoreOnly ? scoreAlone(outcome) : outcome;
  }
}

/** A technology without room is a mistake that a person can mend. */
function evaluated(evaluate: () => Outcome): Outcome {
  try {
    return evaluate();
  } catch (error) {
    if (!(error instanceof NoRoom)) throw error;
    const { variables, observations } = error;
    throw new Mistake("technology-too-large", { variables, observations });
  }
}

const scoreAlone = ({ status, score, certificates }: Outcome): Outcome => ({ status, score, slacks: null, targets: null, peers: [], certificates });

/** The whole run in this thread. */
export function run(request: Request, solver: LpSolver = solverOf(request)): Results {
  const plan = new RunPlan(request);
  const tasks = plannedTasks(plan);
  return assemble(plan, tasks, [...evaluate(request, tasks, solver)]);
}
