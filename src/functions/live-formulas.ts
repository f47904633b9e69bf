import type { Analysis } from "../analysis/analysis.ts";
import { columnLetters, type Table } from "../analysis/table.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import type { OptionSetting } from "../engine/options.ts";
import { reference } from "../engine/options.ts";
import { functionFamily, type SheetFunction, type SheetParameter } from "./family.ts";

/** A worksheet formula that gives a result column of an analysis over its own cells. */
export interface LiveFormula {
  readonly name: string;
  readonly fn: SheetFunction;
  /** `=` first, with commas, as every host takes it. */
  readonly formula: string;
}

/** The formulas of an analysis, or why there are none. */
export type LiveFormulas =
  | { readonly formulas: readonly LiveFormula[] }
  | { readonly without: "excluded" | "columns" | "none" | "period-order" }
  | { readonly without: "option"; readonly option: string };

/**
 * Every worksheet function that repeats a part of an analysis, with its ranges and options: header and rows of the table
 * on its sheet.
 * @param excluded whether the analysis left rows out, which no formula does
 * @param join puts columns together that do not stand side by side. Every Excel that spills has CHOOSE; the grid's CHOOSE
 * sees one row of a range and takes blanks for 0, its HSTACK does neither.
 */
export function liveFormulas(analysis: Analysis, table: Table, sheet: string, excluded: boolean, join: "CHOOSE" | "HSTACK" = "CHOOSE"): LiveFormulas {
  if (excluded) return { without: "excluded" };
  if (analysis.spellings !== undefined) return { without: "option", option: "spellings" };
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
  const used = [...columns.inputs, ...columns.outputs, ...columns.undesirable, columns.dmu, ...(columns.period === null ? [] : [columns.period])];
  if (at(used).includes(-1)) return { without: "columns" };
  const range = (from: number, to: number) => {
    const [left, right] = [from, to].map((k) => columnLetters(table.place.column + k));
    return `${sheetReference(sheet)}!$${left}$${table.place.row}:$${right}$${last}`;
  };
  const ranges = (names: readonly string[]) => {
    const places = at(names).sort((a, b) => a - b);
    if (places.length === 0) return "";
    const [first, end] = [places[0], places[places.length - 1]];
    if (end - first === places.length - 1) return range(first, end);
    const inOrder = at(names);
    const apart = inOrder.map((k) => range(k, k)).join(",");
    return join === "HSTACK" ? `HSTACK(${apart})` : `CHOOSE({${inOrder.map((_, k) => k + 1).join(",")}},${apart})`;
  };

  const chosen = chosenOptions(analysis);
  const offered = functionFamily.filter((fn) => repeats(fn, analysis));
  if (offered.length === 0) return { without: "none" };
  const able = offered.filter((fn) =>
    [...chosen.keys()].every((option) => fn.parameters.some(({ meaning }) => meaning.is === "option" && meaning.option === option)),
  );
  if (able.length === 0) return { without: "option", option: [...chosen.keys()][0] };
  return {
    formulas: able.map((fn) => {
      const args = fn.parameters.map((parameter) => argument(parameter, fn, analysis, chosen, (role) => ranges(byRole[role] ?? [])));
      while (args[args.length - 1] === "") args.pop();
      return { name: fn.name, fn, formula: `=${fn.name}(${args.join(",")})` };
    }),
  };
}

/** A function of the model or of the index; one that is told its model takes any. */
function repeats({ method, parameters }: SheetFunction, { model, index }: Analysis): boolean {
  return method.id === model || method.id === index || parameters.some(({ meaning }) => meaning.is === "model");
}

/** The options that are not what the method takes by itself. */
function chosenOptions({ model, index, options }: Analysis): ReadonlyMap<string, OptionSetting> {
  const declared = { ...modelById(model).options, ...(index === null ? {} : indexById(index).options) };
  return new Map(
    Object.entries(options).filter(([name, value]) => declared[name] !== undefined && JSON.stringify(declared[name].default) !== JSON.stringify(value)),
  );
}

function argument(
  { meaning, kind }: SheetParameter,
  { method }: SheetFunction,
  analysis: Analysis,
  chosen: ReadonlyMap<string, OptionSetting>,
  ranges: (role: string) => string,
): string {
  switch (meaning.is) {
    case "columns":
      return ranges(meaning.role);
    case "measure":
      return method.kind === "index" && method.measures[0] !== analysis.model ? text(analysis.model) : "";
    case "model":
      return method.id === analysis.model ? "" : text(analysis.model);
    case "reference":
      return analysis.reference === reference.default ? "" : text(analysis.reference);
    case "factor":
      return "";
    case "option": {
      const value = chosen.get(meaning.option);
      if (value === undefined || value === null) return "";
      if (typeof value === "string") return text(value);
      return typeof value === "number" ? String(value) : kind === "numbers" ? `{${value.join(",")}}` : "";
    }
  }
}

const text = (value: string) => `"${value.replaceAll('"', '""')}"`;

/** A sheet's name as formulas write it. */
export const sheetReference = (sheet: string) => `'${sheet.replaceAll("'", "''")}'`;
