import type { Grouping } from "../statistics/grouping.ts";
import type { Leverage } from "../statistics/leverage.ts";
import type { Matrix } from "../layout/matrix.ts";
import type { Outlier } from "../statistics/outlier.ts";

/** The scores of a run by DMU and period, and what follows from them alone. */
export interface ScoreMatrix {
  readonly matrix: Matrix;
  readonly dmus: readonly string[];
  readonly periods: readonly string[];
  readonly grouping: Grouping | null;
  /** Whether the scores are distances, of which the lower is the better. */
  readonly lower: boolean;
  /** The column of the means over the periods; of a cross-section, that of the scores. */
  readonly mean: string;
  /** By DMU, from the best mean on, each once. */
  readonly place: readonly (number | null)[];
  /** The unit that carries the mean, and the reference that carries the scores, where there are any. */
  readonly outlier: Outlier | null;
  readonly leverage: Leverage | null;
}

/** The id of the column of the statuses of a period, by its place. */
export const statusColumn = (t: number): string => `status ${t}`;
