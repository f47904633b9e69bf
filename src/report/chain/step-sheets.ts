import type { Locale } from "../../engine/declare/text.ts";
import { chainReportTexts } from "../../locale/sheets/chain.ts";
import { withBasisIn } from "../layout/basis.ts";
import type { ReportChart } from "../figures/chart.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import type { ReportSheet } from "../layout/sheet.ts";

/**
 * The sheets of the report of a chain's step under names that say which step it is, so that the reports of all steps can
 * be written as one. Those of the first step, or of an analysis that stands alone, keep their names.
 * @param step from 0 on
 */
export function stepSheets(sheets: readonly ReportSheet[], step: number, locale: Locale): readonly ReportSheet[] {
  if (step === 0) return sheets;
  const called = (sheet: string) => chainReportTexts(locale).stepSheet(sheet, step + 1);
  const moved = <At extends { readonly sheet: string }>(at: At): At => ({ ...at, sheet: called(at.sheet) });
  const movedChart = (chart: ReportChart): ReportChart => ({
    ...chart,
    categories: moved(chart.categories),
    series: chart.series.map((one) => ({ ...one, values: moved(one.values), ...(one.categories && { categories: moved(one.categories) }) })),
  });
  return sheets
    .map((sheet) => withBasisIn(sheet, called))
    .map((sheet) => ({
      ...sheet,
      name: called(sheet.name),
      rows: sheet.rows.map((row) =>
        row.some(({ link }) => link !== undefined) ? row.map((cell): ReportCell => (cell.link ? { ...cell, link: moved(cell.link) } : cell)) : row,
      ),
      ...(sheet.charts === undefined ? {} : { charts: sheet.charts.map(movedChart) }),
    }));
}
