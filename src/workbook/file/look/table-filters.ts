import type { SheetFilter } from "../../look/sheet-extras.ts";
import type { PackageParts } from "../archive/package-parts.ts";
import type { Relationship } from "../archive/relationships.ts";
import { FilterReader } from "./filter-reader.ts";

/** The filter of a table of a sheet. */
export interface TableFilter {
  readonly table: string;
  /** Null where it is not understood. */
  readonly filter: SheetFilter | null;
}

/** The filters of the tables of a sheet, in the order in which it names them. */
export async function readTableFilters(parts: PackageParts, related: readonly Relationship[]): Promise<readonly TableFilter[]> {
  const found: TableFilter[] = [];
  for (const { path } of related.filter(({ kind }) => kind === "table")) {
    const reader = new FilterReader("table");
    let table = "";
    await parts.read(path, {
      open(name, attributes, parent) {
        if (name === "table" && parent === "") table = attributes["displayName"] ?? attributes["name"] ?? "";
        reader.open(name, attributes, parent);
      },
      close: (name) => reader.close(name),
    });
    const filter = reader.filter();
    if (reader.found) found.push({ table, filter: filter && { ...filter, table } });
  }
  return found;
}

/** Whether rows are chosen by it, in whatever way. */
export const chooses = ({ filter }: TableFilter): boolean => filter === null || filter.columns.size > 0;

/**
 * Which of the filters of its tables a sheet shows that has none of its own, as a sheet of the grid has one at most: the only
 * one, or of several the first by which rows are chosen. Null where that is none of them.
 */
export function shownTableFilter(filters: readonly TableFilter[]): TableFilter | null {
  if (filters.length === 1) return filters[0].filter === null ? null : filters[0];
  return filters.find(({ filter }) => filter !== null && filter.columns.size > 0) ?? null;
}
