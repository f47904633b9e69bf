import type { Given, GivenColumn } from "../run/given.ts";
import { seriesOf, timelineOf } from "./series.ts";

type Panel = Pick<Given, "periods" | "rows"> & { readonly columns: { readonly unit: readonly GivenColumn[]; readonly period: readonly GivenColumn[] } };

/** The row of the same unit so many periods before each row; −1 where there is none. A year that no row has counts as a period. */
export function earlierRows(given: Panel, lags: number): Int32Array {
  const found = new Int32Array(given.rows).fill(-1);
  for (const { rows } of seriesOf(given, timelineOf(given.periods)))
    rows.forEach((row, t) => {
      if (row >= 0 && t >= lags) found[row] = rows[t - lags];
    });
  return found;
}
