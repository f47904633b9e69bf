/** Numbers in order, to tell the rank of one of them without going through all. */
export class SortedNumbers {
  readonly #rising: Float64Array;

  constructor(numbers: readonly number[]) {
    this.#rising = Float64Array.from(numbers).sort();
  }

  /** The rank of a number from the largest down, or from the smallest up; ties share the best. Null of one that is not among them. */
  rank(number: number, rising: boolean): number | null {
    const from = this.#before(number, false);
    const to = this.#before(number, true);
    if (from === to) return null;
    return rising ? from + 1 : this.#rising.length - to + 1;
  }

  /** How many are less than a number, or no more. */
  #before(number: number, orEqual: boolean): number {
    let [low, high] = [0, this.#rising.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#rising[middle];
      if (one < number || (orEqual && one === number)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Where numbers stand in a column, read from a row on, as far down as it was asked for. */
export class CountedColumn {
  readonly #places = new Map<number, number[]>();
  #next: number;

  /** @param read the number in a row, null where none is; undefined where what stands there may equal a number without being one */
  constructor(
    from: number,
    private readonly read: (row: number) => number | null | undefined,
  ) {
    this.#next = from;
  }

  /** How often a number stands in the rows down to one; null where that cannot be told from numbers alone. */
  count(number: number, to: number): number | null {
    for (; this.#next <= to; this.#next++) {
      const one = this.read(this.#next);
      if (one === undefined) return null;
      if (one === null) continue;
      const places = this.#places.get(one);
      if (places) places.push(this.#next);
      else this.#places.set(one, [this.#next]);
    }
    return upTo(this.#places.get(number) ?? [], to);
  }
}

/** How many of rising rows are no further down than one. */
function upTo(rows: readonly number[], last: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle] <= last) low = middle + 1;
    else high = middle;
  }
  return low;
}
