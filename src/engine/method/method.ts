import type { Dataset, Role, Unit } from "../data/dataset.ts";
import type { Certificate, LpSolver } from "../lp/solution.ts";
import type { OptionSetting, OptionSettings, OptionValues, Options, Reference } from "../declare/options.ts";
import type { Panel } from "../data/panel.ts";
import type { Note } from "../declare/note.ts";
import type { Status } from "../declare/status.ts";
import type { Technology } from "../technology/technology.ts";
import type { TechnologyKey } from "../technology/technology-key.ts";
import type { Text } from "../declare/text.ts";

export interface Citation {
  readonly text: string;
  /** Absent where the work has none, or none that has been seen with it. */
  readonly doi?: string;
}

/** How many columns of each role a method takes. A role that is absent is not accepted. */
export type RoleCounts = Readonly<Partial<Record<Role, { readonly min: number; readonly max?: number }>>>;

/**
 * What one result holds: one value per observation (`unit`), one per variable, the peers; of an index one number per
 * `interval`, one level per observation (`period`), or a labelled `table` of its own length.
 */
export interface ResultColumn<Id extends string = string> {
  readonly id: Id;
  readonly per: "unit" | "variable" | "peer" | "interval" | "period" | "table";
  readonly title: Text;
  readonly meaning: Text;
  /** What a finding calls a factor that can drive an index. */
  readonly inFindings?: Text;
  /** Of a result that is one of a few words, what each is called. */
  readonly words?: Readonly<Record<string, Text>>;
}

/** Results that several methods have; their ids are what functions may give. */
export const resultColumns = <const Id extends string>(columns: readonly ResultColumn<Id>[]): readonly ResultColumn<Id>[] => columns;

/** What every worksheet function may have beside the options of its method: a column role, or a setting of the run. */
type RunParameter = Role | "reference" | "frontier" | "window" | "measure" | "model" | "factor" | "result";

/** A worksheet function. Its parameters are positional and live in users' files: append only. */
export interface WorksheetFunction<Id extends string = string, P extends string = string> {
  /** Upper case, with a dot: `SBM.SUPER`. */
  readonly name: string;
  /** The result column that it spills. */
  readonly gives: Id;
  readonly help: Text;
  readonly parameters: readonly P[];
}

/** How efficient is each unit; how has productivity changed; which did what with emissions. */
export type Question = "efficiency" | "productivity" | "emissions";

/** Everything that the worksheet, the form, the command line, the report and the documentation need to know. */
export interface Description<O extends Options = Options> {
  readonly id: string;
  readonly title: Text;
  /** One plain sentence for a person who has never heard of the method. */
  readonly summary: Text;
  /** The question that a person has when this is the method to choose. */
  readonly question: Question;
  readonly whenToUse: Text;
  readonly whenNot: Text;
  readonly citations: readonly Citation[];
  readonly roles: RoleCounts;
  readonly options: O;
  readonly results: readonly ResultColumn[];
  readonly functions: readonly WorksheetFunction[];
  /** Further tables of a report that can be made of it where the data has periods and groups, by name. */
  readonly presets?: readonly string[];
}

/** A reference observation on the frontier with its intensity λ > 0. */
export interface Peer {
  readonly row: number;
  readonly lambda: number;
}

type Extra = number | string | null;

/**
 * What a model says of one unit against one technology.
 * A slack is what separates the unit from its target: `target = x − slack` for an input or an undesirable output,
 * `y + slack` for an output. Of a super-efficient unit it is negative: how far the unit may worsen and stay efficient.
 */
export interface Outcome<Id extends string = string> {
  readonly status: Status;
  /** null unless the program was solved to optimality. */
  readonly score: number | null;
  /** One number per variable (inputs, outputs, undesirable outputs), in the data's own units. */
  readonly slacks: readonly number[] | null;
  readonly targets: readonly number[] | null;
  readonly peers: readonly Peer[];
  /** Multipliers (shadow prices) ≥ 0 of the variables, in the same order and per unit of the data, where the model has them. */
  readonly multipliers?: readonly number[] | undefined;
  /** What else the model says of the unit, by the id of a result column: φ of an output-oriented score, say. */
  readonly extras?: (string extends Id ? Readonly<Record<string, Extra>> : { readonly [K in Id]?: Extra }) | undefined;
  readonly certificates: readonly Certificate[];
}

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

/** One evaluation that an index needs: a row against a technology. */
export interface Task {
  readonly row: number;
  /** The row whose outputs and undesirable outputs are taken with the inputs of `row`; absent for an observation as it is. */
  readonly outputsOf?: number;
  /**
   * Which numbers of the point are the sample means instead of the row's: those of the inputs and undesirable outputs,
   * those of the outputs, or all; then the row is −1.
   */
  readonly mean?: "inputs" | "outputs" | "all";
  readonly technology: TechnologyKey;
  /** The row of the technology that stands for the unit there: super-efficiency leaves it out. Absent: the row itself. */
  readonly twin?: number;
  /** Options of the model that differ from the run's: returns to scale, say. */
  readonly options?: OptionSettings;
  /** An index asks for the score alone: the outcome carries no slacks, targets, peers, multipliers or extras. */
  readonly scoreOnly?: true;
  /** An index asks for the multipliers as well: the outcome is whole. */
  readonly withMultipliers?: true;
}

/** The numbers that an index is put together from; null where a program had no optimum. */
export interface Measured {
  /** The measure that is 1 on the frontier and smaller below it. */
  efficiency(task: Task): number | null;
  /** The model's own score: the distance β of a directional model, say. */
  score(task: Task): number | null;
  /** Multipliers of the variables, of a model that has them. */
  multipliers(task: Task): readonly number[] | null;
}

/** What an index runs on: its own options, and the model with the options that measure E. */
export interface IndexSetting<O extends Options = Options> {
  readonly options: OptionValues<O>;
  readonly model: Model;
  readonly modelOptions: Readonly<Record<string, OptionSetting>>;
  /** Periods of a window, where technologies are windows. */
  readonly window?: number;
}

/** What a number is the product of (of an indicator: the sum), by factor: 1 where it multiplies (adds), −1 where it divides (is taken off). */
export interface Identity {
  readonly whole: string;
  readonly parts: Readonly<Record<string, 1 | -1>>;
}

export interface IndexRow {
  readonly dmu: string;
  readonly from: string;
  readonly to: string;
  /** One number per factor; null where a score it needs does not exist. */
  readonly factors: Readonly<Record<string, number | null>>;
}

/**
 * Whether an interval has its factors, or what became of the observation that lacks a score; `not defined` where every
 * score is there and a ratio of them is not: one of them is 0, or a distance is −1 or less.
 */
export type IntervalStatus = "computed" | "infeasible" | "unbounded" | "unsolved" | "bad data" | "not defined";

/** An index: a pattern of (unit, technology) pairs over any model that yields a score, and what follows from the scores. */
export interface Index<O extends Options = Options> extends Description<O> {
  readonly kind: "index";
  /** The names of its factors, in the order in which they are shown; the first is the index itself. */
  factors(options: OptionValues<O>): readonly string[];
  /** How the index is put together from its factors, and over time: ratios multiply, indicators add up. */
  readonly combines: "product" | "sum";
  /** What its factors make up, that of the index itself first; absent where the index is the product (sum) of all the others. */
  identities?(options: OptionValues<O>): readonly Identity[];
  /** Whether a chain of intervals equals the direct comparison of its ends. */
  readonly circular: boolean | ((options: OptionValues<O>) => boolean);
  /** The models whose score can measure E, by id; the first is the default. */
  readonly measures: readonly string[];
  /** Options of the model that it sets itself in every program, so that the run's setting makes no difference to it. */
  readonly sets?: readonly string[];
  /** Options of its own that follow the run's reference technology where nobody set them. */
  following?(reference: Reference): OptionSettings;
  /** What it should be called in a paper on scores of a model, where the literature calls several things alike; null where its title says it. */
  nameInPapers?(measure: Model, undesirable: boolean): Text | null;
  /** Throws a `Mistake` where its options do not fit each other, the model's or the panel. */
  check?(setting: IndexSetting<O>, panel: Panel): void;
  /**
   * Its numbers; the tasks of a run are those whose scores are asked for here (`askTasksOf`), whatever they turn out to be.
   * All are asked for before it returns, though the rows may be made as they are gone through.
   */
  combine(panel: Panel, measured: Measured, setting: IndexSetting<O>): Iterable<IndexRow>;
}

export type Method = Model | Index;

/** A function that is told its model takes the options of any. */
interface OfAnyModel<Id extends string> extends WorksheetFunction<Id> {
  readonly ofAnyModel: true;
}

/** A method before the catalogue forgets its exact types: a function gives a result and takes options that are declared. */
type Declared<M extends Description, F, Id extends string> = Omit<M, "kind" | "results" | "functions"> & {
  readonly results: readonly ResultColumn<Id>[];
  readonly functions: readonly F[];
};

type ModelFunction<O extends Options, Id extends string> = WorksheetFunction<Id, RunParameter | (keyof O & string)> | OfAnyModel<Id>;

/** What a model says of a unit is what it declares, and nothing else. */
interface Evaluating<O extends Options, Id extends string> {
  evaluate(unit: Unit, technology: Technology, options: OptionValues<O>, solver: LpSolver): Outcome<Id>;
}

/** Options are read against the schema before a method sees them, so the catalogue may forget their exact types. */
export const defineModel = <const O extends Options, const Id extends string>(
  model: Omit<Declared<Model<O>, ModelFunction<NoInfer<O>, NoInfer<Id>>, Id>, "evaluate"> & Evaluating<NoInfer<O>, NoInfer<Id>>,
): Model => ({ kind: "model", ...model }) as unknown as Model;
/** The functions of an index take options of the models that measure it too. */
export const defineIndex = <const O extends Options, const Id extends string>(index: Declared<Index<O>, WorksheetFunction<NoInfer<Id>>, Id>): Index =>
  ({ kind: "index", ...index }) as unknown as Index;
