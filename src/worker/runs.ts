/** Pieces that are still to be done, as runs of neighbours: `from ≤ k < to`. */
interface Run {
  from: number;
  to: number;
}

/**
 * Shares pieces out so that each worker does neighbours: they have their technologies in common, each of which is then
 * prepared by one worker. A worker that has come to the end of its run takes the second half of the longest one left.
 */
export class Runs {
  readonly #runs: Run[];
  #begun = false;

  constructor(pieces: number) {
    this.#runs = pieces === 0 ? [] : [{ from: 0, to: pieces }];
  }

  get isEmpty(): boolean {
    return this.#runs.length === 0;
  }

  /**
   * The next piece for a worker, or −1 when there is none.
   * @param last the piece that it did last, or −1
   */
  next(last: number): number {
    const own = this.#runs.find(({ from }) => from === last + 1);
    if (own !== undefined && (last >= 0 || !this.#begun)) {
      this.#begun = true;
      return this.#take(own);
    }
    const longest = this.#runs.reduce<Run | null>((best, run) => (best !== null && best.to - best.from >= run.to - run.from ? best : run), null);
    if (longest === null) return -1;
    const middle = longest.from + Math.floor((longest.to - longest.from) / 2);
    if (middle === longest.from) return this.#take(longest);
    this.#runs.push({ from: middle, to: longest.to });
    longest.to = middle;
    return this.#take(this.#runs[this.#runs.length - 1]);
  }

  #take(run: Run): number {
    const piece = run.from++;
    if (run.from === run.to) this.#runs.splice(this.#runs.indexOf(run), 1);
    return piece;
  }
}
