import type { Completed } from "../../analysis/run/run-analysis.ts";
import { indexById, modelById } from "../../engine/catalog.ts";
import { rolesIn } from "../../engine/data/dataset.ts";
import { frontier, reference, windowWidth } from "../../engine/declare/options.ts";
import type { Bootstrap } from "../../engine/run/inference.ts";
import type { Note } from "../../engine/declare/note.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { crossCheckSentence } from "../../locale/said/cross-check.ts";
import { saidObservation, saidSpan, spanOf } from "../../locale/wording/period-said.ts";
import { inferenceTexts } from "../../locale/said/inference.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { methodTexts } from "../../locale/sheets/method.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { observationName } from "../../locale/said/observation.ts";
import { settingTexts } from "../../locale/wording/setting.ts";
import { list } from "../../locale/wording/wording.ts";
import { roleWords } from "../../locale/wording/words.ts";
import { noted, space, tableBlock, titled, type Block } from "../layout/block.ts";
import { label } from "../layout/cells.ts";
import { cited, entry, entryWidths, given, helpEntry, section, type Entry } from "../layout/entries.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks } from "../layout/sheet-of-blocks.ts";

/** Where the data came from. */
export interface ReportSource {
  /** File or workbook. */
  readonly name: string;
  readonly sheet?: string | null;
  readonly range?: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256?: string;
}

/** What the report says of the run that the run itself does not know. */
export interface RunRecord {
  readonly source?: ReportSource;
  /** Of the product. */
  readonly version?: string;
  /** Of the run, as the reader is to see it. */
  readonly date?: string;
  /** The folder of the product's pages as a reader of the sheet reaches it, where there is one: the help is in it. */
  readonly helpBase?: string;
}

/** Notes about an observation that is not in the results, or not evaluated. */
const aboutRows: readonly Note["code"][] = ["excluded-row", "unscored-row", "infeasible", "unbounded", "unsolved", "beyond-range", "gap"];

/** What is needed to repeat the run: method, formula, options, columns, data, certificate; and every row that was left out. */
export function methodSheet(completed: Completed, locale: Locale, stamp: string, record: RunRecord = {}): ReportSheet {
  const words = reportTexts(locale);
  const methods = methodTexts(locale);
  const { analysis, results } = completed;
  const names = (items: readonly string[]) => list(items, locale);
  const ofRows = results.notes.filter(({ code }) => aboutRows.includes(code));
  const others = results.notes.filter(({ code }) => !aboutRows.includes(code) && code !== "period-order");
  const order = results.notes.find(({ code }) => code === "period-order");
  const { programs, proven, framed, primal, dual, gap, crossCheck } = results.certificate;
  const { source } = record;
  const blocks = [
    titled(words.methodSheet),
    noted((one) => methodTexts(one).note),
    ...section("method", methods.method, [...methodEntries(completed, locale), ...helpEntries(completed, locale, record)]),
    ...section(
      "data",
      methods.data,
      given([
        [methods.sourceName, source?.name],
        [methods.sourceSheet, source?.sheet],
        [methods.sourceRange, source?.range],
        ["SHA-256", source?.sha256],
        ...columnEntries(completed, locale),
        [words.observations, methods.rows(results.scores.length)],
        [methods.scored, methods.rows(results.scores.filter(({ score }) => score !== null).length)],
        [words.periods, results.scores.some(({ period }) => period !== null) ? names(results.periods) : null],
        [methods.periodOrder, order === undefined ? null : noteSentence(order, locale)],
        [methods.badRows, methods.badRowPolicies[analysis.badRows]],
        [methods.spellings, analysis.spellings === "one" ? methods.takenAsOne : null],
      ]),
    ),
    ...section(
      "computation",
      methods.computation,
      given([
        [methods.software, record.version === undefined ? methods.product : `${methods.product} ${record.version}`],
        [methods.date, record.date],
        [methods.solver, methods.solverName],
        [words.programs, methods.programs(programs)],
        [methods.proven, methods.provenOf(proven, programs)],
        ...(framed > 0 ? ([[methods.framed, methods.framedOf(framed, programs)]] as const) : []),
        [words.primal, primal.toExponential(1)],
        [words.dual, dual.toExponential(1)],
        [words.gap, gap.toExponential(1)],
        [methods.crossCheck, crossCheck === undefined ? null : crossCheckSentence(crossCheck, locale)],
        [methods.settings, JSON.stringify(analysis)],
      ]),
    ),
    space,
    leftOut(ofRows, locale),
    ...section(
      "notes",
      words.notes,
      others.map((one) => ["", noteSentence(one, locale)]),
    ),
  ];
  return sheetOfBlocks({ name: words.methodSheet, stamp, blocks, frozen: { rows: 1, columns: 1 } }, locale).sheet;
}

/** The help on the index and on the model, where the sheet can lead to it. */
function helpEntries({ analysis }: Completed, locale: Locale, record: RunRecord): readonly Entry[] {
  const index = analysis.index === null ? [] : [indexById(analysis.index)];
  return [...index, modelById(analysis.model)].flatMap(({ kind, id, title }) => helpEntry({ kind, id, title: title[locale] }, locale, record.helpBase));
}

/** The rows without a result, each with its reason; where every row has one, a line that says so. */
function leftOut(ofRows: readonly Note[], locale: Locale): Block {
  const [words, methods] = [reportTexts(locale), methodTexts(locale)];
  const [name, said] = entryWidths;
  return tableBlock<Note>({
    id: "left out",
    ending: tableNames(locale).leftOut,
    columns: [
      { id: "row", heading: methods.rowsLeftOut, width: name, cell: (one) => label(observation(one, locale)) },
      { id: "reason", heading: methods.reason, width: said, cell: (one) => entry(noteSentence(one, locale)) },
    ],
    rows: ofRows,
    below: ofRows.length > 0 ? [] : [{ id: "", cells: () => [label(words.none), entry(methods.everyRowScored)] }],
  });
}

function observation(one: Note, locale: Locale): string {
  if (!("dmu" in one)) return "";
  const name = one.dmu === "" ? observationName("", null, locale) : one.dmu;
  if ("from" in one) return locale === "en" ? `${name} ${spanOf(one.from, one.to, locale)}` : `${name}（${saidSpan(one.from, one.to, locale)}）`;
  return saidObservation(name, one.period, locale);
}

function methodEntries({ analysis, data, results }: Completed, locale: Locale): readonly Entry[] {
  const words = reportTexts(locale);
  const model = modelById(analysis.model);
  const index = analysis.index === null ? null : indexById(analysis.index);
  const inference = inferenceTexts(locale);
  const citations = [...model.citations, ...(index?.citations ?? [])];
  return [
    [words.model, model.title[locale]],
    ...(index ? [[words.index, index.title[locale]] as const] : []),
    [words.formula, model.formula(analysis.options, data.undesirables.length > 0)[locale]],
    ...settingTexts(index ? [model, index] : [model], analysis.options, rolesIn(data), locale),
    ...(data.periods === undefined ? [] : [[words.reference, reference.values[analysis.reference][locale]] as const]),
    ...(analysis.window === undefined ? [] : [[windowWidth.title[locale], String(analysis.window)] as const]),
    ...(analysis.frontier === undefined ? [] : [[frontier.title[locale], frontier.values[analysis.frontier][locale]] as const]),
    ...(analysis.bootstrap === undefined
      ? []
      : [[inference.bootstrap, results.inference === undefined ? inference.nothing : bootstrapText(analysis.bootstrap, locale)] as const]),
    ...citations.map((one): Entry => [words.citation, cited(one)]),
  ];
}

const bootstrapText = ({ replicates, level, seed }: Bootstrap, locale: Locale) => inferenceTexts(locale).bootstrapSetting(replicates, String(level), seed);

function columnEntries({ analysis: { columns } }: Completed, locale: Locale): readonly (readonly [string, string | null])[] {
  const words = reportTexts(locale);
  const names = (items: readonly string[]) => (items.length === 0 ? null : list(items, locale));
  const titled = (role: keyof typeof roleWords) => words.columnsOf(roleWords[role][locale]);
  return [
    [titled("dmu"), columns.dmu],
    [titled("period"), columns.period],
    [titled("group"), columns.group],
    [titled("input"), names(columns.inputs)],
    [titled("output"), names(columns.outputs)],
    [titled("undesirable"), names(columns.undesirable)],
  ];
}
