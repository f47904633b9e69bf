import type { ReportSheet } from "../../report/layout/sheet.ts";
import type { WriteOptions } from "../host.ts";
import { isSameReport, type ReportMark } from "./report-mark.ts";

/** A sheet of a workbook as far as it says which report wrote it. */
interface Marked {
  readonly name: string;
  readonly mark: ReportMark | null;
}

/** For each sheet of a report the earlier one that gives way to it, each once; null where a new one is added. */
export function sheetsToReplace<S extends Marked>(
  reports: readonly ReportSheet[],
  sheets: readonly S[],
  { replace = false, kept = [], first = [] }: WriteOptions,
): readonly (S | null)[] {
  if (!replace) return reports.map(() => null);
  const free = sheets.filter(({ name }) => !kept.includes(name));
  return reports.map((report) => {
    const fitting = free.filter(({ mark }) => isSameReport(mark, report));
    return fitting.find(({ name }) => first.includes(name)) ?? fitting[0] ?? null;
  });
}

/** Of the sheets that are to go those that a report wrote; one sheet of the workbook stays. */
export function sheetsToRemove<S extends Marked>(sheets: readonly S[], wanted: readonly string[]): readonly S[] {
  const going = sheets.filter(({ name, mark }) => mark !== null && wanted.includes(name));
  return going.length < sheets.length ? going : going.slice(1);
}
