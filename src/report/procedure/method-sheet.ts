import type { Locale } from "../../engine/declare/text.ts";
import { noteSentence } from "../../locale/said/notes.ts";
import { methodTexts } from "../../locale/sheets/method.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { settingTexts } from "../../locale/wording/setting.ts";
import { list } from "../../locale/wording/wording.ts";
import { columnSlots, tableSlots } from "../../procedures/declare/slots.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { noted, titled } from "../layout/block.ts";
import { cited, given as present, helpEntry, section } from "../layout/entries.ts";
import type { ReportSource, RunRecord } from "../sheets/method-sheet.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks } from "../layout/sheet-of-blocks.ts";

/** Where a run's data and its second tables came from, these by slot. */
export interface ProcedureRecord extends RunRecord {
  readonly tables?: Readonly<Record<string, ReportSource>>;
  /** The sheet that holds the data, where it is in the workbook that the report is written to. */
  readonly dataSheet?: string;
}

/** What is needed to repeat the run of a procedure: its formula, options, columns and data, and every row that was left out. */
export function procedureMethodSheet(
  { procedure, analysis, given, notes }: CompletedProcedure,
  locale: Locale,
  stamp: string,
  record: ProcedureRecord,
): ReportSheet {
  const words = reportTexts(locale);
  const methods = methodTexts(locale);
  const { source } = record;
  const columns = columnSlots(procedure.takes).map(([slot]): readonly [string, string | null] => {
    const own = analysis.columns[slot] ?? [];
    // Groups by a division of the provinces are no column of the data.
    const names = slot === "group" && own.length === 0 ? (given.columns[slot] ?? []).map(({ name }) => name) : own;
    return [words.columnsOf(procedure.words.takes[slot].title[locale]), names.length === 0 ? null : list(names, locale)];
  });
  const second = tableSlots(procedure.takes).flatMap(([slot]): (readonly [string, string | null | undefined])[] => {
    const { name, sheet, sha256 } = record.tables?.[slot] ?? {};
    const title = procedure.words.takes[slot].title[locale];
    return [
      [title, name],
      [methods.ofTable(title, methods.sourceSheet), sheet],
      [methods.ofTable(title, "SHA-256"), sha256],
    ];
  });
  const order = notes.find(({ code }) => code === "period-order");
  const periods = given.periods.map(({ period }) => period ?? "");
  const blocks = [
    titled(words.methodSheet),
    noted((one) => methodTexts(one).note),
    ...section("method", methods.method, [
      [methods.method, procedure.words.title[locale]],
      [words.formula, procedure.words.formula[locale]],
      ...settingTexts([procedure], analysis.options, [], locale),
      ...procedure.citations.map((one) => [words.citation, cited(one)] as const),
      ...helpEntry({ kind: "procedure", id: procedure.id, title: procedure.words.title[locale] }, locale, record.helpBase),
    ]),
    ...section(
      "data",
      methods.data,
      present([
        [methods.sourceName, source?.name],
        [methods.sourceSheet, source?.sheet],
        [methods.sourceRange, source?.range],
        ["SHA-256", source?.sha256],
        ...columns,
        ...second,
        [words.observations, methods.rows(given.rows)],
        [words.periods, given.periods[0].period === null ? null : list(periods, locale)],
        [methods.periodOrder, order === undefined ? null : noteSentence(order, locale)],
      ]),
    ),
    ...section(
      "computation",
      methods.computation,
      present([
        [methods.software, record.version === undefined ? methods.product : `${methods.product} ${record.version}`],
        [methods.date, record.date],
        [methods.settings, JSON.stringify(analysis)],
      ]),
    ),
    ...section(
      "notes",
      words.notes,
      notes.filter((one) => one !== order).map((one) => ["", noteSentence(one, locale)]),
    ),
  ];
  return sheetOfBlocks({ name: words.methodSheet, stamp, blocks, frozen: { rows: 1, columns: 1 } }, locale).sheet;
}
