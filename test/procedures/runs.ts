import type { Table } from "../../src/analysis/table/table.ts";
import { isMistake } from "../../src/engine/declare/mistake.ts";
import { sentence } from "../../src/locale/wording/sentences.ts";
import type { Value } from "../../src/procedures/declare/gives.ts";
import { resultTables } from "../../src/procedures/run/results.ts";
import { completeProcedure, runProcedure, type CompletedProcedure, type ProcedureDraft } from "../../src/procedures/run/run-procedure.ts";
import { sentenceOf } from "../../src/report/procedure/sentence.ts";

/** Runs a procedure on a table, with second tables by slot. */
export function ranOn(
  procedure: string,
  table: Table,
  columns: ProcedureDraft["columns"],
  options: Readonly<Record<string, unknown>> = {},
  tables: Readonly<Record<string, Table>> = {},
): CompletedProcedure {
  const sources = Object.fromEntries(Object.keys(tables).map((slot) => [slot, { from: "sheet", sheet: slot } as const]));
  return runProcedure(completeProcedure({ procedure, columns, options, tables: sources }), table, tables);
}

/** The rows of a result, each as its fields by name, with its period. */
export function rowsOf(
  { procedure, outcome, given }: CompletedProcedure,
  result: string,
): readonly (Readonly<Record<string, Value>> & { readonly period: string | null })[] {
  const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  return rows.map(({ period, cells }) => ({ ...Object.fromEntries(fields.map(({ id }, k) => [id, cells[k]])), period }));
}

/** The sentences of a run by their code, in Chinese and in English. */
export const saidBy = ({ procedure, outcome }: CompletedProcedure): Readonly<Record<string, readonly [zh: string, en: string]>> =>
  Object.fromEntries(
    outcome.findings.map((found) => {
      const text = sentenceOf(procedure, found);
      return [found.code, [text["zh-CN"], text.en]];
    }),
  );

/** The sentences with which a run is refused. */
export function refusalOf(work: () => unknown): readonly [zh: string, en: string] {
  try {
    work();
  } catch (error) {
    if (isMistake(error)) return [sentence(error, "zh-CN"), sentence(error, "en")];
    throw error;
  }
  throw new Error("nothing was refused");
}

/** The largest relative difference of numbers from those that are wanted, and how many were compared. */
export function worst(pairs: readonly (readonly [found: Value | undefined, wanted: number])[]): { readonly count: number; readonly difference: number } {
  const differences = pairs.map(([found, wanted]) => (typeof found === "number" ? Math.abs(found - wanted) / Math.max(Math.abs(wanted), 1e-300) : Infinity));
  return { count: pairs.length, difference: Math.max(...differences) };
}
