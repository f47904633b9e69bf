import type { ReportSheet } from "../../report/layout/sheet.ts";

/** What a sheet that we wrote remembers of itself: only a sheet that carries it may ever be replaced. */
export interface ReportMark {
  readonly stamp: string;
  /** The name that the report wanted; the sheet's own may have a number. */
  readonly name: string;
}

/** A sheet of a report by its wanted name: of the same writing, or else of any of the analysis. */
export function sheetOfSet<S>(
  sheets: readonly S[],
  markIn: (sheet: S) => (ReportMark & { readonly set?: string }) | null,
  own: { readonly stamp: string; readonly set?: string },
  wanted: string,
): S | undefined {
  const found = sheets.filter((sheet) => {
    const mark = markIn(sheet);
    return mark?.stamp === own.stamp && mark.name === wanted;
  });
  return found.find((sheet) => markIn(sheet)!.set === own.set) ?? found[0];
}

/** The name, of one sheet only, whose text is the sheet's mark in a file: it goes where the sheet goes. */
export const fileMarkName = "_qianyan.report";

export const markOf = ({ stamp, name }: ReportSheet): ReportMark => ({ stamp, name });

/** The mark of a sheet that a person fills in: it is hers from then on. */
export const templateStamp = "qianyan:template";

/** The mark of a sheet of a sample. */
export const sampleStamp = "qianyan:sample";

/** Data that this product has put in shape, given the columns of a step or laid out: sheets of ours that are there to be analysed. */
const dataStamps = /^qianyan:(shape$|template$|sample$|chain:)/;

/** Whether a sheet with this mark shows results. */
export const showsResults = (mark: ReportMark | null): boolean => mark !== null && !dataStamps.test(mark.stamp);

/** Whether a sheet with this mark is what the report sheet would be written as once more. */
export const isSameReport = (mark: ReportMark | null, { stamp, name }: ReportSheet) => mark !== null && mark.stamp === stamp && mark.name === name;

/** Reads a mark as it was kept; anything else is none. */
export function readMark(kept: unknown): ReportMark | null {
  if (typeof kept !== "string") return null;
  try {
    const mark = JSON.parse(kept) as Partial<ReportMark> | null;
    return typeof mark?.stamp === "string" && typeof mark.name === "string" ? { stamp: mark.stamp, name: mark.name } : null;
  } catch {
    return null;
  }
}

/** The mark that a defined name with this text keeps, an equals sign first or not. */
export function markInName(text: string | undefined): ReportMark | null {
  const [, quoted] = /^=?"((?:[^"]|"")*)"$/.exec(text ?? "") ?? [];
  return readMark(quoted?.replaceAll('""', '"'));
}

/** The text of the name that keeps a mark, without an equals sign. */
export const nameText = (mark: ReportMark) => `"${JSON.stringify(mark).replaceAll('"', '""')}"`;
