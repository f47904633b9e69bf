/** How a table of neighbours was written, or that it is ours. */
export type NeighboursForm = "shipped" | "pairs-once" | "pairs-directed" | "square";

/** From one unit to a neighbour of it, by the keys of their names. */
export interface Link {
  readonly from: string;
  readonly to: string;
  /** Above 0. */
  readonly weight: number;
}

/** Who is whose neighbour, whether or not the units are in the data. */
export interface Neighbours {
  readonly form: NeighboursForm;
  /** Every name of the table as it was written, by its key. */
  readonly names: ReadonlyMap<string, string>;
  readonly links: readonly Link[];
  /** Links that geography does not give, each once. */
  readonly byConvention: readonly (readonly [from: string, to: string])[];
}
