import { fileMarkName, markInName, readMark, type ReportMark } from "../report/report-mark.ts";

/** The key under which a sheet keeps its report mark. */
export const markKey = "qianyan.report";

/** Asks for the mark of a sheet; `keptMark` reads it after the next `sync`. */
export const loadMark = (sheet: Excel.Worksheet) => sheet.customProperties.getItemOrNullObject(markKey).load("value");

export const keptMark = (property: Excel.WorksheetCustomProperty): ReportMark | null => (property.isNullObject ? null : readMark(property.value));

/** The mark that a sheet brought along in a file that this product wrote, among the loaded names of the sheet. */
export const markFromFile = ({ items }: Excel.NamedItemCollection): ReportMark | null =>
  markInName(items.filter(({ name }) => name === fileMarkName).map(({ formula }) => String(formula))[0]);
