import type { Dataset, Unit } from "../data/dataset.ts";
import type { Note } from "../declare/note.ts";
import type { OptionSetting, OptionValues, Options } from "../declare/options.ts";
import type { Text } from "../declare/text.ts";
import type { LpSolver } from "../lp/solution.ts";
import type { Technology } from "../technology/technology.ts";
import type { Description } from "./description.ts";
import type { Outcome } from "./outcome.ts";

/**
 * What the numbers of an evaluated unit must be: all above 0; 0 or more; or any number. What a model does not take
 * makes the row `bad data`; a number in a reference unit may be 0 throughout, and negative only where the rule is `any`.
 */
export type DataRule = "positive" | "non-negative" | "any";

/** How many columns of each kind an analysis has. */
export interface ColumnCounts {
  readonly inputs: number;
  readonly outputs: number;
  readonly undesirables: number;
}

/** What a model declares of itself and the tests prove, in both directions. */
export interface Properties {
  readonly unitsInvariant: boolean | ((options: Readonly<Record<string, OptionSetting>>) => boolean);
  /** Whether a constant added to any column leaves the scores alone; absent: it does not. */
  readonly translationInvariant?: (options: Readonly<Record<string, OptionSetting>>) => boolean;
  /** Whether a larger technology never makes a score better; absent: it never does. */
  readonly monotone?: (options: Readonly<Record<string, OptionSetting>>) => boolean;
  /** Whether every unit that none dominates has the score of the frontier; absent: it has. */
  readonly frontierIsPareto?: (options: Readonly<Record<string, OptionSetting>>) => boolean;
  /** The score of every unit on the frontier, or null where units on it are told apart. */
  readonly efficientAt: number | null;
  /** Which scores are the better ones; absent: the higher. A distance to the frontier is better when it is lower. */
  readonly better?: "higher" | "lower";
}

/** A model: one unit against one technology. */
export interface Model<O extends Options = Options> extends Description<O> {
  readonly kind: "model";
  readonly properties: Properties;
  accepts(options: OptionValues<O>): DataRule;
  /** Of one that compares units one by one and solves no program. */
  readonly byComparison?: true;
  /** Id of the model, itself or another, that measures a point beyond the frontier on the same scale; absent where none does. */
  readonly beyond?: string;
  /** Throws a `Mistake` where the options do not fit each other or the columns. */
  check?(options: OptionValues<O>, columns: ColumnCounts): void;
  /** The score as a measure that is 1 on the frontier and smaller below it, as an index needs it; absent where it is one. */
  efficiency?(score: number, options: OptionValues<O>): number;
  /** What the reader of its results must know of the data beside the numbers. */
  notes?(options: OptionValues<O>, data: Dataset): readonly Note[];
  /** Names the formula that was solved, as the method sheet states it. */
  formula(options: OptionValues<O>, undesirable: boolean): Text;
  evaluate(unit: Unit, technology: Technology, options: OptionValues<O>, solver: LpSolver): Outcome;
}
