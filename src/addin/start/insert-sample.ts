import type { Locale } from "../../engine/declare/text.ts";
import type { ReportSheet } from "../../report/layout/sheet.ts";
import type { Sample, SampleSheet } from "../../samples/sample.ts";
import { addSaved } from "../../taskpane/saved/saved-analysis.ts";
import { sampleStamp } from "../../workbook/report/report-mark.ts";
import type { WorkbookHost } from "../../workbook/host.ts";

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);

/** Wide enough for the header and the first rows. */
function widths(cells: SampleSheet["cells"], headed: boolean): readonly number[] {
  const columns = Math.max(...cells.map((row) => row.length));
  const first = cells.slice(0, 40);
  return Array.from({ length: columns }, (_, c) =>
    Math.min(36, Math.max(9, ...first.map((row, r) => wide(String(row[c] ?? "")) * (headed && r === 0 ? 1.15 : 1) + 2))),
  );
}

/** A sheet of a sample as hosts write one: every number as it is. */
const reportSheet = ({ name, cells, headed }: SampleSheet): ReportSheet => ({
  name,
  stamp: sampleStamp,
  rows: cells.map((row, r) =>
    row.map((cell) => ({
      value: typeof cell === "string" || typeof cell === "number" ? cell : null,
      ...(headed && r === 0 ? { style: "header" as const } : {}),
    })),
  ),
  columnWidths: widths(cells, headed),
  freeze: { rows: headed ? 1 : 0, columns: 0 },
  colourScales: [],
});

/** Writes a sample to new sheets, and keeps the analyses that come with it; the first sheet and what there is to do. */
export async function insertSample(host: WorkbookHost, sample: Sample, locale: Locale) {
  const { sheets, saved, hint } = await sample.read(locale);
  const { sheets: written } = await host.writeReport(sheets.map(reportSheet));
  for (const analysis of [...saved(written)].reverse()) await addSaved(host, analysis);
  return { sheet: written[0], hint };
}
