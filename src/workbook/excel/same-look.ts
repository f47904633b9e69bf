import type { CellRange, ReportCell } from "../../report/layout/report-cell.ts";

/** A rectangle of cells whose key is the same. */
export interface Patch extends CellRange {
  readonly key: string;
}

/**
 * Covers the cells that have a key with few rectangles of one key each: runs down each column, joined across columns
 * where they begin and end alike. A report of thousands of rows is then formatted with a handful of commands.
 */
export function patchesOf(rows: readonly (readonly ReportCell[])[], keyOf: (row: number, column: number) => string | null): readonly Patch[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  let open: Patch[] = [];
  const done: Patch[] = [];
  for (let column = 1; column <= columns; column++) {
    const runs = runsOf(rows, column, keyOf);
    const joined = runs.map((run) => {
      const left = open.find((patch) => patch.key === run.key && patch.fromRow === run.fromRow && patch.toRow === run.toRow && patch.toColumn === column - 1);
      return left ? { ...left, toColumn: column } : run;
    });
    done.push(...open.filter((patch) => !joined.some((run) => run.fromColumn === patch.fromColumn && run.fromRow === patch.fromRow && run.key === patch.key)));
    open = joined;
  }
  return [...done, ...open];
}

function runsOf(rows: readonly (readonly ReportCell[])[], column: number, keyOf: (row: number, column: number) => string | null): Patch[] {
  const runs: Patch[] = [];
  rows.forEach((cells, r) => {
    const key = column <= cells.length ? keyOf(r, column - 1) : null;
    if (key === null) return;
    const last = runs.at(-1);
    if (last && last.key === key && last.toRow === r) runs[runs.length - 1] = { ...last, toRow: r + 1 };
    else runs.push({ key, fromRow: r + 1, toRow: r + 1, fromColumn: column, toColumn: column });
  });
  return runs;
}
