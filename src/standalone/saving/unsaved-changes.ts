/** A point in the life of a workbook, to say of it later that it was saved. */
export type SavePoint = number;

/** Whether the workbook holds what no file has: a store that React can read. */
export class UnsavedChanges {
  #changes = 0;
  #saved = 0;
  readonly #listeners = new Set<() => void>();

  readonly read = (): boolean => this.#changes > this.#saved;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  changed(): void {
    this.#tell(() => this.#changes++);
  }

  /** The workbook as it is now. */
  get now(): SavePoint {
    return this.#changes;
  }

  /** A file has the workbook as it was then; what was changed since, it has not. */
  saved(then: SavePoint): void {
    this.#tell(() => (this.#saved = Math.max(this.#saved, then)));
  }

  /** Another workbook is open, as its file has it. What is still being saved of the one before says nothing of it. */
  opened(): void {
    this.#tell(() => (this.#saved = ++this.#changes));
  }

  #tell(change: () => void): void {
    const before = this.read();
    change();
    if (this.read() !== before) for (const listener of this.#listeners) listener();
  }
}
