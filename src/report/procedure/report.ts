import type { Locale } from "../../engine/declare/text.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { inOwnWords } from "../../procedures/said/own-words.ts";
import type { Finding } from "../findings/finding.ts";
import { findingsSheet } from "../findings/findings-sheet.ts";
import { saidOf, titledBy, withSource } from "../run-title.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import type { LaidSheet } from "../layout/sheet-of-blocks.ts";
import { figuresSheet, type FigureValues } from "./figures-sheet.ts";
import { markedSheet } from "./marked-sheet.ts";
import { procedureMethodSheet, type ProcedureRecord } from "./method-sheet.ts";
import { procedureSheet } from "./results-sheet.ts";
import { sentenceOf } from "./sentence.ts";
import { procedureStamp } from "./stamps.ts";

/** The sheets of a procedure's run: its findings, its results, a marked copy of a printed table, the figures, and how it was made. */
export interface ProcedureReport {
  readonly sheets: readonly ReportSheet[];
  /** The sheet of results, as the list of blocks that it is. */
  readonly pages: readonly [LaidSheet];
  readonly findings: readonly Finding[];
  /** The figures as a page shows them beside the sheets. */
  readonly figures: readonly FigureValues[];
}

export function procedureReport(run: CompletedProcedure, locale: Locale, record: ProcedureRecord = {}): ProcedureReport {
  const completed = { ...run, procedure: inOwnWords(run.procedure, run.given) };
  const { procedure, outcome, given } = completed;
  const stamp = procedureStamp(procedure.id);
  const results = procedureSheet(completed, locale, stamp, record.dataSheet);
  const findings = outcome.findings.map((found): Finding => ({
    text: sentenceOf(procedure, found, given)[locale],
    basis: found.at.map(([result, row, field]) => results.placed.get(result)!.linkTo(row, field)),
  }));
  const marked = markedSheet(completed, results, locale, stamp);
  const figures = figuresSheet(completed, results, locale, stamp);
  const naming = procedure.titledBy === undefined ? [] : given.columns[procedure.titledBy].map(({ name }) => name);
  const said = [...naming, ...saidOf(procedure.options, completed.analysis.options, locale)];
  const sheets = [
    findingsSheet(findings, locale, stamp),
    results.sheet,
    ...(marked === null ? [] : [marked]),
    ...(figures === null ? [] : [figures.sheet]),
    procedureMethodSheet(completed, locale, stamp, record),
  ];
  return {
    findings,
    figures: figures?.seen ?? [],
    pages: [results],
    // The title of the results is that of the procedure.
    sheets: sheets.map((sheet) =>
      sheet === results.sheet
        ? withSource(titledBy(sheet, null, said, locale), record.source, locale)
        : titledBy(sheet, procedure.words.title[locale], said, locale),
    ),
  };
}
