import type { Locale } from "../engine/text.ts";
import { findingTexts } from "../locale/report-findings.ts";
import { reportTexts } from "../locale/report.ts";
import { basisText } from "./basis.ts";
import { header, note, title } from "./cells.ts";
import type { Finding } from "./finding.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** The findings, one in a row, each with links to the cells whose numbers it states. */
export function findingsSheet(findings: readonly Finding[], locale: Locale, stamp: string): ReportSheet {
  const name = reportTexts(locale).findingsSheet;
  const words = findingTexts(locale);
  const most = Math.max(1, ...findings.map(({ basis }) => basis.length));
  const page = new Page();
  page.add(title(name));
  page.add(note(words.note));
  page.skip();
  page.add(header(words.finding), header(words.basis), ...Array.from({ length: most - 1 }, () => header("")));
  findings.forEach(({ text, basis }) =>
    page.add({ value: text, style: "value", wrap: true }, ...basis.map((link): ReportCell => ({ value: basisText(link), style: "note", link }))),
  );
  return { name, stamp, rows: page.rows, columnWidths: [92, ...Array.from({ length: most }, () => 16)], freeze: { rows: 4, columns: 0 }, colourScales: [] };
}
