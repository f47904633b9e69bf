import { expect } from "vitest";
import type { Cell, Table } from "../../src/analysis/table/table.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import type { GivenTables } from "../../src/procedures/run/given.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";
import { linesOf, tableIn, tableOf } from "./tables.ts";

export type Settings = Readonly<Record<string, unknown>>;

/** Runs one procedure on tables, with settings of its own beside those of a test. */
export const runner =
  (procedure: string, own: Settings = {}) =>
  (table: Table, columns: ProcedureDraft["columns"], options: Settings = {}, tables: GivenTables = {}): CompletedProcedure =>
    runProcedure(completeProcedure({ procedure, columns, options: { ...own, ...options } }), table, tables);

/** Rows of a result as records of their fields. */
export function rowsOf(completed: CompletedProcedure, result: string): readonly Readonly<Record<string, number | string | null>>[] {
  const { fields, rows } = resultTables(completed.procedure, completed.outcome, completed.given).find(({ id }) => id === result)!;
  return rows.map(({ period, cells }) => ({ period, ...Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])) }));
}

/** The sentences of a run by their codes. */
export const said = (completed: CompletedProcedure) =>
  new Map<string, ReturnType<typeof sentenceOf>>(completed.outcome.findings.map((one) => [one.code, sentenceOf(completed.procedure, one)]));

/** What a refusal says, in Chinese and in English. */
export function refusal(work: () => unknown): readonly string[] {
  try {
    work();
  } catch (error) {
    if (isMistake(error)) return [sentence(error, "zh-CN"), sentence(error, "en")];
    throw error;
  }
  throw new Error("nothing was refused");
}

/** Two numbers that are the same but for their rounding, relative to numbers above 1. */
export const near = (found: unknown, wanted: number | string, tolerance = 1e-9) =>
  expect(Math.abs(Number(found) - Number(wanted))).toBeLessThan(tolerance * Math.max(1, Math.abs(Number(wanted))));

/** Inverse distances of the capitals of the 31 provinces as a square of weights. */
export function inverseDistances(power: number): GivenTables {
  const cells = linesOf("prov31-capital-distances.csv").map((line, r, lines) =>
    line.map((cell, c): Cell => (r === 0 || c === 0 ? cell : r === c ? 0 : Number(lines[r][c]) ** -power)),
  );
  return { neighbours: tableOf(cells) };
}

/** The R&D scores of some years. */
export function scoresOf(...years: readonly string[]): Table {
  const scores = tableIn("rd30-scores.csv");
  const rows = [...scores.rows.keys()].filter((k) => years.includes(String(scores.rows[k][3])));
  return { ...scores, rows: rows.map((k) => scores.rows[k]), rowNumbers: rows.map((k) => scores.rowNumbers[k]) };
}
