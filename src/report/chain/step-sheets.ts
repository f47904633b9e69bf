import type { Locale } from "../../engine/text.ts";
import { chainReportTexts } from "../../locale/report-chain.ts";
import type { ReportChart, SheetRange } from "../chart.ts";
import type { ReportCell } from "../report-cell.ts";
import type { ReportSheet } from "../sheet.ts";

/** A link to the sheet under its new name; where the cell says where it leads, it says the new place. */
function linked(cell: ReportCell, called: (sheet: string) => string): ReportCell {
  const { link, value } = cell;
  if (link === undefined) return cell;
  const sheet = called(link.sheet);
  return { ...cell, value: value === `${link.sheet}!${link.address}` ? `${sheet}!${link.address}` : value, link: { ...link, sheet } };
}

/**
 * The sheets of the report of a chain's step under names that say which step it is, so that the reports of all steps can
 * be written as one. Those of the first step, or of an analysis that stands alone, keep their names.
 * @param step from 0 on
 */
export function stepSheets(sheets: readonly ReportSheet[], step: number, locale: Locale): readonly ReportSheet[] {
  if (step === 0) return sheets;
  const called = (sheet: string) => chainReportTexts(locale).stepSheet(sheet, step + 1);
  const moved = (range: SheetRange): SheetRange => ({ ...range, sheet: called(range.sheet) });
  const movedChart = (chart: ReportChart): ReportChart => ({
    ...chart,
    categories: moved(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: moved(one.values) })),
  });
  return sheets.map((sheet) => ({
    ...sheet,
    name: called(sheet.name),
    rows: sheet.rows.map((row) => (row.some(({ link }) => link !== undefined) ? row.map((cell) => linked(cell, called)) : row)),
    ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map(movedChart) }),
  }));
}
