import type { Asked, Beginning } from "../taskpane/start/beginning.ts";

/** What the ribbon has asked the pane for, until it is done. */
export class AskedOfPane {
  readonly #listeners = new Set<() => void>();
  #asked: Beginning["asked"] = null;

  readonly read = (): Beginning["asked"] => this.#asked;

  readonly ask = (what: Asked): void => this.#tell({ what });

  readonly done = (): void => this.#tell(null);

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(asked: Beginning["asked"]): void {
    this.#asked = asked;
    for (const listener of this.#listeners) listener();
  }
}
