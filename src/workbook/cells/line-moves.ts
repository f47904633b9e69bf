/** Where the lines of a sheet have come from, as plain data. */
export interface KeptMoves {
  readonly from: readonly (number | null)[];
  readonly next: number;
}

/** Where the rows, or the columns, of a sheet have come from since it was opened. Lines are counted from 0. */
export class LineMoves {
  /** Where each line was; null of one that is new. Lines behind the list lie as many further as were added. */
  readonly #from: (number | null)[];
  /** Of the lines that were there, the first behind the list. */
  #next: number;
  /** Where the listed lines went, by where they were; made when it is asked for. */
  #places: Map<number, number> | null = null;

  /** @param kept what `kept` gave of others */
  constructor(kept: KeptMoves = { from: [], next: 0 }) {
    this.#from = [...kept.from];
    this.#next = kept.next;
  }

  /** Where the lines have come from, as plain data. */
  get kept(): KeptMoves {
    return { from: [...this.#from], next: this.#next };
  }

  insert(at: number, count: number): void {
    this.#reach(at);
    this.#from.splice(at, 0, ...Array.from({ length: count }, () => null));
  }

  remove(at: number, count: number): void {
    this.#reach(at + count);
    this.#from.splice(at, count);
  }

  /** Moves lines in front of another, both as they are counted before. */
  move(from: number, count: number, to: number): void {
    this.#reach(Math.max(from + count, to));
    const moved = this.#from.splice(from, count);
    this.#from.splice(to > from ? to - count : to, 0, ...moved);
  }

  /** Where a line was when the sheet was opened; null if it was not there. */
  cameFrom(line: number): number | null {
    return line < this.#from.length ? this.#from[line] : line - this.#from.length + this.#next;
  }

  /** Where a line is now that was there when the sheet was opened; null if it is gone. */
  wentTo(line: number): number | null {
    if (line >= this.#next) return line - this.#next + this.#from.length;
    this.#places ??= new Map(this.#from.flatMap((from, k) => (from === null ? [] : [[from, k] as const])));
    return this.#places.get(line) ?? null;
  }

  /** Where the lines from one to another are now, the new ones between them included; null if all are gone. */
  rangeWentTo(from: number, to: number): readonly [from: number, to: number] | null {
    const listed = this.#from.flatMap((line, k) => (line !== null && line >= from && line <= to ? [k] : []));
    const shift = this.#from.length - this.#next;
    const behind = to >= this.#next ? [Math.max(from, this.#next) + shift, to + shift] : [];
    if (listed.length + behind.length === 0) return null;
    return [listed[0] ?? behind[0], behind[1] ?? listed[listed.length - 1]];
  }

  /** Whether every line is where it was. */
  get still(): boolean {
    return this.#next === this.#from.length && this.#from.every((line, k) => line === k);
  }

  /** Lists the lines up to a length, which are about to change. */
  #reach(length: number): void {
    this.#places = null;
    while (this.#from.length < length) this.#from.push(this.#next++);
  }
}
