import type { Completed } from "../analysis/run-analysis.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { why } from "../locale/why.ts";
import { headers, label, note, number, text, title } from "./cells.ts";
import { inReadingOrder } from "./improvement.ts";
import { tabled } from "./names.ts";
import { Page } from "./page.ts";
import type { ReportCell } from "./report-cell.ts";
import type { ReportSheet } from "./sheet.ts";

/** With whom every observation is compared, in words and as numbers: a peer and its intensity λ in each pair of columns. */
export function peersSheet({ data, results }: Completed, locale: Locale, stamp: string): ReportSheet {
  const words = reportTexts(locale);
  const panel = new Panel(data);
  const dated = data.periods !== undefined;
  const most = Math.max(1, ...results.scores.map(({ peers }) => peers.length));
  const page = new Page();
  page.add(title(words.peersSheet));
  page.add(note(words.peersNote));
  page.skip();
  const top = page.add(
    ...headers([
      words.dmu,
      ...(dated ? [words.period] : []),
      words.inWords,
      words.score,
      ...Array.from({ length: most }, (_, k) => [words.peer(k + 1), `λ ${k + 1}`]).flat(),
    ]),
  );
  for (const row of inReadingOrder(panel)) {
    const scored = results.scores[row];
    const peers = [...scored.peers].sort((a, b) => b.lambda - a.lambda);
    const self = words.observation(scored.dmu, scored.period);
    const terms = peers.map(({ dmu, period, lambda }) => `${significant(lambda)} × ${words.observation(dmu, period)}`);
    const alone = peers.length === 1 && peers[0].dmu === scored.dmu && peers[0].period === scored.period;
    const sentence = terms.length === 0 ? why(scored, data, locale) : alone ? words.ownPeer(self) : words.compared(self, terms.join(" + "));
    page.add(
      label(scored.dmu),
      ...(dated ? [label(scored.period ?? "")] : []),
      { value: sentence, style: "value", wrap: true },
      scored.score === null ? text(words.missingMark) : number(scored.score, "score"),
      ...peers.flatMap(({ dmu, period, lambda }): ReportCell[] => [label(words.observation(dmu, period)), number(lambda, "score")]),
    );
  }
  return {
    name: words.peersSheet,
    stamp,
    rows: page.rows,
    columnWidths: [16, ...(dated ? [9] : []), 76, 10, ...Array.from({ length: most }, () => [18, 9]).flat()],
    freeze: { rows: 4, columns: dated ? 2 : 1 },
    colourScales: [],
    tables: tabled(words.peersSheet, "", { fromRow: top, fromColumn: 1, toRow: page.rows.length, toColumn: (dated ? 4 : 3) + 2 * most }, locale),
    printed: { fromRow: 1, fromColumn: 1, toRow: page.rows.length, toColumn: dated ? 4 : 3 },
  };
}

/** Three significant digits, without an exponent where one can do without. */
function significant(value: number): string {
  if (value >= 1000) return value.toFixed(0);
  if (value < 0.001) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
