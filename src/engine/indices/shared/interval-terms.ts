import { variablesOf } from "../../data/dataset.ts";
import type { Index, IndexRow, IndexSetting } from "../../method/index.ts";
import type { Task } from "../../method/task.ts";
import type { Panel } from "../../data/panel.ts";

/** A DMU that is present in both periods of an interval, with the row of each. */
export interface Pair {
  readonly dmu: string;
  readonly from: string;
  readonly to: string;
  readonly before: number;
  readonly after: number;
}

/** Every interval of every DMU that has both ends, DMU by DMU: of a large panel there are millions. */
function* eachPair(panel: Panel): Generator<Pair> {
  const intervals = panel.intervals();
  for (const dmu of panel.dmus)
    for (const { from, to } of intervals) {
      const before = panel.rowOf(dmu, from);
      const after = panel.rowOf(dmu, to);
      if (before !== undefined && after !== undefined) yield { dmu, from, to, before, after };
    }
}

/** The tasks of an index: those whose scores its rule asks for, each as it is asked for. */
export function askTasksOf(index: Pick<Index, "combine">, panel: Panel, setting: IndexSetting, asked: (task: Task) => void): void {
  const ask = (task: Task) => {
    asked(task);
    return 1;
  };
  const multipliers = (task: Task) => {
    asked({ ...task, withMultipliers: true });
    return variablesOf(panel.data).map(() => 1);
  };
  index.combine(panel, { efficiency: ask, score: ask, multipliers }, setting);
}

/** A number, or null where a score that it needs does not exist; what is made of a null is null. */
export type Term = number | null;

export const over = (a: Term, b: Term): Term => (a === null || b === null || b === 0 ? null : a / b);
export const times = (...terms: readonly Term[]): Term => terms.reduce<Term>((product, term) => (product === null || term === null ? null : product * term), 1);

/** Geometric mean of one or two ratios. */
export function geometricMean(terms: readonly Term[]): Term {
  const product = times(...terms);
  return product === null || terms.length === 1 ? product : product < 0 ? null : product ** (1 / terms.length);
}

/** The factors of an interval of a DMU; `change` is what a number of it has become, as a ratio. */
type FactorsOf = (pair: Pair, change: (of: (row: number) => Term) => Term) => IndexRow["factors"];

/** The factors of every interval that a DMU has both ends of. */
export const changesIn = (panel: Panel, factorsOf: FactorsOf): readonly IndexRow[] => [...eachChange(panel, factorsOf)];

/** The same one after the other, for an index that has asked for its scores before. */
export function* eachChange(panel: Panel, factorsOf: FactorsOf): Generator<IndexRow> {
  for (const pair of eachPair(panel)) {
    const { dmu, from, to, before, after } = pair;
    yield { dmu, from, to, factors: factorsOf(pair, (of) => over(of(after), of(before))) };
  }
}
