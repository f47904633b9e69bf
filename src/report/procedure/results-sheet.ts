import { addressOf } from "../../analysis/table.ts";
import type { Locale } from "../../engine/text.ts";
import { procedureTexts } from "../../locale/report-procedure.ts";
import { reportTexts } from "../../locale/report.ts";
import type { Procedure } from "../../procedures/procedure.ts";
import { headingOf, periodHeading, resultTables, wordOf, type ResultTable } from "../../procedures/results.ts";
import type { CompletedProcedure } from "../../procedures/run-procedure.ts";
import { derived, headers, label, number, text, title } from "../cells.ts";
import type { SheetRange } from "../chart.ts";
import { tabled } from "../names.ts";
import { Page } from "../page.ts";
import type { CellLink, ReportCell } from "../report-cell.ts";
import type { ReportSheet, ReportTable } from "../sheet.ts";

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

const leadWidth = 14;
const fieldWidth = 15;

/** Where a table stands on the sheet. */
interface Placed {
  readonly top: number;
  readonly firstColumn: number;
  readonly table: ResultTable;
}

/** Every result of a procedure as a block: its title, what it means, its table. */
export function procedureSheet(completed: CompletedProcedure, locale: Locale, stamp: string): ResultsSheet {
  const { procedure, outcome, given } = completed;
  const { words } = procedure;
  const name = procedureTexts(locale).resultsSheet;
  const found = resultTables(procedure, outcome, given).map((table) => ({ table, period: periodHeading(table.rows, given) }));
  const widest = Math.max(6, ...found.map(({ table, period }) => (period === undefined ? 0 : 1) + table.fields.length));
  const columnWidths = [leadWidth, ...Array.from({ length: widest - 1 }, () => fieldWidth)];
  const page = new Page();
  page.add(title(words.title[locale]));
  page.note((one) => words.formula[one], locale, columnWidths);
  const placed = new Map<string, Placed>();
  const tables: ReportTable[] = [];
  for (const { table, period } of found) {
    const lead = period === undefined ? 0 : 1;
    page.skip();
    page.add({ value: words.gives[table.id].title[locale], style: "label" });
    page.note((one) => words.gives[table.id].help[one], locale, columnWidths);
    const top = writeTable(page, procedure, table, period, locale);
    placed.set(table.id, { top, firstColumn: lead + 1, table });
    const range = { fromRow: top, fromColumn: 1, toRow: page.rows.length, toColumn: lead + table.fields.length };
    tables.push(...tabled(name, table.id, range, locale));
  }
  const sheet: ReportSheet = {
    name,
    stamp,
    rows: page.rows,
    columnWidths,
    freeze: { rows: 0, columns: 1 },
    colourScales: [],
    tables,
  };
  return {
    sheet,
    linkTo(result, row, field) {
      const { top, firstColumn, table } = placed.get(result)!;
      return { sheet: name, address: addressOf(top + 1 + row, firstColumn + table.fields.findIndex(({ id }) => id === field)) };
    },
    columnOf(result, field, part) {
      const { top, firstColumn, table } = placed.get(result)!;
      const { from, to } = part ?? { from: 0, to: table.rows.length - 1 };
      if (table.rows.length === 0 || (field === null && firstColumn === 1)) return null;
      const column = field === null ? 1 : firstColumn + table.fields.findIndex(({ id }) => id === field);
      return { sheet: name, range: { fromRow: top + 1 + from, fromColumn: column, toRow: top + 1 + to, toColumn: column } };
    },
  };
}

/** Writes the header and rows of a result; returns the row of its header. */
function writeTable(page: Page, procedure: Procedure, table: ResultTable, period: string | undefined, locale: Locale): number {
  const { gives } = procedure;
  const { id, fields, rows } = table;
  const lead = period === undefined ? [] : [period];
  const top = page.add(...headers([...lead, ...fields.map((field) => headingOf(procedure, table, field, locale))]));
  const declared = gives[id];
  const formulas = declared.gives === "record" ? declared.formulas : undefined;
  for (const row of rows) {
    const at = (field: string) => addressOf(page.next, lead.length + 1 + fields.findIndex((one) => one.id === field));
    page.add(
      ...lead.map(() => label(row.period ?? "")),
      ...row.cells.map((value, k): ReportCell => {
        const { id: field, format } = fields[k];
        const formula = formulas?.[field];
        if (format === "word") return label(value === null ? "" : wordOf(procedure, String(value), locale));
        if (formula !== undefined) return derived(typeof value === "number" ? value : null, `=${formula(at)}`, format);
        return typeof value === "number" ? number(value, format) : text(reportTexts(locale).missingMark);
      }),
    );
  }
  return top;
}
