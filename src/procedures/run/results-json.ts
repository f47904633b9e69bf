import type { DataSource } from "../../analysis/run/results-json.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { Value } from "../declare/gives.ts";
import { resultTables } from "./results.ts";
import type { CompletedProcedure, ProcedureAnalysis } from "./run-procedure.ts";

/** One result: what stands beside each row, the names of its columns, and its values row by row. */
export interface ResultJson {
  readonly gives: "record" | "rows" | "column";
  readonly rows: readonly { readonly period: string | null }[];
  readonly columns: readonly string[];
  readonly values: readonly (readonly Value[])[];
}

/** What the command line answers of a procedure: a public contract, to which keys may be added and from which none is taken. */
export interface ProcedureJson {
  readonly analysis: ProcedureAnalysis & {
    readonly formula: string;
    readonly source: DataSource;
    /** The files of the second tables, by slot, where there are any. */
    readonly tableSources?: Readonly<Record<string, DataSource>>;
    readonly software: { readonly name: "qianyan"; readonly version: string };
  };
  readonly results: Readonly<Record<string, ResultJson>>;
  readonly findings: readonly { readonly code: string; readonly text: string }[];
  readonly messages: readonly (Note & { readonly text: string })[];
}

/** The sentences of the reader's language that stand in the JSON. */
export interface ProcedureSentences {
  readonly findings: readonly string[];
  readonly note: (note: Note) => string;
}

/** Which file the data came from, and those of the second tables, by slot. */
export interface ProcedureSources {
  readonly data: DataSource;
  readonly tables?: Readonly<Record<string, DataSource>>;
}

export function procedureJson(
  completed: CompletedProcedure,
  { data: source, tables: tableSources = {} }: ProcedureSources,
  version: string,
  locale: Locale,
  sentences: ProcedureSentences,
): ProcedureJson {
  const { analysis, procedure, outcome, given, notes } = completed;
  const tables = resultTables(procedure, outcome, given);
  const second = Object.keys(tableSources).length > 0 ? { tableSources } : {};
  return {
    analysis: { ...analysis, formula: procedure.words.formula[locale], source, ...second, software: { name: "qianyan", version } },
    results: Object.fromEntries(
      tables.map(({ id, fields, rows }) => [
        id,
        {
          gives: procedure.gives[id].gives as ResultJson["gives"],
          rows: rows.map(({ period }) => ({ period })),
          columns: fields.map((field) => field.id),
          values: rows.map(({ cells }) => cells),
        },
      ]),
    ),
    findings: outcome.findings.map(({ code }, k) => ({ code, text: sentences.findings[k] })),
    messages: notes.map((note) => ({ ...note, text: sentences.note(note) })),
  };
}
