import type { Locale } from "../../engine/text.ts";
import { procedureTexts } from "../../locale/report-procedure.ts";
import { reportTexts } from "../../locale/report.ts";
import type { Procedure } from "../../procedures/procedure.ts";
import { headingOf, periodHeading, resultTables, wordOf, type ResultTable } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { heading, noted, space, tableBlock, titled, type Block, type Column } from "../block.ts";
import { derived, label, number, text } from "../cells.ts";
import type { SheetRange } from "../chart.ts";
import type { CellLink } from "../report-cell.ts";
import type { ReportSheet } from "../sheet.ts";
import { sheetOfBlocks } from "../sheet-of-blocks.ts";

/** A sheet of results, and where each number stands. */
export interface ResultsSheet {
  readonly sheet: ReportSheet;
  /** The cell of a field in a row of a result. */
  linkTo(result: string, row: number, field: string): CellLink;
  /**
   * The cells of a field in the rows of a result, or of the periods beside them; null where there are none.
   * @param rows the first and the last of them; absent: all
   */
  columnOf(result: string, field: string | null, rows?: { readonly from: number; readonly to: number }): SheetRange | null;
}

/** In characters. */
const leadWidth = 14;
const fieldWidth = 15;
/** A narrower sheet would break its notes into many lines. */
const leastColumns = 6;

/** Every result of a procedure as a block: its title, what it means, its table. */
export function procedureSheet(completed: CompletedProcedure, locale: Locale, stamp: string): ResultsSheet {
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
      blockOf(procedure, table, period, locale),
    ]),
  ];
  const leastWidths = [leadWidth, ...Array.from({ length: leastColumns - 1 }, () => fieldWidth)];
  const { sheet, placed } = sheetOfBlocks({ name, stamp, blocks, frozen: { heads: false, columns: 1 }, leastWidths }, locale);
  return {
    sheet,
    linkTo(result, row, field) {
      return { sheet: name, address: placed.get(result)!.at(row, field) };
    },
    columnOf(result, field, part) {
      const table = placed.get(result)!;
      const { from, to } = part ?? { from: 0, to: table.rows - 1 };
      const column = field ?? periodColumn;
      return table.rows === 0 || table.columnOf(column) === 0 ? null : { sheet: name, range: table.range([from, to], [column, column]) };
    },
  };
}

/** Has the periods beside the rows; no field is called so. */
const periodColumn = "the period of the row";

/** A result as a table: the period of each row where there are periods, and its fields. */
function blockOf(procedure: Procedure, table: ResultTable, period: string | undefined, locale: Locale): Block {
  type Row = ResultTable["rows"][number];
  const declared = procedure.gives[table.id];
  const formulas = declared.gives === "record" ? declared.formulas : undefined;
  const fields = table.fields.map((field, k): Column<Row> => {
    const formula = formulas?.[field.id];
    return {
      id: field.id,
      heading: headingOf(procedure, table, field, locale),
      width: period === undefined && k === 0 ? leadWidth : fieldWidth,
      cell: ({ cells }, at) => {
        const value = cells[k];
        if (field.format === "word") return label(value === null ? "" : wordOf(procedure, String(value), locale));
        if (formula !== undefined) return derived(typeof value === "number" ? value : null, `=${formula(at)}`, field.format);
        return typeof value === "number" ? number(value, field.format) : text(reportTexts(locale).missingMark);
      },
    };
  });
  const lead: readonly Column<Row>[] =
    period === undefined ? [] : [{ id: periodColumn, heading: period, width: leadWidth, cell: (row) => label(row.period ?? "") }];
  return tableBlock({ id: table.id, ending: table.id, columns: [...lead, ...fields], rows: table.rows });
}
