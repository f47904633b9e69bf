import type { Role, Unit } from "./dataset.ts";
import type { Certificate, LpSolver } from "./lp/solution.ts";
import type { Options, OptionValues } from "./options.ts";
import type { Panel } from "./panel.ts";
import type { Status } from "./status.ts";
import type { Technology, TechnologyKey } from "./technology.ts";
import type { Text } from "./text.ts";

export interface Citation {
  readonly text: string;
  readonly doi: string;
}

/** How many columns of each role a method takes. A role that is absent is not accepted. */
export type RoleCounts = Readonly<Partial<Record<Role, { readonly min: number; readonly max?: number }>>>;

/**
 * What one result holds: one value per observation (`unit`), one per variable, the peers; of an index one number per
 * `interval`, one level per observation (`period`), or a labelled `table` of its own length.
 */
export interface ResultColumn {
  readonly id: string;
  readonly per: "unit" | "variable" | "peer" | "interval" | "period" | "table";
  readonly title: Text;
  readonly meaning: Text;
}

/** An argument of a worksheet function: a column role, an option of the method, or an option of every run. */
export type Parameter = Exclude<Role, "group"> | "reference" | "measure" | "model" | "factor" | (string & {});

/** A worksheet function. Its parameters are positional and live in users' files: append only. */
export interface WorksheetFunction {
  /** Upper case, with a dot: `SBM.SUPER`. */
  readonly name: string;
  /** The result column that it spills. */
  readonly gives: string;
  readonly help: Text;
  readonly parameters: readonly Parameter[];
}

/** Everything that the worksheet, the form, the command line, the report and the documentation need to know. */
export interface Description<O extends Options = Options> {
  readonly id: string;
  readonly title: Text;
  /** One plain sentence for a person who has never heard of the method. */
  readonly summary: Text;
  readonly citations: readonly Citation[];
  readonly roles: RoleCounts;
  readonly options: O;
  readonly results: readonly ResultColumn[];
  readonly functions: readonly WorksheetFunction[];
}

/** A reference observation on the frontier with its intensity λ > 0. */
export interface Peer {
  readonly row: number;
  readonly lambda: number;
}

/**
 * What a model says of one unit against one technology.
 * A slack is what separates the unit from its target: `target = x − slack` for an input or an undesirable output,
 * `y + slack` for an output. Of a super-efficient unit it is negative: how far the unit may worsen and stay efficient.
 */
export interface Outcome {
  readonly status: Status;
  /** null unless the program was solved to optimality. */
  readonly score: number | null;
  /** One number per variable (inputs, outputs, undesirable outputs), in the data's own units. */
  readonly slacks: readonly number[] | null;
  readonly targets: readonly number[] | null;
  readonly peers: readonly Peer[];
  readonly certificates: readonly Certificate[];
}

/** What a model declares of itself and the tests prove, in both directions. */
export interface Properties {
  readonly unitsInvariant: boolean;
  /** The score of every unit on the frontier, or null where units on it are told apart. */
  readonly efficientAt: number | null;
}

/** A model: one unit against one technology. */
export interface Model<O extends Options = Options> extends Description<O> {
  readonly kind: "model";
  readonly properties: Properties;
  /** What the numbers of an evaluated unit must be. A number in a reference unit may also be 0. */
  readonly evaluates: "positive";
  /** Names the formula that was solved, as the method sheet states it. */
  formula(options: OptionValues<O>, undesirable: boolean): Text;
  evaluate(unit: Unit, technology: Technology, options: OptionValues<O>, solver: LpSolver): Outcome;
}

/** One evaluation that an index needs: a row against a technology. */
export interface Task {
  readonly row: number;
  readonly technology: TechnologyKey;
}

/** The score of a row against a technology; null where there is none. */
export type ScoreOf = (row: number, technology: TechnologyKey) => number | null;

export interface IndexRow {
  readonly dmu: string;
  readonly from: string;
  readonly to: string;
  /** One number per factor; null where a score it needs does not exist. */
  readonly factors: Readonly<Record<string, number | null>>;
}

/** Whether an interval has its factors, or what became of the observation that lacks a score. */
export type IntervalStatus = "computed" | "infeasible" | "unsolved" | "bad data";

/** An index: a pattern of (unit, technology) pairs over any model that yields a score, and what follows from the scores. */
export interface Index<O extends Options = Options> extends Description<O> {
  readonly kind: "index";
  /** The names of its factors, in the order in which they are shown; the first is the index itself. */
  readonly factors: readonly string[];
  /** The models whose score can measure E, by id; the first is the default. */
  readonly measures: readonly string[];
  tasks(panel: Panel): readonly Task[];
  combine(panel: Panel, score: ScoreOf): readonly IndexRow[];
}

export type Method = Model | Index;

/** Options are read against the schema before a method sees them, so the catalogue may forget their exact types. */
export const defineModel = <const O extends Options>(model: Omit<Model<O>, "kind">): Model => ({ kind: "model", ...model }) as unknown as Model;
export const defineIndex = <const O extends Options>(index: Omit<Index<O>, "kind">): Index => ({ kind: "index", ...index }) as unknown as Index;
