import { resultsJson, type DataSource } from "../../analysis/run/results-json.ts";
import { isCellError, type Cell } from "../../analysis/table/table.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { cliTexts } from "../../locale/command-line/cli.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { why } from "../../locale/said/why.ts";
import type { ChainRun, ChainStep, StepRun } from "../../procedures/chain/chain.ts";
import { procedureJson } from "../../procedures/run/results-json.ts";
import { sentenceOf } from "../../report/procedure/sentence.ts";
import type { Content } from "../../workbook/disk/write-files.ts";
import { jsonChunks } from "../results/json-chunks.ts";
import type { RunOptions } from "../arguments/options.ts";
import { printPieces } from "../terminal/print.ts";
import { summaryOf } from "../procedure/write.ts";
import { csvLines } from "../results/csv-text.ts";
import { save } from "../results/save.ts";
import { summaryText } from "../results/summary.ts";
import { targetsOf, type Target } from "../commands/targets.ts";
import type { Speaker } from "../terminal/terminal.ts";
import { cellsOf } from "./table-cells.ts";

export interface ChainWriting {
  readonly source: DataSource;
  /** The files of the second tables of a step, by slot. */
  readonly tablesOf: (step: ChainStep) => Readonly<Record<string, DataSource>>;
  /** What was guessed of the file. */
  readonly notes: readonly Note[];
  readonly targets: readonly Target[];
  readonly stdoutJson: boolean;
  readonly version: string;
}

/** The files that `--out` and `--json` name; a .csv file holds the data with the columns of every step. */
export const chainTargets = (options: RunOptions): readonly Target[] => targetsOf(options).filter(({ kind }) => kind !== "index");

/** Writes the files that were asked for, all or nothing; where none was asked for, prints what each step says. */
export async function writeChain(run: ChainRun, writing: ChainWriting, at: Speaker): Promise<void> {
  const { targets, stdoutJson } = writing;
  const { locale } = at;
  const json = () => jsonChunks(chainJson(run, writing, locale));
  const contentOf = async ({ kind }: Target): Promise<Content> => {
    if (kind === "json") return json();
    if (kind === "scores")
      return csvLines(
        run.table.header,
        run.table.rows.map((cells) => cells.map(writtenCell)),
      );
    return (await import("./workbook.ts")).chainWorkbook(run, writing, locale);
  };
  const printed = (): Iterable<string> => {
    if (stdoutJson) return json();
    return targets.length === 0 ? [chainSummary(run, writing, locale)] : targets.map(({ path }) => `${cliTexts[locale].wrote(path)}\n`);
  };
  const files = await Promise.all(targets.map(async (target) => ({ path: target.path, content: await contentOf(target) })));
  await save(files, () => printPieces(at, printed()));
}

const writtenCell = (cell: Cell) => (cell === null ? null : isCellError(cell) ? cell.error : typeof cell === "boolean" ? String(cell).toUpperCase() : cell);

function chainSummary({ chain, steps }: ChainRun, { source }: ChainWriting, locale: Locale): string {
  const { step, added } = cliTexts[locale].chain;
  return steps
    .map((one, k) => {
      const head = `== ${step(k + 1, chain.chain.length)} ==`;
      const columns = one.added.length === 0 ? [] : [`${added(one.added)}\n`];
      return [
        head,
        one.kind === "method" ? summaryText(one.completed, source, locale) : summaryOf(one.completed, findingsOf(one, locale), locale),
        ...columns,
      ].join("\n");
    })
    .join("\n");
}

const findingsOf = (one: StepRun, locale: Locale): readonly string[] =>
  one.kind === "method" ? [] : one.completed.outcome.findings.map((found) => sentenceOf(one.completed.procedure, found, one.completed.given)[locale]);

/** What the command answers of a chain: a public contract, to which keys may be added and from which none is taken. */
function chainJson({ chain, steps, table }: ChainRun, { source, tablesOf, version, notes }: ChainWriting, locale: Locale): object {
  const sentences = { note: (note: Note) => noteSentence(note, locale) };
  return {
    chain: { ...chain, source, software: { name: "qianyan", version } },
    steps: steps.map((one) => ({
      added: one.added,
      ...(one.kind === "method"
        ? resultsJson(one.completed, source, { version, locale, sentences: { ...sentences, why: (row, data) => why(row, data, locale) } })
        : procedureJson(one.completed, { data: source, tables: tablesOf(one.step) }, version, locale, { ...sentences, findings: findingsOf(one, locale) })),
    })),
    table: {
      columns: table.header,
      rows: cellsOf(table)
        .slice(1)
        .map((cells) => cells.map((cell) => (isCellError(cell) ? cell.error : cell))),
    },
    messages: notes.map((note) => ({ ...note, text: noteSentence(note, locale) })),
  };
}
