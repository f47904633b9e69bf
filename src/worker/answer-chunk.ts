import type { Outcome } from "../engine/method/outcome.ts";
import type { Task } from "../engine/method/task.ts";
import type { FoundFrame } from "../engine/lp/frame-search.ts";
import { evaluate, type Request } from "../engine/run/run.ts";
import type { TechnologyKey } from "../engine/technology/technology-key.ts";
import { unpackRequest } from "./packed-labels.ts";
import { Packer } from "./packed-outcomes.ts";
import { unpackTasks } from "./packed-tasks.ts";
import { reportEvery, type Chunk, type FromWorker, type TechnologyFrame } from "./protocol.ts";

/** A job under way: its evaluation takes tasks from a queue, so that a technology built for one chunk serves the next. */
interface Underway {
  readonly job: number;
  readonly queue: Task[];
  readonly outcomes: Generator<Outcome>;
  /** Frames that other workers found, by the key of the technology and whether the block has the row Σλ. */
  readonly frames: Map<string, FoundFrame>;
}

const frameKey = (technology: TechnologyKey, withSum: boolean) => `${technology} ${withSum}`;

/** Evaluates chunks and says how it went. */
export function chunkAnswerer(post: (message: FromWorker, transfer: ArrayBuffer[]) => void): (chunk: Chunk) => void {
  let underway: Underway | null = null;
  let present = -1;
  const tell = (frame: TechnologyFrame) => post({ kind: "frame", id: present, ...frame }, []);
  return ({ id, job, request, tasks, frames }) => {
    present = id;
    try {
      if (request !== null) underway = begin(job, unpackRequest(request), tell);
      if (underway?.job !== job) throw new Error(`a chunk of job ${job} came before its request`);
      for (const { technology, withSum, frame } of frames) underway.frames.set(frameKey(technology, withSum), frame);
      const packer = new Packer();
      let reported = Date.now();
      for (const task of unpackTasks(tasks)) {
        underway.queue.push(task);
        packer.add(underway.outcomes.next().value as Outcome);
        if (Date.now() - reported < reportEvery) continue;
        reported = Date.now();
        post({ kind: "progress", id, done: packer.count }, []);
      }
      const packed = packer.packed();
      post({ kind: "done", id, outcomes: packed }, [packed.numbers.buffer]);
    } catch (error) {
      underway = null;
      post({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) }, []);
    }
  };
}

function begin(job: number, request: Request, tell: (frame: TechnologyFrame) => void): Underway {
  const queue: Task[] = [];
  const frames = new Map<string, FoundFrame>();
  const exchange = (technology: TechnologyKey) => ({
    known: (withSum: boolean) => frames.get(frameKey(technology, withSum)),
    found: (withSum: boolean, frame: FoundFrame) => tell({ technology, withSum, frame }),
  });
  return { job, queue, outcomes: evaluate(request, taken(queue), undefined, exchange), frames };
}

/** Tasks as they are put into the queue; it is never asked for more than it holds. */
function* taken(queue: Task[]): Generator<Task> {
  for (let task = queue.shift(); task !== undefined; task = queue.shift()) yield task;
}
