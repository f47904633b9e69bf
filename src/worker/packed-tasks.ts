import type { Task } from "../engine/method.ts";

/** Tasks as one row of whole numbers, which is copied from thread to thread faster than as many objects. */
export interface PackedTasks {
  readonly count: number;
  /** Row, place of the technology's key in `technologies`, `outputsOf`, `twin` and `scoreOnly` of each; −1 where absent. */
  readonly numbers: Int32Array;
  readonly technologies: readonly string[];
  /** By the place of the task. */
  readonly options: readonly (readonly [place: number, options: NonNullable<Task["options"]>])[];
}

const each = 5;
const absent = -1;

/** Packs the tasks from `from` to before `to`. */
export function packTasks(tasks: readonly Task[], from = 0, to = tasks.length): PackedTasks {
  const numbers = new Int32Array(each * (to - from));
  const places = new Map<string, number>();
  const options: [number, NonNullable<Task["options"]>][] = [];
  for (let k = from, at = 0; k < to; k++) {
    const task = tasks[k];
    let place = places.get(task.technology);
    if (place === undefined) places.set(task.technology, (place = places.size));
    numbers[at++] = task.row;
    numbers[at++] = place;
    numbers[at++] = task.outputsOf ?? absent;
    numbers[at++] = task.twin ?? absent;
    numbers[at++] = task.scoreOnly === true ? 1 : absent;
    if (task.options !== undefined) options.push([k - from, task.options]);
  }
  return { count: to - from, numbers, technologies: [...places.keys()], options };
}

/** The tasks, one after the other. */
export function* unpackTasks({ count, numbers, technologies, options }: PackedTasks): Generator<Task> {
  let next = 0;
  for (let k = 0, at = 0; k < count; k++, at += each) {
    const task: { -readonly [K in keyof Task]: Task[K] } = { row: numbers[at], technology: technologies[numbers[at + 1]] };
    if (numbers[at + 2] !== absent) task.outputsOf = numbers[at + 2];
    if (numbers[at + 3] !== absent) task.twin = numbers[at + 3];
    if (numbers[at + 4] !== absent) task.scoreOnly = true;
    if (next < options.length && options[next][0] === k) task.options = options[next++][1];
    yield task;
  }
}
