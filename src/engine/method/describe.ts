import type { Unit } from "../data/dataset.ts";
import type { OptionValues } from "../declare/options.ts";
import type { Text } from "../declare/text.ts";
import type { LpSolver } from "../lp/solution.ts";
import type { Technology } from "../technology/technology.ts";
import type { Description, ResultColumn, RunParameter } from "./description.ts";
import type { Index } from "./index.ts";
import type { Model } from "./model.ts";
import type { Outcome } from "./outcome.ts";
import { wholeOptions, type OptionWords, type OwnOptions, type Whole } from "./own-options.ts";

/** What a worksheet function spills, and its arguments: they are positional and live in users' files, so append only. */
interface DeclaredFunction<Id extends string, P extends string> {
  readonly gives: Id;
  readonly parameters: readonly P[];
}

/** A function that is told its model takes the options of any. */
interface OfAnyModel<Id extends string> extends DeclaredFunction<Id, string> {
  readonly ofAnyModel: true;
}

/** What the words of a method say; the declaration has everything else. */
type Worded = "title" | "summary" | "whenToUse" | "whenNot";

/** What a method does: its results in order with what each holds, its functions by name. */
type Declared<M extends Description, O extends OwnOptions, Id extends string, N extends string, F> = Omit<
  M,
  "kind" | Worded | "options" | "results" | "functions"
> & {
  readonly options: O;
  readonly results: Readonly<Record<Id, ResultColumn["per"]>>;
  readonly functions: Readonly<Record<N, F>>;
};

type ModelFunction<O extends OwnOptions, Id extends string> = DeclaredFunction<Id, RunParameter | (keyof O & string)> | OfAnyModel<Id>;

/** What a model does. What it says of a unit is what it declares, and nothing else. */
type DeclaredModel<O extends OwnOptions, Id extends string, N extends string> = Omit<
  Declared<Model<Whole<NoInfer<O>>>, O, Id, N, ModelFunction<NoInfer<O>, NoInfer<Id>>>,
  "formula" | "evaluate"
> & {
  evaluate(unit: Unit, technology: Technology, options: OptionValues<Whole<NoInfer<O>>>, solver: LpSolver): Outcome<NoInfer<Id>>;
};

/** What an index does. Its functions take options of the models that measure it too. */
type DeclaredIndex<O extends OwnOptions, Id extends string, N extends string> = Omit<
  Declared<Index<Whole<NoInfer<O>>>, O, Id, N, DeclaredFunction<NoInfer<Id>, string>>,
  "nameInPapers"
>;

/** The words of a method: every key follows from its declaration, so that a missing one does not compile. */
type WordsOf<O extends OwnOptions, Id extends string, N extends string> = Pick<Description, Worded> &
  OptionWords<O> & {
    readonly results: { readonly [K in Id]: Omit<ResultColumn, "id" | "per"> };
    readonly functions: { readonly [K in N]: Text };
  };

type ModelWords<O extends OwnOptions, Id extends string, N extends string> = WordsOf<O, Id, N> & Pick<Model<Whole<O>>, "formula">;
type IndexWords<O extends OwnOptions, Id extends string, N extends string> = WordsOf<O, Id, N> & Pick<Index<Whole<O>>, "nameInPapers">;

/** Puts what a method does and what it says together. */
function joined<const Id extends string, N extends string>(
  declared: { readonly options: OwnOptions; readonly results: Readonly<Record<Id, ResultColumn["per"]>>; readonly functions: Readonly<Record<N, object>> },
  words: object,
) {
  const said = words as WordsOf<OwnOptions, string, string> & { readonly options?: Parameters<typeof wholeOptions>[1] };
  return {
    ...declared,
    ...said,
    options: wholeOptions(declared.options, said.options ?? {}),
    results: Object.entries(declared.results).map(([id, per]) => ({ id, per, ...said.results[id] })),
    functions: Object.entries<object>(declared.functions).map(([name, declaredFunction]) => ({ name, help: said.functions[name], ...declaredFunction })),
  };
}

/** Joins what a model does with what it says. Options are read against the schema before it sees them, so the catalogue may forget their exact types. */
export const describeModel = <const O extends OwnOptions, const Id extends string, const N extends string>(
  declared: DeclaredModel<O, Id, N>,
  words: ModelWords<NoInfer<O>, NoInfer<Id>, NoInfer<N>>,
): Model => ({ kind: "model", ...joined(declared, words) }) as unknown as Model;

/** Joins what an index does with what it says. */
export const describeIndex = <const O extends OwnOptions, const Id extends string, const N extends string>(
  declared: DeclaredIndex<O, Id, N>,
  words: IndexWords<NoInfer<O>, NoInfer<Id>, NoInfer<N>>,
): Index => ({ kind: "index", ...joined(declared, words) }) as unknown as Index;
