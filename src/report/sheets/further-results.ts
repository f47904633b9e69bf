import type { Completed } from "../../analysis/run/run-analysis.ts";
import { modelById } from "../../engine/catalog.ts";
import { variablesOf } from "../../engine/data/dataset.ts";
import type { ResultColumn } from "../../engine/method/description.ts";
import { Panel } from "../../engine/data/panel.ts";
import type { ScoreRow } from "../../engine/run/results.ts";
import { heldResults } from "../../engine/run/run-results.ts";
import type { Locale } from "../../engine/declare/text.ts";
import { furtherTexts } from "../../locale/sheets/further.ts";
import { tableNames } from "../../locale/sheets/names.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import { noted, space, summaryLine, tableBlock, titled, type Column } from "../layout/block.ts";
import { label, number, text } from "../layout/cells.ts";
import { inReadingOrder, observationColumns } from "./observations.ts";
import type { ReportCell } from "../layout/report-cell.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { arithmetic, summed } from "../statistics/statistic.ts";

/** Rows that are shown where room is short. */
const atAGlance = 5;

/** What the other sheets of a report show. */
const shownElsewhere: readonly string[] = ["score", "status", "why", "slacks", "targets", "peers", "groupScore", "TGR"];

/** Every result that the model declares and no other sheet shows, with what it means: θ, returns to scale, shadow prices …; null where the run has none. */
export function furtherSheet(completed: Completed, locale: Locale, stamp: string): LaidSheet | null {
  const { analysis, data, results } = completed;
  const words = reportTexts(locale);
  const texts = furtherTexts(locale);
  const declared = heldResults(modelById(analysis.model), results.scores).filter(({ id }) => !shownElsewhere.includes(id));
  if (declared.length === 0) return null;
  // Words stand beside the names: behind a number they would run into it.
  const isWord = ({ id }: ResultColumn) => results.scores.some(({ extras }) => typeof extras?.[id] === "string");
  const inOrder = [...declared.filter(isWord), ...declared.filter((result) => !isWord(result))];
  const variables = variablesOf(data).map(({ name }) => name);
  const further = inOrder.flatMap((result) => columnsOf(result, variables, locale));
  const names = observationColumns(completed, { group: true }, locale);
  const rows = inReadingOrder(new Panel(data)).map((row) => results.scores[row]);
  const last = results.periods.at(-1) ?? null;
  const ofLast = [...rows.keys()].filter((k) => rows[k].period === null || rows[k].period === last);
  const blocks = [
    titled(texts.sheet),
    ...inOrder.map(({ title: name, meaning }) => noted((one) => furtherTexts(one).meaning(name[one], meaning[one]))),
    space,
    tableBlock({
      id: "further",
      ending: tableNames(locale).further,
      columns: [...names, ...further.map(({ value, ...column }): Column<ScoreRow> => ({ ...column, cell: (row) => shown(value(row), words.missingMark) }))],
      rows,
      below: [
        summaryLine(
          "mean",
          words.mean,
          [...names.slice(1), ...further].map(({ id }) => id),
          (column, table) => {
            const values = further.filter(({ id }) => id === column).flatMap(({ value }) => rows.map(value).filter((one) => typeof one === "number"));
            return values.length === 0 ? null : summed(arithmetic, values, table.down(column), "significant");
          },
        ),
      ],
      glance: {
        title: texts.sheet,
        help: inOrder.map(({ title: name, meaning }) => texts.meaning(name[locale], meaning[locale])).join(locale === "en" ? " " : ""),
        period: data.periods === undefined ? null : last,
        rows: ofLast.slice(0, atAGlance),
        columns: ["dmu", ...further.map(({ id }) => id)],
      },
    }),
  ];
  return sheetOfBlocks({ name: texts.sheet, stamp, blocks, frozen: { rows: "heads", columns: data.periods === undefined ? 1 : 2 } }, locale);
}

/** A column of the sheet: a result, or a result of one variable. */
interface Further extends Omit<Column<ScoreRow>, "cell"> {
  readonly value: (row: ScoreRow) => number | string | null;
}

function columnsOf({ id, per, title: name, meaning, words }: ResultColumn, variables: readonly string[], locale: Locale): readonly Further[] {
  const column = (key: string, heading: string, value: Further["value"]): Further => ({
    id: key,
    heading,
    help: meaning[locale],
    width: Math.min(36, Math.max(13, widthOf(heading))),
    value,
  });
  if (per === "variable") {
    return variables.map((variable, k) =>
      column(`${id} ${k}`, furtherTexts(locale).ofVariable(name[locale], variable), (row) => row[id as "multipliers"]?.[k] ?? null),
    );
  }
  const called = (value: number | string | null) => (typeof value === "string" ? (words?.[value]?.[locale] ?? value) : value);
  return [column(id, name[locale], (row) => called(row.extras?.[id] ?? null))];
}

const shown = (value: number | string | null, missing: string): ReportCell =>
  value === null ? text(missing) : typeof value === "number" ? number(value, "significant") : label(value);

/** Characters that a heading takes: a Chinese one is as wide as two digits. */
const widthOf = (heading: string) => Array.from(heading).reduce((sum, letter) => sum + (letter > "\u2e7f" ? 2 : 1), 2);
