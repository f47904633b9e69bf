import { derived } from "../layout/cells.ts";
import type { ReportCell } from "../layout/report-cell.ts";

/** A change this small is none: two programs with the same optimum may differ by it. */
export const unchanged = 1e-9;

/** What COUNTIF compares with to count the numbers that rose above, or fell below, what they were. */
export const aboveOne = `">${1 + unchanged}"`;
export const aboveZero = '">1E-9"';
export const belowZero = '"<-1E-9"';

/** What a later number has more than an earlier one; null where one is missing. */
export const difference = (from: number | null, to: number | null) => (from === null || to === null ? null : to - from);

/** The same as a formula over the two cells. */
export const changeCell = (from: number | null, to: number | null, fromCell: string, toCell: string): ReportCell =>
  derived(difference(from, to), `=IF(COUNT(${fromCell},${toCell})=2,${toCell}-${fromCell},"")`, "score");
