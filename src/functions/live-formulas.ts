import type { Analysis } from "../analysis/run/analysis.ts";
import type { Table } from "../analysis/table/table.ts";
import type { ResultColumn } from "../engine/method/description.ts";
import type { Text } from "../engine/declare/text.ts";
import { formulaOf, rangesIn, text, written, type Join } from "./formula-text.ts";
import { columnOf, methodFunctions } from "./method-functions.ts";
import { settingsFor, type RepeatedSetting } from "./repeated-settings.ts";
import type { MethodFunction, MethodMeaning, SheetParameter } from "./sheet-function.ts";

/** A worksheet formula that gives a result column of an analysis over its own cells. */
export interface LiveFormula {
  readonly name: string;
  readonly fn: MethodFunction;
  /** The result that it gives. */
  readonly column: ResultColumn;
  /** `=` first, with commas, as every host takes it. */
  readonly formula: string;
}

/** A function that would give other numbers than the run, as it has no argument for one of its settings. */
export interface NotRepeated {
  readonly name: string;
  readonly setting: Text;
}

/** The formulas of an analysis, or why there are none. */
export type LiveFormulas =
  | { readonly formulas: readonly LiveFormula[]; readonly others: readonly NotRepeated[] }
  | { readonly without: "excluded" | "columns" | "none" | "period-order" }
  | { readonly without: "setting"; readonly setting: Text };

/** A table where it stands. */
export interface TableOnSheet {
  readonly table: Table;
  readonly sheet: string;
  /** What puts columns together that do not stand side by side. */
  readonly join?: Join;
}

/** What every argument of a formula is taken from. */
interface Repeated {
  readonly analysis: Analysis;
  readonly fn: MethodFunction;
  readonly settings: ReadonlyMap<string, RepeatedSetting>;
  readonly rangesOf: (role: string) => string;
}

/**
 * Every worksheet function that repeats a part of an analysis, with its ranges and settings: header and rows of the table
 * on its sheet.
 * @param excluded whether the analysis left rows out, which no formula does
 * @param held the results that the run has, for the function that gives any of them
 */
export function liveFormulas(
  analysis: Analysis,
  { table, sheet, join = "CHOOSE" }: TableOnSheet,
  excluded: boolean,
  held: readonly ResultColumn[] = [],
): LiveFormulas {
  if (excluded) return { without: "excluded" };
  // A function reads the order of the periods from their labels; where no period meets another, the order is nothing to it.
  const ordered = analysis.index !== null || analysis.reference === "sequential" || analysis.reference === "window";
  if (ordered && analysis.periodOrder !== undefined) return { without: "period-order" };
  const { columns } = analysis;
  const byRole: Readonly<Record<string, readonly string[]>> = {
    dmu: [columns.dmu],
    period: columns.period === null ? [] : [columns.period],
    group: columns.group === null ? [] : [columns.group],
    input: columns.inputs,
    output: columns.outputs,
    undesirable: columns.undesirable,
  };
  if (
    Object.values(byRole)
      .flat()
      .some((name) => !table.header.includes(name))
  )
    return { without: "columns" };
  const ranges = rangesIn(table, sheet, join);
  const rangesOf = (role: string) => ranges(byRole[role] ?? []);
  const offered = methodFunctions.filter((fn) => repeats(fn, analysis)).map((fn) => ({ fn, settings: settingsFor(fn, analysis) }));
  if (offered.length === 0) return { without: "none" };
  const formulas: LiveFormula[] = [];
  const others: NotRepeated[] = [];
  for (const { fn, settings } of offered) {
    const unknown = [...settings].find(([key]) => !fn.parameters.some((parameter) => keyOf(parameter) === key));
    if (unknown !== undefined) {
      others.push({ name: fn.name, setting: unknown[1].title });
      continue;
    }
    const formula = (result: string) =>
      formulaOf(
        fn.name,
        fn.parameters.map((parameter) => argument(parameter, { analysis, fn, settings, rangesOf }, result)),
      );
    if (!fn.parameters.some(({ meaning }) => meaning.is === "result")) formulas.push({ name: fn.name, fn, column: columnOf(fn), formula: formula("") });
    // Any result: those that no function of its own gives.
    else
      for (const column of held)
        if (!offered.some(({ fn: other }) => other.gives === column.id))
          formulas.push({ name: `${fn.name}(… ${text(column.id)} …)`, fn, column, formula: formula(column.id) });
  }
  return formulas.length === 0 ? { without: "setting", setting: others[0].setting } : { formulas, others };
}

/** A function of the model or of the index; one that is told its model takes any. */
function repeats({ method, parameters }: MethodFunction, { model, index }: Analysis): boolean {
  return method.id === model || method.id === index || parameters.some(({ meaning }) => meaning.is === "model");
}

/** The setting that an argument takes. */
const keyOf = ({ meaning }: SheetParameter<MethodMeaning>) => ("option" in meaning ? meaning.option : meaning.is);

function argument(parameter: SheetParameter<MethodMeaning>, { analysis, fn: { method }, settings, rangesOf }: Repeated, result: string): string {
  const { meaning, optional } = parameter;
  switch (meaning.is) {
    case "columns":
      // A group that spans no frontier of its own makes no difference.
      return meaning.role === "group" && optional && !settings.has("frontier") ? "" : rangesOf(meaning.role);
    case "measure":
      return method.kind === "index" && method.measures[0] !== analysis.model ? text(analysis.model) : "";
    case "model":
      return method.id === analysis.model ? "" : text(analysis.model);
    case "factor":
      return "";
    case "result":
      return result === "" ? "" : text(result);
    case "run":
    case "option":
      return written(settings.get(keyOf(parameter))?.value ?? null);
  }
}
