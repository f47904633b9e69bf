import type { Locale } from "../../engine/declare/text.ts";
import { findingTexts } from "../../locale/findings/findings-sheet.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { basisText, basisWidth } from "../layout/basis.ts";
import { noted, space, tableBlock, titled, type Column } from "../layout/block.ts";
import { empty } from "../layout/cells.ts";
import { entry } from "../layout/entries.ts";
import type { Finding } from "./finding.ts";
import type { ReportSheet } from "../layout/sheet.ts";
import { sheetOfBlocks } from "../layout/sheet-of-blocks.ts";

/** In characters. */
const findingWidth = 92;
const leastBasisWidth = 16;

/** The findings, one in a row, each with links to the cells whose numbers it states. */
export function findingsSheet(findings: readonly Finding[], locale: Locale, stamp: string): ReportSheet {
  const name = reportTexts(locale).findingsSheet;
  const words = findingTexts(locale);
  const most = Math.max(1, ...findings.map(({ basis }) => basis.length));
  const bases = Array.from({ length: most }, (_, k): Column<Finding> => ({
    id: `basis ${k}`,
    heading: k === 0 ? words.basis : "",
    width: Math.max(leastBasisWidth, ...findings.flatMap(({ basis: { [k]: link } }) => (link === undefined ? [] : [basisWidth(link)]))),
    cell: ({ basis: { [k]: link } }) => (link === undefined ? empty : { value: basisText(link), style: "note", link }),
  }));
  const blocks = [
    titled(name),
    noted((one) => findingTexts(one).note),
    space,
    tableBlock<Finding>({
      id: "findings",
      ending: null,
      columns: [{ id: "finding", heading: words.finding, width: findingWidth, cell: ({ text }) => entry(text) }, ...bases],
      rows: findings,
    }),
  ];
  return sheetOfBlocks({ name, stamp, blocks, frozen: { rows: "heads", columns: 0 } }, locale).sheet;
}
