/** What resampling says of one number. */
export interface Interval {
  readonly low: number;
  readonly high: number;
  /** The number less the bias that the replicates show. */
  readonly corrected: number;
  /** Replicates in which the number exists. */
  readonly replicates: number;
}

/** How a bootstrap is run. Plain data: with the analysis and the data it determines every digit. */
export interface Bootstrap {
  readonly replicates: number;
  /** Coverage of the intervals, as 0.95. */
  readonly level: number;
  readonly seed: number;
}

/** The intervals of a run, beside its results: in the order of the rows, and of the intervals of the index. */
export interface Inference {
  readonly bootstrap: Bootstrap;
  readonly scores: readonly (Interval | null)[];
  readonly index: readonly Readonly<Record<string, Interval | null>>[];
}
