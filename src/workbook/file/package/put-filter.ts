import type { CellRange } from "../../../report/layout/report-cell.ts";
import { rangeOf } from "../../cells/address.ts";
import type { SheetFilter } from "../../look/sheet-extras.ts";
import type { BookPart, BookTab } from "./book-part.ts";
import { relationsOf } from "./relations.ts";
import { filterText, nameFilter, withFilter } from "./sheet-filter.ts";
import { sheetElements } from "./sheet-elements.ts";
import { attribute, elementIn, prefixOf, textOf } from "./xml-text.ts";
import type { XlsxPackage } from "./xlsx-package.ts";

/** A table of a sheet: the cells that its filter is over, its headers first. */
interface FilteredTable {
  readonly path: string;
  readonly name: string;
  readonly range: CellRange;
  /** Whether it can have a filter: one without headers has none. */
  readonly headed: boolean;
}

/**
 * Gives a sheet another filter, or takes its own away. One that stands on cells of a table is that table's, as a program takes
 * a file for damaged in which the filter of a sheet is over a table.
 * @param was the table whose filter the sheet was shown with; absent where it was the sheet's own, or there was none
 */
export async function putFilter(parts: XlsxPackage, book: BookPart, tab: BookTab, filter: SheetFilter | null, was?: string): Promise<void> {
  const tables = await tablesOf(parts, tab.path!);
  const over = filter && tableUnder(tables, filter.range);
  const before = was === undefined ? undefined : tables.find(({ name }) => name === was);
  if (before !== undefined && before !== over) await parts.putText(before.path, withTableFilter(await parts.text(before.path), before.range, null));
  const own = over === null ? filter : null;
  const xml = await parts.text(tab.path!);
  // What the sheet was shown with was that of a table, or none, as its own is not understood: its own stays.
  const stays = own === null && (was !== undefined || (over !== null && isBeyond(xml)));
  if (!stays) {
    await parts.putText(tab.path!, withFilter(xml, own));
    nameFilter(book, tab, own);
  }
  if (over?.headed) await parts.putText(over.path, withTableFilter(await parts.text(over.path), over.range, filter));
}

/** Whether the filter of a sheet chooses rows in a way that is not understood, so that it is not shown. */
function isBeyond(xml: string): boolean {
  const [known] = sheetElements(xml, "autoFilter");
  return known !== undefined && /<(?:[\w.-]+:)?(?:dateGroupItem|top10|dynamicFilter|colorFilter|iconFilter)\b/.test(textOf(xml, known));
}

async function tablesOf(parts: XlsxPackage, sheet: string): Promise<readonly FilteredTable[]> {
  const tables: FilteredTable[] = [];
  for (const { kind, path } of await relationsOf(parts, sheet)) {
    if (kind !== "table" || path === null || !parts.has(path)) continue;
    const tag = elementIn(await parts.text(path), "table")?.tag ?? "";
    const whole = rangeOf(attribute(tag, "ref") ?? "");
    if (whole === null) continue;
    const range = { ...whole, toRow: whole.toRow - Number(attribute(tag, "totalsRowCount") ?? 0) };
    const name = attribute(tag, "displayName") ?? attribute(tag, "name") ?? "";
    tables.push({ path, name, range, headed: attribute(tag, "headerRowCount") !== "0" });
  }
  return tables;
}

/** The table with the most cells under a filter; null where it stands beside all of them. */
function tableUnder(tables: readonly FilteredTable[], { fromRow, fromColumn, toRow, toColumn }: CellRange): FilteredTable | null {
  const shared = ({ range }: FilteredTable) =>
    Math.max(0, Math.min(range.toRow, toRow) - Math.max(range.fromRow, fromRow) + 1) *
    Math.max(0, Math.min(range.toColumn, toColumn) - Math.max(range.fromColumn, fromColumn) + 1);
  const most = tables.reduce<FilteredTable | null>((best, one) => (shared(one) > (best === null ? 0 : shared(best)) ? one : best), null);
  return most;
}

/** The part of a table with another filter, or without. */
function withTableFilter(xml: string, range: CellRange, filter: SheetFilter | null): string {
  const table = elementIn(xml, "table")!;
  const known = elementIn(xml, "autoFilter", table.innerFrom, table.innerTo);
  const [from, to] = known === undefined ? [table.innerFrom, table.innerFrom] : [known.from, known.to];
  if (filter === null) return xml.slice(0, from) + xml.slice(to);
  const aside = filter.range.fromColumn - range.fromColumn;
  const columns = [...filter.columns].flatMap(([column, condition]) => {
    const own = column + aside;
    return own < 0 || own > range.toColumn - range.fromColumn ? [] : [[own, condition] as const];
  });
  return xml.slice(0, from) + filterText(xml, known, { range, columns: new Map(columns) }, prefixOf(table.tag)) + xml.slice(to);
}
