import { columnLetters } from "../../analysis/table/table.ts";

/** Arguments that a function takes. */
const most = 255;

/**
 * Cells of a column as arguments of a function, with their rows fixed: `C$5:C$35,C$40`; null where there would be more
 * of them than it takes.
 * @param column from 1 on
 * @param rows 1-based
 */
export function cellRuns(column: number, rows: readonly number[]): string | null {
  const letters = columnLetters(column);
  const runs: string[] = [];
  for (let k = 0; k < rows.length; k++) {
    const from = rows[k];
    while (k + 1 < rows.length && rows[k + 1] === rows[k] + 1) k++;
    runs.push(rows[k] === from ? `${letters}$${from}` : `${letters}$${from}:${letters}$${rows[k]}`);
  }
  return runs.length <= most ? runs.join(",") : null;
}
