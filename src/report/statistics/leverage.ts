import type { Completed } from "../../analysis/run/run-analysis.ts";
import type { Dataset } from "../../engine/data/dataset.ts";
import { Mistake } from "../../engine/declare/mistake.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { NamedPeer, ScoreRow } from "../../engine/run/results.ts";
import { evaluate, plannedTasks, type Request } from "../../engine/run/run.ts";
import { assemble } from "../../engine/run/assemble.ts";
import { RunPlan } from "../../engine/run/run-plan.ts";
import { allAtOnce } from "../../engine/run/steps.ts";
import { mean, present } from "./averages.ts";
import type { Values } from "../layout/matrix.ts";

/** A reference that most others are measured by, and what the scores are without it. */
export interface Leverage {
  readonly dmu: string;
  /** Of an observation of a technology that spans periods; null of a unit, whose every period is meant. */
  readonly period: string | null;
  /** By period: the rows that have it as a peer, and all that have a score. */
  readonly served: readonly number[];
  readonly scored: readonly number[];
  /** By period: the mean score where it neither is measured nor measures others. */
  readonly means: Values;
  /** The mean of the means of the units. */
  readonly mean: number;
}

/** Above so many rows one unit does not carry the scores, and measuring them again would take a while. */
const mostRows = 1000;
/** Between two rests of the thread. */
const atOnce = 50;

const known = new WeakMap<Completed, Leverage | null>();

export const leverageOf = (completed: Completed): Leverage | null => allAtOnce(leverageInSteps(completed));

/**
 * The unit that alone is a peer of more than half of the others: of a technology of one period a unit in all of its
 * periods, of one that spans periods an observation. The scores are measured again without it, for a sentence about a
 * number that one unit carries says what the number is without.
 */
export function* leverageInSteps(completed: Completed): Generator<void, Leverage | null> {
  const found = known.get(completed);
  if (found !== undefined) return found;
  const { analysis, data, results } = completed;
  const panel = new Panel(data);
  const scored = results.scores.filter(({ score }) => score !== null);
  const main = scored.length > mostRows ? null : mostServing(scored, panel.periods.length > 1 && analysis.reference !== "period");
  if (main === null) return keep(completed, null);
  const rows = results.scores.flatMap(({ row, dmu, period }) => (isOf(main, { dmu, period }) ? [] : [row]));
  const without = yield* scoresOf(completed, rows);
  if (without === null) return keep(completed, null);
  const at = (own: readonly ScoreRow[], period: string) => own.filter((one) => (one.period ?? "") === period);
  const byUnit = grouped(without);
  const meanOf = (own: readonly ScoreRow[]) => mean(present(own.map(({ score }) => score)));
  const whole = mean(present([...byUnit.values()].map(meanOf)));
  if (whole === null) return keep(completed, null);
  const served = scored.filter((one) => isServed(one, main));
  return keep(completed, {
    ...main,
    served: panel.periods.map((period) => at(served, period).length),
    scored: panel.periods.map((period) => at(scored, period).length),
    means: panel.periods.map((period) => meanOf(at(without, period))),
    mean: whole,
  });
}

function keep(completed: Completed, found: Leverage | null): Leverage | null {
  known.set(completed, found);
  return found;
}

type Reference = Pick<Leverage, "dmu" | "period">;
type Named = Pick<NamedPeer, "dmu" | "period">;

const isOf = (reference: Reference, { dmu, period }: Named) => dmu === reference.dmu && (reference.period === null || period === reference.period);

/** An efficient unit is its own peer, where its frontier holds it. */
const isServed = (row: ScoreRow, reference: Reference) => row.peers.some((peer) => isOf(reference, peer));

/** Whose peer most others have; null where they are no more than half. */
function mostServing(rows: readonly ScoreRow[], byPeriod: boolean): Reference | null {
  const counts = new Map<string, { readonly reference: Reference; count: number }>();
  for (const row of rows) {
    const own = new Map(row.peers.map(({ dmu, period }) => [byPeriod ? JSON.stringify([dmu, period]) : dmu, { dmu, period: byPeriod ? period : null }]));
    for (const [key, reference] of own) {
      if (isOf(reference, row)) continue;
      const counted = counts.get(key) ?? { reference, count: 0 };
      counted.count++;
      counts.set(key, counted);
    }
  }
  const [most] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (most === undefined) return null;
  const others = rows.filter((row) => !isOf(most.reference, row)).length;
  return 2 * most.count > others && others > 2 ? most.reference : null;
}

/** The scores of some rows by themselves; null where they make no run. */
function* scoresOf({ analysis, data }: Completed, rows: readonly number[]): Generator<void, readonly ScoreRow[] | null> {
  const { model, options, reference, frontier, window } = analysis;
  const part: Request = {
    model,
    index: null,
    options,
    reference,
    ...(frontier === undefined ? {} : { frontier }),
    ...(window === undefined ? {} : { window }),
    data: partOf(data, rows),
    prove: false,
  };
  try {
    const plan = new RunPlan(part);
    const tasks = plannedTasks(plan);
    const outcomes = [];
    for (const outcome of evaluate(part, tasks)) {
      outcomes.push(outcome);
      if (outcomes.length % atOnce === 0) yield;
    }
    return assemble(plan, tasks, outcomes).scores;
  } catch (error) {
    if (error instanceof Mistake) return null;
    throw error;
  }
}

function partOf(data: Dataset, rows: readonly number[]): Dataset {
  const some = <T>(values: readonly T[]) => rows.map((row) => values[row]);
  const variables = (all: Dataset["inputs"]) => all.map(({ name, values }) => ({ name, values: Float64Array.from(rows, (row) => values[row]) }));
  const unscored = new Set(data.unscored);
  return {
    ...data,
    dmus: some(data.dmus),
    ...(data.periods === undefined ? {} : { periods: some(data.periods) }),
    ...(data.groups === undefined ? {} : { groups: some(data.groups) }),
    inputs: variables(data.inputs),
    outputs: variables(data.outputs),
    undesirables: variables(data.undesirables),
    unscored: rows.flatMap((row, k) => (unscored.has(row) ? [k] : [])),
  };
}

function grouped(rows: readonly ScoreRow[]): ReadonlyMap<string, readonly ScoreRow[]> {
  const byUnit = new Map<string, ScoreRow[]>();
  for (const row of rows) byUnit.set(row.dmu, [...(byUnit.get(row.dmu) ?? []), row]);
  return byUnit;
}
