import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { indexById } from "../engine/catalog.ts";
import type { Interval } from "../engine/inference/intervals.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { inferenceTexts } from "../locale/inference.ts";
import { reportTexts } from "../locale/report.ts";
import { derived, empty, header, label, note, number, title } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportSheet } from "./sheet.ts";

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
  const page = new Page();
  page.add(title(texts.title(`${Number((100 * level).toPrecision(4))}%`)));
  page.add(note(texts.note(replicates, seed)));
  page.skip();
  const numbers = (interval: Interval | null): readonly ReportCell[] => [
    optional(interval?.low),
    optional(interval?.high),
    optional(interval?.corrected),
    interval === null ? empty : number(interval.replicates, "integer"),
  ];
  const headings = [header(texts.low), header(texts.high), header(texts.corrected), header(texts.replicates)];
  page.add(header(words.dmu), ...(dated ? [header(words.period)] : []), header(words.score), ...headings);
  const top = page.next;
  for (const row of inReadingOrder(panel)) {
    const { dmu, period, score } = results.scores[row];
    page.add(label(dmu), ...(dated ? [label(period ?? "")] : []), optional(score), ...numbers(inference.scores[row]));
  }
  if (results.index.length > 0) {
    const sum = indexById(analysis.index!).combines === "sum";
    const [neutral, above, below] = sum ? [0, texts.positive, texts.negative] : [1, texts.above, texts.below];
    for (const factor of results.factors) {
      page.skip();
      page.add(header(words.dmu), header(words.period), header(factor), ...headings, header(texts.verdict));
      results.index.forEach(({ dmu, from, to, factors }, k) => {
        const interval = inference.index[k][factor];
        const at = page.next;
        const [low, high] = [addressOf(at, 4), addressOf(at, 5)];
        const verdict = interval === null ? null : interval.low > neutral ? above : interval.high < neutral ? below : texts.unclear;
        page.add(
          label(dmu),
          label(words.interval(from, to)),
          optional(factors[factor]),
          ...numbers(interval),
          verdict === null ? empty : derived(verdict, `=IF(${low}>${neutral},"${above}",IF(${high}<${neutral},"${below}","${texts.unclear}"))`, "score"),
        );
      });
    }
  }
  return {
    name: texts.sheet,
    stamp,
    rows: page.rows,
    columnWidths: dated ? [16, 12, 11, 11, 11, 15, 15, 12] : [16, 11, 11, 11, 15, 15],
    freeze: { rows: top - 1, columns: 1 },
    colourScales: [],
  };
}
