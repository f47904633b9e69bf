import type { Completed } from "../analysis/run-analysis.ts";
import { indexById, modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { ScoreRow } from "../engine/results.ts";
import type { Locale } from "../engine/text.ts";
import { indexTexts } from "../locale/report-differences.ts";
import { statusWords } from "../locale/words.ts";
import { present } from "./averages.ts";
import { averagingOf } from "./averaging.ts";
import { blanks, derived, header, label, note, number, summary, text, title } from "./cells.ts";
import { Frame } from "./frame.ts";
import { groupingOf } from "./grouping.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportSheet } from "./sheet.ts";

/**
 * The scores behind an index: E^G against the global technology, E against that of the own period, and their ratio,
 * the best-practice gap BPG, as formulas; of an index of differences the distances and their difference.
 */
export function levelsSheet(completed: Completed, locale: Locale, stamp: string): ReportSheet {
  const { results, analysis, data } = completed;
  const averaging = averagingOf(indexById(analysis.index!));
  const words = indexTexts(locale, averaging.ratios);
  const { ratios } = averaging;
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
      cell(averaging.mean(present(values)), averaging.meanFormula(range), "score");
    const means = matrix.map((values) => averaging.mean(present(values)));
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
  const model = modelById(analysis.model);
  const efficiency = (score: number | null | undefined) =>
    score === null || score === undefined || !ratios || model.efficiency === undefined ? score : model.efficiency(score, analysis.options);
  const global = scoreOf(({ globalScore }) => efficiency(globalScore));
  const own = scoreOf(({ ownScore }) => efficiency(ownScore));
  const gaps = global.map((values, k) =>
    values.map((value, t) => (value === null || own[k][t] === null ? null : ratios ? value / own[k][t] : value - own[k][t])),
  );
  const globalFrame = block(words.globalScore, global, plain);
  const ownFrame = block(words.ownScore, own, plain);
  const gapFrame = block(words.bestPracticeGap, gaps, (value, k, t) => {
    const column = lead + 1 + t;
    const [above, below] = [globalFrame.at(k, column), ownFrame.at(k, column)];
    return derived(value, `=IF(COUNT(${above},${below})=2,${above}${ratios ? "/" : "-"}${below},"")`, "score");
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
