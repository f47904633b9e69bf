import type { Dataset } from "../data/dataset.ts";
import type { Frontier, OptionSettings, Reference } from "../declare/options.ts";

/** What is asked of the engine: plain data, so that it can be sent to a worker as it is. */
export interface Request {
  readonly model: string;
  readonly index: string | null;
  /** The options of the model and of the index, by name. */
  readonly options: OptionSettings;
  /** Against which technology the scores of a panel are measured. */
  readonly reference: Reference;
  /** Whether groups span frontiers of their own; one common frontier where it is absent. */
  readonly frontier?: Frontier;
  /** Periods of a window, where technologies are windows. */
  readonly window?: number;
  readonly data: Dataset;
  /** Whether every score is proven in exact arithmetic; by default up to `provenByDefault` observations. */
  readonly prove?: boolean;
}
