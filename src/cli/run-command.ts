import { badRowPolicies, completeAnalysis, type Analysis, type BadRowPolicy, type Columns } from "../analysis/analysis.ts";
import { resultsJson } from "../analysis/results-json.ts";
import { runAnalysis } from "../analysis/run-analysis.ts";
import { modelById } from "../engine/catalog.ts";
import { locales } from "../engine/text.ts";
import { cliTexts } from "../locale/cli.ts";
import { noteSentence } from "../locale/sentences.ts";
import { columnList, headerNamed } from "./column-list.ts";
import { checkHeaderPlace, checkMerges } from "./header-place.ts";
import { readLanguage } from "./language.ts";
import { methodOptions, type RunOptions } from "./options.ts";
import { CliProblem } from "./problem.ts";
import { ProgressLine } from "./progress.ts";
import { readTable } from "./read-table.ts";
import { solve } from "./solve.ts";
import { summaryText } from "./summary.ts";
import { checkTargets, save, type Target } from "./targets.ts";
import type { Speaker } from "./terminal.ts";

/** `qianyan run`: everything is checked before anything is solved, and everything is solved before anything is written. */
export async function runCommand(file: string | undefined, options: RunOptions, extra: readonly string[], version: string, at: Speaker): Promise<void> {
  checkTyped(options, extra);
  if (file === undefined || file === "") throw new CliProblem("file-needed", {});
  checkRequired(options);
  const badRows = policyOf(options);
  const targets: Target[] = [];
  if (options.out !== undefined) targets.push({ option: "--out", path: options.out });
  if (options.json !== undefined && options.json !== "-") targets.push({ option: "--json", path: options.json });

  const { table, cells, merges, source } = await readTable(file, options.sheet);
  await checkTargets(targets, file);
  const columns = columnsOf(options, table.header);
  const named = Object.values(columns)
    .flat()
    .filter((name) => name !== null);
  checkHeaderPlace(table, cells, named);
  checkMerges(table, merges, named);
  const analysis = analysisOf(options, columns, badRows);

  const progress = new ProgressLine(at);
  const completed = await runAnalysis(analysis, table, (request, tasks) => solve(request, tasks, progress.show)).finally(() => progress.clear());

  const results = resultsJson(completed, source, version, at.locale, (note) => noteSentence(note, at.locale));
  const json = `${JSON.stringify(results, null, 2)}\n`;
  const contents = await Promise.all(
    targets.map(async ({ option, path }) => {
      if (option === "--json") return { path, content: json };
      const [{ reportSheets }, { writeXlsx }] = await Promise.all([import("../report/report.ts"), import("../workbook/file/xlsx.ts")]);
      const { file: name, sheet, sha256 } = source;
      const record = { source: { name, ...(sheet === null ? {} : { sheet }), sha256 }, version, date: new Date().toISOString().slice(0, 10) };
      return { path, content: await writeXlsx(reportSheets(completed, at.locale, record)) };
    }),
  );
  await save(contents);
  if (options.json === "-") at.stdout.write(json);
  else if (targets.length === 0) at.stdout.write(summaryText(completed, source, at.locale));
  else for (const { path } of targets) at.stdout.write(`${cliTexts[at.locale].wrote(path)}\n`);
}

/** The parser takes whatever follows an option as its value: another option there means that the value was forgotten. */
function checkTyped(options: RunOptions, extra: readonly string[]): void {
  for (const [name, value] of Object.entries(options)) {
    const values = typeof value === "string" ? [value] : (value ?? []);
    if (values.some((text) => text.trim() === "" || /^--[a-z]/.test(text))) throw new CliProblem("value-missing", { option: flagOf(name) });
  }
  if (extra.length > 0) throw new CliProblem("unexpected-argument", { argument: extra[0] });
  if (options.lang !== undefined && readLanguage(options.lang) === null)
    throw new CliProblem("option-choice", { option: "--lang", expected: locales, got: options.lang });
}

const flagOf = (name: string) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

function checkRequired(options: RunOptions): void {
  const missing = (["dmu", "inputs", "outputs"] as const).filter((name) => options[name] === undefined);
  if (missing.length > 0) throw new CliProblem("options-missing", { options: missing.map(flagOf) });
}

function policyOf({ badRows = "stop" }: RunOptions): BadRowPolicy {
  const policy = badRowPolicies.find((one) => one === badRows.trim().toLowerCase());
  if (policy === undefined) throw new CliProblem("option-choice", { option: "--bad-rows", expected: badRowPolicies, got: badRows });
  return policy;
}

function columnsOf(options: RunOptions, header: readonly string[]): Columns {
  const one = (name: string | undefined) => (name === undefined ? null : headerNamed(name, header));
  const several = (lists: readonly string[] | undefined) => (lists ?? []).flatMap((list) => columnList(list, header));
  return {
    dmu: headerNamed(options.dmu ?? "", header),
    period: one(options.period),
    group: one(options.group),
    inputs: several(options.inputs),
    outputs: several(options.outputs),
    undesirable: several(options.undesirable),
  };
}

function analysisOf(options: RunOptions, columns: Columns, badRows: BadRowPolicy): Analysis {
  const given = Object.fromEntries([...methodOptions.keys()].flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])));
  const analysis = completeAnalysis({ model: options.model, index: options.index, columns, options: given, reference: options.reference, badRows });
  const strange = Object.keys(given).find((name) => !(name in modelById(analysis.model).options));
  if (strange !== undefined) throw new CliProblem("option-not-taken", { option: flagOf(strange), model: analysis.model });
  return analysis;
}
