import type { Table } from "../analysis/table/table.ts";
import type { Text } from "../engine/declare/text.ts";
import { defaultDivision } from "../procedures/data-step/default-division.ts";
import { columnSlots } from "../procedures/declare/slots.ts";
import type { Procedure } from "../procedures/declare/procedure.ts";
import type { GivenTables } from "../procedures/run/given.ts";
import type { ProcedureAnalysis } from "../procedures/run/run-procedure.ts";
import { formulaOf, rangeOfTable, rangesIn, text, written, type Join } from "./formula-text.ts";
import { functionsOf, spilledResults } from "./procedure-functions.ts";
import type { ProcedureFunction, ProcedureMeaning } from "./sheet-function.ts";

/** A worksheet formula that gives a result of a procedure over its own cells. */
export interface ProcedureFormula {
  readonly fn: ProcedureFunction;
  /** The result that it gives. */
  readonly result: string;
  readonly title: Text;
  /** `=` first, with commas, as every host takes it. */
  readonly formula: string;
}

/**
 * The formulas of a run, or why there are none: its order of the periods was given by a person, a column or a second table is
 * not in the workbook, or no function has an argument for what it was given.
 */
export type ProcedureFormulas = { readonly formulas: readonly ProcedureFormula[] } | { readonly without: "period-order" | "columns" | "table" | "none" };

/** Where the cells of a run stand. */
export interface FormulaPlaces {
  readonly table: Table;
  /** The sheet of the table. */
  readonly sheet: string;
  /** Second tables by slot, where they stand on the sheets that the analysis names. */
  readonly tables?: GivenTables;
  readonly join?: Join;
}

/** A formula for every result of a procedure's run that a cell can spill: its ranges, header included, and its settings. */
export function formulasOfProcedure(procedure: Procedure, analysis: ProcedureAnalysis, places: FormulaPlaces): ProcedureFormulas {
  const { columns, periodOrder, division } = analysis;
  // A function reads the order of the periods from their labels.
  if (periodOrder !== undefined) return { without: "period-order" };
  // Of the divisions of the provinces it takes the one that is proposed.
  if (
    (division ?? defaultDivision) !== defaultDivision ||
    Object.values(columns)
      .flat()
      .some((name) => !places.table.header.includes(name))
  )
    return { without: "columns" };
  const seconds = secondRanges(analysis, places);
  if (seconds === null) return { without: "table" };
  const columnsOf = rangesIn(places.table, places.sheet, places.join ?? "CHOOSE");
  const functions = functionsOf(procedure).filter((fn) => takesAll(fn, analysis));
  const formulas = spilledResults(procedure).flatMap((result): ProcedureFormula[] => {
    const fn = functions.find(({ gives }) => gives === result) ?? functions.find(({ parameters }) => parameters.some(({ meaning }) => meaning.is === "result"));
    if (fn === undefined) return [];
    const argument = (meaning: ProcedureMeaning): string => {
      switch (meaning.is) {
        case "slot":
          return columnsOf(columns[meaning.slot] ?? []);
        case "table":
          return seconds[meaning.slot] ?? "";
        case "option":
          return analysis.options[meaning.option] === procedure.options[meaning.option].default ? "" : written(analysis.options[meaning.option]);
        case "result":
          return fn.gives === result ? "" : text(result);
      }
    };
    const formula = formulaOf(
      fn.name,
      fn.parameters.map(({ meaning }) => argument(meaning)),
    );
    return [{ fn, result, title: procedure.words.gives[result].title, formula }];
  });
  return formulas.length === 0 ? { without: "none" } : { formulas };
}

/** The range of every second table; null where one is not in the workbook. */
function secondRanges(analysis: ProcedureAnalysis, { tables = {} }: FormulaPlaces): Readonly<Record<string, string>> | null {
  const found: Record<string, string> = {};
  for (const [slot, source] of Object.entries(analysis.tables ?? {})) {
    const table = tables[slot];
    if (source.from !== "sheet" || table === undefined) return null;
    found[slot] = rangeOfTable(table, source.sheet);
  }
  return found;
}

/** Whether a function has an argument for everything that a run was given: what is left out would change the numbers. */
function takesAll({ procedure, parameters }: ProcedureFunction, { columns, options, tables = {} }: ProcedureAnalysis): boolean {
  const has = (wanted: (meaning: ProcedureMeaning) => boolean) => parameters.some(({ meaning }) => wanted(meaning));
  const slots = columnSlots(procedure.takes).filter(([slot]) => (columns[slot] ?? []).length > 0);
  return (
    slots.every(([slot]) => has((meaning) => meaning.is === "slot" && meaning.slot === slot)) &&
    Object.keys(tables).every((slot) => has((meaning) => meaning.is === "table" && meaning.slot === slot)) &&
    Object.entries(procedure.options).every(
      ([name, option]) => options[name] === option.default || has((meaning) => meaning.is === "option" && meaning.option === name),
    )
  );
}
