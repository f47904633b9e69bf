import type { CellRange } from "../../../report/layout/report-cell.ts";
import type { ReportSheet } from "../../../report/layout/sheet.ts";
import { addressOfRange, fixedReference, rangeOf } from "../../cells/address.ts";
import type { RangeAddress } from "../../host.ts";
import { namesToDefine } from "../../report/report-names.ts";
import { tablesToMake } from "../../report/report-tables.ts";
import type { NewGridName, OpenedName } from "./named-ranges.ts";

/**
 * The grid knows no tables. A hidden name keeps the rows of each, without its headers, as a formula of Excel takes the
 * name of a table; so it follows the cells when rows are added, and is in the file a table again.
 */
const ending = "#table";

/** Whether a name with this comment keeps a table; `isReportName` says whether it is a report's. */
export const isTableName = (comment: string) => comment.endsWith(ending);

/** The name that keeps a table of a workbook that is opened. Its comment is the stamp of its report, or an empty text. */
export function nameOfTable({
  name,
  range: { sheet, address },
  comment,
}: {
  readonly name: string;
  readonly range: RangeAddress;
  readonly comment: string;
}): OpenedName {
  const whole = rangeOf(address)!;
  return {
    name,
    text: fixedReference(sheet, { ...whole, fromRow: Math.min(whole.fromRow + 1, whole.toRow) }),
    comment: `${comment}${ending}`,
    hidden: true,
    scope: null,
  };
}

/** For each sheet of a report its names and those that keep its tables, with a number where a name is taken. */
export function gridNames(reports: readonly ReportSheet[], existing: readonly string[]): readonly (readonly NewGridName[])[] {
  const defined = namesToDefine(reports, existing);
  const tables = tablesToMake(reports, [...existing, ...defined.flat().map(({ name }) => name)]);
  return reports.map(({ stamp }, k) => [
    ...defined[k],
    ...tables[k].map(({ name, range }) => ({ name, title: "", range: { ...range, fromRow: range.fromRow + 1 }, comment: `${stamp}${ending}`, hidden: true })),
  ]);
}

/** The headers and rows of a table, whose rows a name keeps; null where there is no row above them any more. */
export function wholeTable({ address }: RangeAddress): CellRange | null {
  const rows = rangeOf(address);
  return rows && rows.fromRow > 1 ? { ...rows, fromRow: rows.fromRow - 1 } : null;
}

export function wholeTableAddress(rows: RangeAddress): RangeAddress | null {
  const range = wholeTable(rows);
  return range && { sheet: rows.sheet, address: addressOfRange(range) };
}
