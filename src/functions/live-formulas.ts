import type { Analysis } from "../analysis/analysis.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import type { ResultColumn } from "../engine/method.ts";
import type { OptionSetting } from "../engine/options.ts";
import type { Text } from "../engine/text.ts";
import { columnOf, functionFamily, type SheetFunction, type SheetParameter } from "./family.ts";
import { settingsFor, type RepeatedSetting } from "./repeated-settings.ts";

/** A worksheet formula that gives a result column of an analysis over its own cells. */
export interface LiveFormula {
  readonly name: string;
  readonly fn: SheetFunction;
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

/**
 * Every worksheet function that repeats a part of an analysis, with its ranges and settings: header and rows of the table
 * on its sheet.
 * @param excluded whether the analysis left rows out, which no formula does
 * @param join puts columns together that do not stand side by side. Every Excel that spills has CHOOSE; the grid's CHOOSE
 * sees one row of a range and takes blanks for 0, its HSTACK does neither.
 * @param held the results that the run has, for the function that gives any of them
 */
export function liveFormulas(
  analysis: Analysis,
  table: Table,
  sheet: string,
  excluded: boolean,
  join: "CHOOSE" | "HSTACK" = "CHOOSE",
  held: readonly ResultColumn[] = [],
): LiveFormulas {
  if (excluded) return { without: "excluded" };
  // A function reads the order of the periods from their labels; where no period meets another, the order is nothing to it.
  const ordered = analysis.index !== null || analysis.reference === "sequential" || analysis.reference === "window";
  if (ordered && analysis.periodOrder !== undefined) return { without: "period-order" };
  const last = table.rowNumbers[table.rowNumbers.length - 1];
  const at = (names: readonly string[]) => names.map((name) => table.header.indexOf(name));
  const { columns } = analysis;
  const byRole: Readonly<Record<string, readonly string[]>> = {
    dmu: [columns.dmu],
    period: columns.period === null ? [] : [columns.period],
    group: columns.group === null ? [] : [columns.group],
    input: columns.inputs,
    output: columns.outputs,
    undesirable: columns.undesirable,
  };
  if (at(Object.values(byRole).flat()).includes(-1)) return { without: "columns" };
  const range = (from: number, to: number) => {
    const [left, right] = [from, to].map((k) => columnLetters(table.place.column + k));
    return `${sheetReference(sheet)}!$${left}$${table.place.row}:$${right}$${last}`;
  };
  const ranges = (names: readonly string[]) => {
    const inOrder = at(names);
    if (inOrder.length === 0) return "";
    if (inOrder.every((k, place) => k === inOrder[0] + place)) return range(inOrder[0], inOrder[inOrder.length - 1]);
    const apart = inOrder.map((k) => range(k, k)).join(",");
    return join === "HSTACK" ? `HSTACK(${apart})` : `CHOOSE({${inOrder.map((_, k) => k + 1).join(",")}},${apart})`;
  };

  const offered = functionFamily.filter((fn) => repeats(fn, analysis)).map((fn) => ({ fn, settings: settingsFor(fn, analysis) }));
  if (offered.length === 0) return { without: "none" };
  const formulas: LiveFormula[] = [];
  const others: NotRepeated[] = [];
  for (const { fn, settings } of offered) {
    const unknown = [...settings].find(([key]) => !fn.parameters.some((parameter) => keyOf(parameter) === key));
    if (unknown !== undefined) {
      others.push({ name: fn.name, setting: unknown[1].title });
      continue;
    }
    const formulaOf = (result: string) => {
      const args = fn.parameters.map((parameter) => argument(parameter, fn, analysis, settings, result, (role) => ranges(byRole[role] ?? [])));
      while (args[args.length - 1] === "") args.pop();
      return `=${fn.name}(${args.join(",")})`;
    };
    if (!fn.parameters.some(({ meaning }) => meaning.is === "result")) formulas.push({ name: fn.name, fn, column: columnOf(fn), formula: formulaOf("") });
    // Any result: those that no function of its own gives.
    else
      for (const column of held)
        if (!offered.some(({ fn: other }) => other.gives === column.id))
          formulas.push({ name: `${fn.name}(… ${text(column.id)} …)`, fn, column, formula: formulaOf(column.id) });
  }
  return formulas.length === 0 ? { without: "setting", setting: others[0].setting } : { formulas, others };
}

/** A function of the model or of the index; one that is told its model takes any. */
function repeats({ method, parameters }: SheetFunction, { model, index }: Analysis): boolean {
  return method.id === model || method.id === index || parameters.some(({ meaning }) => meaning.is === "model");
}

/** The setting that an argument takes. */
const keyOf = ({ meaning }: SheetParameter) => ("option" in meaning ? meaning.option : meaning.is);

function argument(
  parameter: SheetParameter,
  { method }: SheetFunction,
  analysis: Analysis,
  settings: ReadonlyMap<string, RepeatedSetting>,
  result: string,
  ranges: (role: string) => string,
): string {
  const { meaning, optional } = parameter;
  switch (meaning.is) {
    case "columns":
      // A group that spans no frontier of its own makes no difference.
      return meaning.role === "group" && optional && !settings.has("frontier") ? "" : ranges(meaning.role);
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

function written(value: OptionSetting): string {
  if (value === null) return "";
  if (typeof value === "string") return text(value);
  return typeof value === "number" ? String(value) : `{${value.join(",")}}`;
}

const text = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A sheet's name as formulas write it. */
export const sheetReference = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
