import { badRowPolicies, completeAnalysis, type Analysis, type BadRowPolicy, type Columns } from "../../analysis/run/analysis.ts";
import type { Remark } from "../../analysis/checks/data-checks.ts";
import { remarksOf, rolesOf } from "../../analysis/checks/remarks-of.ts";
import type { DataSource } from "../../analysis/run/results-json.ts";
import type { ReadDataset } from "../../analysis/run/read-dataset.ts";
import { datasetOf } from "../../analysis/run/run-analysis.ts";
import { spellingPolicies, type SpellingPolicy } from "../../analysis/checks/spellings.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { isMistake } from "../../engine/declare/mistake.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import type { TextSettings } from "../../workbook/file/text/csv.ts";
import { columnList, headerNamed } from "../arguments/column-list.ts";
import { afterStep, askedStep, type AskedStep } from "../reading/data-step.ts";
import { checkHeaderPlace, checkMerges } from "../arguments/header-place.ts";
import { methodOptions, type RunOptions } from "../arguments/options.ts";
import { periodOrderOf } from "../arguments/period-order.ts";
import { CliProblem } from "../terminal/problem.ts";
import { checkRowLengths, numericIn, readingNotes, textSettingsOf } from "../reading/read-text.ts";
import { askedShape, readData } from "../reading/read-data.ts";
import { checkRequired, choiceOf, flagOf, keptUnder } from "../arguments/typed.ts";

/** An analysis that is ready to run on the data of a file. */
export interface Prepared {
  readonly analysis: Analysis;
  readonly read: ReadDataset;
  readonly source: DataSource;
  /** What the checks of the data say beside the run. */
  readonly remarks: readonly Remark[];
  /** What was said of a text file, so that it is read in the same way again. */
  readonly settings: TextSettings;
  /** What is done to the table before it is read; null where nothing is. */
  readonly step: AskedStep | null;
}

/** Refuses what can be refused before the data file is read. */
export function checkAnalysisOptions(options: RunOptions): void {
  checkRequired(options, ["dmu", "inputs", "outputs"]);
  policyOf(options);
  spellingsOf(options);
  askedStep(options, "en");
  textSettingsOf(options);
}

/** Who hears how far the preparation is. */
interface Listener {
  /** Is awaited when the file has been read and before its columns are looked for. */
  readonly beforeColumns: () => Promise<void>;
  /** Hears what was guessed of a text file, also where its data is then refused. */
  readonly tell: (note: Note) => void;
}

/**
 * Reads the data and completes the analysis that the options describe.
 * @param files the data; where there are several they are put in shape together
 * @param locale of the column of groups that `--group-by` adds, and of those that shaping names
 */
export async function prepare(files: readonly string[], options: RunOptions, locale: Locale, { beforeColumns, tell }: Listener): Promise<Prepared> {
  const settings = textSettingsOf(options);
  const holdsColumns = (header: readonly string[]) => namedIn(columnsOf(options, header)).every((name) => header.includes(name));
  const found = await readData({ files, sheet: options.sheet, settings, shape: askedShape(options), locale }, holdsColumns);
  const { table: whole, cells, merges, source, otherSheets } = found;
  await beforeColumns();
  const asked = columnsOf(options, whole.header);
  const named = namedIn(asked);
  const notes = [...found.notes, ...readingNotes(found, numericIn(asked))];
  notes.forEach(tell);
  checkHeaderPlace(whole, cells, named);
  checkMerges(whole, merges, named);
  checkRowLengths(found, named);
  const step = askedStep(options, locale);
  const { table, group, notes: ofStep } = inSheet(() => afterStep(whole, rolesOf(asked, whole.header), step), source.sheet, otherSheets);
  ofStep.forEach(tell);
  const columns = group === null ? asked : { ...asked, group };
  const analysis = analysisOf(options, columns, policyOf(options), periodOrderOf(options, columns.period, table));
  const read = inSheet(() => datasetOf(analysis, table), source.sheet, otherSheets);
  return {
    analysis,
    read: { ...read, notes: [...notes, ...ofStep, ...read.notes] },
    source: step === null ? source : { ...source, step },
    settings,
    step,
    remarks: remarksOf(analysis, table),
  };
}

const namedIn = ({ dmu, period, group, inputs, outputs, undesirable }: Columns): readonly string[] =>
  [dmu, period, group, ...inputs, ...outputs, ...undesirable].filter((name) => name !== null);

/** Where a column is not found in a workbook of several sheets, the sentence says which was read. */
function inSheet<T>(read: () => T, sheet: string | null, others: readonly string[]): T {
  try {
    return read();
  } catch (error) {
    if (isMistake(error) && error.code === "column-missing" && sheet !== null && others.length > 0)
      throw new CliProblem("in-one-sheet", { mistake: error, sheet, others });
    throw error;
  }
}

const policyOf = ({ badRows = "stop" }: RunOptions): BadRowPolicy => choiceOf("--bad-rows", badRowPolicies, badRows);

const spellingsOf = ({ spellings = "apart" }: RunOptions): SpellingPolicy => choiceOf("--spellings", spellingPolicies, spellings);

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

/** `--bootstrap N` asks for intervals; `--level` and `--seed` set how. */
function bootstrapOf({ bootstrap, level, seed }: RunOptions): Readonly<Partial<Record<keyof Bootstrap, unknown>>> | null {
  if (bootstrap === undefined) {
    if (level !== undefined || seed !== undefined)
      throw new CliProblem("option-needs", { option: level === undefined ? "--seed" : "--level", needs: "--bootstrap" });
    return null;
  }
  return { replicates: bootstrap, level, seed };
}

function analysisOf(options: RunOptions, columns: Columns, badRows: BadRowPolicy, periodOrder: readonly string[] | null): Analysis {
  const draft = {
    model: options.model,
    index: options.index,
    columns,
    reference: options.reference,
    frontier: options.frontier,
    window: options.window,
    periodOrder,
    badRows,
    spellings: spellingsOf(options),
    bootstrap: bootstrapOf(options),
  };
  const { model, index } = completeAnalysis(draft);
  const known = { ...modelById(model).options, ...(index === null ? {} : indexById(index).options) };
  const typed = (name: string) => options[keptUnder(name)];
  const given = Object.fromEntries([...methodOptions.keys()].flatMap((name) => (typed(name) === undefined ? [] : [[name, typed(name)]])));
  const strange = Object.keys(given).find((name) => !(name in known));
  if (strange !== undefined) throw new CliProblem("option-not-taken", { option: flagOf(strange), model, index, takes: Object.keys(known).map(flagOf) });
  return completeAnalysis({ ...draft, options: given });
}
