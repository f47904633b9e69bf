import { describe, expect, it } from "vitest";
import type { Cell } from "../../src/analysis/table/table.ts";
import type { OptionSettings } from "../../src/engine/declare/options.ts";
import { callFunction } from "../../src/functions/call.ts";
import { formulasOfProcedure } from "../../src/functions/procedure-formulas.ts";
import { procedureFunctions, spilledResults } from "../../src/functions/procedure-functions.ts";
import type { Argument } from "../../src/functions/ranges.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import { procedures } from "../../src/procedures/catalog.ts";
import { tableSlots } from "../../src/procedures/declare/slots.ts";
import type { Procedure } from "../../src/procedures/declare/procedure.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { formulaCall } from "../browser/formula-arguments.ts";
import { tableOf } from "../procedures/tables.ts";
import { aYear, columnsFor, fittingOptions, followsUnits, header, rows, secondCells, sectionOf, tablesFor, wantedOf } from "./procedure-panel.ts";

const noModel: Evaluator = { evaluate: () => Promise.reject(new Error("no program is solved")), dispose: () => undefined };
const grid = [header, ...rows];
/** Without periods, the units of one. */
const gridFor = (procedure: Procedure, without: readonly string[]) =>
  without.includes("period") || (followsUnits(procedure) && without.includes("unit")) ? [header, ...sectionOf(procedure)] : grid;

interface Case {
  readonly name: string;
  readonly procedure: Procedure;
  readonly without: readonly string[];
  readonly options: OptionSettings;
}

/** As it is by itself, without what may be left out, and every option set otherwise: each choice, and a number between its bounds. */
function casesOf(procedure: Procedure): readonly Case[] {
  const settings = Object.entries(procedure.options).flatMap(([name, option]): OptionSettings[] => {
    if (option.kind === "choice") return Object.keys(option.values).map((value) => ({ [name]: value }));
    const fitting = fittingOptions[procedure.id]?.[name];
    if (fitting !== undefined) return [{ [name]: fitting }];
    if (name === "base") return [{ [name]: aYear }];
    if (option.kind === "numbers") return [{ [name]: [1, 2] }];
    if (option.kind === "text") return [{ [name]: "b1=b2*b2" }];
    const middle = Math.min(option.max, Math.max(option.min, (option.default ?? option.min) * 2 + (option.integer ? 1 : 0.01)));
    return [{ [name]: middle }];
  });
  const left = Object.entries(procedure.takes).flatMap(([slot, { min }]) => (min === 0 ? [slot] : []));
  const both = Object.assign({}, ...settings) as OptionSettings;
  return [
    ...[{}, ...settings.map((setting) => ({ ...fittingOptions[procedure.id], ...setting })), both].map((options) => ({
      name: `${procedure.id} ${JSON.stringify(options)}`,
      procedure,
      without: [],
      options,
    })),
    ...left
      .filter((slot) => procedure.takes[slot].holds === "labels")
      .map((slot) => ({ name: `${procedure.id} without ${slot}`, procedure, without: [slot], options: {} })),
  ];
}

function completed({ procedure, without, options }: Case): CompletedProcedure {
  const tables = Object.fromEntries(Object.entries(tablesFor(procedure)).filter(([slot]) => !without.includes(slot)));
  const sources = Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "sheet", sheet: slot } as const]));
  const columns = columnsFor(procedure, without);
  return runProcedure(completeProcedure({ procedure: procedure.id, columns, options, tables: sources }), tableOf(gridFor(procedure, without)), tables);
}

/** The second table that stands on a sheet, each on one that is called as its slot. */
const secondOn = (procedure: Procedure, sheet: string) =>
  tableSlots(procedure.takes).flatMap(([slot, taken]) => (slot === sheet ? [secondCells(procedure, taken)] : []))[0];

const tried = new Set<string>();

describe("a formula that repeats a procedure's run", () => {
  it.each(procedures.flatMap(casesOf))("gives its numbers: $name", async (one) => {
    const run = completed(one);
    const tables = tablesFor(one.procedure);
    const live = formulasOfProcedure(one.procedure, run.analysis, { table: tableOf(gridFor(one.procedure, one.without)), sheet: "it's data", tables });
    if (!("formulas" in live)) throw new Error(JSON.stringify(live));
    expect(live.formulas.map(({ result }) => result)).toEqual(spilledResults(one.procedure));
    for (const { fn, result, title, formula } of live.formulas) {
      const call = formulaCall(formula, (sheet) => secondOn(one.procedure, sheet) ?? gridFor(one.procedure, one.without));
      const args = fn.parameters.map((_, k): Argument => {
        const given = call.args[k] ?? null;
        return given === null ? null : Array.isArray(given) ? (given as Argument) : [[given as Cell]];
      });
      const called = await callFunction(fn, args, noModel, "en");
      if ("mistake" in called) throw new Error(`${formula}: ${sentence(called.mistake, "en")}`);
      expect([formula, called.cells.slice(1)]).toEqual([formula, wantedOf(run, result, "en").rows]);
      expect(title).toBe(one.procedure.words.gives[result].title);
      tried.add(fn.name);
    }
  });

  it("is there for every function", () => {
    expect([...tried].sort()).toEqual(procedureFunctions.map(({ name }) => name).sort());
  });

  it("names only what is not the default, and columns that stand apart in the order of the run", () => {
    const winsorise = procedures.find(({ id }) => id === "winsorise")!;
    const columns = { values: ["n2", "n3"], unit: ["unit"] };
    const analysis = completeProcedure({ procedure: "winsorise", columns, options: { quantile: "type2" } });
    const formulas = (join?: "HSTACK") => {
      const live = formulasOfProcedure(winsorise, analysis, { table: tableOf(grid), sheet: "data", ...(join ? { join } : {}) });
      return "formulas" in live ? live.formulas.map(({ formula }) => formula) : [];
    };
    const [two, three, unit] = ["F", "A", "E"].map((letter) => `'data'!$${letter}$1:$${letter}$${grid.length}`);
    expect(formulas()[3]).toBe(`=PREP.WINSOR(CHOOSE({1,2},${two},${three}),,${unit},,"type2")`);
    expect(formulas("HSTACK")[0]).toBe(`=PREP.WINSOR(HSTACK(${two},${three}),,${unit},,"type2",,"totals")`);
  });
});
