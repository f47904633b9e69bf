const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Someone asked the process to end. */
export class Interrupted extends Error {
  constructor(readonly signal: NodeJS.Signals) {
    super(signal);
    this.name = "Interrupted";
  }
}

/** Holds back a signal that would end the process in the middle of something, until that is undone. A second one ends it at once. */
export class Interruption {
  #signal: NodeJS.Signals | null = null;
  #reject: (reason: Interrupted) => void = () => {};
  readonly #interrupted = new Promise<never>((_, reject) => (this.#reject = reject));
  readonly #hear = (signal: NodeJS.Signals) => {
    this.#signal = signal;
    this.end();
    this.#reject(new Interrupted(signal));
  };

  constructor() {
    this.#interrupted.catch(() => undefined);
    for (const signal of signals) process.once(signal, this.#hear);
  }

  /** Throws where a signal has come. */
  check(): void {
    if (this.#signal !== null) throw new Interrupted(this.#signal);
  }

  /** What is waited for, or the signal where that comes first. */
  async orElse<T>(awaited: Promise<T>): Promise<T> {
    return Promise.race([awaited, this.#interrupted]);
  }

  /** Ends the process by the signal that was held back, if one was. */
  pass(): void {
    if (this.#signal !== null) process.kill(process.pid, this.#signal);
  }

  end(): void {
    for (const signal of signals) process.off(signal, this.#hear);
  }
}
