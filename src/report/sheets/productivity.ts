import type { Completed } from "../../analysis/run/run-analysis.ts";
import { indexById } from "../../engine/catalog.ts";
import { cumulativeOf } from "../../engine/run/cumulative.ts";
import type { Index } from "../../engine/method/index.ts";
import type { IntervalRow } from "../../engine/run/results.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { indexTexts } from "../../locale/sheets/differences.ts";
import { namedParts } from "../../locale/sheets/names.ts";
import { ownWords } from "../../locale/wording/own-words.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { intervalStatusWords } from "../../locale/wording/words.ts";
import { averagingOf, type Averaging } from "../statistics/averaging.ts";
import { space, summaryLine, tableBlock, titled, type Block, type Column, type TableBlock } from "../layout/block.ts";
import { summary, total, totals } from "../layout/cells.ts";
import { cumulativeBlock } from "./cumulative-block.ts";
import { groupingOf, groupLine } from "../statistics/grouping.ts";
import { identitiesOf, identitiesText } from "../statistics/identities.ts";
import { indexBlock, indexMatrix, type Averaged, type Factor } from "./index-block.ts";
import type { Matrix } from "../layout/matrix.ts";
import { named } from "../layout/names.ts";
import { outlierOf } from "../statistics/outlier.ts";
import type { PlacedTable } from "../layout/placed-table.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";

/** The productivity sheet, and where its tables stand. */
export interface Productivity extends LaidSheet {
  /** The factors of the index, the index itself first: a table each, and a row of the overview in this order. */
  readonly factors: readonly string[];
  /** What a finding calls each of them. */
  readonly called: readonly string[];
  /** The unit that carries the mean of the index. */
  readonly outlier: string | null;
  readonly overview: PlacedTable;
  readonly index: PlacedTable;
  readonly cumulative: PlacedTable;
  readonly averaging: Averaging;
  /** What the index itself is made of: 1 where a factor multiplies (adds), −1 where it divides (is taken off). */
  readonly parts: Readonly<Record<string, 1 | -1>>;
  /** The columns of the intervals and those of the periods. */
  readonly intervals: readonly string[];
  readonly levels: readonly string[];
  /** The lines of the groups. */
  readonly groups: readonly string[];
}

/** Columns that are printed at least, so that the title above a narrow table is not cut off. */
const narrowest = 8;

/** A unit that moves the mean change by less than half a percentage point does not carry it, however small the change is. */
const leastMove = 0.005;

/** The line of the overview with the index less 1, as a percentage; an index that is a difference has none. */
export const rateLine = "rate";

/**
 * The overview of all DMUs, then a block for each factor of the index (DMU × interval, with its means along both
 * sides and by group) and the cumulative index.
 */
export function productivitySheet(completed: Completed, locale: Locale, stamp: string, arithmeticToo: boolean): Productivity {
  const { data, analysis, results } = completed;
  const index = indexById(analysis.index!);
  const averaging = averagingOf(index);
  const words = indexTexts(locale, averaging.ratios);
  const panel = new Panel(data);
  const grouping = groupingOf(panel, ownWords(completed.analysis.columns, locale).heads.group);
  const { dmus, periods } = panel;
  const averaged: Averaged = { grouping, averaging, withArithmetic: arithmeticToo && averaging.ratios };
  const changes = intervalsByDmu(completed, panel);
  const factors = results.factors.map((id) => factorOf(changes, panel, id, index.results.find((column) => column.id === id)?.title[locale] ?? id, locale));
  const matrices = factors.map((factor) => indexMatrix(factor, averaged, locale));
  const outlier = outlierOf(matrices[0].valuesIn("mean"), averaging.mean, averaging.neutral, leastMove);
  const running = cumulativeOf(index, results, results.factors[0]);
  const identities = identitiesOf(index, analysis.options, results);
  const separator = (one: Locale) => (one === "en" ? "; " : "；");
  const note: Block = {
    block: "note",
    text: (one) => indexTexts(one, averaging.ratios).productivityNote(identitiesText(identities, averaging.ratios, separator(one))),
    beside: [...(grouping && averaging.ratios ? [words.logarithmNote] : []), words.placeNote].join(locale === "en" ? " " : ""),
  };
  const values = dmus.map((dmu) => periods.map((period) => running[panel.rowOf(dmu, period) ?? -1] ?? null));
  const name = words.productivitySheet;
  const laid = sheetOfBlocks(
    {
      name,
      stamp,
      blocks: [
        titled(name),
        note,
        space,
        overviewBlock(factors, matrices, averaged, locale),
        ...factors.flatMap((factor, f) => [space, indexBlock(factor, matrices[f], averaged, f === 0 ? outlier : null, locale)]),
        space,
        cumulativeBlock({ index: results.factors[0], dmus, periods, grouping, averaging, values }, locale),
      ],
      frozen: { rows: 0, columns: 1 },
      leastWidths: grouping ? [] : Array.from({ length: narrowest }, () => 12),
    },
    locale,
  );
  const { placed } = laid;
  const parts = namedParts(locale);
  const { numbers, first, last } = matrices[0];
  const [whole, cumulative] = [placed.get(results.factors[0])!, placed.get("cumulative")!];
  const levels = periods.map((_, t) => String(t));
  const names = [
    ...factors.map(({ id, heading }) => named(name, parts.factor(id, heading), placed.get(id)!.body(first, last))),
    named(name, parts.cumulative, cumulative.body(levels[0], levels[levels.length - 1])),
    named(name, parts.dmus, whole.body("dmu")),
    named(name, parts.intervals, whole.range(["headers", "headers"], [first, last])),
  ];
  return {
    ...laid,
    sheet: { ...laid.sheet, names },
    factors: results.factors,
    called: results.factors.map((id) => calledIn(index, id, locale)),
    outlier: outlier === null ? null : dmus[outlier.k],
    overview: placed.get("overview")!,
    index: whole,
    cumulative,
    averaging,
    parts: identities[0].parts,
    intervals: numbers,
    levels,
    groups: (grouping?.names ?? []).map((_, g) => groupLine(g)),
  };
}

/** What a finding calls a factor at its first mention: its own words for that, or its title, 全要素生产率（TFP） being the level of which it is the change. */
function calledIn({ results }: Index, id: string, locale: Locale): string {
  const column = results.find((one) => one.id === id);
  if (column?.inFindings !== undefined) return column.inFindings[locale];
  const title = column?.title[locale] ?? id;
  if (locale === "zh-CN") return title.replace("变化（", "（");
  if (title === "TFP change") return "total factor productivity (TFP)";
  return `${title.charAt(0).toLowerCase()}${title.slice(1)}${title.includes(id) ? "" : ` (${id})`}`;
}

/** The means of all DMUs, a row for each factor, from the tables below. */
function overviewBlock(factors: readonly Factor[], matrices: readonly Matrix[], { grouping, averaging }: Averaged, locale: Locale): TableBlock {
  const words = indexTexts(locale, averaging.ratios);
  const { numbers } = matrices[0];
  const columns = [...numbers, "mean"];
  const valueOf = (f: number, column: string) => averaging.mean.of(matrices[f].valuesIn(column));
  const rate = summaryLine(rateLine, words.rate(factors[0].id), [...(grouping === null ? [] : ["group"]), ...columns], (column, table) => {
    if (column === "group") return null;
    const [value, cell] = [valueOf(0, column), table.at(0, column)];
    return summary(value === null ? null : value - 1, `=IF(ISNUMBER(${cell}),${cell}-1,"")`, "percent");
  });
  // As wide as the columns of the tables below.
  return tableBlock<number>({
    id: "overview",
    ending: null,
    columns: [
      { id: "factor", heading: words.allGeometric, width: 0, cell: (f) => total(factors[f].id) },
      ...(grouping === null ? [] : [{ id: "group", heading: "", width: 0, cell: () => totals(1)[0] }]),
      ...columns.map((column, c): Column<number> => ({
        id: column,
        heading: [...factors[0].intervals, words.geometricMean][c],
        width: 0,
        cell: (f, _, table) => summary(valueOf(f, column), `=${table.of(factors[f].id).at("all", column)}`, "score"),
      })),
    ],
    rows: [...factors.keys()],
    below: averaging.ratios ? [rate] : [],
  });
}

/** Of each DMU what the index has of each interval, in the order of the panel's. */
function intervalsByDmu({ results }: Completed, panel: Panel): readonly (readonly (IntervalRow | undefined)[])[] {
  const places = new Map(panel.intervals().map(({ to }, t) => [to, t]));
  const found = new Map(panel.dmus.map((dmu) => [dmu, new Array<IntervalRow | undefined>(places.size).fill(undefined)]));
  for (const interval of results.index) {
    const place = places.get(interval.to);
    if (place !== undefined) found.get(interval.dmu)![place] = interval;
  }
  return [...found.values()];
}

function factorOf(rows: readonly (readonly (IntervalRow | undefined)[])[], panel: Panel, id: string, heading: string, locale: Locale): Factor {
  const words = reportTexts(locale);
  const intervals = panel.intervals();
  return {
    id,
    heading,
    intervals: intervals.map(({ from, to }) => words.interval(from, to)),
    dmus: panel.dmus,
    values: rows.map((row) => row.map((one) => one?.factors[id] ?? null)),
    reasons: rows.map((row) =>
      row.map((one) => (one === undefined || one.status === "computed" ? words.missingMark : intervalStatusWords[one.status][locale])),
    ),
  };
}
