import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { technologyTexts } from "../locale/report-technologies.ts";
import { statusWords } from "../locale/words.ts";
import { mean, present } from "./averages.ts";
import { blanks, derived, empty, fixedRange, header, label, note, number, rangeOf, summary, text, title } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportSheet } from "./sheet.ts";

/** The scores against groups with the technology gap ratio, and those within windows; null where the run has neither. */
export function technologiesSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet | null {
  const { scores } = completed.results;
  const grouped = completed.analysis.frontier === "meta";
  const windowed = scores.some(({ windows }) => windows !== undefined);
  if (!grouped && !windowed) return null;
  const texts = technologyTexts(locale);
  const page = new Page();
  page.add(title(texts.title));
  if (grouped) groupTable(page, completed, locale);
  if (windowed) windowTable(page, completed, locale);
  return {
    name: texts.sheet,
    stamp,
    rows: page.rows,
    columnWidths: [16, 12, 14, 16, 18, 20, 12, 12, 12, 12],
    freeze: { rows: 0, columns: 1 },
    colourScales: [],
  };
}

const optional = (value: number | null): ReportCell => (value === null ? empty : number(value, "score"));

function groupTable(page: Page, { data, results, analysis }: Completed, locale: Locale): void {
  const words = reportTexts(locale);
  const texts = technologyTexts(locale);
  const dated = data.periods !== undefined;
  // Of a distance β the ratio is that of 1/(1 + β): no quotient of the two cells beside it.
  const quotient = modelById(analysis.model).efficiency === undefined;
  page.add(note(texts.groupNote));
  page.skip();
  page.add(
    header(words.dmu),
    ...(dated ? [header(words.period)] : []),
    header(words.group),
    header(texts.metaScore),
    header(texts.groupScore),
    header(texts.gap),
  );
  const first = dated ? 4 : 3;
  const top = page.next;
  const rows = inReadingOrder(new Panel(data)).map((row) => {
    const { dmu, period, group, score, extras } = results.scores[row];
    const numeric = (value: unknown) => (typeof value === "number" ? value : null);
    return { dmu, period, group: group ?? "", score, own: numeric(extras?.groupScore), gap: numeric(extras?.TGR) };
  });
  for (const { dmu, period, group, score, own, gap } of rows) {
    const [meta, beside] = [addressOf(page.next, first), addressOf(page.next, first + 1)];
    const ratio = quotient ? derived(gap, `=IF(COUNT(${meta},${beside})=2,${meta}/${beside},"")`, "score") : optional(gap);
    page.add(label(dmu), ...(dated ? [label(period ?? "")] : []), label(group), optional(score), optional(own), ratio);
  }
  const bottom = page.next - 1;
  page.skip();
  page.add(header(texts.byGroup), ...(dated ? [header("")] : []), header(texts.units), header(texts.metaScore), header(texts.groupScore), header(texts.gap));
  for (const group of new Set(rows.map((row) => row.group))) {
    const inside = rows.filter((row) => row.group === group);
    const name = addressOf(page.next, 1);
    const names = fixedRange(first - 1, top, bottom);
    const means = [inside.map(({ score }) => score), inside.map(({ own }) => own), inside.map(({ gap }) => gap)].map((values, k) =>
      summary(mean(present(values)), `=IFERROR(AVERAGEIF(${names},${name},${fixedRange(first + k, top, bottom)}),"")`, "score"),
    );
    page.add(label(group), ...blanks(dated ? 1 : 0), summary(inside.length, `=COUNTIF(${names},${name})`, "integer"), ...means);
  }
  page.skip();
}

function windowTable(page: Page, { results }: Completed, locale: Locale): void {
  const words = reportTexts(locale);
  const texts = technologyTexts(locale);
  const place = (period: string) => results.periods.indexOf(period);
  const windows = [...new Map(results.scores.flatMap((row) => row.windows ?? []).map((window) => [window.from, window])).values()].sort(
    (a, b) => place(a.from) - place(b.from),
  );
  page.add(note(texts.windowNote));
  page.skip();
  page.add(header(words.dmu), header(words.period), header(words.score), ...windows.map(({ from, to }) => header(words.interval(from, to))));
  const order = [...results.scores].sort((a, b) => (a.dmu === b.dmu ? place(a.period ?? "") - place(b.period ?? "") : 0));
  for (const { dmu, period, score, windows: held = [] } of order) {
    const range = rangeOf(page.next, 4, page.next, 3 + windows.length);
    const cells = windows.map(({ from }): ReportCell => {
      const inside = held.find((window) => window.from === from);
      if (inside === undefined) return empty;
      return inside.score === null ? text(statusWords[inside.status][locale]) : number(inside.score, "score");
    });
    page.add(label(dmu), label(period ?? ""), summary(score, `=IF(COUNT(${range})=${held.length},AVERAGE(${range}),"")`, "score"), ...cells);
  }
}
