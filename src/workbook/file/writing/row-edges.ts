import type { CellRange } from "../../../report/layout/report-cell.ts";

/** Where a rule of a table runs along a cell: 1 above it, 2 below it, 3 both. */
export type Edges = 0 | 1 | 2 | 3;

/** The rules along a row, and over how many columns. */
export interface RowEdges {
  readonly edges: Edges;
  readonly columns: number;
}

/** The rows over and under which rules of tables run. */
export function edgesOf(ruled: readonly CellRange[]): ReadonlyMap<number, RowEdges> {
  const found = new Map<number, RowEdges>();
  const add = (row: number, edge: 1 | 2, columns: number) => {
    const before = found.get(row);
    found.set(row, { edges: ((before?.edges ?? 0) | edge) as Edges, columns: Math.max(before?.columns ?? 0, columns) });
  };
  for (const { fromRow, toRow, toColumn } of ruled) {
    add(fromRow, 1, toColumn);
    add(toRow, 2, toColumn);
  }
  return found;
}
