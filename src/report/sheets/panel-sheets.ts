import type { Panel } from "../../analysis/shape/shape-book.ts";
import { withoutShaped } from "../../analysis/shape/shaped-names.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { deedTexts } from "../../locale/pane/shape-deeds.ts";
import type { ReportSheet } from "../layout/sheet.ts";

const wide = (text: string) => [...text].reduce((sum, letter) => sum + (letter > "\u2e80" ? 2 : 1), 0);

/** Letters that the name of a sheet may have. */
const longestName = 31;

/** A panel as a sheet, and the list of what was done with which cell as another; both are marked as made by this product. */
export function panelSheets({ header, rows, deeds }: Pick<Panel, "header" | "rows" | "deeds">, locale: Locale, source = ""): readonly ReportSheet[] {
  const texts = deedTexts(locale);
  // What was made of a sheet in shape is called as that sheet is, not 整理 整理.
  const from = withoutShaped(source);
  const nameOf = (word: string) => `${from.slice(0, longestName - word.length - 1)} ${word}`.trim();
  const sheet = (name: string, head: readonly string[], body: readonly (readonly (string | number | null)[])[]): ReportSheet => ({
    name,
    stamp: "qianyan:shape",
    rows: [head.map((value) => ({ value, style: "header" as const })), ...body.map((row) => row.map((value) => ({ value, style: "value" as const })))],
    columnWidths: head.map((text) => Math.min(28, Math.max(10, wide(text) + 2))),
    freeze: { rows: 1, columns: 1 },
    colourScales: [],
  });
  const list = deeds.map(({ code, file, sheet: own, address, text, became }) => [file, own, address, text, became, texts.rules[code]]);
  return [sheet(nameOf(texts.panelSheet), header, rows), ...(list.length === 0 ? [] : [sheet(nameOf(texts.listSheet), texts.listHeader, list)])];
}
