import type { Completed } from "../analysis/run-analysis.ts";
import { indexById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { ScoreRow } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { statusWords } from "../locale/words.ts";
import { geometricMean, present } from "./averages.ts";
import { blanks, derived, header, label, note, number, summary, text, title } from "./cells.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportSheet } from "./sheet.ts";

/**
 * The scores behind an index: E^G against the global technology, E against that of the own period, and their ratio,
 * the best-practice gap BPG, as formulas.
 */
export function levelsSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet {
  const words = reportTexts(locale);
  const { results, analysis, data } = completed;
  const panel = new Panel(data);
  const grouping = groupingOf(panel);
  const { dmus, periods } = panel;
  const lead = grouping ? 2 : 1;
  const page = new Page();
  page.add(title(`${words.levelsSheet} · ${indexById(analysis.index!).title[locale]}`));
  page.add(note(words.levelsNote));
  const scoreOf = (read: (row: ScoreRow) => number | null | undefined) =>
    dmus.map((dmu) =>
      periods.map((period) => {
        const row = panel.rowOf(dmu, period);
        return row === undefined ? null : (read(results.scores[row]) ?? null);
      }),
    );
  const why = (k: number, t: number): ReportCell => {
    const row = panel.rowOf(dmus[k], periods[t]);
    const scored = row === undefined ? null : results.scores[row];
    return text(scored === null || scored.score !== null ? words.missingMark : statusWords[scored.status][locale]);
  };
  const block = (heading: string, matrix: readonly (readonly (number | null)[])[], cell: (value: number | null, k: number, t: number) => ReportCell): Frame => {
    page.skip();
    const frame = new Frame(page.next, lead, dmus.length, periods.length);
    const average = (cell: typeof summary, values: readonly (number | null)[], range: string) =>
      cell(geometricMean(present(values)), `=IF(COUNT(${range})=0,"",GEOMEAN(${range}))`, "score");
    const means = matrix.map((values) => geometricMean(present(values)));
    page.add(header(heading), ...(grouping ? [header(words.group)] : []), ...periods.map(header), header(words.geometricMean));
    dmus.forEach((dmu, k) => {
      const cells = matrix[k].map((value, t) => cell(value, k, t));
      page.add(label(dmu), ...(grouping ? [label(grouping.of(k))] : []), ...cells, average(derived, matrix[k], frame.across(k)));
    });
    const columns = [...periods.map((_, t) => matrix.map((values) => values[t])), means];
    page.add(label(words.allGeometric), ...blanks(lead - 1), ...columns.map((values, c) => average(summary, values, frame.down(frame.firstColumn + c))));
    return frame;
  };
  const plain = (value: number | null, k: number, t: number) => (value === null ? why(k, t) : number(value, "score"));
  const global = scoreOf(({ globalScore }) => globalScore);
  const own = scoreOf(({ ownScore }) => ownScore);
  const gaps = global.map((values, k) => values.map((value, t) => (value === null || own[k][t] === null ? null : value / own[k][t])));
  const globalFrame = block(words.globalScore, global, plain);
  const ownFrame = block(words.ownScore, own, plain);
  const gapFrame = block(words.bestPracticeGap, gaps, (value, k, t) => {
    const column = lead + 1 + t;
    const [above, below] = [globalFrame.at(k, column), ownFrame.at(k, column)];
    return derived(value, `=IF(COUNT(${above},${below})=2,${above}/${below},"")`, "score");
  });
  return {
    name: words.levelsSheet,
    stamp,
    rows: page.rows,
    columnWidths: [28, ...(grouping ? [12] : []), ...periods.map(() => 11), 12],
    freeze: { rows: 0, columns: 1 },
    colourScales: [globalFrame.body, ownFrame.body, gapFrame.body],
  };
}
