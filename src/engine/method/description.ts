import type { Role } from "../data/dataset.ts";
import type { Options } from "../declare/options.ts";
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

/** What every worksheet function may have beside the options of its method: a column role, or a setting of the run. */
export type RunParameter = Role | "reference" | "frontier" | "window" | "measure" | "model" | "factor" | "result";

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
