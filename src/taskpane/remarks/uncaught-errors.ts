/** What a browser says of a layout that needed another round: no fault of anybody. */
const harmless = /ResizeObserver loop/;

/** Errors that nothing caught, so that the page can say that something went wrong: a store that React can read. */
export class UncaughtErrors {
  #last: { readonly error: unknown } | null = null;
  readonly #listeners = new Set<() => void>();

  constructor(page: Window) {
    page.addEventListener("error", ({ error, message }) => this.#tell(error ?? message));
    page.addEventListener("unhandledrejection", ({ reason }) => this.#tell(reason));
  }

  readonly read = () => this.#last;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly dismiss = (): void => this.#change(null);

  #tell(error: unknown): void {
    // What a person cancelled has ended as they wished.
    if (error instanceof DOMException && error.name === "AbortError") return;
    if (harmless.test(error instanceof Error ? error.message : String(error))) return;
    this.#change({ error });
  }

  #change(last: { readonly error: unknown } | null): void {
    this.#last = last;
    for (const listener of this.#listeners) listener();
  }
}
