/** How a table of neighbours was written, or that it is ours: borders of provinces, or distances of their capitals. */
export type NeighboursForm = "shipped" | "pairs-once" | "pairs-directed" | "square" | "inverse-distance" | "inverse-distance-squared" | "k-nearest";

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
  /** Whether a table was given. */
  readonly given: boolean;
  /** Every name as it was written, by its key. */
  readonly names: ReadonlyMap<string, string>;
  /** The links between units of which some are present, given by their keys; others may be among them. */
  readonly linksAmong: (present: readonly string[]) => readonly Link[];
  /** Links that geography does not give, each once. */
  readonly byConvention: readonly (readonly [from: string, to: string])[];
}
