import { ByTask } from "./by-task.ts";
import { indexById, modelById } from "./catalog.ts";
import { variablesOf } from "./dataset.ts";
import { brokenIntervals, nullJointness } from "./directional-notes.ts";
import { ProvingSolver } from "./exact/proving-solver.ts";
import { isWide } from "./lp/block.ts";
import { Simplex } from "./lp/simplex.ts";
import type { LpSolver } from "./lp/solution.ts";
import { finiteFactors, finiteOutcome, finiteRow } from "./finite.ts";
import type { Index, IndexSetting, IntervalStatus, Measured, Model, Outcome, Task } from "./method.ts";
import { Mistake } from "./mistake.ts";
import { readOptions, type OptionSettings } from "./options.ts";
import { Panel } from "./panel.ts";
import type { IntervalRow, Results, RunCertificate, ScoreRow } from "./results.ts";
import { defaultWindow, scoreTasks } from "./reference.ts";
import type { Request } from "./request.ts";
import { beyondRange, illPosed, notesOf } from "./run-notes.ts";
import { scoreRow } from "./score-rows.ts";
import type { Status } from "./status.ts";
import { allAtOnce } from "./steps.ts";
import { unitOf, variantOf } from "./task.ts";
import { Technology } from "./technology.ts";
import type { FrameExchange } from "./technology-frame.ts";
import { ofPeriod, pooled, referenceSet, type TechnologyKey } from "./technology-key.ts";

export type { Request } from "./request.ts";

/** Observations up to which a run proves its scores without being asked. */
export const provenByDefault = 1000;
/** Variables that an analysis may have: each is a row of every program, and with more of them one program can take minutes. */
export const mostVariables = 250;

/** The product's own solver, as a request asks for it. What floating point cannot settle is always solved exactly, and so is what lies beyond its reach. */
export function solverOf({ prove, data }: Request): LpSolver {
  if (variablesOf(data).some(({ values }) => isWide(values))) return new ProvingSolver(new Simplex(), "alone");
  return new ProvingSolver(new Simplex(), (prove ?? data.dmus.length <= provenByDefault) ? "always" : "when in doubt");
}

/**
 * Every evaluation that a request needs, each once, ordered by technology and then by the data's own keys.
 * Any part of the list can be evaluated anywhere; the outcomes are put together by `assemble` in the same order.
 */
export function tasksOf(request: Request): readonly Task[] {
  const panel = new Panel(request.data);
  check(request, panel);
  const unscored = new Set(request.data.unscored);
  const wanted = new ByTask<Task>();
  const want = (task: Task) => {
    if (!unscored.has(task.row) && !unscored.has(task.outputsOf ?? -1) && wanted.get(task) === undefined) wanted.set(task, task);
  };
  for (const row of panel.keyOrder) {
    const { tasks, group } = scoreTasks(panel, row, request);
    for (const task of [...tasks, ...group]) want(task);
  }
  if (request.index !== null) {
    for (const task of indexById(request.index).tasks(panel, settingOf(request))) want(task.withMultipliers ? task : { ...task, scoreOnly: true });
  }
  const place = new Int32Array(request.data.dmus.length);
  panel.keyOrder.forEach((row, k) => (place[row] = k));
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  // One text for the key of a technology: of a large panel every task would hold its own.
  return wanted.inOrder().flatMap(([technology, found]) => {
    const sorted = [...found].sort((a, b) => byText(variantOf(a), variantOf(b)) || place[a.row] - place[b.row]);
    return sorted.map((task): Task => ({ ...task, technology }));
  });
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
  const panel = new Panel(request.data);
  const model = modelById(request.model);
  const common = optionsFor(model, request.options);
  let key: string | null = null;
  let technology: Technology | null = null;
  for (const task of tasks) {
    if (technology === null || key !== task.technology) {
      key = task.technology;
      technology = new Technology(request.data, referenceSet(panel, key), frames?.(key));
    }
    const options = task.options === undefined ? common : readOptions(model.options, { ...common, ...task.options });
    const outcome = finiteOutcome(model.evaluate(unitOf(request.data, task), technology, options, solver));
    yield task.scoreOnly ? scoreAlone(outcome) : outcome;
  }
}

const scoreAlone = ({ status, score, certificates }: Outcome): Outcome => ({ status, score, slacks: null, targets: null, peers: [], certificates });

/** Puts the outcomes of `tasksOf(request)`, in its order, together to results: a row for every row of the data. */
export function assemble(request: Request, tasks: readonly Task[], outcomes: readonly Outcome[]): Results {
  return allAtOnce(assembleInSteps(request, tasks, outcomes));
}

/** Rows that are put together in one step. */
const rowsAtOnce = 1000;

/** The same in steps, for a thread that shows a page. */
export function* assembleInSteps(request: Request, tasks: readonly Task[], outcomes: readonly Outcome[]): Generator<void, Results> {
  const panel = new Panel(request.data);
  const { data } = request;
  const found = new ByTask<Outcome>();
  tasks.forEach((task, k) => found.set(task, outcomes[k]));
  yield;
  const name = (row: number) => ({ dmu: data.dmus[row], period: data.periods?.[row] ?? null });
  const model = modelById(request.model);
  const options = optionsFor(model, request.options);
  const global = request.index !== null && tasks.some((task) => task.technology === pooled && variantOf(task) === "");
  const scores: ScoreRow[] = [];
  for (let row = 0; row < data.dmus.length; row++) {
    if (row % rowsAtOnce === rowsAtOnce - 1) yield;
    const scoreAgainst = (technology: string) => found.get({ row, technology })?.score ?? null;
    scores.push({
      ...finiteRow(scoreRow(panel, row, request, model, options, (task) => found.get(task))),
      ...(global ? { ownScore: scoreAgainst(ofPeriod(panel.periodOf(row))), globalScore: scoreAgainst(pooled) } : {}),
    });
  }
  yield;
  const index = request.index === null ? [] : intervalsOf(request, panel, found);
  yield;
  const certificate = worstOf(outcomes);
  yield;
  const hanging = illPosed(tasks, outcomes, name);
  const beyond = beyondRange(data, tasks, outcomes);
  yield;
  return {
    scores,
    index,
    factors: request.index === null ? [] : indexById(request.index).factors(settingOf(request).options),
    periods: panel.periods,
    certificate,
    notes: [...hanging, ...brokenIntervals(index, scores), ...nullJointness(request), ...notesOf(request, panel, scores, beyond)],
  };
}

/** The index of every interval; where a factor is missing, with the status of the observation that has no score. */
function intervalsOf(request: Request, panel: Panel, found: ByTask<Outcome>): readonly IntervalRow[] {
  const index = indexById(request.index!);
  const setting = settingOf(request);
  const { model, modelOptions } = setting;
  const statuses = new Map<number, Status>();
  for (const task of index.tasks(panel, setting)) {
    const outcome = found.get(task);
    if (outcome?.score != null) continue;
    for (const row of [task.row, task.outputsOf ?? task.row]) statuses.set(row, outcome?.status ?? "bad data");
  }
  const score = (task: Task) => found.get(task)?.score ?? null;
  const measured: Measured = {
    score,
    multipliers: (task) => found.get(task)?.multipliers ?? null,
    efficiency: (task) => {
      const value = score(task);
      return value === null || model.efficiency === undefined
        ? value
        : model.efficiency(value, readOptions(model.options, { ...modelOptions, ...task.options }));
    },
  };
  const statusOf = (dmu: string, period: string) => statuses.get(panel.rowOf(dmu, period) ?? -1);
  return index.combine(panel, measured, setting).map((found): IntervalRow => {
    const interval = { ...found, factors: finiteFactors(found.factors) };
    const complete = Object.values(interval.factors).every((factor) => factor !== null);
    const reason = statusOf(interval.dmu, interval.from) ?? statusOf(interval.dmu, interval.to);
    return { ...interval, status: complete ? "computed" : ((reason ?? "not defined") as IntervalStatus) };
  });
}

/** The whole run in this thread. */
export function run(request: Request, solver: LpSolver = solverOf(request)): Results {
  const tasks = tasksOf(request);
  return assemble(request, tasks, [...evaluate(request, tasks, solver)]);
}

/** The options that a model declares, out of those of a request. */
function optionsFor(model: Model, settings: OptionSettings) {
  return readOptions(model.options, Object.fromEntries(Object.entries(settings).filter(([name]) => name in model.options)));
}

/** What the request's index runs on. */
function settingOf({ model: id, index, options, window = defaultWindow }: Request): IndexSetting {
  const model = modelById(id);
  const own: Index = indexById(index!);
  const named = Object.fromEntries(Object.entries(options).filter(([name]) => name in own.options));
  return { options: readOptions(own.options, named), model, modelOptions: optionsFor(model, options), window };
}

function check(request: Request, panel: Panel): void {
  const model = modelById(request.model);
  const { data } = request;
  if (data.dmus.length < 2) throw new Mistake("too-few-units", { period: null, got: data.dmus.length, min: 2 });
  const variables = variablesOf(data).length;
  if (variables > mostVariables) throw new Mistake("too-many-variables", { got: variables, max: mostVariables });
  if ((request.frontier ?? "common") !== "common" && data.groups === undefined) throw new Mistake("group-needed", { method: model.id });
  if (request.index === null) return;
  const index = indexById(request.index);
  if (!index.measures.includes(model.id)) throw new Mistake("measure-not-offered", { index: index.id, expected: index.measures, got: model.id });
  if ((index.roles.group?.min ?? 0) > 0 && data.groups === undefined) throw new Mistake("group-needed", { method: index.id });
  if (data.periods === undefined) throw new Mistake("period-needed", { index: index.id });
  if (panel.periods.length < 2) throw new Mistake("too-few-periods", { got: panel.periods.length });
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
