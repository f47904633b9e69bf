import type { Completed } from "../../analysis/run/run-analysis.ts";
import { modelById } from "../../engine/catalog.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { ScoreRow } from "../../engine/run/results.ts";
import { withPeers } from "../../engine/run/score-view.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { why } from "../../locale/said/why.ts";
import { noted, space, tableBlock, titled, type Column } from "../layout/block.ts";
import { empty, label, number, text } from "../layout/cells.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";

/** With whom every observation is compared, in words and as numbers: a peer and its intensity λ in each pair of columns. */
export function peersSheet(completed: Completed, locale: Locale, stamp: string): LaidSheet {
  const { analysis, data, results } = completed;
  const words = scoreTexts(locale, modelById(analysis.model).properties.better === "lower");
  const most = Math.max(1, ...results.scores.map(({ peers }) => peers.length));
  const names = observationColumns(completed, { group: false }, locale);
  const sentence = (row: ScoreRow): string => {
    const { dmu, period, peers } = row;
    const self = words.observation(dmu, period);
    if (peers.length === 0) return why(row, data, locale);
    if (peers.length === 1 && peers[0].dmu === dmu && peers[0].period === period) return words.ownPeer(self);
    return words.compared(self, peers.map((peer) => `${significant(peer.lambda)} × ${words.observation(peer.dmu, peer.period)}`).join(" + "));
  };
  const pairs = Array.from({ length: most }, (_, k): readonly Column<ScoreRow>[] => [
    {
      id: `peer ${k + 1}`,
      heading: words.peer(k + 1),
      width: 18,
      cell: ({ peers }) => (k < peers.length ? label(words.observation(peers[k].dmu, peers[k].period)) : empty),
    },
    { id: `λ ${k + 1}`, heading: `λ ${k + 1}`, width: 9, cell: ({ peers }) => (k < peers.length ? number(peers[k].lambda, "score") : empty) },
  ]);
  const columns: readonly Column<ScoreRow>[] = [
    ...names,
    { id: "sentence", heading: words.inWords, width: 76, cell: (row) => ({ value: sentence(row), style: "value", wrap: true }) },
    { id: "score", heading: words.score, width: 10, cell: ({ score }) => (score === null ? text(words.missingMark) : number(score, "score")) },
    ...pairs.flat(),
  ];
  const rows = inReadingOrder(new Panel(data)).map((row): ScoreRow => {
    const scored = results.scores[row];
    return withPeers(
      scored,
      [...scored.peers].sort((a, b) => b.lambda - a.lambda),
    );
  });
  const blocks = [titled(words.peersSheet), noted((one) => reportTexts(one).peersNote), space, tableBlock({ id: "peers", ending: "", columns, rows })];
  return sheetOfBlocks({ name: words.peersSheet, stamp, blocks, frozen: { rows: "heads", columns: names.length }, printedTo: names.length + 2 }, locale);
}

/** Three significant digits, without an exponent where one can do without. */
function significant(value: number): string {
  if (value >= 1000) return value.toFixed(0);
  if (value < 0.001) return value.toExponential(1);
  return String(Number(value.toPrecision(3)));
}
