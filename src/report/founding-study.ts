import type { Completed } from "../analysis/run-analysis.ts";
import { addressOf } from "../analysis/table.ts";
import { modelById } from "../engine/catalog.ts";
import { Panel } from "../engine/panel.ts";
import type { Locale } from "../engine/text.ts";
import { reportTexts } from "../locale/report.ts";
import { presetTexts } from "../locale/report-preset.ts";
import { statusWords } from "../locale/words.ts";
import { geometricMean, mean, present, ranks } from "./averages.ts";
import { columnRange, derived, empty, header, label, note, number, rangeOf, summary, text, title } from "./cells.ts";
import { indexTable } from "./founding-indices.ts";
import { groupingOf } from "./grouping.ts";
import { Page } from "./page.ts";
import type { ReportCell, ReportSheet } from "./sheet.ts";

type Values = readonly (number | null)[];

/** One kind of mean: as a formula over cells, and of numbers here. */
export interface Average {
  readonly kind: "arithmetic" | "geometric";
  readonly formula: (areas: string) => string;
  readonly of: (values: Values) => number | null;
}

const over = (name: string) => (areas: string) => `=IF(COUNT(${areas})=0,"",${name}(${areas}))`;
export const arithmetic: Average = { kind: "arithmetic", formula: over("AVERAGE"), of: (values) => mean(present(values)) };
export const geometric: Average = { kind: "geometric", formula: over("GEOMEAN"), of: (values) => geometricMean(present(values)) };

/** The DMUs of a group by place in the panel, the highest mean first; without groups there is one, named "". */
export interface GroupedDmus {
  readonly name: string;
  readonly members: readonly number[];
}

/**
 * The tables of the study with which this program began: scores by region and year with the means of the regions, and
 * the index in the first and the last interval with its means. Every mean is a formula over what it says it is of.
 */
export function foundingStudyTables(completed: Completed, locale: Locale, stamp: string, arithmeticToo: boolean): readonly ReportSheet[] {
  const panel = new Panel(completed.data);
  if (panel.periods.length < 2) return [];
  const matrix = panel.dmus.map((dmu) => panel.periods.map((period) => scoreAt(completed, panel, dmu, period)));
  const sign = lowerIsBetter(completed) ? -1 : 1;
  // The best first: of distances the smallest.
  const groups = groupedBy(
    panel,
    matrix.map((scores) => {
      const of = arithmetic.of(scores);
      return of === null ? null : sign * of;
    }),
  );
  const averages = completed.analysis.index !== "gm" ? [] : arithmeticToo ? [geometric, arithmetic] : [geometric];
  return [
    scoreTable(completed, panel, matrix, groups, locale, stamp),
    ...averages.map((average) => indexTable(completed, panel, groups, average, locale, stamp)),
  ];
}

const lowerIsBetter = ({ analysis }: Completed) => modelById(analysis.model).properties.better === "lower";

function groupedBy(panel: Panel, means: Values): readonly GroupedDmus[] {
  const grouping = groupingOf(panel);
  const byMean = (a: number, b: number) => (means[b] ?? -Infinity) - (means[a] ?? -Infinity) || a - b;
  const all = panel.dmus.map((_, k) => k);
  if (grouping === null) return [{ name: "", members: all.sort(byMean) }];
  return grouping.names.map((name) => ({ name, members: [...grouping.membersOf(name, all)].sort(byMean) }));
}

const meanColumn = 3;
const firstColumn = 5;

function scoreTable(completed: Completed, panel: Panel, matrix: readonly Values[], groups: readonly GroupedDmus[], locale: Locale, stamp: string): ReportSheet {
  const words = reportTexts(locale);
  const presets = presetTexts(locale);
  const { periods, dmus } = panel;
  const means = matrix.map(arithmetic.of);
  const lower = lowerIsBetter(completed);
  const rank = ranks(means, lower);
  const page = new Page();
  page.add(title(presets.scores));
  page.add(note(presets.scoresNote));
  page.skip();
  const top = page.add(header(words.group), header(words.dmu), header(words.mean), header(words.rank), ...periods.map(header));
  const last = top + dmus.length;
  const scoreCell = (k: number, t: number): ReportCell => {
    const score = matrix[k][t];
    if (score !== null) return number(score, "score");
    const row = panel.rowOf(dmus[k], periods[t]);
    return text(row === undefined ? words.missingMark : statusWords[completed.results.scores[row].status][locale]);
  };
  const spans = groups.map(({ name, members }) => {
    const from = page.next;
    for (const k of members) {
      const row = page.next;
      const mine = addressOf(row, meanColumn);
      page.add(
        label(name),
        label(dmus[k]),
        derived(means[k], arithmetic.formula(rangeOf(row, firstColumn, row, firstColumn + periods.length - 1)), "score"),
        derived(rank[k], `=IF(ISNUMBER(${mine}),RANK.EQ(${mine},${columnRange(meanColumn, top + 1, last)}${lower ? ",1" : ""}),"")`, "integer"),
        ...periods.map((_, t) => scoreCell(k, t)),
      );
    }
    return [from, page.rows.length] as const;
  });
  const averages = (name: string, from: number, to: number, members: readonly number[]) => {
    const cell = (values: Values, column: number) =>
      summary(arithmetic.of(members.map((k) => values[k])), arithmetic.formula(rangeOf(from, column, to, column)), "score");
    const perPeriod = periods.map((_, t) =>
      cell(
        matrix.map((scores) => scores[t]),
        firstColumn + t,
      ),
    );
    page.add(label(name), empty, cell(means, meanColumn), empty, ...perPeriod);
  };
  page.skip();
  page.add(header(presets.means), header(""), header(words.mean), header(""), ...periods.map(header));
  groups.forEach(({ name, members }, g) => {
    if (name !== "") averages(presets.groupMean(name), ...spans[g], members);
  });
  averages(
    presets.allMean,
    top + 1,
    last,
    dmus.map((_, k) => k),
  );
  return {
    name: presets.scoresSheet,
    stamp,
    rows: page.rows,
    columnWidths: [16, 16, 10, 8, ...periods.map(() => 10)],
    freeze: { rows: top, columns: 2 },
    colourScales: [{ fromRow: top + 1, fromColumn: firstColumn, toRow: last, toColumn: firstColumn + periods.length - 1 }],
  };
}

function scoreAt({ results }: Completed, panel: Panel, dmu: string, period: string): number | null {
  const row = panel.rowOf(dmu, period);
  return row === undefined ? null : results.scores[row].score;
}
