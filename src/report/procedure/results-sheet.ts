import type { Locale } from "../../engine/text.ts";
import { procedureTexts } from "../../locale/report-procedure.ts";
import { reportTexts } from "../../locale/report.ts";
import { headingOf, periodHeading, resultTables, wordOf, type ResultTable } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { heading, noted, space, tableBlock, titled, type Block, type Column } from "../block.ts";
import { derived, label, number, text } from "../cells.ts";
import { sheetOfBlocks, type LaidSheet } from "../sheet-of-blocks.ts";
import { glanceAt } from "./glance.ts";

/** In characters. */
const leadWidth = 14;
const fieldWidth = 15;
/** A narrower sheet would break its notes into many lines. */
const leastColumns = 6;

/** Every result of a procedure as a block: its title, what it means, its table. */
export function procedureSheet(completed: CompletedProcedure, locale: Locale, stamp: string): LaidSheet {
  const { procedure, outcome, given } = completed;
  const { words } = procedure;
  const name = procedureTexts(locale).resultsSheet;
  const results = resultTables(procedure, outcome, given).map((table) => ({ table, period: periodHeading(table.rows, given) }));
  const blocks = [
    titled(words.title[locale]),
    noted((one) => words.formula[one]),
    ...results.flatMap(({ table, period }) => [
      space,
      heading(words.gives[table.id].title[locale]),
      noted((one) => words.gives[table.id].help[one]),
      blockOf(completed, table, period, locale),
    ]),
  ];
  const leastWidths = [leadWidth, ...Array.from({ length: leastColumns - 1 }, () => fieldWidth)];
  return sheetOfBlocks({ name, stamp, blocks, frozen: { rows: 0, columns: 1 }, leastWidths }, locale);
}

/** Has the periods beside the rows; no field is called so. */
export const periodColumn = "the period of the row";

/** A result as a table: the period of each row where there are periods, and its fields. */
function blockOf({ procedure, given }: CompletedProcedure, table: ResultTable, period: string | undefined, locale: Locale): Block {
  type Row = ResultTable["rows"][number];
  const declared = procedure.gives[table.id];
  const formulas = declared.gives === "record" || declared.gives === "rows" ? declared.formulas : undefined;
  const fields = table.fields.map((field, k): Column<Row> => {
    const formula = formulas?.[field.id];
    const help = procedure.words.gives[table.id].fields?.[field.id]?.help;
    return {
      id: field.id,
      heading: headingOf(procedure, table, field, locale),
      width: period === undefined && k === 0 ? leadWidth : fieldWidth,
      ...(help === undefined ? {} : { help: help[locale] }),
      cell: ({ cells }, at) => {
        const value = cells[k];
        if (field.format === "word") return label(value === null ? "" : wordOf(procedure, String(value), locale));
        // A row of a list may lack what its formula needs.
        if (formula !== undefined && (typeof value === "number" || declared.gives === "record"))
          return derived(typeof value === "number" ? value : null, `=${formula(at)}`, field.format);
        return typeof value === "number" ? number(value, field.format) : text(reportTexts(locale).missingMark);
      },
    };
  });
  const lead: readonly Column<Row>[] =
    period === undefined ? [] : [{ id: periodColumn, heading: period, width: leadWidth, cell: (row) => label(row.period ?? "") }];
  const glance = glanceAt(
    procedure,
    table,
    lead.map(({ id }) => id),
    given,
    locale,
  );
  return tableBlock({ id: table.id, ending: table.id, columns: [...lead, ...fields], rows: table.rows, glance });
}
