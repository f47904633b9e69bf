import type { Locale } from "../../engine/declare/text.ts";
import { captionSpan, captionTexts } from "../../locale/sheets/captions.ts";
import { procedureTexts } from "../../locale/sheets/procedure.ts";
import { reportTexts } from "../../locale/sheets/report.ts";
import type { ColumnBack, ListRow } from "../../procedures/declare/gives.ts";
import { headingOf, periodHeading, resultTables, unitField, wordOf, type ResultTable } from "../../procedures/run/results.ts";
import type { Given } from "../../procedures/run/given.ts";
import type { CompletedProcedure } from "../../procedures/run/run-procedure.ts";
import { heading, noted, space, tableBlock, titled, type Block, type Column } from "../layout/block.ts";
import { derived, label, number, text } from "../layout/cells.ts";
import { lengthOf } from "../layout/lines.ts";
import { sheetOfBlocks, type LaidSheet } from "../layout/sheet-of-blocks.ts";
import { refsOn, sourceColumn, sourcesOf } from "./columns-block.ts";
import { glanceAt } from "./glance.ts";

/** In characters. */
const leadWidth = 14;
const fieldWidth = 15;
const mostWidth = 42;
/** A narrower sheet would break its notes into many lines. */
const leastColumns = 6;

/**
 * Every result of a procedure as a block: its number and title, what it means, its table.
 * @param dataSheet the sheet that holds the data, where it is in the same workbook
 */
export function procedureSheet(completed: CompletedProcedure, locale: Locale, stamp: string, dataSheet: string | null = null): LaidSheet {
  const { procedure, outcome, given } = completed;
  const { words } = procedure;
  const name = words.sheet?.[locale] ?? procedureTexts(locale).resultsSheet;
  const results = resultTables(procedure, outcome, given).map((table) => ({ table, period: periodHeading(table.rows, given) }));
  const blocks = [
    titled(words.title[locale]),
    noted((one) => words.formula[one]),
    ...results.flatMap(({ table, period }, k) => [
      space,
      heading(captionTexts(locale).caption(k + 1, words.gives[table.id].title[locale], periodsOf(table, given, locale))),
      noted((one) => [words.gives[table.id].help[one], ...saidOfColumns(columnsIn(completed, table), one)].join(one === "en" ? " " : "")),
      blockOf(completed, table, period, locale, procedure.refersToData === true ? dataSheet : null),
    ]),
  ];
  const leastWidths = [leadWidth, ...Array.from({ length: leastColumns - 1 }, () => fieldWidth)];
  return sheetOfBlocks({ name, stamp, blocks, frozen: { rows: 0, columns: 1 }, leastWidths }, locale);
}

/** The periods of a table, from the first to the last. */
function periodsOf({ rows }: ResultTable, given: Given, locale: Locale): string {
  const held = new Set(rows.map(({ period }) => period));
  return captionSpan(
    given.periods.flatMap(({ period }) => (period !== null && held.has(period) ? [period] : [])),
    locale,
  );
}

/** That columns are live, and that numbers are marked. */
function saidOfColumns(columns: readonly ColumnBack[], locale: Locale): readonly string[] {
  const { live, marked } = procedureTexts(locale);
  return [
    ...(columns.some(({ formula }) => formula !== undefined) ? [live] : []),
    ...(columns.some(({ changed }) => changed !== undefined && changed.size > 0) ? [marked] : []),
  ];
}

/** Of a column of words as much as its widest takes, between that of numbers and what leaves room for other columns. */
function wordsWidth({ rows }: ResultTable, k: number, wordFor: (value: string) => string): number {
  const words = new Set(rows.map(({ cells }) => cells[k]));
  const widest = Math.max(0, ...Array.from(words, (value) => (value === null ? 0 : lengthOf(wordFor(String(value))))));
  return Math.min(mostWidth, Math.max(fieldWidth, Math.ceil(widest) + 2));
}

/** Has the periods beside the rows; no field is called so. */
export const periodColumn = "the period of the row";

/** A row of a result, with its place. */
type Row = ResultTable["rows"][number] & { readonly row: number };

/** A result as a table: the period of each row where there are periods, and its fields; with columns the data from which they follow. */
function blockOf(completed: CompletedProcedure, table: ResultTable, period: string | undefined, locale: Locale, dataSheet: string | null): Block {
  const { procedure, given } = completed;
  const { missingMark } = reportTexts(locale);
  const lead: readonly Column<Row>[] =
    period === undefined ? [] : [{ id: periodColumn, heading: period, width: leadWidth, cell: (row) => label(row.period ?? "") }];
  const fields = table.fields.map((field, k): Column<Row> => {
    const help = procedure.words.gives[table.id].fields?.[field.id]?.help;
    return {
      id: field.id,
      heading: headingOf(procedure, table, field, locale, given),
      width:
        period === undefined && k === 0 ? leadWidth : field.format === "word" ? wordsWidth(table, k, (value) => wordOf(procedure, value, locale)) : fieldWidth,
      ...(help === undefined ? {} : { help: help[locale] }),
      cell: cellOf(completed, table, k, locale),
    };
  });
  const glance = glanceAt(
    procedure,
    table,
    lead.map(({ id }) => id),
    given,
    locale,
  );
  const sources = sourcesOf(columnsIn(completed, table), given).map((one) => sourceColumn(one, fieldWidth, missingMark, dataSheet));
  // The name of the unit, where there is one, stands before the data.
  const names = sources.length === 0 ? 0 : fields.filter(({ id }) => id === unitField).length;
  const columns = [...lead, ...fields.slice(0, names), ...sources, ...fields.slice(names)];
  return tableBlock({ id: table.id, ending: table.id, columns, rows: table.rows.map((row, k) => ({ ...row, row: k })), glance });
}

/** The columns beside the data that a result is; none of another kind. */
const columnsIn = ({ procedure, outcome }: CompletedProcedure, { id }: ResultTable): readonly ColumnBack[] =>
  procedure.gives[id].gives === "column" ? (outcome.values[id] as readonly ColumnBack[]) : [];

/** How the cells of a field are written: as a word, or as a number with the formula from which it follows. */
function cellOf(completed: CompletedProcedure, table: ResultTable, k: number, locale: Locale): Column<Row>["cell"] {
  const { procedure, outcome } = completed;
  const declared = procedure.gives[table.id];
  const { id, format } = table.fields[k];
  // Words stand clear of the number before them.
  const clear = k > 0 && table.fields[k - 1].format !== "word" ? { indented: true as const } : {};
  const column = columnsIn(completed, table).find(({ name }) => name === id);
  const lists = declared.gives === "rows" ? (outcome.values[table.id] as readonly ListRow[]) : [];
  const inRow = declared.gives === "record" || declared.gives === "rows" ? declared.formulas?.[id] : undefined;
  const beside = Object.entries(procedure.gives).find(([, { gives }]) => gives === "column")?.[0];
  return ({ cells, row, printed }, at, placed) => {
    const value = cells[k];
    const refs = () => refsOn(placed.of(beside!));
    if (format === "word") {
      const formula = lists[row]?.formulas?.[id]?.(refs());
      return { ...label(value === null ? "" : wordOf(procedure, String(value), locale)), ...clear, ...(formula == null ? {} : { formula: `=${formula}` }) };
    }
    const formula = column === undefined ? (lists[row]?.formulas?.[id]?.(refs()) ?? inRow?.(at)) : column.formula?.at(row, refs());
    // A row of a list may lack what its formula needs.
    if (formula != null && declared.gives === "record") return derived(typeof value === "number" ? value : null, `=${formula}`, format);
    if (typeof value !== "number") return text(reportTexts(locale).missingMark);
    const leads = lists[row]?.leads?.[id];
    return {
      ...(formula == null ? number(value, printed?.[k] ?? format) : derived(value, `=${formula}`, printed?.[k] ?? format)),
      ...(column?.changed?.has(row) === true ? { style: "changed" } : {}),
      ...(leads === undefined ? {} : { link: placed.of(beside!).linkTo(leads.row, leads.column) }),
    };
  };
}
