import { describe, expect, it, vi } from "vitest";
import { isCellError, type Cell } from "../../src/analysis/table/table.ts";
import { locales, type Locale } from "../../src/engine/declare/text.ts";
import { callFunction } from "../../src/functions/call.ts";
import { prepareProcedureCall, runProcedureCall } from "../../src/functions/procedure-call.ts";
import { functionsOf, procedureFunctions, spilledResults } from "../../src/functions/procedure-functions.ts";
import { procedureCellsOf } from "../../src/functions/procedure-spill.ts";
import type { ProcedureFunction } from "../../src/functions/sheet-function.ts";
import type { Spilled } from "../../src/functions/spill.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import { procedureById } from "../../src/procedures/catalog.ts";
import { completeProcedure, runProcedure, type CompletedProcedure } from "../../src/procedures/run/run-procedure.ts";
import type { Evaluator } from "../../src/worker/evaluator.ts";
import { tableOf } from "../procedures/tables.ts";
import { callOver, canBeUndated, columnsFor, header, rows, sectionOf, tablesFor, wantedOf } from "./procedure-panel.ts";

const noModel: Evaluator = { evaluate: () => Promise.reject(new Error("no program is solved")), dispose: () => undefined };
const grid = [header, ...rows];
/** A fourth row whose first number is missing, which no procedure counts. */
const gapped = grid.map((row, k) => (k === 4 ? row.map((cell, c) => (["n1", "b2"].includes(header[c]) ? null : cell)) : row));

async function spilled(fn: ProcedureFunction, body: readonly (readonly Cell[])[], settings = {}, locale: Locale = "en", without: readonly string[] = []) {
  const { args, origins } = callOver(fn, body, columnsFor(fn.procedure, without), settings);
  const called = await callFunction(fn, args, noModel, locale, { origins });
  if ("mistake" in called) throw new Error(sentence(called.mistake, locale));
  return called.cells;
}

/** The run itself, on the same cells. */
function runOf({ procedure }: ProcedureFunction, body: readonly (readonly Cell[])[], without: readonly string[] = []): CompletedProcedure {
  const tables = tablesFor(procedure);
  const sources = Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "sheet", sheet: "pairs" } as const]));
  const analysis = completeProcedure({ procedure: procedure.id, columns: columnsFor(procedure, without), tables: sources });
  return runProcedure(analysis, tableOf(body), tables);
}

const cases = procedureFunctions.flatMap((fn) => spilledResults(fn.procedure).map((result) => ({ name: `${fn.name} ${result}`, fn, result })));

describe.each(cases)("the spilled result $name", ({ fn, result }) => {
  const { procedure } = fn;
  const isColumn = procedure.gives[result].gives === "column";

  it("is what the run gives, under its heads, in both languages", async () => {
    const run = runOf(fn, grid);
    for (const locale of locales) {
      const cells = await spilled(fn, grid, { result }, locale);
      const wanted = wantedOf(run, result, locale);
      expect(wanted.rows.length).toBeGreaterThan(0);
      // Where columns were put together the place of a cell is not known.
      const place = cells[0].indexOf(procedure.words.gives[result].fields?.["cell"]?.title[locale] ?? "");
      expect(cells.slice(1).map((row) => row.map((cell, column) => (column === place ? "" : cell)))).toEqual(wanted.rows);
      expect(cells[0]).toEqual(wanted.heads);
    }
  });

  it("says how the numbers of each column are shown", async () => {
    const { args, origins } = callOver(fn, grid, columnsFor(procedure), { result });
    const called = await callFunction(fn, args, noModel, "en", { origins });
    if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
    const { cells, formats } = called;
    expect(formats).toHaveLength(cells[0].length);
    const declared = procedure.gives[result];
    const wanted = declared.gives === "record" ? Object.values(declared.fields) : declared.gives === "rows" ? Object.values(declared.columns) : [];
    if (isColumn) expect(formats).toEqual(cells[0].map(() => declared.gives === "column" && declared.format));
    else expect(formats!.slice(-wanted.length)).toEqual(wanted.map((format) => (format === "word" ? null : format)));
    // A column of numbers that only other tables have is #N/A throughout.
    const isNumber = (cell: Spilled) => typeof cell === "number" || (cell !== null && isCellError(cell));
    formats!.forEach((format, column) => {
      const found = cells.slice(1).map((row) => row[column]);
      if (format === null) expect(found.some((cell) => typeof cell === "number")).toBe(false);
      else expect(found.every(isNumber)).toBe(true);
    });
    expect(formats!.some((format, column) => format !== null && cells.slice(1).some((row) => typeof row[column] === "number"))).toBe(true);
  });

  it("leaves a row with a missing cell out: beside the data it is #N/A", async () => {
    const cells = await spilled(fn, gapped, { result });
    if (!isColumn) return expect(cells).toHaveLength(wantedOf(runOf(fn, gapped), result, "en").rows.length + 1);
    expect(cells).toHaveLength(grid.length);
    const run = runOf(fn, gapped);
    const leftOut = !run.given.tableRows.includes(3);
    if (leftOut) expect(cells[4].every((cell) => cell !== null && isCellError(cell as Cell))).toBe(true);
    expect(cells.slice(1).filter((_, row) => !leftOut || row !== 3)).toEqual(wantedOf(run, result, "en").rows);
    expect(run.given.rows).toBe(grid.length - (leftOut ? 2 : 1));
  });

  it("is the same without a header, but for the names that the header gives", async () => {
    const cells = await spilled(fn, grid, { result });
    const { args } = callOver(fn, grid, columnsFor(procedure), { result });
    const bare = args.map((cells_, k) => (fn.parameters[k].meaning.is === "slot" && cells_ !== null ? cells_.slice(1) : cells_));
    const called = await callFunction(fn, bare, noModel, "en");
    if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
    const numbers = (all: readonly (readonly Spilled[])[]) => all.map((row) => row.filter((cell) => typeof cell === "number"));
    expect(numbers(called.cells)).toEqual(numbers(isColumn ? cells.slice(1) : cells));
    expect(called.cells).toHaveLength(isColumn ? rows.length : cells.length);
  });

  it("needs no periods or names where they may be left out", async () => {
    const section = [header, ...sectionOf(procedure)];
    const cells = await spilled(fn, section, { result }, "en", ["period", "unit"]);
    const wanted = wantedOf(runOf(fn, section, ["period", "unit"]), result, "en");
    expect(cells).toHaveLength(wanted.rows.length + 1);
    expect(cells[0]).toEqual(wanted.heads);
    if (canBeUndated(procedure)) expect(cells[0]).not.toContain("period");
  });
});

/** A number that some procedures count with stays whole; a label becomes another. */
function movedCell(column: string, cell: Cell, by: number): Cell {
  if (column === "l1") return `${String(cell)} ${by}`;
  return column === "n1" ? Number(cell) + 1000 * by : ["b2", "f1"].includes(column) ? Number(cell) + by : cell;
}

describe.each(procedureFunctions.map((fn) => ({ name: fn.name, fn })))("a call of $name", ({ fn }) => {
  const ranges = fn.parameters.flatMap(({ meaning }, k) => (meaning.is === "slot" ? [{ k, meaning }] : []));
  const of = (change: (cells: readonly (readonly Cell[])[], k: number) => readonly (readonly Cell[])[]) => {
    const { args, origins } = callOver(fn, grid, columnsFor(fn.procedure));
    return callFunction(
      fn,
      args.map((cells, k) => (cells === null ? null : change(cells, k))),
      noModel,
      "en",
      { origins },
    );
  };
  const said = async (change: Parameters<typeof of>[0], locale: Locale = "en") => {
    const called = await of(change);
    return "mistake" in called ? sentence(called.mistake, locale) : JSON.stringify(called.cells);
  };

  it("computes once for every result of it, however often it is asked for, and anew for another cell", async () => {
    const run = vi.spyOn(fn.procedure, "run");
    const moved = (by: number) => grid.map((row, k) => (k === 2 ? row.map((cell, c) => movedCell(header[c], cell, by)) : row));
    for (const result of [...spilledResults(fn.procedure), undefined, undefined]) await spilled(fn, moved(0.123), result === undefined ? {} : { result });
    expect(run).toHaveBeenCalledTimes(1);
    await spilled(fn, moved(0.456));
    expect(run).toHaveBeenCalledTimes(2);
    run.mockRestore();
  });

  it("can be read, run and spilled by a host that waits for nothing", async () => {
    const { args, origins } = callOver(fn, grid, columnsFor(fn.procedure));
    const call = prepareProcedureCall(fn, args, origins);
    expect(procedureCellsOf(call, runProcedureCall(call), "en")).toEqual(await spilled(fn, grid));
  });

  it("answers a range of another length, or too wide, by the name of the argument", async () => {
    for (const { k } of ranges.slice(1))
      expect(await said((cells, at) => (at === k ? cells.slice(1) : cells))).toContain(
        `"${fn.parameters[k].name}" has ${rows.length} rows where "${fn.parameters[ranges[0].k].name}" has ${grid.length}`,
      );
    for (const { k, meaning } of ranges.filter(({ meaning: { many } }) => !many)) {
      expect(meaning.many).toBe(false);
      expect(await said((cells, at) => (at === k ? cells.map((row) => [...row, ...row]) : cells))).toBe(
        `The range "${fn.parameters[k].name}" must be one column wide; got 2.`,
      );
    }
  });

  it.each([
    ["a text", "abc", "must be a number"],
    ["an error value", { error: "#DIV/0!" }, "must not be an error value"],
    ["a truth value", true, "must be a number"],
  ] as const)("answers %s among its numbers by column, cell and rule", async (_, cell, rule) => {
    for (const { k } of ranges.filter(({ meaning }) => meaning.holds === "numbers")) {
      const { args, origins } = callOver(fn, grid, columnsFor(fn.procedure));
      const changed = args.map((cells, at) => (at === k ? cells!.map((row, r) => (r === 3 ? [cell, ...row.slice(1)] : row)) : cells));
      const placed = origins.map((origin, at) => (at === k ? { row: 5, column: 4 } : origin));
      const called = await callFunction(fn, changed, noModel, "en", { origins: placed });
      const text = "mistake" in called ? sentence(called.mistake, "en") : "no mistake";
      for (const part of [rule, "D8", `"${String(args[k]![0][0])}"`]) expect(text).toContain(part);
    }
  });

  it("answers an error value among its names", async () => {
    for (const { k } of ranges.filter(({ meaning }) => meaning.holds === "labels"))
      expect(await said((cells, at) => (at === k ? cells.map((row, r) => (r === 3 ? [{ error: "#REF!" }] : row)) : cells))).toMatch(
        /row 4 \([A-Z]4\): must hold a name; got "#REF!"/,
      );
  });

  it("answers a result that it does not have with those that it has", async () => {
    const { args, origins } = callOver(fn, grid, columnsFor(fn.procedure), { result: "nothing" });
    const called = await callFunction(fn, args, noModel, "en", { origins });
    if (fn.parameters.some(({ meaning }) => meaning.is === "result"))
      expect("mistake" in called && sentence(called.mistake, "en")).toBe(
        `Option "result" must be one of ${spilledResults(fn.procedure).join(", ")}; got "nothing".`,
      );
  });
});

describe("a procedure's function", () => {
  const dagum = functionsOf(procedureById("dagum"))[0];
  const winsor = functionsOf(procedureById("winsorise"))[0];
  const entropy = functionsOf(procedureById("entropy-weights"))[0];
  const column = (...cells: Cell[]) => cells.map((cell) => [cell]);
  const errorOf = async (fn: ProcedureFunction, args: Parameters<typeof callFunction>[1], locale: Locale = "en") => {
    const called = await callFunction(fn, args, noModel, locale);
    return "mistake" in called ? sentence(called.mistake, locale) : JSON.stringify(called.cells);
  };

  it("spills the Gini coefficient of two groups that was found by hand", async () => {
    // G of 1, 2, 3, 6 is ΣΣ|d| / (2·16·3) = 32/96; inside the groups {1, 2} and {3, 6} it is 1/6 each.
    const called = await callFunction(dagum, [column(1, 2, 3, 6), column("a", "a", "b", "b")], noModel, "en");
    if ("mistake" in called) throw new Error(sentence(called.mistake, "en"));
    expect(called.cells[0].slice(0, 3)).toEqual(["Observations n", "Mean", "Gini coefficient G"]);
    expect(called.cells[1][2]).toBeCloseTo(1 / 3, 14);
    const within = await callFunction(dagum, [column(1, 2, 3, 6), column("a", "a", "b", "b"), null, null, [["within"]]], noModel, "en");
    expect("cells" in within && within.cells.slice(1)).toEqual([
      ["a", 2, 1.5, expect.closeTo(1 / 6, 14), "group"],
      ["b", 2, 4.5, expect.closeTo(1 / 6, 14), "group"],
    ]);
  });

  it("names the cells that were changed where the host knows where its ranges stand", async () => {
    const numbers = column("x", ...Array.from({ length: 21 }, (_, k) => (k === 7 ? 1000 : k)));
    const called = await callFunction(winsor, [numbers, null, null, [[0.05]], null, null, [["changes"]]], noModel, "zh-CN", {
      origins: [{ row: 2, column: 3 }],
    });
    expect("cells" in called && called.cells).toEqual([
      ["单元格", "单元", "指标", "原值", "现值", "改动"],
      ["C3", "", "x", 0, 1, "调高至下限"],
      ["C10", "", "x", 1000, 20, "调低至上限"],
    ]);
  });

  it("does not take the cells of another place for those that it knows", async () => {
    const numbers = column("x", ...Array.from({ length: 21 }, (_, k) => (k === 7 ? 2000 : k)));
    const first = async (row: number) => {
      const called = await callFunction(winsor, [numbers, null, null, null, null, null, [["changes"]]], noModel, "en", { origins: [{ row, column: 3 }] });
      return "cells" in called && called.cells[1][0];
    };
    expect([await first(2), await first(30)]).toEqual(["C3", "C31"]);
  });

  it("says in both languages what the procedure itself refuses, and options out of their range", async () => {
    const args = [column("x", 5, 5, 5), column("y", 1, 2, 3)];
    expect(await errorOf(entropy, args)).toBe('Every value of the indicator "x" is 5: it cannot be scaled and has no weight; leave it out.');
    expect(await errorOf(entropy, args, "zh-CN")).toBe("指标“x”的数值全部为5，无法标准化，也没有权重；请去掉这一列。");
    expect(await errorOf(winsor, [column(1, 2, 3), null, null, [[0.7]]])).toContain('"tail" must be a number from 0.0001 to 0.4999; got "0.7"');
    expect(await errorOf(dagum, [column(1, -2, 3), column("a", "b", "b")])).toContain("must not be negative");
    expect(await errorOf(dagum, [column("", "", ""), column("a", "b", "b")])).toBe('There must be 1 "Value" (value) column; got 0.');
  });

  it("takes the period and the name of a row as a sheet has them, numbers or words, and a blank row for none", async () => {
    const values = column(1, 2, 3, null, 4, 5, 6);
    const groups = column("a", "b", "b", null, "a", "b", "b");
    const years = column(2020, 2020, 2020, null, 2021, 2021, 2021);
    const called = await callFunction(dagum, [values, groups, years], noModel, "zh-CN");
    expect("cells" in called && called.cells.map(([cell]) => cell)).toEqual(["时期", "2020", "2021"]);
    const scores = await callFunction(entropy, [values], noModel, "en");
    expect("cells" in scores && scores.cells.map(([cell]) => cell)).toEqual([0, 0.2, 0.4, null, 0.6, 0.8, 1]);
  });
});
