import type { Analysis } from "../../analysis/run/analysis.ts";
import type { Remark } from "../../analysis/checks/data-checks.ts";
import { resultsJson, type DataSource, type JsonSentences } from "../../analysis/run/results-json.ts";
import type { Completed } from "../../analysis/run/run-analysis.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { crossCheckSentence } from "../../locale/said/cross-check.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { why } from "../../locale/said/why.ts";
import { foundingStudyFits } from "../../report/founding/founding-fits.ts";
import type { ReportOptions } from "../../report/report.ts";
import type { Content } from "../../workbook/disk/write-files.ts";
import { jsonChunks } from "./json-chunks.ts";
import { reportPresets, type RunOptions } from "../arguments/options.ts";
import { printPieces } from "../terminal/print.ts";
import { CliProblem } from "../terminal/problem.ts";
import { indexLines, scoreLines } from "./results-csv.ts";
import { remarkText, sayDoubt } from "../terminal/say-remarks.ts";
import { summaryText } from "./summary.ts";
import { save } from "./save.ts";
import type { Target } from "../commands/targets.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { choiceOf } from "../arguments/typed.ts";

export interface Writing {
  readonly source: DataSource;
  readonly remarks: readonly Remark[];
  readonly targets: readonly Target[];
  /** Whether the JSON object is to be printed. */
  readonly stdoutJson: boolean;
  readonly version: string;
  readonly report: ReportRequest;
}

/** What the results workbook is asked for beside the rest. */
export type ReportRequest = Pick<ReportOptions, "arithmeticMeans" | "preset">;

/** Checked before anything is solved. */
export function reportRequest({ arithmeticMeans, preset }: RunOptions): ReportRequest {
  if (preset !== undefined) choiceOf("--preset", reportPresets, preset);
  return { ...(arithmeticMeans ? { arithmeticMeans } : {}), ...(preset === undefined ? {} : { preset: "founding study" }) };
}

/** Refuses tables that the analysis has no numbers for, before anything is solved. */
export function checkPreset({ preset }: ReportRequest, analysis: Analysis): void {
  if (preset !== undefined && !foundingStudyFits(analysis)) throw new CliProblem("preset-unfit", { preset: "founding-study" });
}

/** Writes the files that were asked for and prints the rest, all or nothing; where no file was asked for, prints the summary. */
export async function writeResults(completed: Completed, { source, remarks, targets, stdoutJson, version, report }: Writing, at: Speaker): Promise<void> {
  const sentences: JsonSentences = { note: (note) => noteSentence(note, at.locale), why: (row, data) => why(row, data, at.locale) };
  const said = remarks.map((remark) => ({ remark, text: remarkText(remark, at.locale) }));
  const json = () => jsonChunks(resultsJson(completed, source, { version, locale: at.locale, sentences, said }));
  const contentOf = async ({ kind }: Target): Promise<Content> => {
    if (kind === "json") return json();
    if (kind === "scores") return scoreLines(completed, at.locale);
    if (kind === "index") return indexLines(completed, at.locale);
    const [{ reportSheets }, { writeXlsx }] = await Promise.all([import("../../report/report.ts"), import("../../workbook/disk/written-xlsx.ts")]);
    const { file: name, sheet, sha256 } = source;
    const record = { source: { name, ...(sheet === null ? {} : { sheet }), sha256 }, version, date: new Date().toISOString().slice(0, 10), ...report };
    return writeXlsx(reportSheets(completed, at.locale, record));
  };
  // A run without an index has no second table.
  const wanted = targets.filter(({ kind }) => kind !== "index" || completed.analysis.index !== null);
  const { crossCheck } = completed.results.certificate;
  const printed = (): Iterable<string> => {
    if (stdoutJson) return json();
    if (wanted.length === 0) return [summaryText(completed, source, at.locale)];
    const checked = crossCheck === undefined ? [] : [`${crossCheckSentence(crossCheck, at.locale)}\n`];
    return [...checked, ...wanted.map(({ path }) => `${cliTexts[at.locale].wrote(path)}\n`)];
  };
  const files = await Promise.all(wanted.map(async (target) => ({ path: target.path, content: await contentOf(target) })));
  await save(files, () => printPieces(at, printed()));
  if (stdoutJson || wanted.length > 0) sayDoubt(completed.results.notes, at);
}
