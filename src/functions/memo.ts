import type { Results } from "../engine/results.ts";
import type { Request } from "../engine/run.ts";

/** Runs that are kept: five functions over one range solve it once. */
const kept = 8;

interface Run {
  readonly results: Promise<Results>;
  readonly controller: AbortController;
  /** Calls that still want the results; a run that nobody wants any more is ended. */
  waiting: number;
  finished: boolean;
}

/** Results by the content of their request; the oldest leaves when a ninth comes. */
export class Memo {
  readonly #runs = new Map<string, Run>();

  /** @param signal takes this call's interest back; the promise then rejects with its reason */
  async results(request: Request, start: (signal: AbortSignal) => Promise<Results>, signal?: AbortSignal): Promise<Results> {
    const key = await contentKey(request);
    signal?.throwIfAborted();
    const run = this.#runs.get(key) ?? begin(start);
    this.#runs.delete(key);
    this.#runs.set(key, run);
    run.results.catch(() => this.#forget(key, run));
    for (const oldest of [...this.#runs.keys()].slice(0, Math.max(0, this.#runs.size - kept))) this.#runs.delete(oldest);
    if (!signal) {
      run.waiting++;
      return run.results;
    }
    return this.#whileWanted(key, run, signal);
  }

  async #whileWanted(key: string, run: Run, signal: AbortSignal): Promise<Results> {
    run.waiting++;
    return new Promise<Results>((resolve, reject) => {
      const leave = () => {
        reject(signal.reason as Error);
        if (--run.waiting > 0 || run.finished) return;
        this.#forget(key, run);
        run.controller.abort(signal.reason);
      };
      signal.addEventListener("abort", leave, { once: true });
      const settled = () => signal.removeEventListener("abort", leave);
      run.results.then(resolve, reject).finally(settled);
    });
  }

  #forget(key: string, run: Run): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }
}

function begin(start: (signal: AbortSignal) => Promise<Results>): Run {
  const controller = new AbortController();
  const run: Run = { results: start(controller.signal), controller, waiting: 0, finished: false };
  const finish = () => (run.finished = true);
  run.results.then(finish, finish);
  return run;
}

/** SHA-256 of everything that decides the numbers: method, options, labels and values. */
async function contentKey({ model, index, options, reference, frontier, window, data }: Request): Promise<string> {
  const variables = [...data.inputs, ...data.outputs, ...data.undesirables];
  const { dmus, periods, periodOrder, groups, unscored, inputs, outputs } = data;
  const words = JSON.stringify([
    model,
    index,
    options,
    reference,
    frontier,
    window,
    dmus,
    periods,
    periodOrder,
    groups,
    unscored,
    inputs.length,
    outputs.length,
  ]);
  const text = new TextEncoder().encode(words);
  const bytes = new Uint8Array(text.length + variables.reduce((sum, { values }) => sum + values.byteLength, 0));
  bytes.set(text);
  let at = text.length;
  for (const { values } of variables) {
    bytes.set(new Uint8Array(values.buffer, values.byteOffset, values.byteLength), at);
    at += values.byteLength;
  }
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
