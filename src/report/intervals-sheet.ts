import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { indexById } from "../engine/catalog.ts";
import type { Interval } from "../engine/inference/intervals.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { inferenceTexts } from "../locale/inference.ts";
import { tableNames } from "../locale/report-names.ts";
import { reportTexts } from "../locale/report.ts";
import { empty, headers, label, number, title } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

const optional = (value: number | null | undefined): ReportCell => (value == null ? empty : number(value, "score"));

/** Every score and every factor with its bootstrap interval; null where no bootstrap ran. */
export function intervalsSheet({ data, analysis, results }: Completed, locale: Locale, stamp: string): ReportSheet | null {
  const { inference } = results;
  if (inference === undefined) return null;
  const words = reportTexts(locale);
  const texts = inferenceTexts(locale);
  const { replicates, level, seed } = inference.bootstrap;
  const panel = new Panel(data);
  const dated = data.periods !== undefined;
  const endings = tableNames(locale);
  const page = new Page();
  const tableFrom = (fromRow: number, ending: string, toColumn: number) =>
    tabled(texts.sheet, ending, { fromRow, fromColumn: 1, toRow: page.rows.length, toColumn }, locale);
  page.add(title(texts.title(`${Number((100 * level).toPrecision(4))}%`)));
  const columnWidths = dated ? [16, 13, 14, 13, 13, 17, 17, 17] : [16, 13, 13, 13, 17, 17];
  page.note((one) => inferenceTexts(one).note(replicates, seed), locale, columnWidths);
  page.skip();
  const numbers = (interval: Interval | null): readonly ReportCell[] => [
    optional(interval?.low),
    optional(interval?.high),
    optional(interval?.corrected),
    interval === null ? empty : number(interval.replicates, "integer"),
  ];
  const headings = [texts.low, texts.high, texts.corrected, texts.replicates];
  const first = page.add(...headers([words.dmu, ...(dated ? [words.period] : []), words.score, ...headings]));
  for (const row of inReadingOrder(panel)) {
    const { dmu, period, score } = results.scores[row];
    page.add(label(dmu), ...(dated ? [label(period ?? "")] : []), optional(score), ...numbers(inference.scores[row]));
  }
  const tables = [...tableFrom(first, endings.scores, dated ? 7 : 6)];
  if (results.index.length > 0) {
    const sum = indexById(analysis.index!).combines === "sum";
    const [neutral, above, below] = sum ? [0, texts.positive, texts.negative] : [1, texts.above, texts.below];
    for (const factor of results.factors) {
      page.skip();
      const top = page.add(...headers([words.dmu, words.period, texts.verdict, factor, ...headings]));
      results.index.forEach(({ dmu, from, to, factors }, k) => {
        const interval = inference.index[k][factor];
        const at = page.next;
        const [low, high] = [addressOf(at, 5), addressOf(at, 6)];
        const verdict = interval === null ? null : interval.low > neutral ? above : interval.high < neutral ? below : texts.unclear;
        const formula = `=IF(${low}>${neutral},"${above}",IF(${high}<${neutral},"${below}","${texts.unclear}"))`;
        page.add(
          label(dmu),
          label(words.interval(from, to)),
          verdict === null ? empty : { value: verdict, formula, style: "value" },
          optional(factors[factor]),
          ...numbers(interval),
        );
      });
      tables.push(...tableFrom(top, factor, 8));
    }
  }
  return {
    name: texts.sheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: first, columns: 1 },
    colourScales: [],
    tables,
  };
}
