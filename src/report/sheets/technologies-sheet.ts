import type { Completed } from "../../analysis/run/run-analysis.ts";
import { modelById } from "../../engine/catalog.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { ScoreRow } from "../../engine/run/results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { scoreTexts } from "../../locale/sheets/differences.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { technologyTexts } from "../../locale/sheets/technologies.ts";
import { statusWords } from "../../locale/wording/words.ts";
import { blankLine, headLine, noted, space, summaryLine, tableBlock, titled, type Block, type Column } from "../layout/block.ts";
import { derived, empty, number, summary, text } from "../layout/cells.ts";
import { criterion, groupLine, inRegionOrder } from "../statistics/grouping.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { arithmeticWhere, summed } from "../statistics/statistic.ts";

/** The count of units stands behind the table of groups. */
const unitsWidth = 15;

/** The scores against groups with the technology gap ratio, and those within windows; null where the run has neither. */
export function technologiesSheet(completed: Completed, locale: Locale, stamp: string): LaidSheet | null {
  const grouped = completed.analysis.frontier === "meta";
  const windowed = completed.results.scores.some(({ windows }) => windows !== undefined);
  if (!grouped && !windowed) return null;
  const texts = technologyTexts(locale);
  const blocks = [
    titled(texts.title),
    ...(grouped ? [noted((one) => technologyTexts(one).groupNote), space, ofGroups(completed, locale), space] : []),
    ...(windowed ? [noted((one) => technologyTexts(one).windowNote), space, ofWindows(completed, locale)] : []),
  ];
  const leastWidths = grouped ? [...Array.from({ length: completed.data.periods === undefined ? 5 : 6 }, () => 0), unitsWidth] : [];
  return sheetOfBlocks({ name: texts.sheet, stamp, blocks, frozen: { rows: 0, columns: 1 }, leastWidths }, locale);
}

const optional = (value: number | null): ReportCell => (value === null ? empty : number(value, "score"));

/** Score, score against the own group and the gap between the two; below, the means of the groups. */
function ofGroups(completed: Completed, locale: Locale): Block {
  const { data, results, analysis } = completed;
  const texts = technologyTexts(locale);
  // Of a distance β the ratio is that of 1/(1 + β): no quotient of the two cells beside it.
  const quotient = modelById(analysis.model).efficiency === undefined;
  const names = observationColumns(completed, { group: true }, locale);
  const extra = ({ extras }: ScoreRow, id: string): number | null => {
    const value = extras?.[id];
    return typeof value === "number" ? value : null;
  };
  const [own, gap] = [(row: ScoreRow) => extra(row, "groupScore"), (row: ScoreRow) => extra(row, "TGR")];
  const columns: readonly Column<ScoreRow>[] = [
    ...names,
    { id: "meta", heading: texts.metaScore, width: 17, cell: ({ score }) => optional(score) },
    { id: "own", heading: texts.groupScore, width: 18, cell: (row) => optional(own(row)) },
    {
      id: "gap",
      heading: texts.gap,
      width: 21,
      cell: (row, at) => (quotient ? derived(gap(row), `=IF(COUNT(${at("meta")},${at("own")})=2,${at("meta")}/${at("own")},"")`, "score") : optional(gap(row))),
    },
  ];
  const rows = inReadingOrder(new Panel(data)).map((row) => results.scores[row]);
  const numbers = new Map<string, (row: ScoreRow) => number | null>([
    ["meta", ({ score }) => score],
    ["own", own],
    ["gap", gap],
  ]);
  const reach = [...names.slice(1).map(({ id }) => id), ...numbers.keys(), "units"];
  const headings = new Map([...columns.filter(({ id }) => numbers.has(id)).map(({ id, heading }) => [id, heading] as const), ["units", texts.units]]);
  const groups = inRegionOrder([...new Set(rows.map(({ group }) => group ?? ""))]);
  const below = [
    blankLine,
    headLine(texts.byGroup, reach, (column) => headings.get(column) ?? ""),
    ...groups.map((group, g) => {
      const inside = rows.filter((row) => (row.group ?? "") === group);
      return summaryLine(groupLine(g), group, reach, (column, table) => {
        const where = `${table.fixed("group")},${criterion(group, table.at(groupLine(g), "dmu"))}`;
        if (column === "units") return summary(inside.length, `=COUNTIF(${where})`, "integer");
        const read = numbers.get(column);
        return read === undefined ? null : summed(arithmeticWhere(where), inside.map(read), table.fixed(column), "score");
      });
    }),
  ];
  return tableBlock({ id: "groups", ending: tableNames(locale).groups, columns, rows, below });
}

const windowColumn = (from: string) => `window ${from}`;

/** The mean over the windows that hold a row, and its score within each. */
function ofWindows(completed: Completed, locale: Locale): Block {
  const { analysis, results } = completed;
  const words = scoreTexts(locale, modelById(analysis.model).properties.better === "lower");
  const place = (period: string) => results.periods.indexOf(period);
  const windows = [...new Map(results.scores.flatMap((row) => row.windows ?? []).map((window) => [window.from, window])).values()].sort(
    (a, b) => place(a.from) - place(b.from),
  );
  const [first, last] = [windows[0].from, windows[windows.length - 1].from];
  const columns: readonly Column<ScoreRow>[] = [
    ...observationColumns(completed, { group: true }, locale),
    {
      id: "score",
      heading: words.score,
      width: 17,
      cell: ({ score, windows: held = [] }, at) => {
        const range = `${at(windowColumn(first))}:${at(windowColumn(last))}`;
        return derived(score, `=IF(COUNT(${range})=${held.length},AVERAGE(${range}),"")`, "score");
      },
    },
    ...windows.map(({ from, to }): Column<ScoreRow> => ({
      id: windowColumn(from),
      heading: words.interval(from, to),
      width: 13,
      cell: ({ windows: held = [] }) => {
        const inside = held.find((window) => window.from === from);
        if (inside === undefined) return empty;
        return inside.score === null ? text(statusWords[inside.status][locale]) : number(inside.score, "score");
      },
    })),
  ];
  const rows = [...results.scores].sort((a, b) => (a.dmu === b.dmu ? place(a.period ?? "") - place(b.period ?? "") : 0));
  return tableBlock({ id: "windows", ending: tableNames(locale).windows, columns, rows });
}
