import type { Table } from "../../analysis/table/table.ts";
import type { Given, GivenColumn } from "../run/given.ts";
import { readUnitPeriod } from "../unit-period/read-unit-period.ts";
import type { Timeline } from "./series.ts";

/** Link indices of every row under a name; NaN where there is none. */
export interface LinkColumn {
  readonly name: string;
  readonly numbers: Float64Array;
}

interface Panel extends Pick<Given, "rows"> {
  readonly columns: { readonly values: readonly GivenColumn[]; readonly unit: readonly GivenColumn[]; readonly period: readonly GivenColumn[] };
  readonly tables: { readonly prices: Table | null };
}

/** The link indices of a panel: of its table of prices, under the name of its indicator, or else of its slot, and then of its columns. Throws a `Mistake`. */
export function linkColumns({ rows, columns: { values, unit, period }, tables: { prices } }: Panel, timeline: Timeline): readonly LinkColumn[] {
  if (prices === null) return values;
  const read = readUnitPeriod(prices, timeline.labels, unit[0]?.labels ?? []);
  const numbers = Float64Array.from({ length: rows }, (_, row) => read.valueAt(unit[0]?.labels[row] ?? "", period[0].labels[row]));
  return [{ name: read.title ?? "prices", numbers }, ...values];
}
