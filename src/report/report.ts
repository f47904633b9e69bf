import type { Completed } from "../analysis/run/run-analysis.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import { allAtOnce } from "../engine/run/steps.ts";
import { Panel } from "../engine/data/panel.ts";
import type { Locale } from "../engine/declare/text.ts";
import { captionSpan } from "../locale/sheets/captions.ts";
import { chartValues, type ChartValues } from "./figures/chart-values.ts";
import { chartsSheet } from "./sheets/charts-sheet.ts";
import { efficiencySheet } from "./sheets/efficiency.ts";
import { findingsSheet } from "./findings/findings-sheet.ts";
import type { Finding } from "./findings/finding.ts";
import { findingsOf } from "./findings/findings.ts";
import { foundingStudyTables } from "./founding/founding-study.ts";
import { furtherSheet } from "./sheets/further-results.ts";
import { heatMapOf, type HeatMap } from "./figures/heat-map.ts";
import { improvementSheet } from "./sheets/improvement.ts";
import { intervalsSheet } from "./sheets/intervals-sheet.ts";
import { leverageInSteps } from "./statistics/leverage.ts";
import { levelsSheet } from "./sheets/levels.ts";
import { methodSheet, type RunRecord } from "./sheets/method-sheet.ts";
import { peersSheet } from "./sheets/peers.ts";
import { productivitySheet } from "./sheets/productivity.ts";
import { saidOfRun, titledBy, withSource } from "./run-title.ts";
import type { ReportSheet } from "./layout/sheet.ts";
import type { LaidSheet } from "./layout/sheet-of-blocks.ts";
import { technologiesSheet } from "./sheets/technologies-sheet.ts";

/** What a report can be asked for, and what it is told of the run. */
export interface ReportOptions extends RunRecord {
  /** Arithmetic means beside the geometric means of an index. */
  readonly arithmeticMeans?: boolean;
  /** The sheet of native charts; `in-file` for a host that keeps them for the file and draws pictures of them itself. Default: true. */
  readonly charts?: boolean | "in-file";
  /** Further tables in the shape of the founding study: means by region and year, indices of the first and last interval. */
  readonly preset?: "founding study";
}

/** The result sheets of a run, and what else is shown of it outside a workbook. */
export interface Report {
  /** In the order in which they are read. */
  readonly sheets: readonly ReportSheet[];
  /** Those with results, as the lists of blocks that they are. */
  readonly pages: readonly LaidSheet[];
  readonly findings: readonly Finding[];
  /** Those of the sheet of charts, with their values. */
  readonly charts: readonly ChartValues[];
  readonly heatMap: HeatMap | null;
}

export function reportOf(completed: Completed, locale: Locale, options: ReportOptions = {}): Report {
  return allAtOnce(reportInSteps(completed, locale, options));
}

/** The report one sheet after the other, for a thread that shows a page. */
export function* reportInSteps(completed: Completed, locale: Locale, options: ReportOptions = {}): Generator<void, Report> {
  const { model, index } = completed.analysis;
  const stamp = `qianyan:${model}${index === null ? "" : `:${index}`}`;
  yield* leverageInSteps(completed);
  const efficiency = efficiencySheet(completed, locale, stamp);
  yield;
  const productivity = index === null ? null : productivitySheet(completed, locale, stamp, options.arithmeticMeans ?? false);
  yield;
  const improvement = improvementSheet(completed, locale, stamp);
  yield;
  const intervals = intervalsSheet(completed, locale, stamp);
  const technologies = technologiesSheet(completed, locale, stamp);
  yield;
  const levels = productivity !== null && hasLevels(completed) ? levelsSheet(completed, locale, stamp) : null;
  const findings = findingsOf(completed, { efficiency, productivity, improvement, levels, technologies, intervals }, locale);
  const peers = peersSheet(completed, locale, stamp);
  const further = furtherSheet(completed, locale, stamp);
  yield;
  const charts = chartsSheet(efficiency, productivity, locale, stamp, options.charts === "in-file");
  const ofIndex = productivity === null ? [] : [productivity, ...(levels === null ? [] : [levels])];
  const pages = [efficiency, ...ofIndex, technologies, improvement, peers, further, intervals].filter((page) => page !== null);
  const said = saidOfRun(completed, locale);
  const titleOf = (isOfIndex: boolean) => (isOfIndex ? indexById(index!) : modelById(model)).title[locale];
  const tables = [
    ...pages.map(({ sheet }) => sheet),
    ...(options.preset === "founding study" ? foundingStudyTables(completed, locale, stamp, options.arithmeticMeans ?? false) : []),
  ];
  const sheets = [
    findingsSheet(findings, locale, stamp),
    ...tables,
    ...((options.charts ?? true) ? [charts] : []),
    methodSheet(completed, locale, stamp, options),
  ];
  const span = captionSpan(new Panel(completed.data).periods, locale);
  const handedOn = (sheet: ReportSheet): ReportSheet => {
    const method = titleOf(ofIndex.some((page) => page.sheet === sheet));
    const place = tables.indexOf(sheet);
    if (place < 0) return titledBy(sheet, method, said, locale);
    return withSource(titledBy(sheet, method, said, locale, { number: place + 1, span }), options.source, locale);
  };
  return {
    sheets: sheets.map(handedOn),
    pages,
    findings,
    charts: chartValues(options.charts === false ? [...sheets, charts] : sheets),
    heatMap: heatMapOf(efficiency, locale),
  };
}

/** Whether the run has scores against the global technology beside those of each period. */
const hasLevels = ({ results }: Completed) => results.scores.some(({ ownScore, globalScore }) => ownScore != null && globalScore != null);

/** The result sheets of a run, in the order in which they are read. */
export const reportSheets = (completed: Completed, locale: Locale, options: ReportOptions = {}): readonly ReportSheet[] =>
  reportOf(completed, locale, options).sheets;
