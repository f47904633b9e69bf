import { extname } from "node:path";
import type { DataSource } from "../../analysis/run/results-json.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { notesToTell } from "../../engine/declare/note.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import type { Procedure } from "../../procedures/declare/procedure.ts";
import { procedureJson } from "../../procedures/run/results-json.ts";
import { headingOf, periodHeading, resultTables, wordOf } from "../../procedures/run/results.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { shown } from "../../report/layout/cells.ts";
import { inOwnWords } from "../../procedures/said/own-words.ts";
import { sentenceOf } from "../../report/procedure/sentence.ts";
import type { Content } from "../../workbook/disk/write-files.ts";
import { jsonChunks } from "../results/json-chunks.ts";
import type { RunOptions } from "../arguments/options.ts";
import { printPieces } from "../terminal/print.ts";
import { csvLines } from "../results/csv-text.ts";
import { save } from "../results/save.ts";
import { sayDoubt } from "../terminal/say-remarks.ts";
import { textTable } from "../results/summary.ts";
import { targetsOf, type Target } from "../commands/targets.ts";
import type { Speaker } from "../terminal/terminal.ts";

export interface ProcedureWriting {
  readonly source: DataSource;
  /** The files of the second tables, by slot. */
  readonly tables: Readonly<Record<string, DataSource>>;
  readonly targets: readonly ProcedureTarget[];
  readonly stdoutJson: boolean;
  readonly version: string;
}

/** A file that is asked for; of a .csv result each table has its own. */
export interface ProcedureTarget extends Target {
  readonly result?: string;
}

/** The files that `--out` and `--json` name: results.csv for the first result, results.between.csv for a further one. */
export function procedureTargets(options: RunOptions, { gives }: Procedure): readonly ProcedureTarget[] {
  const tables = Object.keys(gives).filter((id) => gives[id].gives !== "figure");
  return targetsOf(options).flatMap((target): readonly ProcedureTarget[] => {
    if (target.kind === "index") return [];
    if (target.kind !== "scores") return [target];
    const kind = extname(target.path);
    const stem = target.path.slice(0, -kind.length);
    return tables.map((result, k) => ({ ...target, result, path: k === 0 ? target.path : `${stem}.${result}${kind}` }));
  });
}

/** Writes the files that were asked for and prints the rest, all or nothing; where no file was asked for, prints the findings and the first table. */
export async function writeProcedure(
  completed: CompletedProcedure,
  { source, tables, targets, stdoutJson, version }: ProcedureWriting,
  at: Speaker,
): Promise<void> {
  const { locale } = at;
  const findings = completed.outcome.findings.map((found) => sentenceOf(completed.procedure, found, completed.given)[locale]);
  const json = () => jsonChunks(procedureJson(completed, { data: source, tables }, version, locale, { findings, note: (note) => noteSentence(note, locale) }));
  const contentOf = async ({ kind, result }: ProcedureTarget): Promise<Content> => {
    if (kind === "json") return json();
    if (kind === "scores") return tableLines(completed, result ?? "", locale);
    const [{ procedureReport }, { writeXlsx }] = await Promise.all([import("../../report/procedure/report.ts"), import("../../workbook/disk/written-xlsx.ts")]);
    const record = { source: recorded(source), tables: recordedTables(tables), version, date: new Date().toISOString().slice(0, 10) };
    return writeXlsx(procedureReport(completed, locale, record).sheets);
  };
  const printed = (): Iterable<string> => {
    if (stdoutJson) return json();
    return targets.length === 0 ? [summaryOf(completed, findings, locale)] : targets.map(({ path }) => `${cliTexts[locale].wrote(path)}\n`);
  };
  const files = await Promise.all(targets.map(async (target) => ({ path: target.path, content: await contentOf(target) })));
  await save(files, () => printPieces(at, printed()));
  if (stdoutJson || targets.length > 0) sayDoubt(completed.notes, at);
}

/** A file of data as a method sheet names it. */
export const recorded = ({ file: name, sheet, sha256 }: DataSource) => ({ name, ...(sheet === null ? {} : { sheet }), sha256 });

/** Files of second tables likewise, by slot. */
export const recordedTables = (tables: Readonly<Record<string, DataSource>>) =>
  Object.fromEntries(Object.entries(tables).map(([slot, one]) => [slot, recorded(one)]));

/** A result as a table with the symbols of its fields; the period stands first, under the name of its column. */
function tableLines({ procedure, outcome, given }: CompletedProcedure, result: string, locale: Locale): Iterable<Uint8Array> {
  const { fields, rows } = resultTables(procedure, outcome, given).find(({ id }) => id === result)!;
  const period = periodHeading(rows, given);
  const lead = period === undefined ? [] : [period];
  return csvLines(
    [...lead, ...fields.map(({ id, heading }) => heading ?? id)],
    rows.map((row) => [
      ...(period === undefined ? [] : [row.period]),
      ...row.cells.map((value) => (typeof value === "string" ? wordOf(procedure, value, locale) : value)),
    ]),
  );
}

/** What a person reads of a procedure in the terminal: its first table, its findings, what must be known of them. */
export function summaryOf({ procedure: declared, outcome, given, notes }: CompletedProcedure, findings: readonly string[], locale: Locale): string {
  const procedure = inOwnWords(declared, given);
  const [first] = resultTables(procedure, outcome, given);
  const period = periodHeading(first.rows, given);
  const cellOf = (value: string | number | null, format: (typeof first.fields)[number]["format"]) =>
    value === null ? "" : typeof value === "string" ? wordOf(procedure, value, locale) : shown(value, format === "word" ? "significant" : format);
  const rows = [
    [...(period === undefined ? [] : [period]), ...first.fields.map((field) => headingOf(procedure, first, field, locale, given))],
    ...first.rows.map((row) => [...(period === undefined ? [] : [row.period ?? ""]), ...row.cells.map((value, k) => cellOf(value, first.fields[k].format))]),
  ];
  return [
    procedure.words.title[locale],
    procedure.words.formula[locale],
    "",
    textTable(rows),
    "",
    ...findings.map((text) => `- ${text}`),
    ...notesToTell(notes).map((note) => `- ${noteSentence(note, locale)}`),
    "",
  ].join("\n");
}
