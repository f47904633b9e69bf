import { ByTask } from "./by-task.ts";
import { brokenIntervals } from "./broken-intervals.ts";
import { finiteFactors, finiteRow } from "./finite.ts";
import { levelsOf } from "./levels.ts";
import type { IntervalStatus, Measured } from "../method/index.ts";
import type { Outcome } from "../method/outcome.ts";
import { variantOf, type Task } from "../method/task.ts";
import { scoreTasks } from "../method/reference.ts";
import type { Request } from "./request.ts";
import type { IntervalRow, Results, RunCertificate, ScoreRow } from "./results.ts";
import { beyondRange, illPosed, notesOf } from "./run-notes.ts";
import { RunPlan } from "./run-plan.ts";
import { scoreRow } from "./score-rows.ts";
import { hasOneOutcome, ScoreView } from "./score-view.ts";
import type { Status } from "../declare/status.ts";
import { allAtOnce } from "./steps.ts";
import { ofPeriod, pooled } from "../technology/technology-key.ts";

/** Puts the outcomes of `tasksOf(request)`, in its order, together to results: a row for every row of the data. */
export function assemble(request: Request | RunPlan, tasks: readonly Task[], outcomes: readonly Outcome[]): Results {
  return allAtOnce(assembleInSteps(request instanceof RunPlan ? request : new RunPlan(request), tasks, outcomes));
}

/** Rows that are put together in one step. */
const rowsAtOnce = 1000;
/** Above so many rows the lists of each are made when they are asked for. */
const heldAsObjects = 50_000;

/** The same in steps, for a thread that shows a page. */
export function* assembleInSteps(plan: RunPlan, tasks: readonly Task[], outcomes: readonly Outcome[]): Generator<void, Results> {
  const { request, panel } = plan;
  const { data } = request;
  const found = new ByTask<Outcome>();
  tasks.forEach((task, k) => found.set(task, outcomes[k]));
  yield;
  const name = (row: number) => ({ dmu: data.dmus[row], period: data.periods?.[row] ?? null });
  const global = request.index !== null && tasks.some((task) => task.technology === pooled && variantOf(task) === "");
  const scores: ScoreRow[] = [];
  const inNumbers = data.dmus.length > heldAsObjects && hasOneOutcome(request);
  const find = (task: Task) => found.get(task);
  for (let row = 0; row < data.dmus.length; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield;
    const levels = global ? { own: found.get({ row, technology: ofPeriod(panel.periodOf(row)) }), global: found.get({ row, technology: pooled }) } : null;
    if (inNumbers) {
      scores.push(new ScoreView(data, row, found.get(scoreTasks(panel, row, request).tasks[0]), levels));
      continue;
    }
    const scored = finiteRow(scoreRow(plan, row, find));
    scores.push(levels === null ? scored : { ...scored, ownScore: levels.own?.score ?? null, globalScore: levels.global?.score ?? null });
  }
  yield;
  const index = intervalsOf(plan, found, data.unscored.length === 0 && outcomes.every(({ score }) => score !== null));
  yield;
  const certificate = worstOf(outcomes);
  yield;
  const hanging = illPosed(data, tasks, outcomes, name);
  const beyond = beyondRange(data, tasks, outcomes);
  yield;
  return {
    scores,
    index,
    factors: plan.index?.factors ?? [],
    ...(global ? { levels: levelsOf(plan, scores, inNumbers) } : {}),
    periods: panel.periods,
    certificate,
    notes: [...hanging, ...brokenIntervals(index, scores), ...(plan.model.notes?.(plan.options, data) ?? []), ...notesOf(request, panel, scores, beyond)],
  };
}

/**
 * The index of every interval; where a factor is missing, with the status of the observation that has no score.
 * @param isScored whether every evaluation has a score
 */
function intervalsOf(plan: RunPlan, found: ByTask<Outcome>, isScored: boolean): readonly IntervalRow[] {
  if (plan.index === null) return [];
  const { panel, model } = plan;
  const { index, setting } = plan.index;
  const statuses = new Map<number, Status>();
  if (!isScored)
    plan.askIndexTasks((task) => {
      const outcome = found.get(task);
      if (outcome?.score != null) return;
      for (const row of [task.row, task.outputsOf ?? task.row]) statuses.set(row, outcome?.status ?? "bad data");
    });
  const score = (task: Task) => found.get(task)?.score ?? null;
  const measured: Measured = {
    score,
    multipliers: (task) => found.get(task)?.multipliers ?? null,
    efficiency: (task) => {
      const value = score(task);
      return value === null || model.efficiency === undefined ? value : model.efficiency(value, plan.optionsOf(task));
    },
  };
  const statusOf = (dmu: string, period: string) => statuses.get(panel.rowOf(dmu, period) ?? -1);
  const rows: IntervalRow[] = [];
  for (const { dmu, from, to, factors: given } of index.combine(panel, measured, setting)) {
    const factors = finiteFactors(given);
    const reason = () => (statusOf(dmu, from) ?? statusOf(dmu, to) ?? "not defined") as IntervalStatus;
    rows.push({ dmu, from, to, factors, status: isComplete(factors) ? "computed" : reason() });
  }
  return rows;
}

function isComplete(factors: IntervalRow["factors"]): boolean {
  for (const name in factors) if (factors[name] === null) return false;
  return true;
}

function worstOf(outcomes: readonly Outcome[]): RunCertificate {
  const worst = { programs: 0, primal: 0, dual: 0, gap: 0, proven: 0, framed: 0 };
  for (const { certificates } of outcomes) {
    for (const certificate of certificates) {
      worst.programs++;
      worst.primal = Math.max(worst.primal, certificate.primal);
      worst.dual = Math.max(worst.dual, certificate.dual);
      worst.gap = Math.max(worst.gap, certificate.gap);
      if (certificate.proven) worst.proven++;
      else if (certificate.argument === "frame") worst.framed++;
    }
  }
  return worst;
}
