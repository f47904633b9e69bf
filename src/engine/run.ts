import { indexById, modelById } from "./catalog.ts";
import { unitAt, type Dataset } from "./dataset.ts";
import { ProvingSolver } from "./exact/proving-solver.ts";
import { Simplex } from "./lp/simplex.ts";
import type { LpSolver } from "./lp/solution.ts";
import type { Index, IntervalStatus, Outcome, Task } from "./method.ts";
import { Mistake } from "./mistake.ts";
import { readOptions } from "./options.ts";
import { Panel } from "./panel.ts";
import type { IntervalRow, NamedPeer, Note, Results, RunCertificate, ScoreRow } from "./results.ts";
import type { Status } from "./status.ts";
import { ofPeriod, pooled, referenceSet, Technology } from "./technology.ts";

/** What is asked of the engine: plain data, so that it can be sent to a worker as it is. */
export interface Request {
  readonly model: string;
  readonly index: string | null;
  readonly options: Readonly<Record<string, string>>;
  /** Against which technology the scores of a panel are measured. */
  readonly reference: "period" | "global";
  readonly data: Dataset;
  /** Whether every score is proven in exact arithmetic; by default up to `provenByDefault` observations. */
  readonly prove?: boolean;
}

/** Observations up to which a run proves its scores without being asked. */
export const provenByDefault = 1000;

/** The product's own solver, as a request asks for it. What floating point cannot settle is always solved exactly. */
export function solverOf({ prove, data }: Request): LpSolver {
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
  const wanted = new Map<string, Task>();
  const want = (task: Task) => {
    if (!unscored.has(task.row)) wanted.set(keyOf(task), task);
  };
  for (const row of panel.keyOrder) want(scoreTask(request, panel, row));
  if (request.index !== null) for (const task of indexById(request.index).tasks(panel)) want(task);
  const place = new Map(Array.from(panel.keyOrder, (row, k) => [row, k]));
  return [...wanted.values()].sort((a, b) => (a.technology < b.technology ? -1 : a.technology > b.technology ? 1 : place.get(a.row)! - place.get(b.row)!));
}

/** Evaluates tasks one by one, so that the caller owns progress and cancellation. */
export function* evaluate(request: Request, tasks: Iterable<Task>, solver: LpSolver = solverOf(request)): Generator<Outcome> {
  const panel = new Panel(request.data);
  const model = modelById(request.model);
  const options = readOptions(model.options, request.options);
  let key: string | null = null;
  let technology: Technology | null = null;
  for (const task of tasks) {
    if (technology === null || key !== task.technology) {
      key = task.technology;
      technology = new Technology(request.data, referenceSet(panel, key));
    }
    yield model.evaluate(unitAt(request.data, task.row), technology, options, solver);
  }
}

/** Puts the outcomes of `tasksOf(request)`, in its order, together to results: a row for every row of the data. */
export function assemble(request: Request, tasks: readonly Task[], outcomes: readonly Outcome[]): Results {
  const panel = new Panel(request.data);
  const { data } = request;
  const found = new Map(tasks.map((task, k) => [keyOf(task), outcomes[k]]));
  const name = (row: number) => ({ dmu: data.dmus[row], period: data.periods?.[row] ?? null });
  const scores = data.dmus.map((_, row): ScoreRow => {
    const outcome = found.get(keyOf(scoreTask(request, panel, row)));
    const peers = (outcome?.peers ?? []).map(({ row: peer, lambda }): NamedPeer => ({ ...name(peer), lambda }));
    const scoreAgainst = (technology: string) => found.get(keyOf({ row, technology }))?.score ?? null;
    return {
      row,
      ...name(row),
      group: data.groups?.[row] ?? null,
      status: outcome?.status ?? "bad data",
      score: outcome?.score ?? null,
      slacks: outcome?.slacks ?? null,
      targets: outcome?.targets ?? null,
      peers,
      ...(request.index === null ? {} : { ownScore: scoreAgainst(ofPeriod(panel.periodOf(row))), globalScore: scoreAgainst(pooled) }),
    };
  });
  const index = request.index === null ? [] : intervalsOf(indexById(request.index), panel, found);
  return {
    scores,
    index,
    periods: panel.periods,
    certificate: worstOf(outcomes),
    notes: [...illPosed(tasks, outcomes, name), ...notesOf(request, panel, scores)],
  };
}

/** The index of every interval; where a factor is missing, with the status of the observation that has no score. */
function intervalsOf(index: Index, panel: Panel, found: ReadonlyMap<string, Outcome>): readonly IntervalRow[] {
  const statuses = new Map<number, Status>();
  for (const { row, technology } of index.tasks(panel)) {
    const outcome = found.get(keyOf({ row, technology }));
    if (outcome?.score == null) statuses.set(row, outcome?.status ?? "bad data");
  }
  const statusOf = (dmu: string, period: string) => statuses.get(panel.rowOf(dmu, period) ?? -1);
  return index
    .combine(panel, (row, technology) => found.get(keyOf({ row, technology }))?.score ?? null)
    .map((interval): IntervalRow => {
      const complete = Object.values(interval.factors).every((factor) => factor !== null);
      const reason = statusOf(interval.dmu, interval.from) ?? statusOf(interval.dmu, interval.to);
      return { ...interval, status: complete ? "computed" : ((reason ?? "unsolved") as IntervalStatus) };
    });
}

/** The whole run in this thread. */
export function run(request: Request, solver: LpSolver = solverOf(request)): Results {
  const tasks = tasksOf(request);
  return assemble(request, tasks, [...evaluate(request, tasks, solver)]);
}

const keyOf = (task: Task) => `${task.row}|${task.technology}`;

function scoreTask(request: Request, panel: Panel, row: number): Task {
  const global = request.reference === "global" || request.data.periods === undefined;
  return { row, technology: global ? pooled : ofPeriod(panel.periodOf(row)) };
}

function check(request: Request, panel: Panel): void {
  const model = modelById(request.model);
  const { data } = request;
  if (data.dmus.length < 2) throw new Mistake("too-few-units", { period: null, got: data.dmus.length, min: 2 });
  if (request.index === null) return;
  const index = indexById(request.index);
  if (!index.measures.includes(model.id)) throw new Mistake("measure-not-offered", { index: index.id, expected: index.measures, got: model.id });
  if (data.periods === undefined) throw new Mistake("period-needed", { index: index.id });
  if (panel.periods.length < 2) throw new Mistake("too-few-periods", { got: panel.periods.length });
}

function worstOf(outcomes: readonly Outcome[]): RunCertificate {
  const worst = { programs: 0, primal: 0, dual: 0, gap: 0, proven: 0 };
  for (const { certificates } of outcomes) {
    for (const certificate of certificates) {
      worst.programs++;
      worst.primal = Math.max(worst.primal, certificate.primal);
      worst.dual = Math.max(worst.dual, certificate.dual);
      worst.gap = Math.max(worst.gap, certificate.gap);
      if (certificate.proven) worst.proven++;
    }
  }
  return worst;
}

/** The observations whose optimum hangs on the last digit of the data, each once. */
function illPosed(tasks: readonly Task[], outcomes: readonly Outcome[], name: (row: number) => { dmu: string; period: string | null }): readonly Note[] {
  const rows = new Set(tasks.filter((_, k) => outcomes[k].certificates.some((certificate) => certificate.illPosed)).map(({ row }) => row));
  return Array.from(rows, (row): Note => ({ code: "ill-posed", ...name(row) }));
}

function notesOf(request: Request, panel: Panel, scores: readonly ScoreRow[]): readonly Note[] {
  const notes: Note[] = [];
  const { data } = request;
  for (const { status, dmu, period } of scores) if (status === "infeasible" || status === "unsolved") notes.push({ code: status, dmu, period });
  if (data.periods !== undefined) {
    for (const dmu of panel.dmus) for (const period of panel.periods) if (panel.rowOf(dmu, period) === undefined) notes.push({ code: "gap", dmu, period });
    if (!panel.periods.every((label) => /\d/.test(label)) && panel.periods.length > 1) notes.push({ code: "period-order", periods: panel.periods });
  }
  const m = data.inputs.length;
  const s = data.outputs.length + data.undesirables.length;
  const recommended = Math.max(m * s, 3 * (m + s));
  const pooledRun = request.reference === "global" || data.periods === undefined;
  for (const period of pooledRun ? [null] : panel.periods) {
    const units = period === null ? data.dmus.length : panel.rowsWhere((row) => panel.periodOf(row) === period).length;
    if (units < recommended) notes.push({ code: "few-units", period, units, recommended });
  }
  return notes;
}
