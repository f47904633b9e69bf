import type { Locale } from "../../engine/text.ts";
import { noteSentence } from "../../locale/notes.ts";
import { methodTexts } from "../../locale/report-method.ts";
import { reportTexts } from "../../locale/report.ts";
import { settingTexts } from "../../locale/setting.ts";
import { list } from "../../locale/wording.ts";
import { columnSlots, tableSlots } from "../../procedures/procedure.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { note, title } from "../cells.ts";
import { addSection, cited, given as present } from "../entries.ts";
import type { ReportSource, RunRecord } from "../method-sheet.ts";
import { Page } from "../page.ts";
import type { ReportSheet } from "../sheet.ts";

/** Where a run's data and its second tables came from, these by slot. */
export interface ProcedureRecord extends RunRecord {
  readonly tables?: Readonly<Record<string, ReportSource>>;
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
  const page = new Page();
  page.add(title(words.methodSheet));
  page.add(note(methods.note));
  addSection(page, methods.method, [
    [methods.method, procedure.words.title[locale]],
    [words.formula, procedure.words.formula[locale]],
    ...settingTexts([procedure], analysis.options, [], locale),
    ...procedure.citations.map((one) => [words.citation, cited(one)] as const),
  ]);
  const { source } = record;
  const columns = columnSlots(procedure.takes).map(([slot]): readonly [string, string | null] => {
    const names = analysis.columns[slot] ?? [];
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
  addSection(
    page,
    methods.data,
    present([
      [methods.sourceName, source?.name],
      [methods.sourceSheet, source?.sheet],
      [methods.sourceRange, source?.range],
      ["SHA-256", source?.sha256],
      ...columns,
      ...second,
      [words.observations, methods.rows(given.rows)],
      [
        words.periods,
        given.periods[0].period === null
          ? null
          : list(
              given.periods.map(({ period }) => period ?? ""),
              locale,
            ),
      ],
      [methods.periodOrder, order === undefined ? null : noteSentence(order, locale)],
    ]),
  );
  addSection(
    page,
    methods.computation,
    present([
      [methods.software, record.version === undefined ? methods.product : `${methods.product} ${record.version}`],
      [methods.date, record.date],
      [methods.settings, JSON.stringify(analysis)],
    ]),
  );
  addSection(
    page,
    words.notes,
    notes.filter((one) => one !== order).map((one) => ["", noteSentence(one, locale)] as const),
  );
  return { name: words.methodSheet, stamp, rows: page.rows, columnWidths: [38, 96], freeze: { rows: 1, columns: 1 }, colourScales: [] };
}
