import type { Completed } from "../analysis/run-analysis.ts";
import { modelById } from "../engine/catalog.ts";
import { variablesOf } from "../engine/dataset.ts";
import type { ResultColumn } from "../engine/method.ts";
import { Panel } from "../engine/panel.ts";
import type { ScoreRow } from "../engine/results.ts";
import { heldResults } from "../engine/run-results.ts";
import type { Locale } from "../engine/text.ts";
import { furtherTexts } from "../locale/report-further.ts";
import { tableNames } from "../locale/report-names.ts";
import { reportTexts } from "../locale/report.ts";
import { mean } from "./averages.ts";
import { columnRange, headers, label, number, summary, text, title, total, totals } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** What the other sheets of a report show. */
const shownElsewhere: readonly string[] = ["score", "status", "why", "slacks", "targets", "peers", "groupScore", "TGR"];

/** One column of the sheet: a result, or a result of one variable. */
interface Further {
  readonly heading: string;
  readonly cell: (row: ScoreRow) => number | string | null;
}

/** Every result that the model declares and no other sheet shows, with what it means: θ, returns to scale, shadow prices …; null where the run has none. */
export function furtherSheet({ analysis, data, results }: Completed, locale: Locale, stamp: string): ReportSheet | null {
  const words = reportTexts(locale);
  const texts = furtherTexts(locale);
  const declared = heldResults(modelById(analysis.model), results.scores).filter(({ id }) => !shownElsewhere.includes(id));
  if (declared.length === 0) return null;
  // Words stand beside the names: behind a number they would run into it.
  const isWord = ({ id }: ResultColumn) => results.scores.some(({ extras }) => typeof extras?.[id] === "string");
  const inOrder = [...declared.filter(isWord), ...declared.filter((result) => !isWord(result))];
  const columns = inOrder.flatMap((result) =>
    columnsOf(
      result,
      variablesOf(data).map(({ name }) => name),
      locale,
    ),
  );
  const dated = data.periods !== undefined;
  const grouped = data.groups !== undefined;
  const lead = 1 + Number(dated) + Number(grouped);
  const columnWidths = [16, ...(dated ? [9] : []), ...(grouped ? [12] : []), ...columns.map(({ heading }) => Math.min(36, Math.max(13, widthOf(heading))))];
  const page = new Page();
  page.add(title(texts.sheet));
  for (const { title: name, meaning } of inOrder) page.note((one) => furtherTexts(one).meaning(name[one], meaning[one]), locale, columnWidths);
  page.skip();
  const top = page.add(...headers([words.dmu, ...(dated ? [words.period] : []), ...(grouped ? [words.group] : []), ...columns.map(({ heading }) => heading)]));
  const rows = inReadingOrder(new Panel(data)).map((row) => results.scores[row]);
  for (const row of rows) {
    const names = [row.dmu, ...(dated ? [row.period ?? ""] : []), ...(grouped ? [row.group ?? ""] : [])];
    page.add(...names.map(label), ...columns.map(({ cell }) => shown(cell(row), words.missingMark)));
  }
  const bottom = page.next - 1;
  const means = columns.map(({ cell }, c): ReportCell => {
    const values = rows.map(cell).filter((value) => typeof value === "number");
    const range = columnRange(lead + 1 + c, top + 1, bottom);
    return values.length === 0 ? totals(1)[0] : summary(mean(values), `=IF(COUNT(${range})=0,"",AVERAGE(${range}))`, "significant");
  });
  page.add(total(words.mean), ...totals(lead - 1), ...means);
  return {
    name: texts.sheet,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: top, columns: dated ? 2 : 1 },
    colourScales: [],
    tables: tabled(texts.sheet, tableNames(locale).further, { fromRow: top, fromColumn: 1, toRow: bottom, toColumn: lead + columns.length }, locale),
  };
}

function columnsOf({ id, per, title: name, words }: ResultColumn, variables: readonly string[], locale: Locale): readonly Further[] {
  const heading = name[locale];
  if (per === "variable") {
    return variables.map((variable, k) => ({
      heading: furtherTexts(locale).ofVariable(heading, variable),
      cell: (row) => row[id as "multipliers"]?.[k] ?? null,
    }));
  }
  const called = (value: number | string | null) => (typeof value === "string" ? (words?.[value]?.[locale] ?? value) : value);
  return [{ heading, cell: (row) => called(row.extras?.[id] ?? null) }];
}

const shown = (value: number | string | null, missing: string): ReportCell =>
  value === null ? text(missing) : typeof value === "number" ? number(value, "significant") : label(value);

/** Characters that a heading takes: a Chinese one is as wide as two digits. */
const widthOf = (heading: string) => Array.from(heading).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 2);
