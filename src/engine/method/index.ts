import type { Panel } from "../data/panel.ts";
import type { OptionSetting, OptionSettings, OptionValues, Options, Reference } from "../declare/options.ts";
import type { Text } from "../declare/text.ts";
import type { Description } from "./description.ts";
import type { Model } from "./model.ts";
import type { Task } from "./task.ts";

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
