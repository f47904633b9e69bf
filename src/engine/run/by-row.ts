/** Rows that are kept together, as a power of two: few of them are empty where a technology holds some rows of a large panel. */
const bits = 4;
const together = 1 << bits;

/** Values by row, as a map has them, in less room and found sooner where there are millions. */
export class ByRow<T> {
  readonly #pages: (T | undefined)[][] = [];

  get(row: number): T | undefined {
    return this.#pages[row >> bits]?.[row & (together - 1)];
  }

  set(row: number, value: T): void {
    const page = row >> bits;
    // A list that is written far behind its end would be kept as a map.
    while (this.#pages.length <= page) this.#pages.push(none);
    if (this.#pages[page] === none) this.#pages[page] = new Array<T | undefined>(together).fill(undefined);
    this.#pages[page][row & (together - 1)] = value;
  }

  /** In the order of the rows. */
  *values(): Generator<T> {
    for (const page of this.#pages) for (const value of page) if (value !== undefined) yield value;
  }
}

const none: undefined[] = [];
