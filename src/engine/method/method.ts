import type { Unit } from "../data/dataset.ts";
import type { OptionValues, Options } from "../declare/options.ts";
import type { LpSolver } from "../lp/solution.ts";
import type { Technology } from "../technology/technology.ts";
import type { Description, ResultColumn, RunParameter, WorksheetFunction } from "./description.ts";
import type { Index } from "./index.ts";
import type { Model } from "./model.ts";
import type { Outcome } from "./outcome.ts";

/** Results that several methods have; their ids are what functions may give. */
export const resultColumns = <const Id extends string>(columns: readonly ResultColumn<Id>[]): readonly ResultColumn<Id>[] => columns;

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
