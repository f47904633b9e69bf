import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { tableNames } from "../locale/report-names.ts";
import { reportTexts } from "../locale/report.ts";
import { technologyTexts } from "../locale/report-technologies.ts";
import { statusWords } from "../locale/words.ts";
import { mean, present } from "./averages.ts";
import { derived, empty, fixedRange, header, headers, label, number, rangeOf, summary, text, title, total, totals } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet, ReportTable } from "./sheet.ts";

/** As both tables need them: names, then scores. */
const widths = [16, 13, 14, 17, 18, 21, 15];
const furtherWidth = 13;

/** The scores against groups with the technology gap ratio, and those within windows; null where the run has neither. */
export function technologiesSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet | null {
  const { scores } = completed.results;
  const grouped = completed.analysis.frontier === "meta";
  const windowed = scores.some(({ windows }) => windows !== undefined);
  if (!grouped && !windowed) return null;
  const texts = technologyTexts(locale);
  const windows = new Set(scores.flatMap((row) => (row.windows ?? []).map(({ from }) => from))).size;
  const columnWidths = Array.from({ length: Math.max(grouped ? 7 : 6, 4 + windows) }, (_, c) => widths[c] ?? furtherWidth);
  const page = new Page();
  page.add(title(texts.title));
  const tables = [
    ...(grouped ? groupTable(page, completed, columnWidths, locale) : []),
    ...(windowed ? windowTable(page, completed, columnWidths, locale) : []),
  ];
  return {
    name: texts.sheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: 0, columns: 1 },
    colourScales: [],
    tables,
  };
}

const optional = (value: number | null): ReportCell => (value === null ? empty : number(value, "score"));

function groupTable(page: Page, { data, results, analysis }: Completed, columnWidths: readonly number[], locale: Locale): readonly ReportTable[] {
  const words = reportTexts(locale);
  const texts = technologyTexts(locale);
  const dated = data.periods !== undefined;
  // Of a distance β the ratio is that of 1/(1 + β): no quotient of the two cells beside it.
  const quotient = modelById(analysis.model).efficiency === undefined;
  page.note((one) => technologyTexts(one).groupNote, locale, columnWidths);
  page.skip();
  page.add(...headers([words.dmu, ...(dated ? [words.period] : []), words.group, texts.metaScore, texts.groupScore, texts.gap]));
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
  page.add(header(texts.byGroup), ...(dated ? [header("")] : []), header(""), ...[texts.metaScore, texts.groupScore, texts.gap, texts.units].map(header));
  for (const group of new Set(rows.map((row) => row.group))) {
    const inside = rows.filter((row) => row.group === group);
    const name = addressOf(page.next, 1);
    const names = fixedRange(first - 1, top, bottom);
    const means = [inside.map(({ score }) => score), inside.map(({ own }) => own), inside.map(({ gap }) => gap)].map((values, k) =>
      summary(mean(present(values)), `=IFERROR(AVERAGEIF(${names},${name},${fixedRange(first + k, top, bottom)}),"")`, "score"),
    );
    page.add(total(group), ...totals(dated ? 2 : 1), ...means, summary(inside.length, `=COUNTIF(${names},${name})`, "integer"));
  }
  page.skip();
  return tabled(texts.sheet, tableNames(locale).groups, { fromRow: top - 1, fromColumn: 1, toRow: bottom, toColumn: first + 2 }, locale);
}

function windowTable(page: Page, { data, results }: Completed, columnWidths: readonly number[], locale: Locale): readonly ReportTable[] {
  const words = reportTexts(locale);
  const texts = technologyTexts(locale);
  const place = (period: string) => results.periods.indexOf(period);
  const windows = [...new Map(results.scores.flatMap((row) => row.windows ?? []).map((window) => [window.from, window])).values()].sort(
    (a, b) => place(a.from) - place(b.from),
  );
  page.note((one) => technologyTexts(one).windowNote, locale, columnWidths);
  page.skip();
  const grouped = data.groups !== undefined;
  const first = grouped ? 5 : 4;
  const top = page.add(
    ...headers([words.dmu, words.period, ...(grouped ? [words.group] : []), words.score, ...windows.map(({ from, to }) => words.interval(from, to))]),
  );
  const order = [...results.scores].sort((a, b) => (a.dmu === b.dmu ? place(a.period ?? "") - place(b.period ?? "") : 0));
  for (const { dmu, period, group, score, windows: held = [] } of order) {
    const range = rangeOf(page.next, first, page.next, first - 1 + windows.length);
    const cells = windows.map(({ from }): ReportCell => {
      const inside = held.find((window) => window.from === from);
      if (inside === undefined) return empty;
      return inside.score === null ? text(statusWords[inside.status][locale]) : number(inside.score, "score");
    });
    page.add(
      label(dmu),
      label(period ?? ""),
      ...(grouped ? [label(group ?? "")] : []),
      derived(score, `=IF(COUNT(${range})=${held.length},AVERAGE(${range}),"")`, "score"),
      ...cells,
    );
  }
  return tabled(
    texts.sheet,
    tableNames(locale).windows,
    { fromRow: top, fromColumn: 1, toRow: page.rows.length, toColumn: first - 1 + windows.length },
    locale,
  );
}
