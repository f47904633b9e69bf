/** What is told of a save: how much of the workbook has been read, null while the file is being written; or that it is done. */
export type SavingStage = { readonly share: number | null } | "saved";

/** Milliseconds after which a save is told of: most are done before anyone could read it. */
const patience = 300;

/** How far the save is that is under way: a store that React can read. */
export class SavingProgress {
  #told: SavingStage | null = null;
  #share: number | null = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();

  readonly read = (): SavingStage | null => this.#told;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  begin(): void {
    this.clear();
    this.#share = 0;
    this.#timer = setTimeout(() => this.#tell({ share: this.#share }), patience);
  }

  /** @param share of what is to be read; null when the file is being written */
  at(share: number | null): void {
    this.#share = share;
    if (this.#told !== null && this.#told !== "saved") this.#tell({ share });
  }

  /** That the save was told of is answered by whether it came to a file. */
  end(saved: boolean): void {
    const wasTold = this.#told !== null;
    this.clear();
    if (wasTold && saved) this.#tell("saved");
  }

  clear(): void {
    clearTimeout(this.#timer);
    if (this.#told !== null) this.#tell(null);
  }

  #tell(stage: SavingStage | null): void {
    this.#told = stage;
    for (const listener of this.#listeners) listener();
  }
}
