import { BooleanNumber, type IRange } from "@univerjs/core";
import type { IAutoFilter, IFilterColumn } from "@univerjs/preset-sheets-filter";
import type { FilterCondition, SheetFilter } from "../../look/sheet-extras.ts";
import type { SheetLook } from "../../look/sheet-look.ts";
import { cellRange, gridRange } from "../report/report-snapshot.ts";

/** The rows that the filter of a sheet hides, from 0: what is hidden beside it is hidden by a person. */
export function filteredRows({ filter, rows }: SheetLook): ReadonlySet<number> {
  if (!filter || filter.columns.size === 0) return new Set();
  const { fromRow, toRow } = filter.range;
  return new Set([...rows].flatMap(([row, { hidden }]) => (hidden && row >= fromRow && row < toRow ? [row] : [])));
}

/** The filter of a file in the grid's own terms. */
export function gridFilter({ range, columns }: SheetFilter, rows: ReadonlySet<number>, clipped: (range: IRange) => IRange | null): IAutoFilter | null {
  const ref = clipped(gridRange(range));
  if (ref === null) return null;
  const filterColumns = [...columns].map(([column, condition]) => ({ colId: ref.startColumn + column, ...gridCondition(condition) }));
  return { ref, filterColumns, cachedFilteredOut: [...rows].sort((a, b) => a - b) };
}

function gridCondition(condition: FilterCondition): Omit<IFilterColumn, "colId"> {
  if (condition.kind === "values") return { filters: { filters: [...condition.values], ...(condition.blank ? { blank: true } : {}) } };
  const customFilters = condition.conditions.map(({ operator, value }) => {
    // To be equal to a pattern is what the grid does without an operator.
    const val = value !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
    return operator === "equal" ? { val } : { val, operator };
  }) as unknown as NonNullable<IFilterColumn["customFilters"]>["customFilters"];
  return { customFilters: { ...(condition.both ? { and: BooleanNumber.TRUE } : {}), customFilters } };
}

/** The filter of a sheet of the grid as a file has it; one that chooses by colours goes without that. */
export function filterOf({ ref, filterColumns = [] }: IAutoFilter): SheetFilter {
  const columns = filterColumns.flatMap(({ colId, filters, customFilters }): (readonly [number, FilterCondition])[] => {
    const column = colId - ref.startColumn;
    if (filters) return [[column, { kind: "values", values: filters.filters ?? [], blank: filters.blank === true }]];
    if (!customFilters) return [];
    const conditions = customFilters.customFilters.map(({ val, operator = "equal" }) => ({ operator: operator as "equal", value: String(val) }));
    return [[column, { kind: "custom", both: customFilters.and === BooleanNumber.TRUE, conditions }]];
  });
  return { range: cellRange(ref), columns: new Map(columns) };
}
