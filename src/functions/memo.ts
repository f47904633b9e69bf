/** Runs that are kept: five functions over one range solve it once. */
const kept = 8;

interface Run<R> {
  readonly results: Promise<R>;
  readonly controller: AbortController;
  /** Calls that still want the results; a run that nobody wants any more is ended. */
  waiting: number;
  finished: boolean;
}

/** Results by the content of what was asked; the oldest leaves when a ninth comes. */
export class Memo<R> {
  readonly #runs = new Map<string, Run<R>>();

  /**
   * @param content the key of everything that decides the results
   * @param signal takes this call's interest back; the promise then rejects with its reason
   */
  async results(content: Promise<string>, start: (signal: AbortSignal) => Promise<R>, signal?: AbortSignal): Promise<R> {
    const key = await content;
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

  async #whileWanted(key: string, run: Run<R>, signal: AbortSignal): Promise<R> {
    run.waiting++;
    return new Promise<R>((resolve, reject) => {
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

  #forget(key: string, run: Run<R>): void {
    if (this.#runs.get(key) === run) this.#runs.delete(key);
  }
}

function begin<R>(start: (signal: AbortSignal) => Promise<R>): Run<R> {
  const controller = new AbortController();
  const run: Run<R> = { results: start(controller.signal), controller, waiting: 0, finished: false };
  const finish = () => (run.finished = true);
  run.results.then(finish, finish);
  return run;
}
