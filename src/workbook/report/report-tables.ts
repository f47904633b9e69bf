import { addressOf } from "../../analysis/table/table.ts";
import type { CellRange, ReportCell } from "../../report/layout/report-cell.ts";
import type { ReportSheet, ReportTable } from "../../report/layout/sheet.ts";
import { addressOfRange } from "../cells/address.ts";
import { TakenNames } from "./report-names.ts";

/** A table of a report as it is written: under a name that is free, and with what its columns are called. */
export interface NewTable extends ReportTable {
  readonly columns: readonly string[];
}

/** What tables look like: a line above and below, nothing that the looks of the cells do not say better. */
export const tableStyle = "TableStyleLight1";

/** Indents by which a header on the right of its cell stands clear of the filter button. */
export const clearOfButton = 2;

/** For each sheet of a report its tables, with a number where a name is taken. Throws as `tablesOf` does. */
export function tablesToMake(reports: readonly ReportSheet[], existing: Iterable<string>): readonly (readonly NewTable[])[] {
  const taken = new TakenNames(existing);
  return reports.map((report) => tablesOf(report).map((table) => ({ ...table, name: taken.free(table.name) })));
}

/**
 * The tables that a sheet of a report declares. Every host writes what this gives and nothing else. Throws where Excel
 * would refuse a table, or mend the workbook that holds it when it opens it: that is a mistake in the report.
 */
export function tablesOf(sheet: Pick<ReportSheet, "name" | "rows" | "tables">): readonly NewTable[] {
  const { tables = [] } = sheet;
  return tables.map((table, k) => {
    const fault = tableFault(table.range, sheet.rows[table.range.fromRow - 1] ?? [], sheet.rows.length) ?? overlap(table, tables.slice(0, k));
    if (fault !== null) throw new Error(`the table ${table.name} (${addressOfRange(table.range)} of the sheet ${sheet.name}) cannot be written: ${fault}`);
    const { fromRow, fromColumn, toColumn } = table.range;
    return { ...table, columns: sheet.rows[fromRow - 1].slice(fromColumn - 1, toColumn).map(({ value }) => String(value)) };
  });
}

/** Whether a cell is a header of one of a sheet's tables. Row and column from 1. */
export const isTableHeader = ({ tables = [] }: Pick<ReportSheet, "tables">, row: number, column: number): boolean =>
  tables.some(({ range }) => range.fromRow === row && range.fromColumn <= column && column <= range.toColumn);

/**
 * Why these cells cannot be a table of Excel, whose headers are texts that tell its columns apart; null if they can.
 * @param row the sheet's row in which the headers stand
 * @param rowCount rows of the sheet
 */
export function tableFault({ fromRow, fromColumn, toRow, toColumn }: CellRange, row: readonly ReportCell[], rowCount: number): string | null {
  if (fromRow < 1 || fromColumn < 1 || toColumn < fromColumn || toRow > rowCount) return "it does not lie in the sheet";
  if (toRow <= fromRow) return "it has no row below its headers";
  const seen = new Set<string>();
  for (let column = fromColumn; column <= toColumn; column++) {
    const { value, formula } = row[column - 1] ?? { value: null };
    const fault = headerFault(value, formula) ?? (seen.has(keyOf(value)) ? "is called like another of its columns" : null);
    if (fault !== null) return `the header in ${addressOf(fromRow, column)} ${fault}`;
    seen.add(keyOf(value));
  }
  return null;
}

/** Characters that Excel takes in a header. */
const longest = 255;

function headerFault(value: ReportCell["value"], formula: string | undefined): string | null {
  if (formula !== undefined) return "is a formula";
  if (typeof value === "number") return "is a number";
  if (value === null || value.trim() === "") return "is blank";
  if (/\p{Cc}/u.test(value)) return "has more than one line";
  return value.length > longest ? `has more than ${longest} characters` : null;
}

/** Excel tells headers apart without regard to letter case. */
const keyOf = (value: ReportCell["value"]) => String(value).toLowerCase();

const overlap = ({ range }: ReportTable, others: readonly ReportTable[]) => {
  const other = others.find((one) => meet(range, one.range));
  return other === undefined ? null : `it overlaps ${other.name}`;
};

const meet = (a: CellRange, b: CellRange) => a.fromRow <= b.toRow && b.fromRow <= a.toRow && a.fromColumn <= b.toColumn && b.fromColumn <= a.toColumn;
