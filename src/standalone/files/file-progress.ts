/** What is told of a file: how far it is opened or saved, null where that cannot be told; or that it has been saved. */
export type FileStage = { readonly doing: FileDoing; readonly share: number | null } | "saved";

export type FileDoing = "opening" | "saving";

/** Milliseconds after which it is told of: most files are done before anyone could read it. */
const patience = 300;

/** What is done with a file, and tells how far it is. Once other work has begun, this one is told of no more. */
export interface FileWork {
  /** @param share from 0 to 1; null where it cannot be told */
  at(share: number | null): void;
  /** @param told what is left to be told of it */
  end(told?: "saved"): void;
}

/** How far the opening or saving is that is under way: a store that React can read. */
export class FileProgress {
  #told: FileStage | null = null;
  #now: FileWork | null = null;
  readonly #listeners = new Set<() => void>();

  readonly read = (): FileStage | null => this.#told;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  begin(doing: FileDoing): FileWork {
    this.clear();
    let [share, isTold] = [0 as number | null, false];
    const tell = (stage: FileStage | null) => this.#now === work && this.#tell(stage);
    const timer = setTimeout(() => {
      isTold = true;
      tell({ doing, share });
    }, patience);
    const work: FileWork = {
      at: (now) => {
        share = now;
        if (isTold) tell({ doing, share });
      },
      end: (told) => {
        clearTimeout(timer);
        tell(isTold ? (told ?? null) : null);
        isTold = false;
      },
    };
    this.#now = work;
    return work;
  }

  clear(): void {
    this.#now = null;
    if (this.#told !== null) this.#tell(null);
  }

  #tell(stage: FileStage | null): void {
    this.#told = stage;
    for (const listener of this.#listeners) listener();
  }
}
