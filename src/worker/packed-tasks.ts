import type { Task } from "../engine/method/task.ts";

/** Tasks as one row of whole numbers, which is copied from thread to thread faster than as many objects. */
export interface PackedTasks {
  readonly count: number;
  /** Of each its row, the place of its technology's key in `technologies`, and whether the score alone is asked for. */
  readonly numbers: Int32Array;
  /** Those of all the tasks. */
  readonly technologies: readonly string[];
  /** The tasks that say more than that, by their place. */
  readonly others: readonly (readonly [place: number, task: Task])[];
}

const each = 3;

/** What a task may say beside its row, its technology and that the score alone is asked for: a new part has to be named below. */
type Further = Readonly<Record<Exclude<keyof Task, "row" | "technology" | "scoreOnly">, unknown>>;

const isPlain = ({ outputsOf, mean, twin, options, withMultipliers }: Task): boolean => saysNothing({ outputsOf, mean, twin, options, withMultipliers });

const saysNothing = ({ outputsOf, mean, twin, options, withMultipliers }: Further): boolean =>
  outputsOf === undefined && mean === undefined && twin === undefined && options === undefined && withMultipliers === undefined;

/** Packs the tasks from `from` to before `to`. */
export function packTasks(tasks: readonly Task[], from = 0, to = tasks.length): PackedTasks {
  const numbers = new Int32Array(each * (to - from));
  const places = new Map<string, number>();
  const others: [number, Task][] = [];
  for (let k = from, at = 0; k < to; k++, at += each) {
    const task = tasks[k];
    let place = places.get(task.technology);
    if (place === undefined) places.set(task.technology, (place = places.size));
    if (!isPlain(task)) {
      others.push([k - from, task]);
      continue;
    }
    numbers[at] = task.row;
    numbers[at + 1] = place;
    numbers[at + 2] = task.scoreOnly === true ? 1 : 0;
  }
  return { count: to - from, numbers, technologies: [...places.keys()], others };
}

/** The tasks, one after the other. */
export function* unpackTasks({ count, numbers, technologies, others }: PackedTasks): Generator<Task> {
  let next = 0;
  for (let k = 0, at = 0; k < count; k++, at += each) {
    if (next < others.length && others[next][0] === k) {
      yield others[next++][1];
      continue;
    }
    const [row, technology] = [numbers[at], technologies[numbers[at + 1]]];
    yield numbers[at + 2] === 1 ? { row, technology, scoreOnly: true } : { row, technology };
  }
}
