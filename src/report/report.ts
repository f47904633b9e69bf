import type { Completed } from "../analysis/run-analysis.ts";
import type { Locale } from "../engine/text.ts";
import { chartsSheet } from "./charts-sheet.ts";
import { efficiencySheet } from "./efficiency.ts";
import { findingsSheet } from "./findings-sheet.ts";
import { findingsOf } from "./findings.ts";
import { foundingStudyTables } from "./founding-study.ts";
import { improvementSheet } from "./improvement.ts";
import { levelsSheet } from "./levels.ts";
import { methodSheet, type RunRecord } from "./method-sheet.ts";
import { peersSheet } from "./peers.ts";
import { productivitySheet } from "./productivity.ts";
import type { ReportSheet } from "./sheet.ts";

/** What a report can be asked for, and what it is told of the run. */
export interface ReportOptions extends RunRecord {
  /** Arithmetic means beside the geometric means of an index. */
  readonly arithmeticMeans?: boolean;
  /** The sheet of native charts; left out for a host that cannot draw them. Default: true. */
  readonly charts?: boolean;
  /** Further tables in the shape of the founding study: means by region and year, indices of the first and last interval. */
  readonly preset?: "founding study";
}

/** The result sheets of a run, in the order in which they are read. */
export function reportSheets(completed: Completed, locale: Locale, options: ReportOptions = {}): readonly ReportSheet[] {
  const { model, index } = completed.analysis;
  const stamp = `qianyan:${model}${index === null ? "" : `:${index}`}`;
  const efficiency = efficiencySheet(completed, locale, stamp);
  const productivity = index === null ? null : productivitySheet(completed, locale, stamp, options.arithmeticMeans ?? false);
  const improvement = improvementSheet(completed, locale, stamp);
  const findings = findingsOf(efficiency, productivity, improvement, locale);
  return [
    findingsSheet(findings, locale, stamp),
    efficiency.sheet,
    ...(productivity === null ? [] : [productivity.sheet, levelsSheet(completed, locale, stamp)]),
    improvement.sheet,
    peersSheet(completed, locale, stamp),
    ...(options.preset === "founding study" ? foundingStudyTables(completed, locale, stamp, options.arithmeticMeans ?? false) : []),
    ...((options.charts ?? true) ? [chartsSheet(efficiency, productivity, locale, stamp)] : []),
    methodSheet(completed, locale, stamp, options),
  ];
}
